import { CERTIFICATION_SCHEMES } from '../../../kernel/terms/certification-terms';
import { calendarDate } from '../../../kernel/calendar-date';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { itAsksWhileItCounts } from '../../../../test/support/certificate-cases';
import { judging } from '../../../../test/support/judging';
import { CERT_013 } from './cert-013';

describe('CERT-013', () => {
  const judge = judging(CERT_013);
  const holding = (over: Partial<CertificationFacts> = {}) =>
    aVendorSnapshot({ certifications: [aCertification({ hasCopy: false, ...over })] });

  it('speaks where there is no copy', () => {
    expect(judge(holding({ validTo: calendarDate('2027-03-31') }))).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', scheme: 'PMARK', validTo: '2027-03-31' },
      },
    ]);
    expect(judge(holding({ hasCopy: true }))).toEqual([]);
  });

  it('is not silenced by a look into the register, which keeps nothing', () => {
    expect(judge(holding({ verifiedOn: calendarDate('2026-11-22'), verifiedResult: 'FOUND' }))).toHaveLength(1);
  });

  it('asks for no copy of what counts for nothing', () => {
    const asked = CERTIFICATION_SCHEMES.filter((scheme) => judge(holding({ scheme })).length > 0);
    expect(asked).toEqual([
      ...['PMARK', 'ISMS_JISQ27001', 'ISO27001', 'ISO27701', 'ISMAP', 'ISMAP_LIU', 'CS_GOLD', 'FEDRAMP', 'SOC2'],
      ...['SOC3', 'JAPHIC'],
    ]);
  });

  itAsksWhileItCounts(CERT_013, 'MINOR', holding);
});
