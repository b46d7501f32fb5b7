import { judgeClause, unconfirmed } from '../../clause-standing';
import { inForce } from '../../document-standing';
import { SILENT, rule } from '../../rule';

/** MIC/METI 2.0 and its model SLA: how good the service is, on which premises and in which roles, is settled: in a paper of its own or by a clause. */
export const CON_029 = rule({
  id: 'CON-029',
  about: 'contract',
  clauses: [{ document: 'MIC-METI-2.0', clause: 'SLA参考例' }],
  grades: { OTHER_DOCUMENT: ['ADVISORY'] },
  title: { ja: 'SLA(サービス水準・前提条件・役割)が無い', en: 'No SLA' },
  variants: unconfirmed('サービス水準の定め', 'a clause on service levels'),
  remedy: {
    ja: 'サービス水準・前提条件・役割をSLAまたは契約条項に定めて登録する',
    en: 'Settle service levels, premises and roles in an SLA or a clause, and register it',
  },
  judge(snapshot, clock) {
    if (inForce(snapshot.documents, clock).some(({ type, stored }) => type === 'SLA' && stored)) return SILENT;
    return judgeClause(snapshot, clock, 'SLA', { absent: 'ADVISORY', unconfirmed: 'ADVISORY' });
  },
});
