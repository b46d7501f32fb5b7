import { managementVolume } from '../../clause';
import { judgeArrangement } from '../../governance-standing';
import { rule } from '../../rule';

/** 3.4.2: there is a list of whom to notify, outside the institution too. */
export const GOV_017 = rule({
  id: 'GOV-017',
  about: 'institution',
  clauses: managementVolume('3.4.2'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '院外を含む情報開示の通知先一覧が無い', en: 'No disclosure notification list' },
  remedy: {
    ja: '院外を含む情報開示の通知先一覧を整備し、確認記録(NOTIFICATION_LIST)として登録する',
    en: 'Set up the list of whom to notify, outside the institution too, and register it as an attestation (NOTIFICATION_LIST)',
  },
  judge(institution, clock) {
    return judgeArrangement(institution, 'NOTIFICATION_LIST', clock, 'MAJOR');
  },
});
