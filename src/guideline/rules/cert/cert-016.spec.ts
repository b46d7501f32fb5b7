import { calendarDate } from '../../../kernel/calendar-date';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { CERT_001 } from './cert-001';
import { CERT_016 } from './cert-016';

describe('CERT-016', () => {
  const judge = judging(CERT_016);
  const holding = (over: Partial<CertificationFacts> = {}) =>
    aVendorSnapshot({
      certifications: [
        aCertification({
          scheme: 'ISMS_JISQ27001',
          standardEdition: 'JISQ27001:2014',
          validTo: calendarDate('2026-12-31'),
          ...over,
        }),
      ],
    });

  it('speaks about a certificate to an edition whose transition has ended', () => {
    expect(judge(holding())).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'MAJOR',
        facts: {
          vendorId: 'vendor-1',
          scheme: 'ISMS_JISQ27001',
          standardEdition: 'JISQ27001:2014',
          validTo: '2026-12-31',
        },
      },
    ]);
    expect(judge(holding({ scheme: 'ISO27001', standardEdition: 'ISO27001:2013' }))).toHaveLength(1);
  });

  it('speaks from 2025-11-01 until the certificate ends', () => {
    const over = (days: string[]) => severitiesOn(CERT_016, holding(), days);
    expect(over(['2025-10-30', '2025-10-31', '2025-11-01'])).toEqual([null, null, 'MAJOR']);
    expect(over(['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual(['MAJOR', 'MAJOR', null]);
  });

  it.each(['JISQ27001:2023', 'JISQ27001:2025', 'ISO27001:2022'] as const)(
    'is silent about edition %s',
    (standardEdition) => {
      expect(judge(holding({ standardEdition }))).toEqual([]);
    },
  );

  it('calls it unconfirmed where a certificate from before the end of the transition names no edition', () => {
    const from = (validFrom: string, ...more: Partial<CertificationFacts>[]) => {
      const [isms] = holding({ standardEdition: null, validFrom: calendarDate(validFrom) }).vendor.certifications;
      const others = more.map((over) => aCertification({ id: 'certification-2', ...over }));
      return judge(aVendorSnapshot({ certifications: [isms!, ...others] })).map(({ severity, variant, stopsGate }) => [
        severity,
        variant,
        stopsGate,
      ]);
    };
    expect(from('2025-10-31')).toEqual([['MINOR', 'UNCONFIRMED', true]]);
    expect(from('2025-11-01')).toEqual([]);
    // With a Privacy Mark of its own the vendor is certified, whichever edition this is.
    expect(from('2025-10-31', {})).toEqual([['MINOR', 'UNCONFIRMED', false]]);
    expect(judge(holding({ standardEdition: null, scheme: 'PMARK' }))).toEqual([]);
  });

  it('is silent about one that is suspended: that is CERT-012', () => {
    expect(
      judge(holding({ suspensions: [{ kind: 'SUSPENDED', from: calendarDate('2026-01-01'), to: null }] })),
    ).toEqual([]);
  });

  it('speaks while somebody engages the vendor', () => {
    const major = 'MAJOR';
    expect(severitiesAroundEngagement(CERT_016, holding())).toEqual([null, major, major, major, major, null]);
  });

  it('is another’s rule, asked wherever CERT-001 is', () => {
    expect([CERT_016.strengths[0], CERT_016.gates]).toEqual(['OTHER_DOCUMENT', CERT_001.gates]);
  });

  it.each(['OTHER', 'JISQ15001:2023', 'ISO27701:2025'] as const)(
    'is not quieted by calling the edition of a certificate from before the end of the transition %s',
    (standardEdition) => {
      expect(judge(holding({ standardEdition }))[0]).toMatchObject({ variant: 'UNCONFIRMED', stopsGate: true });
    },
  );

  it('does not accuse a certificate that can only be to an edition in force, nor one to another standard', () => {
    expect(judge(holding({ standardEdition: 'OTHER', validFrom: calendarDate('2025-11-01') }))).toEqual([]);
    expect(judge(holding({ standardEdition: 'OTHER', scheme: 'PMARK' }))).toEqual([]);
  });
});
