import { managementVolume } from '../../clause';
import { rule, SILENT, type Verdict } from '../../rule';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { concernedAmong } from '../../subcontract-standing';
import { aboutSubcontract } from '../../subcontract-verdicts';

/** 5⑤: an approval that came after the work had begun is on record for ever, even when work and contract are over. */
export const SUB_004 = rule({
  id: 'SUB-004',
  about: 'contract',
  clauses: managementVolume('5⑤'),
  grades: { MUST: ['MAJOR', 'ADVISORY'] },
  title: {
    ja: '事後承認(承認日>開始日)',
    en: 'Retroactive approval',
  },
  variants: {
    RATIFIED: {
      ja: '事後承認(承認日>開始日)を経営層が理由を付して追認済み',
      en: 'Retroactive approval, ratified by an executive with the reason',
    },
  },
  remedy: {
    ja: '事後承認に至った経緯と再発防止策を記録して経営層が追認し、以後の再委託は開始前に承認する',
    en: 'Have an executive ratify it, saying how it came to be late and what prevents it from now on; approve re-entrustments before they begin',
  },
  growth: { ratifiedOn: 'SHOWN' },
  judge({ subcontracts }, clock) {
    if (subcontracts.length === 0) return SILENT;
    const verdicts: Verdict[] = [];
    const hasBegun = ({ startedOn }: SubcontractFacts) => startedOn !== null && clock.hasCome(startedOn);
    for (const subcontract of concernedAmong(subcontracts, hasBegun)) {
      const { approvedOn, startedOn, ratifiedOn } = subcontract;
      if (approvedOn === null || startedOn === null || approvedOn <= startedOn || !clock.hasCome(approvedOn)) continue;
      // Ratified before it was approved is some other approval's.
      const isRatified = ratifiedOn !== null && ratifiedOn >= approvedOn && clock.hasCome(ratifiedOn);
      const facts = { startedOn, approvedOn, ratifiedOn: isRatified ? ratifiedOn : null };
      verdicts.push(
        aboutSubcontract(
          subcontract,
          isRatified ? { severity: 'ADVISORY', variant: 'RATIFIED', facts } : { severity: 'MAJOR', facts },
        ),
      );
    }
    return verdicts;
  },
});
