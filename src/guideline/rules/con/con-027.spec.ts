import { aSystemContract, aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type SystemContract, type SystemSnapshot, type UpdateClause } from '../../snapshots/system-snapshot';
import { CON_027 } from './con-027';

describe('CON-027', () => {
  const judge = judging(CON_027);
  const says = (over: Partial<UpdateClause> = {}): Partial<SystemContract> => ({
    updateClauses: [{ from: calendarDate('2025-04-01'), to: null, outdated: [], ...over }],
  });
  const carriedBy = (contracts: Partial<SystemContract>[], over: Partial<SystemSnapshot> = {}) =>
    aSystemSnapshot({ claimsMaintenanceEntrusted: true, contracts: contracts.map(aSystemContract), ...over });

  it('speaks of a system whose contracts leave the updates with the institution, or that has none', () => {
    expect(judge(carriedBy([{ id: 'contract-2' }, { id: 'contract-1' }]))).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'BLOCKING',
        facts: { contractIds: ['contract-1', 'contract-2'] },
      },
    ]);
    expect(judge(carriedBy([]))[0]?.facts).toEqual({ contractIds: [] });
  });

  it('is satisfied where one contract says so, and asks only who goes by that volume', () => {
    expect(judge(carriedBy([{}, says()]))).toEqual([]);
    expect(judge(carriedBy([], { claimsMaintenanceEntrusted: false }))).toEqual([]);
  });

  it('counts the paper on its days, both included, and calls it unconfirmed on others', () => {
    const paper = carriedBy([says({ from: calendarDate('2026-10-01'), to: calendarDate('2026-12-31') })]);
    const days = ['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(CON_027, paper, days)).toEqual(['BLOCKING', null, null, 'BLOCKING']);
    expect(judge(paper, '2027-01-01')[0]?.variant).toBe('UNCONFIRMED');
    expect(judge(carriedBy([{}]))[0]?.variant).toBeUndefined();
  });

  it('counts no review that papers or facts have overtaken', () => {
    const outdated = [{ from: calendarDate('2026-10-01'), to: calendarDate('2026-12-31'), what: ['documentSha256'] }];
    const days = ['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(CON_027, carriedBy([says({ outdated })]), days)).toEqual([null, 'BLOCKING', 'BLOCKING', null]);
  });

  it('is not quieted by a contract that is over, or not in force yet, nor by its mere use', () => {
    const term = { activatedOn: calendarDate('2026-04-01'), endedOn: calendarDate('2026-12-31') };
    const days = ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(CON_027, carriedBy([{ ...says(), ...term }]), days)).toEqual([
      'BLOCKING',
      null,
      null,
      'BLOCKING',
    ]);
    expect(judge(carriedBy([{ ...says(), activatedOn: null, serviceInUse: 'YES' }]))).toHaveLength(1);
  });

  it('accuses no system before its use, nor after it', () => {
    const used = { liveFrom: calendarDate('2026-04-01'), retiredOn: calendarDate('2026-12-31') };
    const days = ['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(CON_027, carriedBy([], used), days)).toEqual([null, 'BLOCKING', 'BLOCKING', null]);
    expect(judge(carriedBy([], { status: 'PLANNED' }))).toEqual([]);
  });

  it('is asked when the institution is to say so', () => {
    expect(CON_027.gates).toEqual(['institution.profile']);
  });
});
