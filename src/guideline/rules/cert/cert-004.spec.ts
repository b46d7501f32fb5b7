import { calendarDate } from '../../../kernel/calendar-date';
import { aCertification, aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { severitiesAroundEngagement } from '../../../../test/support/engagement-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CERT_004 } from './cert-004';

describe('CERT-004', () => {
  const judge = judging(CERT_004);
  const mark = (over = {}) =>
    aVendorSnapshot({ certifications: [aCertification({ validTo: calendarDate('2027-06-30'), ...over })] });

  it('reminds while applications are taken, finds fault once they are not, and ends with the mark', () => {
    const over = (days: string[]) => severitiesOn(CERT_004, mark(), days);
    expect(over(['2026-10-30', '2026-10-31', '2026-11-01'])).toEqual([null, 'ADVISORY', 'ADVISORY']);
    // 2027-02-28 is a Sunday: applications are taken on the Monday after it.
    expect(over(['2027-02-28', '2027-03-01', '2027-03-02'])).toEqual(['ADVISORY', 'ADVISORY', 'MINOR']);
    const said = (day: string) => judge(mark(), day)[0]?.variant;
    expect([said('2027-03-01'), said('2027-03-02')]).toEqual(['OPEN', 'CLOSED']);
    expect(over(['2027-06-29', '2027-06-30', '2027-07-01'])).toEqual(['MINOR', 'MINOR', null]);
  });

  it('counts the eight and the four months from the last valid day, whatever the length of months', () => {
    const over = (days: string[]) => severitiesOn(CERT_004, mark({ validTo: calendarDate('2027-10-31') }), days);
    expect(over(['2027-02-28', '2027-03-01'])).toEqual([null, 'ADVISORY']);
    expect(over(['2027-06-30', '2027-07-01'])).toEqual(['ADVISORY', 'MINOR']);
  });

  it('says which mark, and from when to when applications are taken', () => {
    expect(judge(mark(), '2027-04-01')).toEqual([
      {
        subject: { kind: 'CERTIFICATION', id: 'certification-1' },
        severity: 'MINOR',
        facts: {
          vendorId: 'vendor-1',
          scheme: 'PMARK',
          validTo: '2027-06-30',
          applicationFrom: '2026-10-31',
          applicationTo: '2027-03-01',
        },
        variant: 'CLOSED',
      },
    ]);
  });

  it('is silent from the day of the application, early or late', () => {
    const early = mark({ renewalAppliedOn: calendarDate('2026-12-10') });
    expect(severitiesOn(CERT_004, early, ['2026-12-09', '2026-12-10', '2026-12-11'])).toEqual(['ADVISORY', null, null]);
    expect(judge(early, '2027-03-01')).toEqual([]);
    const late = mark({ renewalAppliedOn: calendarDate('2027-03-10') });
    expect(severitiesOn(CERT_004, late, ['2027-03-09', '2027-03-10', '2027-03-11'])).toEqual(['MINOR', null, null]);
  });

  it('is not silenced by the application for the renewal before, nor by a successor that does not follow', () => {
    expect(judge(mark({ renewalAppliedOn: calendarDate('2026-10-30') }), '2027-04-01')).toHaveLength(1);
    expect(judge(mark({ renewalAppliedOn: calendarDate('2026-10-31') }), '2027-04-01')).toEqual([]);
    expect(judge(mark({ successorId: 'certification-2' }), '2027-04-01')).toHaveLength(1);
  });

  it('is silent about a mark that another certificate follows, about one that is suspended and about other schemes', () => {
    const next = { id: 'certification-2', validFrom: calendarDate('2027-07-01'), validTo: calendarDate('2029-06-30') };
    const [first] = mark().vendor.certifications;
    expect(judge(aVendorSnapshot({ certifications: [first!, aCertification(next)] }), '2027-04-01')).toEqual([]);
    const suspensions = [{ kind: 'SUSPENDED', from: calendarDate('2027-01-01'), to: null }] as const;
    expect(judge(mark({ suspensions }), '2027-04-01')).toEqual([]);
    expect(judge(mark({ scheme: 'ISMS_JISQ27001' }), '2027-04-01')).toEqual([]);
  });

  it('speaks about each mark by itself', () => {
    const validTo = calendarDate('2027-06-30');
    const ids = ['certification-1', 'certification-2'];
    const certifications = ids.map((id) => aCertification({ id, validTo }));
    expect(judge(aVendorSnapshot({ certifications }), '2027-04-01').map(({ subject }) => subject.id)).toEqual(ids);
  });

  it('speaks while somebody engages the vendor', () => {
    const ending = mark({ validTo: calendarDate('2027-01-20') });
    const minor = 'MINOR';
    // The application window of this mark lies after the first talk and before the last day.
    expect(severitiesAroundEngagement(CERT_004, ending)).toEqual([null, null, null, minor, minor, null]);
    const started = mark({ validTo: calendarDate('2026-03-31') });
    expect(severitiesAroundEngagement(CERT_004, started)).toEqual([null, minor, minor, null, null, null]);
  });

  it('is ours, asked at no step', () => {
    expect([CERT_004.strengths[0], CERT_004.gates]).toEqual(['PRODUCT', []]);
  });

  it('does not accuse a vendor long before applications are taken, nor one that another certificate goes on for', () => {
    expect(judge(mark(), '2026-10-30')).toEqual([]);
    const isms = { id: 'certification-2', scheme: 'ISMS_JISQ27001', validTo: calendarDate('2029-06-30') } as const;
    const [first] = mark().vendor.certifications;
    expect(judge(aVendorSnapshot({ certifications: [first!, aCertification(isms)] }), '2027-04-01')).toEqual([]);
  });
});
