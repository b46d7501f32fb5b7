import { addDays, type CalendarDate, fiscalYear, fiscalYearStart } from '../../../kernel/calendar-date';
import { ofEachVendor } from '../../each-vendor';
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
  judge: ofEachVendor(({ subject, contract, attestations }, clock) => {
    if (contract.handlesMedicalInfo === 'NO' || !isActive(contract, clock)) return SILENT;
    const collectedOn = clock.latest(
      attestations.filter(({ topic }) => topic === 'VENDOR_CHECKLIST').map(({ on }) => on),
    );
    const owed = firstYearOwed(collectedOn, contract.activatedOn ?? contract.startOn);
    if (owed !== null && !clock.hasCome(owed.on)) return SILENT;
    const facts = { vendorId: contract.vendorId, collectedOn };
    if (owed !== null && !clock.hasCome(fiscalYearStart(owed.year + 1)))
      return [{ subject, severity: 'MINOR', strength: 'PRODUCT', facts }];
    return [{ subject, severity: 'MINOR', strength: 'OTHER_DOCUMENT', variant: 'LAST_YEAR', facts }];
  }),
});

/** The first year whose list is not there, and from which day on it is missed; null: it has always been owed. */
function firstYearOwed(
  collectedOn: CalendarDate | null,
  since: CalendarDate | null,
): { readonly year: number; readonly on: CalendarDate } | null {
  const years = [collectedOn === null ? null : fiscalYear(collectedOn) + 1, since === null ? null : fiscalYear(since)];
  const known = years.filter((year) => year !== null);
  if (known.length === 0) return null;
  const year = Math.max(...known);
  // Of a contract that began so late that the year was over before its list was due, the next year's is the first.
  return dueOn(year, since) < fiscalYearStart(year + 1)
    ? { year, on: dueOn(year, since) }
    : { year: year + 1, on: dueOn(year + 1, since) };
}

function dueOn(year: number, since: CalendarDate | null): CalendarDate {
  const begins = fiscalYearStart(year);
  return addDays(since !== null && since > begins ? since : begins, COLLECTED_WITHIN_DAYS.value);
}
