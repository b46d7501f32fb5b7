import { lackOf } from '../../attestation-standing';
import { ofEachVendor } from '../../each-vendor';
import { SILENT, rule } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** APPI 23, 32(1)4: who has personal data handled abroad knows what the regime there means for them, the cloud exception included. */
export const GL_010 = rule({
  id: 'GL-010',
  about: 'contract',
  clauses: [
    { document: 'APPI', clause: '23条' },
    { document: 'APPI', clause: '32条1項4号' },
    { document: 'PPC-GUIDELINE', clause: '通則編 10-7' },
  ],
  grades: { LAW: ['MAJOR'] },
  title: {
    ja: '外国で個人データを取り扱う場合の外的環境(外国制度)の把握が確認できない',
    en: 'External environment abroad not assessed',
  },
  remedy: {
    ja: '外国の個人情報保護制度を把握し、確認記録(EXTERNAL_ENVIRONMENT)として登録する',
    en: 'Find out about the regime abroad, and register it as an attestation (EXTERNAL_ENVIRONMENT)',
  },
  judge: ofEachVendor(({ subject, contract, vendor, attestations }, clock) => {
    const countries = [...new Set([vendor.country ?? 'UNKNOWN', ...contract.storageCountries])]
      .filter((country) => country !== 'JP')
      .sort();
    if (countries.length === 0 || contract.personalDataHandling === 'NOT_HANDLED') return SILENT;
    if (!isActive(contract, clock)) return SILENT;
    const lack = lackOf(attestations, 'EXTERNAL_ENVIRONMENT', clock);
    if (lack === null) return SILENT;
    return [{ subject, severity: 'MAJOR', facts: { vendorId: vendor.id, countries, ...lack.facts } }];
  }),
});
