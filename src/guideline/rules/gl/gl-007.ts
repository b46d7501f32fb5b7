import { lackOf } from '../../attestation-standing';
import { ofEachVendor } from '../../each-vendor';
import { SILENT, rule } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** 企画管理編7章⑥i of edition 6.0: where the vendor is, or the information is kept, abroad or nobody knows where, it is looked at which foreign law may reach it. */
export const GL_007 = rule({
  id: 'GL-007',
  about: 'contract',
  clauses: [{ document: 'MHLW-6.0/企画管理編', clause: '7章⑥i' }],
  grades: { OTHER_DOCUMENT: ['MINOR'] },
  title: { ja: '国外法の適用可能性を評価していない', en: 'Foreign-law exposure not assessed' },
  remedy: {
    ja: '国外法の適用可能性を評価し、確認記録(FOREIGN_LAW)として登録する',
    en: 'Look into which foreign law may apply, and register it as an attestation (FOREIGN_LAW)',
  },
  judge: ofEachVendor(({ subject, contract, vendor, attestations }, clock) => {
    const { externalStorage, storageCountries } = contract;
    const isAtHome =
      storageCountries.length > 0 && [vendor.country, ...storageCountries].every((country) => country === 'JP');
    if (externalStorage === 'NO' || isAtHome || !isActive(contract, clock)) return SILENT;
    const lack = lackOf(attestations, 'FOREIGN_LAW', clock);
    if (lack === null) return SILENT;
    const facts = {
      vendorId: vendor.id,
      vendorCountry: vendor.country,
      storageCountries: [...storageCountries].sort(),
    };
    return [{ subject, severity: 'MINOR', facts: { ...facts, ...lack.facts } }];
  }),
});
