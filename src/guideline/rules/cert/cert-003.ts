import { addDays } from '../../../kernel/calendar-date';
import { aboutCertification } from '../../certification-verdict';
import { isGood, isOutlasted, NUMBERS_OF_GOOD } from '../../certification-standing';
import { managementVolume } from '../../clause';
import { nearing } from '../../nearing';
import { rule, type Verdict } from '../../rule';
import { isEngaged } from '../../vendor-standing';

/** Ours, for 5②: a certificate that counts nears its last day and nothing takes over from it yet. It is still valid. */
export const CERT_003 = rule({
  id: 'CERT-003',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { PRODUCT: ['MINOR', 'ADVISORY'] },
  title: { ja: '認証の有効期限が近い', en: 'Qualifying certification expiring' },
  remedy: {
    ja: '更新後の認証を事業者に確認し、後継の認証として登録する',
    en: 'Ask the vendor for the renewed certificate and register it as the successor',
  },
  policyNumbers: ['certificateExpiryDays'],
  fixedNumbers: NUMBERS_OF_GOOD,
  foretells: true,
  judge({ vendor, contracts }, clock, { certificateExpiryDays: [notice, minor] }) {
    const verdicts: Verdict[] = [];
    for (const certification of vendor.certifications) {
      const { validTo, validFrom } = certification;
      if (!clock.isWithin(validFrom, validTo)) continue;
      const severity = nearing(clock, addDays(validTo, -notice), addDays(validTo, -minor));
      if (severity === null || !isGood(certification, vendor, clock) || !isEngaged(contracts, clock)) continue;
      if (isOutlasted(certification, vendor, clock)) continue;
      verdicts.push(aboutCertification(certification, vendor.id, severity, { validTo }));
    }
    return verdicts;
  },
});
