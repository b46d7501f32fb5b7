import { type ClauseFacts, type ContractFacts, type ContractSnapshot } from '../../snapshots/contract-snapshot';
import { type ClauseKind, type ClauseReview } from '../../../kernel/terms/contract-terms';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { CON_022 } from './con-022';

const AFTER = '2027-01-15';

describe('CON-022', () => {
  const judge = judging(CON_022);
  const having = (
    over: Partial<Record<ClauseKind, ClauseReview | Partial<ClauseFacts>>>,
    contract: Partial<ContractFacts> = {},
  ): ContractSnapshot => aContractSnapshot(contract, { clauses: allClauses(over) });
  const before = { reviewedOn: calendarDate('2026-06-28') };

  it('names the clauses that nobody has read since the edition, and since when', () => {
    const stale = having({ SLA: before, DEMARCATION: { reviewedOn: calendarDate('2025-04-01') } });
    expect(judge(stale, AFTER)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', oldestOn: '2025-04-01', stale: ['DEMARCATION', 'SLA'] },
      },
    ]);
    expect(judge(having({}), AFTER)).toEqual([]);
  });

  it('speaks once the days of grace are over', () => {
    expect(severitiesOn(CON_022, having({ SLA: before }), ['2026-12-26', '2026-12-27'])).toEqual([null, 'MINOR']);
  });

  it('takes a review from the first day of the edition, once it has come', () => {
    expect(judge(having({ SLA: { reviewedOn: calendarDate('2026-06-29') } }), AFTER)).toEqual([]);
    const soon = having({ SLA: { reviewedOn: calendarDate('2027-01-15') } });
    expect(severitiesOn(CON_022, soon, ['2027-01-14', '2027-01-15'])).toEqual(['MINOR', null]);
  });

  it('is not silenced by a review without its day, by a day without a review, or by no clause at all', () => {
    expect(judge(having({ SLA: { reviewedOn: null } }), AFTER)[0]?.facts).toMatchObject({
      oldestOn: null,
      stale: ['SLA'],
    });
    expect(judge(having({ SLA: 'UNREVIEWED' }), AFTER)[0]?.facts).toMatchObject({ stale: ['SLA'] });
    expect(judge(aContractSnapshot({}, { clauses: {} }), AFTER)[0]?.facts).toMatchObject({ oldestOn: null, stale: [] });
  });

  it('does not ask again for kinds that are not on record', () => {
    const { SLA, ...clauses } = allClauses();
    expect(SLA).toBeDefined();
    expect(judge(aContractSnapshot({}, { clauses }), AFTER)).toEqual([]);
  });

  it('accuses nobody before the contract is in force, nor after its end', () => {
    const late = { activatedOn: calendarDate('2027-02-01'), startOn: calendarDate('2027-02-01') };
    const days = ['2027-01-31', '2027-02-01'];
    expect(severitiesOn(CON_022, having({ SLA: before }, late), days)).toEqual([null, 'MINOR']);
    const m = 'MINOR';
    expect(severitiesAroundLife(CON_022, having({ SLA: before }))).toEqual([null, null, null, m, m, null]);
  });
});
