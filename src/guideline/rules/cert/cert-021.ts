import { addDays, maxDate } from '../../../kernel/calendar-date';
import { goodCertificates, isOutlasted, NUMBERS_OF_GOOD } from '../../certification-standing';
import { managementVolume } from '../../clause';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';
import { termEndOn } from '../../snapshots/contract-snapshot';

/**
 * Ours, for 5②: of the certificates that count none lasts as long as the term does, and of none is it written down how it
 * will be renewed. Nearer to the last day it is CERT-003’s.
 */
export const CERT_021 = rule({
  id: 'CERT-021',
  about: 'contract',
  clauses: managementVolume('5②'),
  grades: { PRODUCT: ['ADVISORY'] },
  title: {
    ja: '契約期間中に認証が切れる予定で更新計画が未記録',
    en: 'Certificate lapses before contract end, no renewal plan',
  },
  remedy: {
    ja: '認証の更新計画を事業者に確認し、認証に記録する',
    en: 'Ask the vendor how it plans to renew, and record that on the certificate',
  },
  policyNumbers: ['certificateExpiryDays'],
  fixedNumbers: NUMBERS_OF_GOOD,
  foretells: true,
  judge: ofEachVendor(({ subject, contract, vendor }, clock, { certificateExpiryDays: [notice] }) => {
    const endOn = termEndOn(contract, clock);
    if (endOn === null || contract.handlesMedicalInfo === 'NO' || !isLive(contract, clock)) return SILENT;
    const held = goodCertificates(vendor, clock).filter(({ validFrom, validTo }) => clock.isWithin(validFrom, validTo));
    const lapsesOn = maxDate(...held.map(({ validTo }) => validTo));
    if (lapsesOn === null || lapsesOn >= endOn || clock.hasCome(addDays(lapsesOn, -notice))) return SILENT;
    const last = held.filter(({ validTo }) => validTo === lapsesOn);
    if (held.some(({ renewalPlan }) => hasPlan(renewalPlan)) || last.some((one) => isOutlasted(one, vendor, clock)))
      return SILENT;
    const certificationIds = held.map(({ id }) => id).sort();
    return [{ subject, severity: 'ADVISORY', facts: { vendorId: vendor.id, endOn, lapsesOn, certificationIds } }];
  }),
});

/** Something is said: a dash is no plan. */
function hasPlan(plan: string | null): boolean {
  return plan !== null && /[\p{L}\p{N}]/u.test(plan);
}
