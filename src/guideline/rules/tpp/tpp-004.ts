import { isProvided } from '../../provision-standing';
import { rule, SILENT } from '../../rule';

/** APPI 27: a provision to third parties rests on consent, law or another basis, and it is on record which; consent needs its proof. */
export const TPP_004 = rule({
  id: 'TPP-004',
  about: 'provision',
  clauses: [{ document: 'APPI', clause: '27条' }],
  grades: { LAW: ['BLOCKING'] },
  gates: ['provision.activate'],
  title: { ja: '提供の法的根拠が記録されておらず、法27条への適合を確認できない', en: 'No legal basis' },
  remedy: {
    ja: '提供の法的根拠を確認して登録する。同意による場合は同意の記録の所在も登録する',
    en: 'Establish the legal basis and register it; where it is consent, where the consent is on record too',
  },
  judge(provision, clock) {
    const { id, legalBasis, hasConsentEvidence } = provision;
    const isProven = legalBasis !== null && (legalBasis !== 'CONSENT' || hasConsentEvidence);
    if (isProven || !isProvided(provision, clock)) return SILENT;
    return [{ subject: { kind: 'PROVISION', id }, severity: 'BLOCKING', facts: { legalBasis, hasConsentEvidence } }];
  },
});
