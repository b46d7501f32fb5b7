import { qualificationOf } from '../../certification-schemes';
import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** Ours: tells why CERT-001 speaks of a vendor that has shown certificates. What it shows is no certification that 5② means. */
export const CERT_023 = rule({
  id: 'CERT-023',
  about: 'contract',
  clauses: managementVolume('5②'),
  grades: { PRODUCT: ['ADVISORY'] },
  title: {
    ja: '非適格スキームのみ(SECURITY ACTION 自己宣言、ISO 9001 等)',
    en: 'Only non-qualifying schemes held',
  },
  remedy: {
    ja: 'JIS Q 15001・JIS Q 27001 または同等規格の認証の有無・取得予定を事業者に確認する',
    en: 'Ask the vendor whether it holds, or plans to obtain, a certificate to JIS Q 15001, JIS Q 27001 or an equivalent',
  },
  judge: ofEachVendor(({ subject, contract, vendor }, clock) => {
    if (contract.handlesMedicalInfo === 'NO' || !isLive(contract, clock)) return SILENT;
    const held = vendor.certifications.filter(({ validFrom, validTo }) => clock.isWithin(validFrom, validTo));
    if (held.length === 0 || held.some(({ scheme }) => qualificationOf(scheme) !== 'NO')) return SILENT;
    const schemes = [...new Set(held.map(({ scheme }) => scheme))].sort();
    return [{ subject, severity: 'ADVISORY', facts: { vendorId: vendor.id, schemes } }];
  }),
});
