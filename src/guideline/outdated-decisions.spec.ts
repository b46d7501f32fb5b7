import { aContractSnapshot, allClauses } from '../../test/factories/snapshots/contract-snapshot';
import { judging } from '../../test/support/judging';
import { calendarDate } from '../kernel/calendar-date';
import { CON_003 } from './rules/con/con-003';
import { CON_008 } from './rules/con/con-008';
import { CON_024 } from './rules/con/con-024';
import { CON_028 } from './rules/con/con-028';

const outdated = [{ from: calendarDate('2026-10-01'), to: calendarDate('2026-10-31'), what: ['papers'] }];
const changed = { changed: ['papers'], changedSince: '2026-10-01' };
const subject = { kind: 'CONTRACT', id: 'contract-1' };
const DAYS = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'];

/** What was decided on other facts than those in force counts on none of the days on which they were others. */
describe('an outdated decision', () => {
  it('is no clause on the work that is entrusted (CON-003)', () => {
    const judge = judging(CON_003);
    const snapshot = aContractSnapshot(
      {},
      { clauses: allClauses({ SCOPE_OF_WORK: 'PRESENT' }), outdatedReviews: { SCOPE_OF_WORK: outdated } },
    );
    expect(DAYS.map((day) => judge(snapshot, day).length)).toEqual([0, 1, 1, 0]);
    expect(judge(snapshot, '2026-10-01')).toMatchObject([
      { subject, variant: 'OUTDATED', facts: { clause: 'SCOPE_OF_WORK', review: 'PRESENT', ...changed } },
    ]);
  });

  it('is no clause on re-entrustment (CON-008)', () => {
    const judge = judging(CON_008);
    const complete = { prohibited: false, priorInformation: true, consultation: true, agreement: true, approval: true };
    const snapshot = aContractSnapshot(
      {},
      {
        clauses: allClauses({ REENTRUSTMENT: 'PRESENT' }),
        reentrustment: complete,
        outdatedReviews: { REENTRUSTMENT: outdated },
      },
    );
    expect(DAYS.map((day) => judge(snapshot, day).length)).toEqual([0, 1, 1, 0]);
    expect(judge(snapshot, '2026-10-31')).toEqual([
      {
        subject,
        severity: 'BLOCKING',
        variant: 'OUTDATED',
        facts: { clause: 'REENTRUSTMENT', review: 'PRESENT', missing: [], ...changed },
      },
    ]);
    const lacking = { ...snapshot, reentrustment: { ...complete, approval: false } };
    expect(judge(lacking, '2026-10-31')[0]).not.toHaveProperty('variant');
  });

  it('makes no cloud exception (CON-024)', () => {
    const judge = judging(CON_024);
    const claimed = (cloudExceptionAccessControlProof: boolean) =>
      aContractSnapshot({
        personalDataHandling: 'CLOUD_EXCEPTION',
        cloudExceptionClauseProof: true,
        cloudExceptionAccessControlProof,
        cloudExceptionOutdated: outdated,
      });
    expect(DAYS.map((day) => judge(claimed(true), day).length)).toEqual([0, 1, 1, 0]);
    expect(judge(claimed(true), '2026-10-01')).toEqual([
      { subject, severity: 'MAJOR', variant: 'OUTDATED', facts: { missing: ['STANDING_DECISION'], ...changed } },
    ]);
    expect(judge(claimed(false), '2026-10-01')[0]).not.toHaveProperty('variant');
  });

  it('is no approval by an executive (CON-028)', () => {
    const judge = judging(CON_028);
    const approved = (executiveApprovedOn: string | null) =>
      aContractSnapshot({
        importance: 'HIGH',
        executiveApprovedOn: executiveApprovedOn === null ? null : calendarDate(executiveApprovedOn),
        executiveApprovalOutdated: outdated,
      });
    expect(DAYS.map((day) => judge(approved('2025-03-01'), day).length)).toEqual([0, 1, 1, 0]);
    expect(judge(approved('2025-03-01'), '2026-10-01')).toMatchObject([
      { subject, severity: 'MAJOR', variant: 'OUTDATED', facts: { importance: 'HIGH', ...changed } },
    ]);
    expect(judge(approved(null), '2026-10-01')[0]).not.toHaveProperty('variant');
  });
});
