import { isConfirmed, lackOf } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { type Clock } from '../../clock';
import { rule } from '../../rule';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** 5.2.2: supervising those to whom the work goes on matters too; the PPC guideline wishes for it. How often is ours. Abroad it is SUB-025’s. */
export const SUB_010 = rule({
  id: 'SUB-010',
  about: 'contract',
  clauses: [...managementVolume('5.2.2'), { document: 'PPC-GUIDELINE', clause: '通則編 3-4-4' }],
  grades: { SHOULD: ['MINOR'], PRODUCT: ['MINOR'] },
  gates: ['subcontract.approve'],
  title: { ja: '再委託先の安全管理の確認が無い(サプライチェーン攻撃)', en: 'Sub-entrustee security not checked' },
  variants: {
    LATE: {
      ja: '再委託先の安全管理の前回の確認から本院の定めた間隔を過ぎている',
      en: 'The sub-entrustee’s safety was last looked into longer ago than the institution’s own interval',
    },
  },
  remedy: {
    ja: '再委託先の安全管理を確認し、確認記録(SUPERVISION)として登録する',
    en: 'Look into how the sub-entrustee keeps things safe, and register it as an attestation (SUPERVISION)',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge(snapshot, clock, policy) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      if (isAskedAbroad(subcontract, clock)) return null;
      const lack = lackOf(subcontract.attestations, 'SUPERVISION', clock, policy.confirmationIntervalMonths);
      if (lack === null) return null;
      return lack.isLate
        ? { severity: 'MINOR', strength: 'PRODUCT', variant: 'LATE', facts: lack.facts }
        : { severity: 'MINOR', strength: 'SHOULD', facts: lack.facts };
    });
  },
});

/**
 * SUB-025 asks of whoever is abroad with personal data. Where nobody knows whether that is so, this one is silent only while
 * that one speaks: an answer to the other question, which may not even arise, is none to this one.
 */
function isAskedAbroad({ vendorCountry, handlesPersonalData, attestations }: SubcontractFacts, clock: Clock): boolean {
  if (vendorCountry === 'JP' || handlesPersonalData === 'NO') return false;
  const isKnown = vendorCountry !== null && handlesPersonalData === 'YES';
  return isKnown || !isConfirmed(attestations, 'OVERSEAS_REQUIREMENTS', clock);
}
