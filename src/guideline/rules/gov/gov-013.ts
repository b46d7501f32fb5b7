import { managementVolume } from '../../clause';
import { judgeRepeated } from '../../governance-standing';
import { rule } from '../../rule';

/** 3⑮: the continuity plan is practised at intervals; how often is ours. */
export const GOV_013 = rule({
  id: 'GOV-013',
  about: 'institution',
  clauses: managementVolume('3⑮'),
  grades: { MUST: ['MINOR'], PRODUCT: ['MINOR'] },
  title: { ja: 'BCP 訓練・演習が期限内に無い', en: 'BCP drill overdue' },
  variants: {
    LATE: {
      ja: 'BCP の訓練・演習から、医療機関の定めた間隔を過ぎている',
      en: 'The last drill lies further back than the institution’s own interval',
    },
  },
  remedy: {
    ja: 'BCP の訓練・演習を実施し、確認記録(BCP_DRILL)として登録する',
    en: 'Practise the continuity plan, and register it as an attestation (BCP_DRILL)',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge(institution, clock, { confirmationIntervalMonths }) {
    return judgeRepeated(institution, 'BCP_DRILL', clock, confirmationIntervalMonths, 'MINOR');
  },
});
