import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isActive } from '../../snapshots/contract-life';

/** What a maker or a provider discloses of its product: asked for by the volume for those who entrust maintenance, and by the yearly checklist. */
export const VND_008 = rule({
  id: 'VND-008',
  about: 'contract',
  clauses: [
    { document: 'MHLW-7.0/保守委託機関編', clause: '10章' },
    { document: 'CHECKLIST', clause: '2③' },
  ],
  grades: { OTHER_DOCUMENT: ['MAJOR', 'MINOR'] },
  title: { ja: 'MDS/SDS(医療情報セキュリティ開示書)を入手していない', en: 'MDS/SDS not obtained' },
  remedy: {
    ja: '事業者から MDS または SDS を入手し、受領日とともに登録する',
    en: 'Obtain the MDS or SDS from the vendor, and register it with the day on which it was received',
  },
  judge: ofEachVendor(({ subject, contract, vendor }, clock) => {
    const { handlesMedicalInfo, vendorId, claimsMaintenanceEntrusted } = contract;
    if (handlesMedicalInfo === 'NO' || !isActive(contract, clock)) return SILENT;
    const hasOne = vendor.disclosures.some(
      ({ type, receivedOn }) => type !== 'SERVICE_SPEC_CONFORMITY' && receivedOn !== null && clock.hasCome(receivedOn),
    );
    if (hasOne) return SILENT;
    const severity = claimsMaintenanceEntrusted ? 'MAJOR' : 'MINOR';
    return [{ subject, severity, facts: { vendorId, handlesMedicalInfo, claimsMaintenanceEntrusted } }];
  }),
});
