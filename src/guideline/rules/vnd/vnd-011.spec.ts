import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { attested } from '../../../../test/factories/snapshots/attested';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { VND_011 } from './vnd-011';

describe('VND-011', () => {
  const judge = judging(VND_011);
  const since = (day: string | null, ...collected: string[]) =>
    aContractSnapshot(
      { startOn: null, activatedOn: day === null ? null : calendarDate(day), serviceInUse: 'YES' },
      { attestations: collected.map((on) => attested<'CONTRACT'>('VENDOR_CHECKLIST', { on: calendarDate(on) })) },
    );
  const lacking = (contract: Partial<ContractFacts>) => aContractSnapshot(contract, { attestations: [] });
  const said = (snapshot: ReturnType<typeof since>, ...days: string[]) =>
    days.map((day) => judge(snapshot, day)[0]?.strength ?? null);

  it('is ours ninety days after the fiscal year has begun', () => {
    const last = since('2020-04-01', '2025-06-01');
    expect(said(last, '2026-03-31', '2026-04-01', '2026-06-29', '2026-06-30')).toEqual([null, null, null, 'PRODUCT']);
    expect(judge(last)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        strength: 'PRODUCT',
        facts: { vendorId: 'vendor-1', collectedOn: '2025-06-01' },
      },
    ]);
  });

  it('asks for the list of this year, from its first day to its last', () => {
    const found = ['2026-03-31', '2026-04-01', '2026-11-23', '2026-11-24'].map(
      (on) => judge(since('2020-04-01', '2025-06-01', on)).length,
    );
    expect(found).toEqual([1, 0, 0, 1]);
  });

  it('speaks where a year has ended without one, until the next is there', () => {
    const never = since('2020-04-01');
    expect(judge(never, '2026-04-01')[0]).toMatchObject({ strength: 'OTHER_DOCUMENT', variant: 'LAST_YEAR' });
    expect(judge(since('2020-04-01', '2026-04-02'), '2026-04-02')).toEqual([]);
    expect(judge(since(null), '2026-04-01')[0]?.strength).toBe('OTHER_DOCUMENT');
  });

  it('gives a contract ninety days of its own, and misses no year that it did not see so much of', () => {
    expect(said(since('2026-06-01'), '2026-08-29', '2026-08-30')).toEqual([null, 'PRODUCT']);
    // 2025-12-31 is ninety days before the last day of its year, 2026-01-01 before the first of the next.
    expect(said(since('2025-12-31'), '2026-04-01')).toEqual(['OTHER_DOCUMENT']);
    expect(said(since('2026-01-01'), '2026-04-01', '2026-06-30')).toEqual([null, 'PRODUCT']);
    const begun = aContractSnapshot({ activatedOn: null, startOn: calendarDate('2026-06-01') }, { attestations: [] });
    expect(judge(begun, '2026-08-29')).toEqual([]);
  });

  it('is not quieted by another confirmation', () => {
    expect(judge(aContractSnapshot({}, { attestations: [attested('TRAINING')] }))).toHaveLength(1);
  });

  it('asks of contracts in force that may touch medical information, and of no other', () => {
    const asked = (['YES', 'NO', 'UNKNOWN'] as const).map(
      (handlesMedicalInfo) => judge(lacking({ handlesMedicalInfo })).length,
    );
    expect(asked).toEqual([1, 0, 1]);
    const term = {
      startOn: calendarDate('2026-10-01'),
      activatedOn: calendarDate('2026-10-01'),
      endedOn: calendarDate('2026-12-31'),
    };
    const days = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(VND_011, lacking(term), days)).toEqual([null, 'MINOR', 'MINOR', null]);
  });
});
