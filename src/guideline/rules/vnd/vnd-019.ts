import { managementVolume } from '../../clause';
import { judgeClause, unconfirmed } from '../../clause-standing';
import { rule } from '../../rule';

/** 1.2.1 gives asking the vendor for what is new in technology and management as an example. */
export const VND_019 = rule({
  id: 'VND-019',
  about: 'contract',
  clauses: managementVolume('1.2.1'),
  grades: { EXAMPLE: ['ADVISORY'] },
  title: {
    ja: '技術動向・管理手法に関する情報提供を委託先に依頼していない',
    en: 'No technology-information request agreed with vendor',
  },
  variants: unconfirmed('技術動向等の情報提供の定め', 'a clause on technology information'),
  remedy: {
    ja: '技術動向・管理手法の情報提供を事業者と取り決めて登録する',
    en: 'Agree with the vendor that it tells what is new in technology and management, and register the clause',
  },
  judge(snapshot, clock) {
    return judgeClause(snapshot, clock, 'TECH_INFO', { absent: 'ADVISORY', unconfirmed: 'ADVISORY' });
  },
});
