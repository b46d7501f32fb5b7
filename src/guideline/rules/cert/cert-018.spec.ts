import { CERTIFICATION_SCHEMES } from '../../../kernel/terms/certification-terms';
import { calendarDate } from '../../../kernel/calendar-date';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { itAsksWhileItCounts } from '../../../../test/support/certificate-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CERT_018 } from './cert-018';

describe('CERT-018', () => {
  const judge = judging(CERT_018);
  const isms = (over: Partial<CertificationFacts> = {}) =>
    aVendorSnapshot({ certifications: [aCertification({ scheme: 'ISMS_JISQ27001', ...over })] });
  const audited = (day: string, validFrom = '2025-03-10') =>
    isms({ validFrom: calendarDate(validFrom), lastSurveillanceOn: calendarDate(day) });

  it('speaks where no audit is known for fifteen months', () => {
    expect(judge(audited('2025-06-15'))).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'ADVISORY',
        facts: {
          vendorId: 'vendor-1',
          scheme: 'ISMS_JISQ27001',
          lastSurveillanceOn: '2025-06-15',
          validFrom: '2025-03-10',
        },
      },
    ]);
  });

  it('counts from the last audit, and from the first day of the certificate where none was since', () => {
    const days = ['2026-09-15', '2026-09-16'];
    expect(severitiesOn(CERT_018, audited('2025-06-15'), days)).toEqual([null, 'ADVISORY']);
    expect(severitiesOn(CERT_018, audited('2025-01-15', '2025-06-15'), days)).toEqual([null, 'ADVISORY']);
    expect(severitiesOn(CERT_018, isms({ validFrom: calendarDate('2025-06-15') }), days)).toEqual([null, 'ADVISORY']);
  });

  it('is not silenced by an audit that is still to come', () => {
    const planned = audited('2026-11-24');
    expect(severitiesOn(CERT_018, planned, ['2026-11-23', '2026-11-24'])).toEqual(['ADVISORY', null]);
    expect(judge(planned)[0]?.facts).toMatchObject({ lastSurveillanceOn: null });
  });

  it('asks of certificates to 27001 only', () => {
    const asked = CERTIFICATION_SCHEMES.filter((scheme) => judge(isms({ scheme })).length > 0);
    expect(asked).toEqual(['ISMS_JISQ27001', 'ISO27001']);
  });

  itAsksWhileItCounts(CERT_018, 'ADVISORY', isms);
});
