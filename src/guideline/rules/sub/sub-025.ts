import { lackOf } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** 5.2.2: of a sub-entrustee abroad, or nobody knows where, it is made sure that it meets what the law on personal data asks. */
export const SUB_025 = rule({
  id: 'SUB-025',
  about: 'contract',
  clauses: managementVolume('5.2.2'),
  grades: { MUST: ['MAJOR'] },
  gates: ['subcontract.approve'],
  title: {
    ja: '海外再委託先が個人情報保護法等の要件を満たすことの確認が無い',
    en: 'Overseas subcontractor: legal requirements not confirmed',
  },
  remedy: {
    ja: '個人情報保護法等の要件を満たすことを確認し、確認記録(OVERSEAS_REQUIREMENTS)として登録する',
    en: 'Make sure that it meets what the law asks, and register it as an attestation (OVERSEAS_REQUIREMENTS)',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, (subcontract) => {
      if (subcontract.vendorCountry === 'JP' || subcontract.handlesPersonalData === 'NO') return null;
      const lack = lackOf(subcontract.attestations, 'OVERSEAS_REQUIREMENTS', clock);
      if (lack === null) return null;
      return { severity: 'MAJOR', facts: lack.facts };
    });
  },
});
