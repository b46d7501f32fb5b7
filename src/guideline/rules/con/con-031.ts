import { rule, SILENT } from '../../rule';

/** Ours: a paper that is no longer the one that was put on record proves nothing, however long its contract has been over. */
export const CON_031 = rule({
  id: 'CON-031',
  about: 'contract',
  clauses: [{ document: 'BUNKAITEN', clause: 'CON-031' }],
  grades: { PRODUCT: ['MAJOR'] },
  title: { ja: '保管文書のハッシュ不一致(改ざん・差替えの可能性)', en: 'Stored document hash mismatch' },
  variants: {
    MISSING: { ja: '保管文書の内容が保管場所に無い', en: 'The content of a stored document is not where it is kept' },
  },
  remedy: {
    ja: '原本と照合し、誰がいつ変えたかを調べ、正しい文書を登録し直す',
    en: 'Compare with the original, find out who changed it when, and register the right document anew',
  },
  judge({ subject, brokenFiles }) {
    if (brokenFiles.length === 0) return SILENT;
    const areOther = brokenFiles.some(({ state }) => state !== 'MISSING');
    const facts = { documents: [...new Set(brokenFiles.map(({ name }) => name))].sort() };
    return [{ subject, severity: 'MAJOR', ...(areOther ? {} : { variant: 'MISSING' }), facts }];
  },
});
