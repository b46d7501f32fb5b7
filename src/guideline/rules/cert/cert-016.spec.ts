import { calendarDate } from '../../../kernel/calendar-date';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
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

  it.each(['JISQ27001:2023', 'JISQ27001:2025', 'ISO27001:2022', 'OTHER', null] as const)(
    'is silent about edition %s',
    (standardEdition) => {
      expect(judge(holding({ standardEdition }))).toEqual([]);
    },
  );

  it('speaks while somebody engages the vendor', () => {
    const major = 'MAJOR';
    expect(severitiesAroundEngagement(CERT_016, holding())).toEqual([null, major, major, major, major, null]);
  });

  it('is another’s rule, shown before buying', () => {
    expect([CERT_016.strengths[0], CERT_016.gates]).toEqual(['OTHER_DOCUMENT', ['vendor.procure']]);
  });
});
