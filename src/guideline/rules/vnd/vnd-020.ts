import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** Ours, in view of APPI 28: by whose law a vendor abroad answers is settled, and on record. */
export const VND_020 = rule({
  id: 'VND-020',
  about: 'contract',
  clauses: [{ document: 'APPI', clause: '28条' }],
  grades: { PRODUCT: ['MINOR'] },
  gates: ['contract.activate'],
  title: {
    ja: '海外事業者(又は所在国不明)の国・準拠法の記録が無い',
    en: 'Foreign prime vendor without country/governing law record',
  },
  remedy: {
    ja: '契約の準拠法を確認し、契約に登録する',
    en: 'Find out by which law the contract is governed, and register it with the contract',
  },
  judge: ofEachVendor(({ subject, contract, vendor }, clock) => {
    const { governingLaw, vendorId } = contract;
    if (vendor.country === 'JP' || governingLaw !== null || !isLive(contract, clock)) return SILENT;
    return [{ subject, severity: 'MINOR', facts: { vendorId, country: vendor.country, governingLaw } }];
  }),
});
