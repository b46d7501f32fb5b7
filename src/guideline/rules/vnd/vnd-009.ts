import { maxDate } from '../../../kernel/calendar-date';
import { isConfirmed, lastWord } from '../../attestation-standing';
import { ASKED_ITEMS, lastDisclosures, untreatedItems } from '../../disclosure-standing';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';
import { byItemNumber } from '../../../kernel/item-number-order';

/**
 * 保守委託機関編 10章: an item to which the vendor says no is a risk that the institution deals with, item by item where its sheet
 * of answers is on record. Items that nobody has counted, or that are left unanswered, may say no.
 */
export const VND_009 = rule({
  id: 'VND-009',
  about: 'contract',
  clauses: [{ document: 'MHLW-7.0/保守委託機関編', clause: '10章' }],
  grades: { OTHER_DOCUMENT: ['MAJOR', 'MINOR'] },
  title: {
    ja: 'MDS/SDS に「いいえ」があるのにリスク評価・対応の記録が無い',
    en: "'No' answers in MDS/SDS without risk treatment",
  },
  variants: {
    UNCONFIRMED: {
      ja: 'MDS/SDS に「いいえ」があるか未確認で、リスク評価・対応の記録も無い',
      en: 'Not confirmed whether the MDS/SDS says no to anything, and no risk treatment',
    },
  },
  remedy: {
    ja: '「いいえ」の項目のリスクを評価して対応を定め、回答票の項目ごとの対応として(回答票が無ければ確認記録 DISCLOSURE_TREATMENT として)登録する',
    en: 'Assess the risk of the items answered no, decide what is done, and register it item by item of the sheet of answers (or, where there is none, as an attestation DISCLOSURE_TREATMENT)',
  },
  judge: ofEachVendor(({ subject, contract, vendor, attestations }, clock) => {
    if (contract.handlesMedicalInfo === 'NO' || !isActive(contract, clock)) return SILENT;
    const asked = lastDisclosures(
      vendor.disclosures.filter(({ type }) => type !== 'SERVICE_SPEC_CONFORMITY'),
      clock,
    );
    const untreated = asked.filter((one) => untreatedItems(one, clock).length > 0);
    // Of what no sheet says in full, a word on the paper as a whole has to do.
    const uncounted = asked.filter(({ type, items, answeredNo }) =>
      items === null ? answeredNo !== 0 : items < ASKED_ITEMS[type],
    );
    const treatedOn = lastWord(attestations, 'DISCLOSURE_TREATMENT', clock)?.on ?? null;
    const lastUncounted = maxDate(...uncounted.map((one) => one.issuedOn));
    const isTreated =
      lastUncounted === null ||
      (isConfirmed(attestations, 'DISCLOSURE_TREATMENT', clock) && treatedOn !== null && treatedOn >= lastUncounted);
    const open = asked.filter((one) => untreated.includes(one) || (!isTreated && uncounted.includes(one)));
    const issuedOn = maxDate(...open.map((one) => one.issuedOn));
    if (issuedOn === null) return SILENT;
    const products = [...new Set(open.map(({ product }) => product))].sort();
    const items = [...new Set(untreated.flatMap((one) => untreatedItems(one, clock).map(({ no }) => no)))].sort(
      byItemNumber,
    );
    const severity = contract.claimsMaintenanceEntrusted ? 'MAJOR' : 'MINOR';
    const facts = { vendorId: contract.vendorId, products, issuedOn, treatedOn, items };
    const saysNo = open.some((one) =>
      one.items === null ? one.answeredNo !== null : untreatedItems(one, clock).some(({ answer }) => answer === 'NO'),
    );
    return saysNo ? [{ subject, severity, facts }] : [{ subject, severity, variant: 'UNCONFIRMED', facts }];
  }),
});
