import { aContractLife } from '../../../../test/factories/snapshots/contract-life';
import { aVendorSnapshot } from '../../../../test/factories/snapshots/vendor-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { grownSince } from '../../growth';
import { GOV_014 } from './gov-014';

describe('GOV-014', () => {
  const judge = judging(GOV_014);
  const officeHours = { reachable24h: false, verifiedOn: calendarDate('2026-11-01') };
  const unreachable = aVendorSnapshot({ emergencyContacts: [officeHours] });

  it('says that no contact answers round the clock', () => {
    expect(judge(unreachable)).toEqual([
      {
        subject: { kind: 'VENDOR', id: 'vendor-1' },
        severity: 'MINOR',
        variant: 'OFFICE_HOURS',
        facts: { contactsOnRecord: 1 },
      },
    ]);
    expect(judge(aVendorSnapshot({ emergencyContacts: [] }))).toEqual([
      { subject: { kind: 'VENDOR', id: 'vendor-1' }, severity: 'MAJOR', facts: { contactsOnRecord: 0 } },
    ]);
  });

  it('is silent where one does, whether or not it was verified', () => {
    const roundTheClock = { reachable24h: true, verifiedOn: null };
    expect(judge(aVendorSnapshot({ emergencyContacts: [officeHours, roundTheClock] }))).toEqual([]);
  });

  it('asks from the first day of a contract in force to its last', () => {
    const contracts = [
      aContractLife({ activatedOn: null, startOn: null, serviceInUse: 'UNKNOWN' }),
      aContractLife({ id: 'contract-2', endedOn: calendarDate('2026-12-31') }),
    ];
    const days = ['2025-03-31', '2025-04-01', '2025-04-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    const m = 'MINOR';
    expect(severitiesOn(GOV_014, { ...unreachable, contracts }, days)).toEqual([null, m, m, m, m, null]);
    expect(judge({ ...unreachable, contracts: [] })).toEqual([]);
  });

  it('is not quieted by many who answer in office hours, nor by saying that no medical information is handled', () => {
    const contracts = [aContractLife({ handlesMedicalInfo: 'NO' })];
    expect(judge(aVendorSnapshot({ emergencyContacts: [officeHours, officeHours] }))).toHaveLength(1);
    expect(judge({ ...unreachable, contracts })).toHaveLength(1);
  });

  it('does not accuse a vendor with whom it is only talked', () => {
    const talks = { signedOn: null, activatedOn: null, startOn: null, serviceInUse: 'NO' } as const;
    expect(judge({ ...unreachable, contracts: [aContractLife(talks)] })).toEqual([]);
  });

  it('is no worse for one contact more: what was accepted of it stays so, until nobody is left', () => {
    const of = (...emergencyContacts: (typeof officeHours)[]) => judge(aVendorSnapshot({ emergencyContacts }))[0]!;
    expect(grownSince(of(officeHours), of(officeHours, officeHours), GOV_014)).toEqual([]);
    expect(grownSince(of(officeHours), of(), GOV_014)).toEqual(['severity']);
  });
});
