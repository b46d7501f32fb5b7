import { managementVolume } from '../../clause';
import { lackOf } from '../../attestation-standing';
import { aboutInstitution } from '../../governance-standing';
import { rule, SILENT } from '../../rule';

/** 2①④, 2.2.1: risks are assessed, and it is decided how they are dealt with; how often they are assessed is ours. */
export const GOV_024 = rule({
  id: 'GOV-024',
  about: 'institution',
  clauses: managementVolume('2①', '2④', '2.2.1'),
  grades: { MUST: ['MAJOR'], PRODUCT: ['MAJOR'] },
  title: { ja: 'リスク評価・リスク管理方針が無い/古い', en: 'Risk assessment/policy missing or stale' },
  variants: {
    LATE: {
      ja: 'リスク評価またはリスク管理方針が古い',
      en: 'Risk assessment or policy is older than the institution’s own interval',
    },
  },
  remedy: {
    ja: 'リスク評価を行い、リスク管理方針を決定し、確認記録(RISK_ASSESSMENT、RISK_POLICY)として登録する',
    en: 'Assess the risks, decide how they are dealt with, and register both as attestations (RISK_ASSESSMENT, RISK_POLICY)',
  },
  policyNumbers: ['confirmationIntervalMonths'],
  judge(institution, clock, policy) {
    const { attestations } = institution;
    const lacks = {
      RISK_ASSESSMENT: lackOf(attestations, 'RISK_ASSESSMENT', clock, policy.confirmationIntervalMonths),
      RISK_POLICY: lackOf(attestations, 'RISK_POLICY', clock),
    };
    const having = (isLate: boolean) =>
      Object.entries(lacks).flatMap(([topic, lack]) => (lack?.isLate === isLate ? [topic] : []));
    const facts = { missing: having(false), late: having(true) };
    if (facts.missing.length > 0) return aboutInstitution(institution, 'MAJOR', facts, { strength: 'MUST' });
    if (facts.late.length === 0) return SILENT;
    return aboutInstitution(institution, 'MAJOR', facts, { strength: 'PRODUCT', variant: 'LATE' });
  },
});
