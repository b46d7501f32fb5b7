import { managementVolume } from '../../clause';
import { judgeRepeated } from '../../governance-standing';
import { rule } from '../../rule';

/** 1⑥: the executives hear at intervals how things are managed; how often is ours. */
export const GOV_006 = rule({
  id: 'GOV-006',
  about: 'institution',
  clauses: managementVolume('1⑥'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: { ja: '管理状況の定期報告が期限超過', en: 'Periodic management report overdue' },
  variants: {
    LATE: {
      ja: '管理状況の定期報告から、医療機関の定めた間隔を過ぎている',
      en: 'The last management report lies further back than the institution’s own interval',
    },
  },
  remedy: {
    ja: '管理状況の報告を受け、確認記録(MANAGEMENT_REPORT)として登録する',
    en: 'Have the management reported to the executives, and register it as an attestation (MANAGEMENT_REPORT)',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge(institution, clock, { confirmationIntervalMonths }) {
    return judgeRepeated(institution, 'MANAGEMENT_REPORT', clock, confirmationIntervalMonths, 'MAJOR');
  },
});
