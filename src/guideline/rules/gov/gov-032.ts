import { managementVolume } from '../../clause';
import { judgeRepeated } from '../../governance-standing';
import { rule } from '../../rule';

/** 1⑧: the executives review at intervals, and say what is to be improved; how often is ours. */
export const GOV_032 = rule({
  id: 'GOV-032',
  about: 'institution',
  clauses: managementVolume('1⑧'),
  grades: { MUST: ['MINOR'], PRODUCT: ['MINOR'] },
  title: { ja: '見直し・改善指示の記録が無い', en: 'No improvement instruction record' },
  variants: {
    LATE: {
      ja: '見直し・改善の指示から、医療機関の定めた間隔を過ぎている',
      en: 'The last review lies further back than the institution’s own interval',
    },
  },
  remedy: {
    ja: '見直しを行い、必要な改善を指示し、確認記録(IMPROVEMENT)として登録する',
    en: 'Review the safety management, tell what is to be improved, and register it as an attestation (IMPROVEMENT)',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge(institution, clock, { confirmationIntervalMonths }) {
    return judgeRepeated(institution, 'IMPROVEMENT', clock, confirmationIntervalMonths, 'MINOR');
  },
});
