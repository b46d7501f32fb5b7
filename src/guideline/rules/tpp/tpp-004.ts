import { isUnderWay } from '../../provision-standing';
import { rule, SILENT } from '../../rule';

/** APPI 27: a provision to third parties rests on consent, law or another basis, and it is on record which. */
export const TPP_004 = rule({
  id: 'TPP-004',
  about: 'provision',
  clauses: [{ document: 'APPI', clause: '27' }],
  grades: { LAW: ['BLOCKING'] },
  gates: ['provision.activate'],
  title: { ja: '法的根拠(同意・法令・委託/共同利用等)の記録が無い', en: 'No legal basis' },
  remedy: {
    ja: '提供の法的根拠を確認して登録する',
    en: 'Establish the legal basis and register it',
  },
  judge(provision, clock) {
    if (provision.legalBasis !== null || !isUnderWay(provision, clock)) return SILENT;
    return [{ subject: { kind: 'PROVISION', id: provision.id }, severity: 'BLOCKING', facts: { legalBasis: null } }];
  },
});
