import { calendarDate } from '../../../kernel/calendar-date';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { itAsksWhileItCounts } from '../../../../test/support/certificate-cases';
import { judging } from '../../../../test/support/judging';
import { CERT_017 } from './cert-017';

describe('CERT-017', () => {
  const judge = judging(CERT_017);
  const holding = (over: Partial<CertificationFacts> = {}) =>
    aVendorSnapshot({ certifications: [aCertification({ standardEdition: 'JISQ15001:2017', ...over })] });

  it('speaks of a mark of the old edition', () => {
    expect(judge(holding({ validTo: calendarDate('2027-03-31') }))).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'ADVISORY',
        facts: { vendorId: 'vendor-1', scheme: 'PMARK', standardEdition: 'JISQ15001:2017', validTo: '2027-03-31' },
      },
    ]);
    expect(judge(holding({ standardEdition: 'JISQ15001:2023' }))).toEqual([]);
  });

  it('is not silenced by leaving the edition out', () => {
    expect(judge(holding({ standardEdition: null }))[0]).toMatchObject({
      severity: 'ADVISORY',
      variant: 'UNCONFIRMED',
      facts: { standardEdition: null },
    });
  });

  it('asks of Privacy Marks only', () => {
    expect(judge(holding({ scheme: 'ISMS_JISQ27001', standardEdition: null }))).toEqual([]);
  });

  itAsksWhileItCounts(CERT_017, 'ADVISORY', holding);
});
