import { hasBegun, isToThirdParty } from '../../provision-standing';
import { type ProvisionSnapshot } from '../../snapshots/provision-snapshot';
import { addMonths } from '../../../kernel/calendar-date';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';

const RETENTION_MONTHS = fixed(36, { document: 'APPI', clause: '29②, 30④' }, { ja: '3年', en: '3 years' });
const SUBSTITUTE_MONTHS = fixed(
  12,
  { document: 'APPI', clause: '29②, 30④' },
  {
    ja: '契約書等をもって記録に代える場合は1年',
    en: '1 year where a contract stands for the record',
  },
);

/**
 * APPI 29, 30: what was provided by consent is on record and kept for three years; for one where a contract stands for the
 * record. Not for provisions to the state and the like, nor on the patient’s behalf; who is not known to be one is none.
 */
export const TPP_005 = rule({
  id: 'TPP-005',
  about: 'provision',
  clauses: [
    { document: 'APPI', clause: '29条' },
    { document: 'APPI', clause: '30条' },
  ],
  grades: { LAW: ['MAJOR'] },
  title: { ja: '第三者提供・受領の確認記録の作成/保存(原則3年)', en: 'Provision/receipt record or retention missing' },
  remedy: {
    ja: '提供・受領の記録を作成し、所在と保存期限(原則3年)を登録する',
    en: 'Make the records of what was provided or received, and register where they are and until when they are kept',
  },
  fixedNumbers: [RETENTION_MONTHS, SUBSTITUTE_MONTHS],
  judge(provision, clock) {
    const { id, legalBasis, endedOn, hasTransferRecord, hasRecordSubstitute, recordsKeptUntil } = provision;
    if (!needsRecords(provision) || !hasBegun(provision, clock) || !isToThirdParty(provision, clock)) return SILENT;
    const months = hasRecordSubstitute ? SUBSTITUTE_MONTHS.value : RETENTION_MONTHS.value;
    const keptAtLeastUntil = endedOn === null ? null : addMonths(endedOn, months);
    if (keptAtLeastUntil !== null && clock.isPast(keptAtLeastUntil)) return SILENT;
    const isKept =
      recordsKeptUntil !== null &&
      (keptAtLeastUntil === null ? !clock.isPast(recordsKeptUntil) : recordsKeptUntil >= keptAtLeastUntil);
    const isRecorded = hasTransferRecord || hasRecordSubstitute;
    if (isRecorded && isKept) return SILENT;
    const facts = { legalBasis, isRecorded, recordsKeptUntil, keptAtLeastUntil };
    return [{ subject: { kind: 'PROVISION', id }, severity: 'MAJOR', facts }];
  },
});

/** 29条1項ただし書: not where 27条1項各号 or 5項各号 is the basis; one that nobody knows counts as consent. */
function needsRecords({ legalBasis, scheme, recipientIsPublic }: ProvisionSnapshot): boolean {
  const isByConsent = legalBasis === null || legalBasis === 'CONSENT' || legalBasis === 'OPT_OUT';
  return isByConsent && recipientIsPublic !== 'YES' && scheme !== 'PATIENT_DIRECTED';
}
