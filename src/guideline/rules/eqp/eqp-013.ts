import { lackOf } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { isInUse } from '../../equipment-standing';
import { rule, SILENT } from '../../rule';

/** 3⑰: somebody gathers what becomes known of weaknesses and important updates, from a source that is settled. */
export const EQP_013 = rule({
  id: 'EQP-013',
  about: 'equipment',
  clauses: managementVolume('3⑰'),
  grades: { MUST: ['MINOR'] },
  title: {
    ja: '脆弱性・重要アップデート情報の収集担当/入手経路が未定',
    en: 'No vulnerability-information channel',
  },
  remedy: {
    ja: '情報の収集担当と入手経路を定め、確認記録(VULNERABILITY_SOURCE)として登録する',
    en: 'Settle who gathers the information from where, and register it as an attestation (VULNERABILITY_SOURCE)',
  },
  judge(equipment, clock) {
    const { id, attestations } = equipment;
    const lack = lackOf(attestations, 'VULNERABILITY_SOURCE', clock);
    if (lack === null || !isInUse(equipment, clock)) return SILENT;
    return [{ subject: { kind: 'EQUIPMENT', id }, severity: 'MINOR', facts: lack.facts }];
  },
});
