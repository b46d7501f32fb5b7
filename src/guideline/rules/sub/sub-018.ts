import { rule, SILENT, type Verdict } from '../../rule';
import { isLive } from '../../snapshots/contract-life';
import { tiersFrom } from '../../subcontract-standing';
import { aboutSubcontract } from '../../subcontract-verdicts';

/** Ours: each tier hangs on the one above it, up to the contract. The database refuses anything else; a backup or a hand in it may not. */
export const SUB_018 = rule({
  id: 'SUB-018',
  about: 'contract',
  clauses: [{ document: 'BUNKAITEN', clause: 'SUB-018' }],
  grades: { PRODUCT: ['MAJOR'] },
  title: { ja: '再委託連鎖に循環・親欠落がある', en: 'Cycle or broken parent in chain' },
  remedy: {
    ja: '再委託の親を確認し、契約から順につながるように登録する',
    en: 'Find out who entrusted whom, and register each tier under the one above it, up to the contract',
  },
  judge({ contract, subcontracts }, clock) {
    if (subcontracts.length === 0) return SILENT;
    const broken: Verdict[] = [];
    for (const subcontract of subcontracts) {
      const { parentId, rank } = subcontract;
      // Whoever climbs and does not come to a tier right under the contract goes round, or stands before a gap.
      if (tiersFrom(subcontract, subcontracts).some((tier) => tier.parentId === null)) continue;
      broken.push(aboutSubcontract(subcontract, { severity: 'MAJOR', facts: { parentId, rank } }));
    }
    return broken.length > 0 && isLive(contract, clock) ? broken : SILENT;
  },
});
