import { managementVolume } from '../../clause';
import { judgeArrangement } from '../../governance-standing';
import { rule } from '../../rule';

/** 3⑦: there is a security policy that rests on the assessed risks. */
export const GOV_025 = rule({
  id: 'GOV-025',
  about: 'institution',
  clauses: managementVolume('3⑦'),
  grades: { MUST: ['MAJOR'] },
  title: { ja: '情報セキュリティ方針が無い', en: 'No security policy' },
  remedy: {
    ja: 'リスク評価とリスク管理方針を踏まえて情報セキュリティ方針を整備し、確認記録(SECURITY_POLICY)として登録する',
    en: 'Set up a security policy that rests on the assessed risks, and register it as an attestation (SECURITY_POLICY)',
  },
  judge(institution, clock) {
    return judgeArrangement(institution, 'SECURITY_POLICY', clock, 'MAJOR');
  },
});
