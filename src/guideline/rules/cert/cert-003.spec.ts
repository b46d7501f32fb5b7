import { calendarDate } from '../../../kernel/calendar-date';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { aContractLife } from '../../../../test/factories/snapshots/contract-life';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { CERT_003 } from './cert-003';

describe('CERT-003', () => {
  const judge = judging(CERT_003);
  const expiring = (over = {}) =>
    aVendorSnapshot({ certifications: [aCertification({ validTo: calendarDate('2027-06-30'), ...over })] });

  it('grows from advisory to minor to major, each from its day on, and ends with the last valid day', () => {
    expect(
      severitiesOn(CERT_003, expiring(), [
        '2026-12-31', // 181 days before
        '2027-01-01', // 180
        '2027-01-02',
        '2027-03-31', // 91
        '2027-04-01', // 90
        '2027-04-02',
        '2027-05-30', // 31
        '2027-05-31', // 30
        '2027-06-01',
        '2027-06-29',
        '2027-06-30', // last day
        '2027-07-01', // CERT-002 speaks from here
      ]),
    ).toEqual([
      null,
      'ADVISORY',
      'ADVISORY',
      'ADVISORY',
      'MINOR',
      'MINOR',
      'MINOR',
      'MAJOR',
      'MAJOR',
      'MAJOR',
      'MAJOR',
      null,
    ]);
  });

  it('says which certificate, and when it ends', () => {
    expect(judge(expiring(), '2027-06-01')).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', scheme: 'PMARK', validTo: '2027-06-30' },
      },
    ]);
  });

  it('is silent when a successor is on record, when the scheme does not qualify, and when nobody engages the vendor', () => {
    expect(judge(expiring({ successorId: 'certification-2' }), '2027-06-01')).toEqual([]);
    expect(judge(expiring({ scheme: 'ISO9001' }), '2027-06-01')).toEqual([]);
    const ended = aContractLife({ endedOn: calendarDate('2027-05-31') });
    expect(judge({ ...expiring(), contracts: [ended] }, '2027-05-31')).toHaveLength(1);
    expect(judge({ ...expiring(), contracts: [ended] }, '2027-06-01')).toEqual([]);
  });
});
