import { managementVolume } from '../../clause';
import { rule } from '../../rule';
import { judgeSubcontracts } from '../../subcontract-verdicts';

/** What the information has to cover; sorted. */
export const ITEMS_OF_INFORMATION = [
  'counterparty',
  'country',
  'furtherReentrustment',
  'personalDataHandling',
  'safetyMeasures',
  'work',
] as const;

/** 5⑤, general guideline 3-4-4: it is desirable that the information names the other party, the work, the handling of personal data, the safety measures, the country and any further re-entrustment. */
export const SUB_006 = rule({
  id: 'SUB-006',
  about: 'contract',
  clauses: [...managementVolume('5⑤', '5.2.2'), { document: 'PPC-GUIDELINE', clause: '通則編 3-4-4' }],
  grades: { SHOULD: ['MINOR'] },
  gates: ['subcontract.approve'],
  title: {
    ja: '情報提供の内容不足(相手方・業務内容・個人データの取扱方法・安全管理・所在国・再々委託の有無)',
    en: 'Information package incomplete',
  },
  remedy: {
    ja: '不足している項目を事業者に求め、提供された内容を登録する',
    en: 'Ask the vendor for the items that are missing, and register what it provides',
  },
  judge(snapshot, clock) {
    return judgeSubcontracts(snapshot, clock, ({ information }) => {
      // No information at all is for SUB-005 to find.
      if (information === null) return null;
      const missing = ITEMS_OF_INFORMATION.filter((item) => !information[item]);
      return missing.length === 0 ? null : { severity: 'MINOR', facts: { missing } };
    });
  },
});
