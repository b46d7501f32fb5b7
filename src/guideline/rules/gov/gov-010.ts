import { managementVolume } from '../../clause';
import { judgeRepeated } from '../../governance-standing';
import { rule } from '../../rule';

/** 3⑩: planning manager and operators look at themselves at intervals; how often is ours. */
export const GOV_010 = rule({
  id: 'GOV-010',
  about: 'institution',
  clauses: managementVolume('3⑩'),
  grades: { MUST: ['MINOR'], PRODUCT: ['MINOR'] },
  title: { ja: '自己点検が未実施', en: 'Self-inspection not performed' },
  variants: {
    LATE: {
      ja: '自己点検から、医療機関の定めた間隔を過ぎている',
      en: 'The last self-inspection lies further back than the institution’s own interval',
    },
  },
  remedy: {
    ja: '自己点検を実施し、結果の報告を受け、確認記録(SELF_INSPECTION)として登録する',
    en: 'Have the self-inspection done and its result reported, and register it as an attestation (SELF_INSPECTION)',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge(institution, clock, { confirmationIntervalMonths }) {
    return judgeRepeated(institution, 'SELF_INSPECTION', clock, confirmationIntervalMonths, 'MINOR');
  },
});
