import { calendarDate } from '../../../kernel/calendar-date';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { CERT_014 } from './cert-014';

describe('CERT-014', () => {
  const judge = judging(CERT_014);
  const holding = (over: Partial<CertificationFacts> = {}) =>
    aVendorSnapshot({ certifications: [aCertification({ verifiedOn: null, ...over })] });
  const verified = holding({ verifiedOn: calendarDate('2025-06-15') });

  it('is minor where nobody has looked the certificate up', () => {
    expect(judge(holding())).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', scheme: 'PMARK', verifiedOn: null, verifiedResult: null },
      },
    ]);
  });

  it('is silent from the day of the look for 365 days, and advisory after that', () => {
    const over = (days: string[]) => severitiesOn(CERT_014, verified, days);
    expect(over(['2025-06-14', '2025-06-15', '2025-06-16'])).toEqual(['MINOR', null, null]);
    expect(over(['2026-06-14', '2026-06-15', '2026-06-16'])).toEqual([null, null, 'ADVISORY']);
    expect(judge(verified, '2026-06-16')[0]?.variant).toBe('LATE');
  });

  it('is not silenced by a look that did not find it, or does not say', () => {
    for (const verifiedResult of ['NOT_FOUND', null] as const) {
      const looked = holding({ verifiedOn: calendarDate('2026-11-01'), verifiedResult });
      expect(judge(looked)[0]).toMatchObject({
        severity: 'MINOR',
        facts: { verifiedOn: '2026-11-01', verifiedResult },
      });
      expect(judge(looked)[0]?.variant).toBe(verifiedResult ?? undefined);
    }
  });

  it('says when it was looked up last, as far as that day knows', () => {
    expect(judge(verified)[0]?.facts).toMatchObject({ verifiedOn: '2025-06-15' });
    expect(judge(verified, '2025-06-14')[0]?.facts).toMatchObject({ verifiedOn: null });
  });

  it('goes by the institution’s own number of days', () => {
    const strict = { ...DEFAULT_POLICY, verificationMaxAgeDays: 90 };
    expect(judge(verified, '2025-09-13', strict)).toEqual([]);
    expect(judge(verified, '2025-09-14', strict)).toHaveLength(1);
  });

  it('asks of certificates that 5② counts, while they run', () => {
    expect(judge(holding({ scheme: 'ISO9001' }))).toEqual([]);
    const term = holding({ validFrom: calendarDate('2026-07-01'), validTo: calendarDate('2026-12-31') });
    const over = (days: string[]) => severitiesOn(CERT_014, term, days);
    expect(over(['2026-06-30', '2026-07-01', '2026-07-02'])).toEqual([null, 'MINOR', 'MINOR']);
    expect(over(['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual(['MINOR', 'MINOR', null]);
  });

  it('is not silenced by leaving open who approved an equivalent standard', () => {
    expect(judge(holding({ scheme: 'FEDRAMP', equivalenceApprovedBy: null }))).toHaveLength(1);
  });

  it('speaks while somebody engages the vendor', () => {
    const minor = 'MINOR';
    expect(severitiesAroundEngagement(CERT_014, holding())).toEqual([null, minor, minor, minor, minor, null]);
  });

  it('is ours, asked at no step', () => {
    expect([CERT_014.strengths[0], CERT_014.gates]).toEqual(['PRODUCT', []]);
  });

  it('does not accuse a certificate that was found lately, though once it was not', () => {
    expect(judge(holding({ verifiedOn: calendarDate('2026-11-23'), verifiedResult: 'FOUND' }))).toEqual([]);
    expect(judge(holding({ validTo: calendarDate('2026-11-22') }))).toEqual([]);
  });
});
