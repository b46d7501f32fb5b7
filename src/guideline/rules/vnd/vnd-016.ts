import { isConfirmed } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { standingOf } from '../../clause-standing';
import { ofEachVendor } from '../../each-vendor';
import { SILENT, rule } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** 1②, 3⑤: the vendor’s people stand under the institution’s rules: the contract holds them to these, or the institution knows who they are. That it has both is ours. */
export const VND_016 = rule({
  id: 'VND-016',
  about: 'contract',
  clauses: managementVolume('1②', '3⑤'),
  grades: { MUST: ['MAJOR', 'MINOR'], PRODUCT: ['MINOR'] },
  title: {
    ja: '委託先従事者に法令・規程を遵守させる取決め/対象者として把握していない',
    en: "Vendor personnel not placed under the institution's control rules",
  },
  variants: {
    UNCONFIRMED: {
      ja: '委託先従事者に法令・規程を遵守させる取決めがあるか未確認で、対象者も把握していない',
      en: 'Not confirmed whether the contract holds the vendor’s people to the rules, and no roster of them',
    },
    HALF: {
      ja: '委託先従事者の遵守の取決めと名簿のどちらかが無い',
      en: 'Either the clause on the vendor’s people or the roster of them is missing',
    },
  },
  remedy: {
    ja: '従事者の遵守を契約等に定め、従事者の名簿を確認記録(PERSONNEL_ROSTER)として登録する',
    en: 'Hold the people at work to the rules in the contract, and register a roster of them as an attestation (PERSONNEL_ROSTER)',
  },
  judge: ofEachVendor((snapshot, clock) => {
    const { subject, contract, attestations } = snapshot;
    const clause = standingOf(snapshot, 'PERSONNEL_COMPLIANCE', clock);
    const hasClause = clause === 'SETTLED';
    const hasRoster = isConfirmed(attestations, 'PERSONNEL_ROSTER', clock);
    if ((hasClause && hasRoster) || !isActive(contract, clock)) return SILENT;
    const facts = { vendorId: contract.vendorId, clause, hasRoster };
    if (hasClause || hasRoster) return [{ subject, severity: 'MINOR', strength: 'PRODUCT', variant: 'HALF', facts }];
    if (clause === 'ABSENT') return [{ subject, severity: 'MAJOR', strength: 'MUST', facts }];
    return [{ subject, severity: 'MINOR', strength: 'MUST', variant: 'UNCONFIRMED', facts }];
  }),
});
