import { lackOf, lastWord } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { Clock } from '../../clock';
import { SILENT, rule } from '../../rule';
import { isActive } from '../../snapshots/contract-life';
import { type SystemSnapshot } from '../../snapshots/system-snapshot';
import { isRetired } from '../../system-standing';

/** 1.3.2, 5.3: where several vendors carry one system, somebody has put in order which of them answers for what. That it is done again when they change is ours. */
export const CON_015 = rule({
  id: 'CON-015',
  about: 'system',
  clauses: managementVolume('1.3.2', '5.3'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MINOR'] },
  title: {
    ja: '複数事業者が関与するのに各社の責任内容を整理していない',
    en: 'Multi-vendor responsibilities not organised',
  },
  variants: {
    LATE: {
      ja: '各社の責任内容の整理の後に事業者が替わっている、または整理の期限が過ぎている',
      en: 'Vendors have changed since their responsibilities were organised, or the time for which it was done is over',
    },
  },
  remedy: {
    ja: '関与する各社の責任内容を整理し、確認記録(CROSS_MATRIX_REVIEW)として登録する',
    en: 'Put in order who of them answers for what, and register it as an attestation (CROSS_MATRIX_REVIEW)',
  },
  judge(system, clock) {
    const vendorIds = vendorsOn(system, clock);
    if (vendorIds.length < 2 || isRetired(system, clock)) return SILENT;
    const { id, attestations } = system;
    const lack = lackOf(attestations, 'CROSS_MATRIX_REVIEW', clock);
    const reviewedOn = lastWord(attestations, 'CROSS_MATRIX_REVIEW', clock)?.on ?? null;
    const verdict = { subject: { kind: 'SYSTEM' as const, id }, facts: { vendorIds, reviewedOn } };
    if (lack !== null && !lack.isLate) return [{ ...verdict, severity: 'MAJOR', strength: 'MUST' }];
    const before = reviewedOn === null ? [] : vendorsOn(system, new Clock(reviewedOn));
    const isSame = before.length === vendorIds.length && before.every((vendor, i) => vendor === vendorIds[i]);
    if (lack === null && isSame) return SILENT;
    return [{ ...verdict, severity: 'MINOR', strength: 'PRODUCT', variant: 'LATE' }];
  },
});

/** Whose contracts carried the system on the clock's day; sorted. */
function vendorsOn({ contracts }: SystemSnapshot, clock: Clock): string[] {
  const active = contracts.filter((contract) => isActive(contract, clock));
  return [...new Set(active.map(({ vendorId }) => vendorId))].sort();
}
