import { addMonths } from '../../../kernel/calendar-date';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';

const RETENTION_MONTHS = fixed(36, { document: 'APPI', clause: '29②, 30④' }, { ja: '3年', en: '3 years' });

/** APPI 29, 30: what was provided and received is on record, and kept for three years. */
export const TPP_005 = rule({
  id: 'TPP-005',
  about: 'provision',
  clauses: [
    { document: 'APPI', clause: '29' },
    { document: 'APPI', clause: '30' },
  ],
  grades: { LAW: ['MAJOR'] },
  title: {
    ja: '第三者提供・受領の確認記録の作成/保存(原則3年)',
    en: 'Provision/receipt record or retention missing',
  },
  remedy: {
    ja: '提供・受領の記録を作成し、所在と保存期限(原則3年)を登録する',
    en: 'Make the records of what was provided or received, and register where they are and until when they are kept',
  },
  fixedNumbers: [RETENTION_MONTHS],
  judge(provision, clock) {
    const { id, legalBasis, startedOn, endedOn, hasTransferRecord, recordsKeptUntil } = provision;
    if (legalBasis !== null && !NEEDS_RECORDS.has(legalBasis)) return SILENT;
    if (startedOn === null || !clock.hasCome(startedOn)) return SILENT;
    const keptAtLeastUntil = endedOn === null ? null : addMonths(endedOn, RETENTION_MONTHS.value);
    if (keptAtLeastUntil !== null && clock.isPast(keptAtLeastUntil)) return SILENT;
    const isKept =
      recordsKeptUntil !== null &&
      (keptAtLeastUntil === null ? !clock.isPast(recordsKeptUntil) : recordsKeptUntil >= keptAtLeastUntil);
    if (hasTransferRecord && isKept) return SILENT;
    const facts = { legalBasis, hasTransferRecord, recordsKeptUntil, keptAtLeastUntil };
    return [{ subject: { kind: 'PROVISION', id }, severity: 'MAJOR', facts }];
  },
});

/** Bases on which records are asked for; one that nobody knows counts as such. */
const NEEDS_RECORDS: ReadonlySet<string> = new Set(['CONSENT', 'OPT_OUT']);
