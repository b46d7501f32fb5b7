import { managementVolume } from '../../clause';
import { lackOf } from '../../attestation-standing';
import { aboutInstitution, unconfirmedOf } from '../../governance-standing';
import { rule, SILENT } from '../../rule';

const ELEMENTS = [
  'PLAN_AIM',
  'PLAN_MEASURES',
  'PLAN_RESOURCES',
  'PLAN_RESPONSIBLE',
  'PLAN_DEADLINE',
  'PLAN_EVALUATION',
] as const;

/** 1⑦, 3.1.1: there is a plan by which safety is kept up; what should stand in it is footnote 2’s. */
export const GOV_026 = rule({
  id: 'GOV-026',
  about: 'institution',
  clauses: managementVolume('1⑦', '3.1.1 脚注2'),
  grades: { MUST: ['MINOR'], SHOULD: ['ADVISORY'] },
  title: {
    ja: '安全管理計画(目標像・実施事項・資源・責任者・期限・評価)の要素欠落',
    en: 'Safety plan missing elements',
  },
  variants: {
    NO_PLAN: {
      ja: '安全管理計画が無い',
      en: 'There is no safety plan',
    },
  },
  remedy: {
    ja: '安全管理計画(SAFETY_PLAN)を策定し、目標像・実施事項・資源・責任者・期限・評価方法(PLAN_…)を定めて、確認記録として登録する',
    en: 'Set up a safety plan (SAFETY_PLAN) with aim, measures, resources, who is responsible, deadline and evaluation (PLAN_…), and register each as an attestation',
  },
  judge(institution, clock) {
    const { attestations } = institution;
    const lack = lackOf(attestations, 'SAFETY_PLAN', clock);
    if (lack !== null) return aboutInstitution(institution, 'MINOR', lack.facts, { variant: 'NO_PLAN' });
    const missing = unconfirmedOf(attestations, ELEMENTS, clock);
    return missing.length === 0 ? SILENT : aboutInstitution(institution, 'ADVISORY', { missing });
  },
});
