import { managementVolume } from '../../clause';
import { judgeClause, unconfirmed } from '../../clause-standing';
import { rule } from '../../rule';

/** Ours, with 3⑰ and 3.4.2 behind it: news of vulnerabilities and of ends of support come because the contract asks for them. */
export const CON_033 = rule({
  id: 'CON-033',
  about: 'contract',
  clauses: managementVolume('3⑰', '3.4.2'),
  grades: { PRODUCT: ['ADVISORY'] },
  title: { ja: '事前の取決めに脆弱性・EOS 情報の提供義務が無い', en: 'No vulnerability/EOS information duty' },
  variants: unconfirmed('脆弱性・EOS 情報の提供の定め', 'a clause on news of vulnerabilities and ends of support'),
  remedy: {
    ja: '脆弱性・サポート終了の情報提供を契約等に定めて登録する',
    en: 'Have the contract ask for news of vulnerabilities and of ends of support, and register the clause',
  },
  judge(snapshot, clock) {
    return judgeClause(snapshot, clock, 'VULN_EOS_INFO', { absent: 'ADVISORY', unconfirmed: 'ADVISORY' });
  },
});
