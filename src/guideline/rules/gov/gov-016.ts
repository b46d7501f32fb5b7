import { managementVolume } from '../../clause';
import { judgeArrangement } from '../../governance-standing';
import { rule } from '../../rule';

/** 3.4.2: a security firm or an expert can be reached in an emergency. That the vendors can is GOV-014’s. */
export const GOV_016 = rule({
  id: 'GOV-016',
  about: 'institution',
  clauses: managementVolume('3.4.2'),
  grades: { MUST: ['MINOR'] },
  title: { ja: 'セキュリティ事業者・外部有識者の連絡先が無い', en: 'No security firm / expert contact' },
  remedy: {
    ja: '情報セキュリティ事業者または外部有識者の連絡先を定め、確認記録(SECURITY_EXPERT_CONTACT)として登録する',
    en: 'Settle which security firm or expert to call, and register it as an attestation (SECURITY_EXPERT_CONTACT)',
  },
  judge(institution, clock) {
    return judgeArrangement(institution, 'SECURITY_EXPERT_CONTACT', clock, 'MINOR');
  },
});
