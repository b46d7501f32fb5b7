import { calendarDate } from '../../src/kernel/calendar-date';
import { type Rule, type Severity } from '../../src/guideline/rule';
import { type CertificationFacts, type VendorSnapshot } from '../../src/guideline/snapshots/vendor-snapshot';
import { aContractLife } from '../factories/snapshots/contract-life';
import { severitiesAroundEngagement } from './engagement-days';
import { judging, severitiesOn } from './judging';

/** Of which certificates a rule asks something, and of whose: `holding` has the vendor hold one that falls short. */
export function itAsksWhileItCounts(
  rule: Rule<'vendor'>,
  severity: Severity,
  holding: (over: Partial<CertificationFacts>) => VendorSnapshot,
): void {
  it('speaks inside the term of the certificate, its first and last day included', () => {
    const term = { validFrom: calendarDate('2025-06-01'), validTo: calendarDate('2026-12-31') };
    const days = ['2026-11-23', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(rule, holding(term), days)).toEqual([severity, severity, null]);
    const later = { validFrom: calendarDate('2026-11-24') };
    expect(severitiesOn(rule, holding(later), ['2026-11-23'])).toEqual([null]);
  });

  it('accuses nobody whom no one entrusts with medical information, or talks to about it', () => {
    const s = severity;
    expect(severitiesAroundEngagement(rule, holding({}))).toEqual([null, s, s, s, s, null]);
    const contracts = [aContractLife({ handlesMedicalInfo: 'NO' })];
    expect(judging(rule)({ ...holding({}), contracts })).toEqual([]);
  });

  it('asks of each certificate by itself', () => {
    const [first] = holding({}).vendor.certifications;
    const vendor = { ...holding({}).vendor, certifications: [first!, { ...first!, id: 'certification-2' }] };
    const subjects = judging(rule)({ ...holding({}), vendor }).map(({ subject }) => subject.id);
    expect(subjects).toEqual(['certification-1', 'certification-2']);
  });
}
