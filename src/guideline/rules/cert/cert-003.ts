import { addDays } from '../../../kernel/calendar-date';
import { isSuspended, qualifies } from '../../certification-standing';
import { managementVolume } from '../../clause';
import { rule, type Verdict } from '../../rule';
import { isLive } from '../../snapshots/contract-life';

/** A qualifying certificate nears its last day and nothing follows it yet. */
export const CERT_003 = rule({
  id: 'CERT-003',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { MUST: ['MAJOR', 'MINOR', 'ADVISORY'] },
  title: { ja: '認証の有効期限が近い', en: 'Qualifying certification expiring' },
  remedy: {
    ja: '更新後の認証を事業者に確認し、後継の認証として登録する',
    en: 'Ask the vendor for the renewed certificate and register it as the successor',
  },
  policyNumbers: ['certificateExpiryDays'],
  judge({ vendor, contracts }, clock, policy) {
    const verdicts: Verdict[] = [];
    const [advisory, minor, major] = policy.certificateExpiryDays;
    for (const certification of vendor.certifications) {
      const { id, scheme, validTo, validFrom, successorId } = certification;
      if (successorId !== null || !clock.isWithin(validFrom, validTo)) continue;
      if (!clock.hasCome(addDays(validTo, -advisory))) continue;
      if (!qualifies(certification, clock) || isSuspended(certification, clock)) continue;
      if (!contracts.some((contract) => isLive(contract, clock))) continue;
      const severity = clock.hasCome(addDays(validTo, -major))
        ? 'MAJOR'
        : clock.hasCome(addDays(validTo, -minor))
          ? 'MINOR'
          : 'ADVISORY';
      verdicts.push({
        subject: { kind: 'CERTIFICATION', id },
        severity,
        facts: { vendorId: vendor.id, scheme, validTo },
      });
    }
    return verdicts;
  },
});
