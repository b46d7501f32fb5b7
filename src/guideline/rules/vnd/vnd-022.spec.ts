import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { VND_022 } from './vnd-022';

describe('VND-022', () => {
  const judge = judging(VND_022);
  const having = (attestations: AttestationFacts<'CONTRACT'>[], contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { attestations });

  const reviewed = attested<'CONTRACT'>('RISK_CONFORMITY');
  const reported = (over: Partial<AttestationFacts<'CONTRACT'>> = {}) =>
    attested<'CONTRACT'>('RISK_CONFORMITY_REPORT', over);

  it('speaks where the executives have not heard of a review', () => {
    expect(judge(having([reviewed]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', reviewedOn: '2026-06-15', reportedOn: null },
      },
    ]);
    expect(judge(having([]))).toEqual([]);
  });

  it('gives thirty days, that day included', () => {
    expect(severitiesOn(VND_022, having([reviewed]), ['2026-07-14', '2026-07-15', '2026-07-16'])).toEqual([
      null,
      null,
      'MINOR',
    ]);
  });

  it('is silenced by a report of that review or later, and by no earlier, future or unknown one', () => {
    const on = (day: string) => judge(having([reviewed, reported({ on: calendarDate(day) })])).length;
    expect(['2026-06-14', '2026-06-15', '2026-11-23', '2026-11-24'].map(on)).toEqual([1, 0, 0, 1]);
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(judge(having([reviewed, reported({ conclusion })]))[0]).toMatchObject({
        facts: { reportedOn: '2026-06-15' },
      });
  });

  it('accuses nobody before the contract is signed, nor after its end', () => {
    const early = attested<'CONTRACT'>('RISK_CONFORMITY', { on: calendarDate('2026-01-15') });
    const term = { signedOn: calendarDate('2026-03-20'), endedOn: calendarDate('2026-12-31') };
    const days = ['2026-03-19', '2026-03-20', '2026-12-31', '2027-01-01'];
    const later = { activatedOn: calendarDate('2026-04-01'), startOn: calendarDate('2026-04-01') };
    expect(severitiesOn(VND_022, having([early], { ...term, ...later }), days)).toEqual([null, 'MINOR', 'MINOR', null]);
  });
});
