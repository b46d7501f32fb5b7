import { lackOf } from '../../attestation-standing';
import { managementVolume } from '../../clause';
import { SILENT, rule } from '../../rule';
import { isSigned } from '../../snapshots/contract-life';

/** 1.3.2: who answers for what is talked over with the vendor. */
export const CON_037 = rule({
  id: 'CON-037',
  about: 'contract',
  clauses: managementVolume('1.3.2'),
  grades: { SHOULD: ['MINOR'] },
  title: { ja: '責任分界を事業者と協議した記録が無い', en: 'No consultation on demarcation recorded' },
  remedy: {
    ja: '責任分界を事業者と協議し、確認記録(DEMARCATION_CONSULTATION)として登録する',
    en: 'Talk the demarcation over with the vendor, and register it as an attestation (DEMARCATION_CONSULTATION)',
  },
  judge({ subject, contract, attestations }, clock) {
    if (!isSigned(contract, clock)) return SILENT;
    const lack = lackOf(attestations, 'DEMARCATION_CONSULTATION', clock);
    if (lack === null) return SILENT;
    return [{ subject, severity: 'MINOR', facts: { vendorId: contract.vendorId, ...lack.facts } }];
  },
});
