import { managementVolume } from '../../clause';
import { aboutInstitution, unconfirmedOf } from '../../governance-standing';
import { rule, SILENT } from '../../rule';

const ELEMENTS = ['BCP_CRITERIA', 'BCP_DECISIONS', 'BCP_SERVICES'] as const;

/** 3⑬, 3.4.1: the continuity plan says by what it is judged whether to go on, with what, and how that is decided. Without a plan GOV-012 leads. */
export const GOV_034 = rule({
  id: 'GOV-034',
  about: 'institution',
  clauses: managementVolume('3⑬', '3.4.1'),
  grades: { MUST: ['MINOR'] },
  title: { ja: 'BCPに継続可否の判断基準・継続業務・意思決定手順が無い', en: 'BCP elements missing' },
  remedy: {
    ja: 'BCP に継続可否の判断基準(BCP_CRITERIA)・継続業務(BCP_SERVICES)・意思決定手順(BCP_DECISIONS)を定め、確認記録として登録する',
    en: 'Have the plan say by what it is judged (BCP_CRITERIA), what goes on (BCP_SERVICES) and how it is decided (BCP_DECISIONS), and register each as an attestation',
  },
  judge(institution, clock) {
    const missing = unconfirmedOf(institution.attestations, ELEMENTS, clock);
    return missing.length === 0 ? SILENT : aboutInstitution(institution, 'MINOR', { missing });
  },
});
