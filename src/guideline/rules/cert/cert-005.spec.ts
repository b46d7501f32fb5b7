import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aCertification, aVendor } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { CERT_005 } from './cert-005';

describe('CERT-005', () => {
  const judge = judging(CERT_005);
  const advice = 'ADVISORY';
  const holding = (...certifications: Partial<CertificationFacts>[]) =>
    aContractSnapshot({}, { vendor: aVendor({ certifications: certifications.map((over) => aCertification(over)) }) });

  it('advises a Privacy Mark where only other certificates are held', () => {
    expect(judge(holding({ scheme: 'ISMS_JISQ27001' }))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'ADVISORY',
        facts: { vendorId: 'vendor-1', handlesMedicalInfo: 'YES', privacyMarkValidTo: null },
      },
    ]);
    expect(judge(holding())).toHaveLength(1);
  });

  it('is silent while a mark is valid, from its first to its last day', () => {
    const mark = holding({ validFrom: calendarDate('2026-07-01'), validTo: calendarDate('2026-12-31') });
    expect(severitiesOn(CERT_005, mark, ['2026-06-30', '2026-07-01', '2026-07-02'])).toEqual([advice, null, null]);
    expect(severitiesOn(CERT_005, mark, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([null, null, advice]);
    expect(judge(mark, '2027-01-01')[0]?.facts).toMatchObject({ privacyMarkValidTo: '2026-12-31' });
  });

  it('speaks while the mark is suspended', () => {
    const mark = holding({
      suspensions: [{ kind: 'SUSPENDED', from: calendarDate('2026-05-10'), to: calendarDate('2026-06-09') }],
    });
    expect(severitiesOn(CERT_005, mark, ['2026-05-09', '2026-05-10', '2026-05-11'])).toEqual([null, advice, advice]);
    expect(severitiesOn(CERT_005, mark, ['2026-06-08', '2026-06-09', '2026-06-10'])).toEqual([advice, advice, null]);
  });

  it('advises it for those who handle medical information, or may do', () => {
    const { vendor } = holding();
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'UNKNOWN' }, { vendor }))).toHaveLength(1);
    expect(judge(aContractSnapshot({ handlesMedicalInfo: 'NO' }, { vendor }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CERT_005, holding())).toEqual([null, advice, advice, advice, advice, null]);
  });

  it('is a preference and no more', () => {
    expect([CERT_005.strengths[0], CERT_005.gates]).toEqual(['SHOULD', []]);
  });

  it('is not quieted by the mark of another company, nor by a renewal that was applied for too late', () => {
    expect(judge(holding({ holderCorporateNumber: '1180301018771' }))).toHaveLength(1);
    const over = { validTo: calendarDate('2026-06-30') };
    expect(judge(holding({ ...over, renewalAppliedOn: calendarDate('2026-05-01') }))).toHaveLength(1);
    expect(judge(holding({ ...over, renewalAppliedOn: null }))).toHaveLength(1);
  });

  it('does not accuse a vendor whose mark is under review after a timely application', () => {
    const review = { validTo: calendarDate('2026-06-30'), renewalAppliedOn: calendarDate('2026-02-27') };
    expect(judge(holding(review))).toEqual([]);
  });
});
