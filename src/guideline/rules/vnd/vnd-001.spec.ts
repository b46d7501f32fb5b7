import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot, aSelection } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { VND_001 } from './vnd-001';

describe('VND-001', () => {
  const judge = judging(VND_001);
  const signedOn = calendarDate('2025-03-20');
  const selected = (...days: string[]) =>
    aContractSnapshot({ signedOn }, { selections: days.map((day) => aSelection({ on: calendarDate(day) })) });

  it('speaks about a contract before which nobody evaluated the vendor', () => {
    expect(judge(selected())).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', signedOn: '2025-03-20', selectedOn: null },
      },
    ]);
  });

  it('asks for an evaluation by the day of signing; one that came later is ours to note', () => {
    expect(judge(selected('2025-03-19'))).toEqual([]);
    expect(judge(selected('2025-03-20'))).toEqual([]);
    expect(judge(selected('2025-03-21'))[0]).toMatchObject({ severity: 'MINOR', variant: 'LATE' });
    expect(judge(selected('2026-05-01', '2025-02-01'))).toEqual([]);
  });

  it('is not silenced by an evaluation that says no, or does not say', () => {
    for (const item of ['functionalFit', 'securityFit', 'guidelineFit', 'overallFit'] as const) {
      for (const answer of ['NO', 'UNKNOWN'] as const) {
        const doubtful = aContractSnapshot({ signedOn }, { selections: [aSelection({ [item]: answer })] });
        expect(judge(doubtful)[0]?.severity).toBe('MAJOR');
      }
    }
  });

  it('goes by the last conclusion: a later no undoes a yes, a later yes mends a no, of one day the no counts', () => {
    const fit = aSelection({ on: calendarDate('2025-02-01') });
    const unfit = (day: string) => aSelection({ on: calendarDate(day), overallFit: 'NO' });
    const concluding = (...selections: ReturnType<typeof aSelection>[]) =>
      judge(aContractSnapshot({ signedOn }, { selections })).map(({ severity, variant }) => [severity, variant]);
    expect(concluding(fit, unfit('2026-02-01'))).toEqual([['MAJOR', 'UNFIT']]);
    expect(concluding(unfit('2025-01-15'), fit)).toEqual([]);
    expect(concluding(fit, unfit('2025-02-01'))).toEqual([['MAJOR', 'UNFIT']]);
    // Whoever would unsay a no by leaving the conclusion open has concluded nothing.
    const open = (day: string) => aSelection({ on: calendarDate(day), overallFit: 'UNKNOWN' });
    expect(concluding(fit, open('2026-02-01'))).toEqual([['MAJOR', 'UNCONCLUDED']]);
    expect(concluding(open('2025-01-15'), fit)).toEqual([]);
  });

  it('shows an evaluation that came too late, from its day on', () => {
    const late = selected('2026-05-01');
    expect(judge(late, '2026-04-30')[0]?.facts).toMatchObject({ selectedOn: null });
    expect(judge(late, '2026-05-01')[0]?.facts).toMatchObject({ selectedOn: '2026-05-01' });
  });

  it('takes an evaluation from its day on, before signing and while no day of signing is known', () => {
    const days = ['2025-01-31', '2025-02-01', '2025-02-02'];
    expect(severitiesOn(VND_001, selected('2025-02-01'), days)).toEqual(['MAJOR', null, null]);
    const unsigned = aContractSnapshot({ signedOn: null, activatedOn: null }, { selections: [aSelection()] });
    expect(severitiesOn(VND_001, unsigned, days)).toEqual(['MAJOR', null, null]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const major = 'MAJOR';
    expect(severitiesAroundLife(VND_001, selected())).toEqual([null, major, major, major, major, null]);
  });

  it('is asked when a contract is to come into force', () => {
    expect(VND_001.gates).toEqual(['contract.activate']);
  });

  it('does not accuse whoever evaluated in time and again later, nor a contract that nobody has signed yet', () => {
    expect(judge(selected('2025-02-01', '2026-02-01'))).toEqual([]);
    const unsigned = { signedOn: null, activatedOn: null, startOn: null };
    expect(
      judge(aContractSnapshot(unsigned, { selections: [aSelection({ on: calendarDate('2026-11-23') })] })),
    ).toEqual([]);
  });
});
