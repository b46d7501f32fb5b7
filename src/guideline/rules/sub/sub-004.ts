import { managementVolume } from '../../clause';
import { rule, SILENT, type Verdict } from '../../rule';
import { aboutSubcontract } from '../../subcontract-verdicts';

/** 5⑤: an approval that came after the work had begun is on record for ever, even when work and contract are over. */
export const SUB_004 = rule({
  id: 'SUB-004',
  about: 'contract',
  clauses: managementVolume('5⑤'),
  grades: { MUST: ['MAJOR'] },
  title: {
    ja: '事後承認(承認日>開始日)',
    en: 'Retroactive approval',
  },
  remedy: {
    ja: '事後承認に至った経緯と再発防止策を記録し、以後の再委託は開始前に承認する',
    en: 'Record how the approval came to be late and what prevents it from now on; approve re-entrustments before they begin',
  },
  judge({ subcontracts }, clock) {
    if (subcontracts.length === 0) return SILENT;
    const verdicts: Verdict[] = [];
    for (const subcontract of subcontracts) {
      const { approvedOn, startedOn } = subcontract;
      if (approvedOn === null || startedOn === null || approvedOn <= startedOn || !clock.hasCome(approvedOn)) continue;
      verdicts.push(aboutSubcontract(subcontract, { severity: 'MAJOR', facts: { startedOn, approvedOn } }));
    }
    return verdicts;
  },
});
