import { maxDate } from '../../../kernel/calendar-date';
import { isConfirmed, lastWord } from '../../attestation-standing';
import { lastDisclosures } from '../../disclosure-standing';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** 保守委託機関編 10章: an item to which the vendor says no is a risk that the institution deals with. Items that nobody has counted may say so. */
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
    ja: '「いいえ」の項目のリスクを評価して対応を定め、確認記録(DISCLOSURE_TREATMENT)として登録する',
    en: 'Assess the risk of the items answered no, decide what is done, and register it as an attestation (DISCLOSURE_TREATMENT)',
  },
  judge({ subject, contract, vendor, attestations }, clock) {
    if (contract.handlesMedicalInfo === 'NO' || !isActive(contract, clock)) return SILENT;
    const asked = vendor.disclosures.filter(({ type }) => type !== 'SERVICE_SPEC_CONFORMITY');
    const open = lastDisclosures(asked, clock).filter(({ answeredNo }) => answeredNo !== 0);
    const issuedOn = maxDate(...open.map((one) => one.issuedOn));
    const treatedOn = lastWord(attestations, 'DISCLOSURE_TREATMENT', clock)?.on ?? null;
    const isTreated = isConfirmed(attestations, 'DISCLOSURE_TREATMENT', clock);
    if (issuedOn === null || (isTreated && treatedOn !== null && treatedOn >= issuedOn)) return SILENT;
    const products = [...new Set(open.map(({ product }) => product))].sort();
    const severity = contract.claimsMaintenanceEntrusted ? 'MAJOR' : 'MINOR';
    const facts = { vendorId: contract.vendorId, products, issuedOn, treatedOn };
    const isCounted = open.some(({ answeredNo }) => answeredNo !== null);
    return isCounted ? [{ subject, severity, facts }] : [{ subject, severity, variant: 'UNCONFIRMED', facts }];
  },
});
