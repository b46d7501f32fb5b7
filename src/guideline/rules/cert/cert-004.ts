import { privacyMarkRenewalWindow } from '../../../kernel/certification-number';
import { hasAppliedForRenewal, isOutlasted, isSuspended } from '../../certification-standing';
import { aboutCertification } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { rule, type Verdict } from '../../rule';
import { fixed } from '../../rule-number';
import { isEngaged } from '../../vendor-standing';

/** JIPDEC's: from the day after eight months to four months before the last valid day. */
const RENEWAL_WINDOW_MONTHS = fixed(
  [8, 4],
  { document: 'JIPDEC', clause: '更新申請期間' },
  {
    ja: '満了8か月前の翌日から満了4か月前まで',
    en: 'from the day after eight months to four months before the last valid day',
  },
);

/**
 * JIPDEC takes applications for renewing a Privacy Mark from eight to four months before its last day. Without proof of
 * one: a reminder while they are taken, and a finding from then until the mark ends (CERT-002).
 */
export const CERT_004 = rule({
  id: 'CERT-004',
  about: 'vendor',
  clauses: [...managementVolume('5②'), { document: 'JIPDEC', clause: '更新申請期間' }],
  grades: { PRODUCT: ['MINOR', 'ADVISORY'] },
  title: {
    ja: 'Pマーク更新申請期間(満了8か月前〜4か月前): 申請期間中/期間を過ぎても更新申請の確認が無い',
    en: 'P-mark renewal window open, or closed without proof of application',
  },
  variants: {
    OPEN: {
      ja: 'Pマークの更新申請期間中であり、更新申請の確認がまだ無い',
      en: 'P-mark renewal can be applied for; no proof of application yet',
    },
    CLOSED: {
      ja: 'Pマークの更新申請期間を過ぎても更新申請の確認が無い',
      en: 'P-mark renewal window closed without proof of application',
    },
  },
  remedy: {
    ja: '更新申請の有無を事業者に確認し、申請日を認証に記録する',
    en: 'Ask the vendor whether it has applied for renewal, and record the day of application on the certificate',
  },
  fixedNumbers: [RENEWAL_WINDOW_MONTHS],
  foretells: true,
  judge({ vendor, contracts }, clock) {
    const verdicts: Verdict[] = [];
    for (const certification of vendor.certifications) {
      const { scheme, validTo } = certification;
      if (scheme !== 'PMARK') continue;
      const { opensOn: applicationFrom, closesOn: applicationTo } = privacyMarkRenewalWindow(validTo);
      if (!clock.isWithin(applicationFrom, validTo) || hasAppliedForRenewal(certification, clock)) continue;
      if (isSuspended(certification, clock) || isOutlasted(certification, vendor, clock)) continue;
      if (!isEngaged(contracts, clock)) continue;
      const isClosed = clock.isPast(applicationTo);
      const facts = { validTo, applicationFrom, applicationTo };
      verdicts.push({
        ...aboutCertification(certification, vendor.id, isClosed ? 'MINOR' : 'ADVISORY', facts),
        variant: isClosed ? 'CLOSED' : 'OPEN',
      });
    }
    return verdicts;
  },
});
