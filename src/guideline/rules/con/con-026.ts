import { lackOf } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { SILENT, rule } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** 1.3.1 footnote 1: where the provider does not handle the personal data, the institution still keeps them safe itself (APPI 23). */
export const CON_026 = rule({
  id: 'CON-026',
  about: 'contract',
  clauses: managementVolume('1.3.1 脚注1'),
  grades: { MUST: ['MAJOR'] },
  title: {
    ja: 'クラウド例外でも必要な自らの安全管理措置の記録が無い',
    en: 'Own safety measures not recorded under cloud exception',
  },
  remedy: {
    ja: '本院が自ら講じる安全管理措置を確認し、確認記録(SAFETY_MEASURES)として登録する',
    en: 'Confirm the measures that the institution itself takes, and register them as an attestation (SAFETY_MEASURES)',
  },
  judge({ subject, contract, attestations }, clock) {
    if (contract.personalDataHandling !== 'CLOUD_EXCEPTION' || !isActive(contract, clock)) return SILENT;
    const lack = lackOf(attestations, 'SAFETY_MEASURES', clock);
    if (lack === null) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { vendorId: contract.vendorId, ...lack.facts } }];
  },
});
