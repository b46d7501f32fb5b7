import { aContractLife } from '../../../../test/factories/snapshots/contract-life';
import { aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { grownSince } from '../../growth';
import { GOV_015 } from './gov-015';

describe('GOV-015', () => {
  const judge = judging(GOV_015);
  const verified = (on: string | null) => ({
    reachable24h: true,
    verifiedOn: on === null ? null : calendarDate(on),
  });
  const withContacts = (...on: (string | null)[]) => aVendorSnapshot({ emergencyContacts: on.map(verified) });

  it('says when stale contacts were last found right, and how many never were', () => {
    expect(judge(withContacts('2026-05-01', null, '2026-11-01', '2026-04-01'))).toEqual([
      {
        subject: { kind: 'VENDOR', id: 'vendor-1' },
        severity: 'MINOR',
        facts: { lastVerifiedOn: ['2026-04-01', '2026-05-01'], neverVerified: 1 },
      },
    ]);
  });

  it('speaks from the day after the policy’s months', () => {
    const once = withContacts('2026-04-30');
    expect(severitiesOn(GOV_015, once, ['2026-10-29', '2026-10-30', '2026-10-31'])).toEqual([null, null, 'MINOR']);
    const patient = { ...DEFAULT_POLICY, emergencyContactMaxAgeMonths: 12 };
    expect(judge(once, '2027-04-30', patient)).toEqual([]);
    expect(judge(once, '2027-05-01', patient)).toHaveLength(1);
  });

  it('does not count a verification that had not taken place by the day', () => {
    const later = withContacts('2026-10-01');
    expect(severitiesOn(GOV_015, later, ['2026-09-30', '2026-10-01', '2026-10-02'])).toEqual(['MINOR', null, null]);
    expect(judge(later, '2026-09-30')[0]).toMatchObject({
      variant: 'NEVER',
      facts: { lastVerifiedOn: [], neverVerified: 1 },
    });
  });

  it('is silent where all are fresh, and where there are none: that is for GOV-014', () => {
    expect(judge(withContacts('2026-11-01', '2026-10-01'))).toEqual([]);
    expect(judge(withContacts())).toEqual([]);
  });

  it('asks while a contract with the vendor is in force, and accuses nobody before or after', () => {
    const contracts = [aContractLife({ endedOn: calendarDate('2026-12-31') })];
    const days = ['2025-03-31', '2025-04-01', '2025-04-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    const m = 'MINOR';
    expect(severitiesOn(GOV_015, { ...withContacts(null), contracts }, days)).toEqual([null, m, m, m, m, null]);
    expect(judge({ ...withContacts(null), contracts: [] })).toEqual([]);
  });

  it('is not silenced by saying that no medical information is handled, nor by a fresh contact beside a stale one', () => {
    const contracts = [aContractLife({ handlesMedicalInfo: 'NO' })];
    expect(judge({ ...withContacts('2026-01-01'), contracts })).toHaveLength(1);
    expect(judge(withContacts('2026-01-01', '2026-11-01'))).toHaveLength(1);
  });

  it('grows by a contact more that was never tried, and not by one less', () => {
    const of = (...on: (string | null)[]) => judge(withContacts(...on))[0]!;
    expect(grownSince(of(null, null), of(null), GOV_015)).toEqual([]);
    expect(grownSince(of(null), of(null, null), GOV_015)).toEqual(['neverVerified']);
    expect(grownSince(of('2026-01-01', '2026-02-01'), of('2026-02-01'), GOV_015)).toEqual([]);
  });
});
