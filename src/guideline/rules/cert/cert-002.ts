import { maxDate } from '../../../kernel/calendar-date';
import { goodCertificates, isInRenewalReview, qualifies, NUMBERS_OF_GOOD } from '../../certification-standing';
import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/**
 * 5②: the vendor was certified once and is no more. CERT-001 leads; this one tells since when. While a timely renewal of a
 * Privacy Mark is under review, nothing is broken yet: it only says what everything hangs on.
 */
export const CERT_002 = rule({
  id: 'CERT-002',
  about: 'contract',
  clauses: managementVolume('5②', '1⑭'),
  grades: { MUST: ['BLOCKING'], PRODUCT: ['MINOR'] },
  gates: ['contract.activate', 'contract.renew', 'vendor.procure'],
  title: { ja: '適格認証がすべて有効期限切れ', en: 'Last qualifying certification expired' },
  variants: {
    IN_REVIEW: {
      ja: 'Pマークの有効期間は満了し、期限内に申請された更新の審査中',
      en: 'The term of the Privacy Mark is over; its renewal was applied for in time and is under review',
    },
  },
  remedy: {
    ja: '更新後の認証を事業者に確認し、失効した認証の後継として登録する',
    en: 'Ask the vendor for the renewed certificate and register it as the successor of the expired one',
  },
  fixedNumbers: NUMBERS_OF_GOOD,
  judge: ofEachVendor(({ subject, contract, vendor }, clock) => {
    const { certifications } = vendor;
    if (certifications.length === 0 || contract.handlesMedicalInfo === 'NO' || !isLive(contract, clock)) return SILENT;
    const good = goodCertificates(vendor, clock);
    if (good.some((certification) => !isInRenewalReview(certification, clock))) return SILENT;
    const expired = certifications.filter(
      (certification) => qualifies(certification, clock) && clock.isPast(certification.validTo),
    );
    const lastValidOn = maxDate(...expired.map(({ validTo }) => validTo));
    if (lastValidOn === null) return SILENT;
    const certificationIds = expired
      .filter(({ validTo }) => validTo === lastValidOn)
      .map(({ id }) => id)
      .sort();
    const facts = { vendorId: vendor.id, lastValidOn, certificationIds };
    if (good.length > 0) return [{ subject, severity: 'MINOR', variant: 'IN_REVIEW', facts }];
    return [{ subject, severity: 'BLOCKING', facts }];
  }),
});
