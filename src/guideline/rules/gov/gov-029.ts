import { managementVolume } from '../../clause';
import { lackOf } from '../../attestation-standing';
import { aboutInstitution, isDenied } from '../../governance-standing';
import { rule, SILENT } from '../../rule';

/** 3.2.1: where an institution is critical infrastructure, who does what along its supply chain stands in a document. */
export const GOV_029 = rule({
  id: 'GOV-029',
  about: 'institution',
  clauses: managementVolume('3.2.1'),
  grades: { SHOULD: ['ADVISORY'] },
  title: {
    ja: '重要インフラとして関係主体(厚労省・機関・供給者)の役割を記載した文書が無い',
    en: 'Supply-chain role description missing',
  },
  remedy: {
    ja: '関係主体の役割を記載した文書を整備し、確認記録(SUPPLY_CHAIN_ROLES)として登録する。重要インフラに当たらなければその旨(CRITICAL_INFRASTRUCTURE「いいえ」)を登録する',
    en: 'Put the roles along the supply chain in writing, and register it as an attestation (SUPPLY_CHAIN_ROLES); if the institution is no critical infrastructure, register that (CRITICAL_INFRASTRUCTURE: NO)',
  },
  judge(institution, clock) {
    const { attestations } = institution;
    const lack = lackOf(attestations, 'SUPPLY_CHAIN_ROLES', clock);
    if (lack === null || isDenied(attestations, 'CRITICAL_INFRASTRUCTURE', clock)) return SILENT;
    return aboutInstitution(institution, 'ADVISORY', lack.facts);
  },
});
