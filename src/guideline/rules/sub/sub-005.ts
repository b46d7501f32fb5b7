import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** 5⑤: the vendor informs the institution before it re-entrusts. */
export const SUB_005 = rule({
  id: 'SUB-005',
  about: 'contract',
  clauses: managementVolume('5⑤'),
  grades: { MUST: ['BLOCKING'] },
  gates: ['subcontract.approve', 'subcontract.activate'],
  title: {
    ja: '事業者からの事前情報提供の記録が無い',
    en: 'No prior information record',
  },
  remedy: {
    ja: '再委託に関する情報を事業者に求め、提供日と内容を登録する',
    en: 'Ask the vendor for information on the re-entrustment, and register its day and contents',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, ({ information, informationProvidedOn }) => {
      // Whether what was provided came before anything else, only its day can tell.
      const isProvided = information !== null && informationProvidedOn !== null && clock.hasCome(informationProvidedOn);
      return isProvided ? null : { severity: 'BLOCKING', facts: { informationProvidedOn } };
    });
  },
});
