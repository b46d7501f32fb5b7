import { judgeClause, unconfirmed } from '../../clause-standing';
import { SILENT, rule } from '../../rule';

/** 企画管理編7章⑤ of edition 6.0: the contract on external storage holds the vendor to the guidelines of all three ministries. */
export const GL_012 = rule({
  id: 'GL-012',
  about: 'contract',
  clauses: [{ document: 'MHLW-6.0/企画管理編', clause: '7章⑤' }],
  grades: { OTHER_DOCUMENT: ['MINOR'] },
  title: {
    ja: '外部保存の契約に両ガイドライン遵守の条項が無い',
    en: 'No clause on both guidelines for external storage',
  },
  variants: unconfirmed('両ガイドライン遵守の定め', 'a clause on both guidelines'),
  remedy: {
    ja: '両ガイドラインの遵守を契約等に定めて登録する',
    en: 'Have the contract hold the vendor to both guidelines, and register the clause',
  },
  judge(snapshot, clock) {
    if (snapshot.contract.externalStorage === 'NO') return SILENT;
    return judgeClause(snapshot, clock, 'GUIDELINE_COMPLIANCE', { absent: 'MINOR', unconfirmed: 'MINOR' });
  },
});
