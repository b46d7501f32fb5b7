import { managementVolume } from '../../clause';
import { judgeClause, unconfirmed } from '../../clause-standing';
import { rule } from '../../rule';

/** Ours, for 5.2.1: that its people are trained can be asked of the vendor because the contract says so. */
export const CON_032 = rule({
  id: 'CON-032',
  about: 'contract',
  clauses: managementVolume('5.2.1'),
  grades: { PRODUCT: ['ADVISORY'] },
  title: { ja: '従事者の教育実施を求める/確認する条項が無い', en: 'No training clause for personnel' },
  variants: unconfirmed('従事者の教育の定め', 'a clause on training'),
  remedy: {
    ja: '従事者への教育の実施と報告を契約等に定めて登録する',
    en: 'Have the contract ask for training of the people at work, and register the clause',
  },
  judge(snapshot, clock) {
    return judgeClause(snapshot, clock, 'PERSONNEL_TRAINING', { absent: 'ADVISORY', unconfirmed: 'ADVISORY' });
  },
});
