import { judgeClause, unconfirmed } from '../../clause-standing';
import { SILENT, rule } from '../../rule';

/** 企画管理編7章 of edition 6.0: who keeps medical information does not analyse it for itself, unless and as far as the contract lets it. */
export const GL_008 = rule({
  id: 'GL-008',
  about: 'contract',
  clauses: [{ document: 'MHLW-6.0/企画管理編', clause: '7章' }],
  grades: { OTHER_DOCUMENT: ['MAJOR', 'MINOR'] },
  title: {
    ja: '委託先による医療情報の独自分析・二次利用の禁止/許諾条件が契約に無い',
    en: 'No clause on secondary use/analysis by vendor',
  },
  variants: unconfirmed('二次利用の禁止・条件の定め', 'a clause on secondary use'),
  remedy: {
    ja: '医療情報の独自分析・二次利用の禁止または条件を契約等に定めて登録する',
    en: 'Put the prohibition, or the terms, of secondary use into the contract, and register the clause',
  },
  judge(snapshot, clock) {
    if (snapshot.contract.externalStorage === 'NO') return SILENT;
    return judgeClause(snapshot, clock, 'SECONDARY_USE', { absent: 'MAJOR', unconfirmed: 'MINOR' });
  },
});
