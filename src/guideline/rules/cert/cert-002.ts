import { maxDate } from '../../../kernel/calendar-date';
import { isCounted, qualifies } from '../../certification-standing';
import { managementVolume } from '../../clause';
import { rule, SILENT } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** 5②: the vendor was certified once and is no more. CERT-001 speaks as well; this one tells since when. */
export const CERT_002 = rule({
  id: 'CERT-002',
  about: 'contract',
  clauses: managementVolume('5②'),
  grades: { MUST: ['BLOCKING'] },
  gates: ['contract.activate', 'contract.renew', 'vendor.procure'],
  title: { ja: '唯一の適格認証が有効期限切れ', en: 'Last qualifying certification expired' },
  remedy: {
    ja: '更新後の認証を事業者に確認し、失効した認証の後継として登録する',
    en: 'Ask the vendor for the renewed certificate and register it as the successor of the expired one',
  },
  judge({ subject, contract, vendor }, clock) {
    const { certifications } = vendor;
    if (certifications.length === 0 || contract.handlesMedicalInfo === 'NO' || !isLive(contract, clock)) return SILENT;
    if (certifications.some((certification) => isCounted(certification, clock))) return SILENT;
    const expired = certifications.filter(
      (certification) => qualifies(certification, clock) && clock.isPast(certification.validTo),
    );
    const lastValidOn = maxDate(...expired.map(({ validTo }) => validTo));
    if (lastValidOn === null) return SILENT;
    const certificationIds = expired
      .filter(({ validTo }) => validTo === lastValidOn)
      .map(({ id }) => id)
      .sort();
    return [{ subject, severity: 'BLOCKING', facts: { vendorId: vendor.id, lastValidOn, certificationIds } }];
  },
});
