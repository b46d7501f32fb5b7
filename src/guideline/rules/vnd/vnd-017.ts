import { lackOf } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { SILENT, rule } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** 5.2.1, 3⑨, 3⑤: the institution makes sure that the people who do the entrusted work are trained. How often is ours. */
export const VND_017 = rule({
  id: 'VND-017',
  about: 'contract',
  clauses: managementVolume('5.2.1', '3⑨', '3⑤'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  title: { ja: '委託業務従事者への教育実施状況を確認していない', en: 'Training of vendor personnel not confirmed' },
  variants: {
    LATE: {
      ja: '委託業務従事者への教育の前回の確認から本院の定めた間隔を過ぎている',
      en: 'Training was last confirmed longer ago than the institution’s own interval',
    },
  },
  remedy: {
    ja: '従事者への教育の実施状況を事業者に確認し、確認記録(TRAINING)として登録する',
    en: 'Ask the vendor whether the people at work are trained, and register the answer as an attestation (TRAINING)',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge: ofEachVendor(({ subject, contract, attestations }, clock, policy) => {
    if (!isActive(contract, clock)) return SILENT;
    const lack = lackOf(attestations, 'TRAINING', clock, policy.confirmationIntervalMonths);
    if (lack === null) return SILENT;
    const { vendorId } = contract;
    const facts = { vendorId, ...lack.facts };
    return lack.isLate
      ? [{ subject, severity: 'MINOR', variant: 'LATE', facts }]
      : [{ subject, severity: 'MAJOR', facts }];
  }),
});
