import { attested } from '../../../../test/factories/snapshots/attested';
import { aSystemContract, aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type SystemContract, type SystemSnapshot } from '../../snapshots/system-snapshot';
import { SYS_009 } from './sys-009';

describe('SYS-009', () => {
  const judge = judging(SYS_009);
  const settled = { 'IN-02': { state: 'ACCOUNTABLE', party: 'vendor-1' } } as const;
  const assigned = (over: Partial<SystemSnapshot> = {}) =>
    aSystemSnapshot({ contracts: [aSystemContract({ claims: settled })], ...over });
  const backedUp = (...contracts: Partial<SystemContract>[]) =>
    aSystemSnapshot({ attestations: [attested<'SYSTEM'>('BACKUP')], contracts: contracts.map(aSystemContract) });

  it('speaks where nobody has said how backups are taken', () => {
    expect(judge(assigned())).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MINOR',
        facts: { row: 'IN-02', isAssigned: true, confirmedOn: null, conclusion: null, until: null },
      },
    ]);
  });

  itWantsItConfirmed<'system', 'SYSTEM'>(SYS_009, (attestations) => assigned({ attestations }), {
    topic: 'BACKUP',
    never: 'MINOR',
    over: 'MINOR',
  });

  it('speaks where the row is nobody’s: without matrix, open, or left to a contract that does not take it', () => {
    const unsettled: SystemContract['claims'][] = [
      null,
      {},
      { 'IN-02': { state: 'UNANSWERED' } },
      { 'IN-02': { state: 'SETTLED_ELSEWHERE' } },
    ];
    for (const claims of unsettled)
      expect(judge(backedUp({ claims }))[0]?.facts).toEqual({ row: 'IN-02', isAssigned: false });
    expect(judge(backedUp({ claims: { 'IN-01': settled['IN-02'] } }))).toHaveLength(1);
  });

  it('is content where one of the contracts in force has it, and none where it is not in force', () => {
    expect(judge(backedUp({ claims: null }, { id: 'contract-2', claims: settled }))).toEqual([]);
    const over = { claims: settled, endedOn: calendarDate('2026-11-22') };
    expect(judge(backedUp({ claims: null }, { id: 'contract-2', ...over }))).toHaveLength(1);
  });

  it('accuses nobody of a part that no contract could give', () => {
    expect(judge(backedUp())).toEqual([]);
    expect(judge(backedUp({ claims: null, endedOn: calendarDate('2026-11-22') }))).toEqual([]);
  });

  it('speaks while the system is in use, its last day included', () => {
    const term = { liveFrom: calendarDate('2026-06-01'), retiredOn: calendarDate('2026-12-31') };
    const days = ['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'];
    for (const status of ['LIVE', 'RETIRED'] as const)
      expect(severitiesOn(SYS_009, assigned({ ...term, status }), days)).toEqual([null, 'MINOR', 'MINOR', null]);
    expect(judge(assigned({ status: 'PLANNED' }))).toEqual([]);
    expect(judge(assigned({ status: 'RETIRED', retiredOn: null }))).toEqual([]);
  });
});
