import { lackOf, lastWord } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { SILENT, rule } from '../../rule';
import { isSigned } from '../../snapshots/contract-life';

/** 2⑦, 2.2.3: after the risk analysis the institution makes sure, with the vendor, that what it demands is met. That it is done again with each new assessment, and every year, is ours. */
export const VND_005 = rule({
  id: 'VND-005',
  about: 'contract',
  clauses: managementVolume('2⑦', '2.2.3'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  title: {
    ja: 'リスク分析を踏まえた要求仕様適合性の確認・共通理解の記録が無い',
    en: 'Requirements-conformity / risk communication not recorded',
  },
  variants: {
    LATE: {
      ja: '要求仕様適合性の確認が本院の定めた間隔を過ぎている、またはその後にリスク評価が改められている',
      en: 'Conformity was last reviewed longer ago than the institution’s own interval, or before the risks were assessed anew',
    },
  },
  remedy: {
    ja: '要求仕様への適合性を事業者とともに確認し、確認記録(RISK_CONFORMITY)として登録する',
    en: 'Make sure with the vendor that the demands are met, and register it as an attestation (RISK_CONFORMITY)',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge({ subject, contract, attestations }, clock, policy) {
    if (!isSigned(contract, clock)) return SILENT;
    const lack = lackOf(attestations, 'RISK_CONFORMITY', clock, policy.confirmationIntervalMonths);
    const confirmedOn = lastWord(attestations, 'RISK_CONFORMITY', clock)?.on ?? null;
    const assessedOn = lastWord(attestations, 'RISK_ASSESSMENT', clock)?.on ?? null;
    const isOutdated = assessedOn !== null && confirmedOn !== null && assessedOn > confirmedOn;
    if (lack === null && !isOutdated) return SILENT;
    const facts = { vendorId: contract.vendorId, confirmedOn, assessedOn };
    return lack === null || lack.isLate
      ? [{ subject, severity: 'MINOR', variant: 'LATE', facts }]
      : [{ subject, severity: 'MAJOR', facts }];
  },
});
