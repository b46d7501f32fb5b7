import { addDays, type CalendarDate, fiscalYear, fiscalYearStart, maxDate } from '../../../kernel/calendar-date';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { isActive } from '../../snapshots/contract-life';

const COLLECTED_WITHIN_DAYS = fixed(90, 'OURS', {
  ja: '年度開始(または契約の発効)から90日以内に回収',
  en: 'collected within 90 days of the beginning of the fiscal year, or of the contract',
});

/** The vendor fills in its part of the checklist every fiscal year. A year that ended without one has none, until that of the next is there. */
export const VND_011 = rule({
  id: 'VND-011',
  about: 'contract',
  clauses: [{ document: 'CHECKLIST', clause: '事業者確認用' }],
  grades: { OTHER_DOCUMENT: ['MINOR'], PRODUCT: ['MINOR'] },
  title: {
    ja: '当年度の「事業者確認用」チェックリスト未回収',
    en: 'Vendor-side cyber checklist for current FY not collected',
  },
  variants: {
    LAST_YEAR: {
      ja: '前年度の「事業者確認用」チェックリストを回収しないまま年度が終わった',
      en: 'Last fiscal year ended without the vendor-side cyber checklist',
    },
  },
  remedy: {
    ja: '当年度の「事業者確認用」チェックリストを回収し、確認記録(VENDOR_CHECKLIST)として登録する',
    en: 'Collect the vendor-side checklist of this fiscal year, and register it as an attestation (VENDOR_CHECKLIST)',
  },
  fixedNumbers: [COLLECTED_WITHIN_DAYS],
  judge({ subject, contract, attestations }, clock) {
    if (contract.handlesMedicalInfo === 'NO' || !isActive(contract, clock)) return SILENT;
    const year = fiscalYear(clock.asOf);
    const begins = fiscalYearStart(year);
    // Which year it is turns on these two days.
    clock.isWithin(begins, addDays(fiscalYearStart(year + 1), -1));
    const lists = attestations.filter(({ topic, on }) => topic === 'VENDOR_CHECKLIST' && clock.hasCome(on));
    const years = new Set(lists.map(({ on }) => fiscalYear(on)));
    if (years.has(year)) return SILENT;
    const since = contract.activatedOn ?? contract.startOn;
    const facts = { vendorId: contract.vendorId, collectedOn: maxDate(...lists.map(({ on }) => on)) };
    if (!years.has(year - 1) && dueOn(year - 1, since) < begins)
      return [{ subject, severity: 'MINOR', strength: 'OTHER_DOCUMENT', variant: 'LAST_YEAR', facts }];
    if (!clock.hasCome(dueOn(year, since))) return SILENT;
    return [{ subject, severity: 'MINOR', strength: 'PRODUCT', facts }];
  },
});

/** From which day on the year's list is missed; of a contract whose beginning nobody knows, as if it had always been. */
function dueOn(year: number, since: CalendarDate | null): CalendarDate {
  const begins = fiscalYearStart(year);
  return addDays(since !== null && since > begins ? since : begins, COLLECTED_WITHIN_DAYS.value);
}
