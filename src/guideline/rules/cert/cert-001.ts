import { hasGood, NUMBERS_OF_GOOD } from '../../certification-standing';
import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5②: choose vendors certified to JIS Q 15001, JIS Q 27001 or an equivalent standard. */
export const CERT_001 = rule({
  id: 'CERT-001',
  about: 'contract',
  clauses: managementVolume('5②', '5.1.2'),
  grades: { MUST: ['BLOCKING'] },
  gates: ['contract.activate', 'contract.renew', 'vendor.procure'],
  title: {
    ja: '医療情報を扱う委託先が JIS Q 15001・JIS Q 27001・同等規格のいずれの有効な認証も持たない',
    en: 'No valid qualifying certification',
  },
  remedy: {
    ja: '有効な認証を確認して登録する。認証の無い事業者を選ぶ場合は、理由・期限を付して経営層のリスク受容を記録する',
    en: 'Register a valid certificate, or record the executives’ risk acceptance with its reason and end date',
  },
  fixedNumbers: NUMBERS_OF_GOOD,
  // One more certificate that does not count makes it no worse.
  growth: { certificationsOnRecord: 'SHOWN' },
  judge: ofEachVendor(({ subject, contract, vendor }, clock) => {
    if (contract.handlesMedicalInfo === 'NO' || !isLive(contract, clock)) return SILENT;
    if (hasGood(vendor, clock)) return SILENT;
    return [
      {
        subject,
        severity: 'BLOCKING',
        facts: {
          vendorId: vendor.id,
          handlesMedicalInfo: contract.handlesMedicalInfo,
          certificationsOnRecord: vendor.certifications.map(({ scheme }) => scheme).sort(),
        },
      },
    ];
  }),
});
