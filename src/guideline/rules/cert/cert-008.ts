import { qualificationOf } from '../../certification-schemes';
import { isApprovedEquivalent } from '../../certification-standing';
import { aboutCertification } from '../../certification-verdict';
import { managementVolume } from '../../clause';
import { rule, type Verdict } from '../../rule';
import { isEngaged } from '../../vendor-standing';

/** 5② takes an equivalent standard too; that one is equivalent needs a reason and somebody who approved it. */
export const CERT_008 = rule({
  id: 'CERT-008',
  about: 'vendor',
  clauses: managementVolume('5②'),
  grades: { MUST: ['MAJOR'] },
  gates: ['contract.activate', 'vendor.procure'],
  title: { ja: '同等規格と扱う根拠・承認が無い', en: 'Equivalent-standard claim without rationale/approval' },
  remedy: {
    ja: '同等の規格と扱う根拠を認証に記録し、承認者と承認日を残す',
    en: 'Record on the certificate why its standard is taken for equivalent, who approved that and when',
  },
  judge({ vendor, contracts }, clock) {
    const verdicts: Verdict[] = [];
    for (const certification of vendor.certifications) {
      if (qualificationOf(certification.scheme) !== 'EQUIVALENT_NEEDS_APPROVAL') continue;
      if (isApprovedEquivalent(certification, clock)) continue;
      if (!clock.isWithin(certification.validFrom, certification.validTo) || !isEngaged(contracts, clock)) continue;
      verdicts.push(
        aboutCertification(certification, vendor.id, 'MAJOR', {
          hasRationale: certification.equivalenceRationale !== null,
          approvedBy: certification.equivalenceApprovedBy,
          approvedOn: certification.equivalenceApprovedOn,
        }),
      );
    }
    return verdicts;
  },
});
