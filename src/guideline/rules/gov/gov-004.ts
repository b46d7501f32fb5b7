import { managementVolume } from '../../clause';
import { lackOf } from '../../attestation-standing';
import { aboutInstitution } from '../../governance-standing';
import { rule, SILENT } from '../../rule';
import { judgeVacancy } from '../../vacancy';

/** 3.1.1: it is settled who answers for information security, and who does what in an emergency. */
export const GOV_004 = rule({
  id: 'GOV-004',
  about: 'institution',
  clauses: managementVolume('3.1.1'),
  grades: { MUST: ['MINOR'] },
  title: { ja: '情報セキュリティ最高責任者・非常時体制の役割が未定', en: 'CISO/emergency roles undefined' },
  remedy: {
    ja: '情報セキュリティの最高責任者を任命して登録し、非常時の体制と役割を定めて確認記録(EMERGENCY_ORGANISATION)として登録する',
    en: 'Appoint and register a chief information security officer, settle who does what in an emergency, and register it as an attestation (EMERGENCY_ORGANISATION)',
  },
  judge(institution, clock) {
    const isVacant = judgeVacancy(institution, 'CISO', clock).length > 0;
    const lack = lackOf(institution.attestations, 'EMERGENCY_ORGANISATION', clock);
    if (!isVacant && lack === null) return SILENT;
    const missing = [...(isVacant ? ['CISO'] : []), ...(lack === null ? [] : ['EMERGENCY_ORGANISATION'])];
    return aboutInstitution(institution, 'MINOR', { missing });
  },
});
