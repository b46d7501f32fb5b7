import { countedCertificates, NUMBERS_OF_GOOD } from '../../certification-standing';
import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/**
 * 5.1.2: a certificate says something about the vendor only where its scope takes in what is entrusted. Where nobody has
 * looked yet it is one question to the vendor, however many contracts there are with it.
 */
export const CERT_010 = rule({
  id: 'CERT-010',
  about: 'contract',
  clauses: managementVolume('5.1.2'),
  grades: { SHOULD: ['MINOR', 'ADVISORY'] },
  gates: ['contract.activate'],
  title: {
    ja: '認証の適用範囲(組織・拠点・業務・サービス)が委託内容を覆わない',
    en: 'Certification scope does not cover the entrusted service',
  },
  variants: {
    UNCONFIRMED: {
      ja: '認証の適用範囲が委託内容を覆うかが未確認',
      en: 'Not confirmed whether the certification’s scope covers the entrusted service',
    },
  },
  remedy: {
    ja: '登録証の適用範囲を委託内容と照合して結果を記録し、覆わない場合は範囲の拡大または別の認証を事業者に求める',
    en: 'Compare the certificate’s scope with what is entrusted and record the answer; where it falls short, ask for a wider scope or another certificate',
  },
  fixedNumbers: NUMBERS_OF_GOOD,
  judge: ofEachVendor(({ subject, contract, vendor, certificationCoverage }, clock) => {
    if (contract.handlesMedicalInfo === 'NO' || !isLive(contract, clock)) return SILENT;
    // Without a certificate that counts there is no scope to speak of: that is CERT-001.
    const ids = countedCertificates(vendor, clock)
      .map(({ id }) => id)
      .sort();
    if (ids.length === 0 || ids.some((id) => certificationCoverage[id] === 'YES')) return SILENT;
    const unknown = ids.filter((id) => certificationCoverage[id] !== 'NO');
    if (unknown.length === 0) return [{ subject, severity: 'MINOR', facts: { vendorId: vendor.id, notCovering: ids } }];
    const asked = { kind: 'VENDOR', id: vendor.id } as const;
    return [{ subject: asked, severity: 'ADVISORY', variant: 'UNCONFIRMED', facts: { certificationIds: unknown } }];
  }),
});
