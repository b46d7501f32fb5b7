import { type Facts, type Severity, type Verdict } from './rule';
import { type CertificationFacts } from './snapshots/vendor-snapshot';

/** A finding about one certificate, which says whose it is and of which scheme. */
export function aboutCertification(
  { id, scheme }: CertificationFacts,
  vendorId: string,
  severity: Severity,
  facts: Facts,
): Verdict {
  return { subject: { kind: 'CERTIFICATION', id }, severity, facts: { vendorId, scheme, ...facts } };
}
