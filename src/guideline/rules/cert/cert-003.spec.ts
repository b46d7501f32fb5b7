import { calendarDate } from '../../../kernel/calendar-date';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { aContractLife } from '../../../../test/factories/snapshots/contract-life';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { type CertificationFacts } from '../../snapshots/vendor-snapshot';
import { CERT_003 } from './cert-003';

describe('CERT-003', () => {
  const judge = judging(CERT_003);
  const expiring = (over = {}) =>
    aVendorSnapshot({ certifications: [aCertification({ validTo: calendarDate('2027-06-30'), ...over })] });

  it('grows from advisory to minor, each from its day on, and ends with the last valid day', () => {
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
      'MINOR',
      'MINOR',
      'MINOR',
      'MINOR',
      null,
    ]);
  });

  it('says which certificate, and when it ends', () => {
    expect(judge(expiring(), '2027-06-01')).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', scheme: 'PMARK', validTo: '2027-06-30' },
      },
    ]);
  });

  it('is silent when the scheme does not qualify, and when nobody entrusts the vendor with medical information', () => {
    expect(judge(expiring({ scheme: 'ISO9001' }), '2027-06-01')).toEqual([]);
    const ended = aContractLife({ endedOn: calendarDate('2027-05-31') });
    expect(judge({ ...expiring(), contracts: [ended] }, '2027-05-31')).toHaveLength(1);
    expect(judge({ ...expiring(), contracts: [ended] }, '2027-06-01')).toEqual([]);
    const elsewhere = aContractLife({ handlesMedicalInfo: 'NO' });
    expect(judge({ ...expiring(), contracts: [elsewhere] }, '2027-06-01')).toEqual([]);
    expect(
      judge({ ...expiring(), contracts: [{ ...elsewhere, handlesMedicalInfo: 'UNKNOWN' }] }, '2027-06-01'),
    ).toHaveLength(1);
  });

  describe('beside another certificate', () => {
    const beside = (over: Partial<CertificationFacts>, first: Partial<CertificationFacts> = {}) => {
      const expires = aCertification({ validTo: calendarDate('2027-06-30'), successorId: 'certification-2', ...first });
      const next = {
        id: 'certification-2',
        validFrom: calendarDate('2027-07-01'),
        validTo: calendarDate('2029-06-30'),
      };
      return judge(aVendorSnapshot({ certifications: [expires, aCertification({ ...next, ...over })] }), '2027-06-01');
    };

    it('is silent where the other takes over without a gap, whether or not anybody linked them', () => {
      expect(beside({})).toEqual([]);
      expect(beside({}, { successorId: null })).toEqual([]);
      expect(beside({ scheme: 'ISMS_JISQ27001', validFrom: calendarDate('2026-01-01') })).toEqual([]);
    });

    it('is not silenced by a successor that only is called one', () => {
      const another = { holderCorporateNumber: '1180301018771' };
      const withdrawn = { suspensions: [{ kind: 'WITHDRAWN' as const, from: calendarDate('2027-05-01'), to: null }] };
      for (const over of [
        { scheme: 'ISO9001' as const },
        { validFrom: calendarDate('2027-07-02') },
        { validFrom: calendarDate('2025-07-01'), validTo: calendarDate('2027-06-30') },
        another,
        withdrawn,
      ]) {
        expect(beside(over)[0]?.subject.id).toBe('certification-1');
      }
    });
  });

  it('does not accuse a vendor whose certificate runs on, nor speaks of one that is over', () => {
    expect(judge(expiring({ validTo: calendarDate('2099-12-31') }), '2027-06-01')).toEqual([]);
    expect(judge(expiring(), '2027-07-01')).toEqual([]);
  });
});
