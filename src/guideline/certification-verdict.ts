import { type CertificationScheme } from '../kernel/terms/certification-terms';
import { type Clock } from './clock';
import { type Facts, type Severity, type Verdict } from './rule';
import { type CertificationFacts, type VendorSnapshot } from './snapshots/vendor-snapshot';
import { isEngaged } from './vendor-standing';

/** A finding about one certificate, which says whose it is and of which scheme. */
export function aboutCertification(
  { id, scheme }: CertificationFacts,
  vendorId: string,
  severity: Severity,
  facts: Facts,
): Verdict {
  return { subject: { kind: 'CERTIFICATION', id }, severity, facts: { vendorId, scheme, ...facts } };
}

/** What a rule finds wrong with one certificate. */
export type CertificationLack = Omit<Verdict, 'subject'>;

/** Asks of each certificate of the schemes, inside its term and of a vendor that somebody engages, what is wrong with it. */
export function judgeCertificates(
  { vendor, contracts }: VendorSnapshot,
  clock: Clock,
  isAsked: (scheme: CertificationScheme) => boolean,
  lackOf: (certification: CertificationFacts) => CertificationLack | null,
): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const certification of vendor.certifications) {
    const lack = isAsked(certification.scheme) ? lackOf(certification) : null;
    if (lack === null || !clock.isWithin(certification.validFrom, certification.validTo)) continue;
    if (!isEngaged(contracts, clock)) continue;
    verdicts.push({ ...lack, ...aboutCertification(certification, vendor.id, lack.severity, lack.facts) });
  }
  return verdicts;
}
