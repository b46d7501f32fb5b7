import { qualificationOf } from '../../certification-schemes';
import { hasGood, isApprovedEquivalent, NUMBERS_OF_GOOD } from '../../certification-standing';
import { aboutCertification } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { changedFacts, outdatedOn } from '../../outdated-decision';
import { type Facts, rule, type Verdict } from '../../rule';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { type Clock } from '../../clock';
import { isEngaged } from '../../vendor-standing';

/** Ours, for 5②: it takes an equivalent standard too; that one is equivalent needs a reason and somebody who may say so. */
export const CERT_008 = rule({
  id: 'CERT-008',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { PRODUCT: ['MINOR'] },
  gates: ['contract.activate', 'vendor.procure'],
  title: {
    ja: '同等規格と扱う根拠・承認(本院の規程)の記録が無い',
    en: 'Equivalent-standard claim without rationale/approval',
  },
  remedy: {
    ja: '同等の規格と扱う根拠を認証に記録し(承認後に認証が変わったときは改めて)、経営層・安全管理責任者・企画管理者のいずれかの承認と承認日を残す',
    en: 'Record on the certificate (anew, where it has changed since) why its standard is taken for equivalent, and which executive, safety manager or planning manager approved that and when',
  },
  fixedNumbers: NUMBERS_OF_GOOD,
  judge({ vendor, contracts }, clock) {
    const verdicts: Verdict[] = [];
    for (const certification of vendor.certifications) {
      if (qualificationOf(certification.scheme) !== 'EQUIVALENT_NEEDS_APPROVAL') continue;
      if (isApprovedEquivalent(certification, clock) || hasGood(vendor, clock)) continue;
      if (!clock.isWithin(certification.validFrom, certification.validTo) || !isEngaged(contracts, clock)) continue;
      verdicts.push(
        aboutCertification(certification, vendor.id, 'MINOR', {
          hasRationale: certification.equivalenceRationale !== null,
          approvedBy: certification.equivalenceApprovedBy,
          approverRole: certification.equivalenceApproverRole,
          approvedOn: certification.equivalenceApprovedOn,
          ...changedSince(certification, clock),
        }),
      );
    }
    return verdicts;
  },
});

/** What of the certificate is another than it was when it was taken for equivalent. */
function changedSince({ equivalenceOutdated }: CertificationFacts, clock: Clock): Facts {
  const outdated = outdatedOn(equivalenceOutdated, clock);
  return outdated === null ? {} : changedFacts(outdated);
}
