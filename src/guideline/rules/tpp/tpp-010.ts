import { hasBegun, isProvided } from '../../provision-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';

/** 1⑰: how far each side answers is settled in writing, and the paper is kept. That one whose term is over is renewed is ours. */
export const TPP_010 = rule({
  id: 'TPP-010',
  about: 'provision',
  clauses: managementVolume('1⑰'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: { ja: '第三者提供の責任範囲の書面が管理されていない', en: 'Provision agreement not kept' },
  variants: {
    LAPSED: {
      ja: '第三者提供の責任範囲の書面の期間が過ぎている',
      en: 'The term of the provision agreement is over',
    },
  },
  remedy: {
    ja: '責任範囲の書面を保管して所在を登録し、期間が過ぎていれば更新する',
    en: 'Keep the agreement and register where it is; renew one whose term is over',
  },
  judge(provision, clock) {
    const { id, hasScopeAgreement, scopeAgreementTo } = provision;
    const isLapsed = scopeAgreementTo !== null && clock.isPast(scopeAgreementTo);
    if (hasScopeAgreement && !isLapsed) return SILENT;
    if (!hasBegun(provision, clock) || !isProvided(provision, clock)) return SILENT;
    const verdict = {
      subject: { kind: 'PROVISION' as const, id },
      severity: 'MAJOR' as const,
      facts: { hasScopeAgreement, scopeAgreementTo },
    };
    return [
      hasScopeAgreement ? { ...verdict, strength: 'PRODUCT', variant: 'LAPSED' } : { ...verdict, strength: 'MUST' },
    ];
  },
});
