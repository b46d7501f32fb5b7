import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { aSubcontract } from '../../../../test/factories/snapshots/subcontract-facts';
import { calendarDate } from '../../../kernel/calendar-date';
import { CLAUSE_REVIEWS, type ClauseReview } from '../../../kernel/terms/contract-terms';
import { type ContractSnapshot } from '../../snapshots/contract-snapshot';
import { SUB_009 } from './sub-009';

describe('SUB-009', () => {
  const judge = judging(SUB_009);
  const under = (review: ClauseReview, over: Partial<ContractSnapshot> = {}) =>
    aContractSnapshot({}, { clauses: allClauses({ REENTRUSTMENT: review }), subcontracts: [aSubcontract()], ...over });
  const prohibiting = { prohibited: true, priorInformation: false, consultation: false, approval: false };

  it('is major where the contract has no clause on re-entrustment', () => {
    expect(judge(under('MISSING'))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-2', review: 'MISSING', prohibited: false },
      },
    ]);
  });

  it('is blocking where the contract prohibits it', () => {
    expect(judge(under('PRESENT', { reentrustment: prohibiting }))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'BLOCKING',
        facts: { vendorId: 'vendor-2', review: 'PRESENT', prohibited: true },
      },
    ]);
  });

  it('takes a clause that nobody has looked for, or that is held to be beside the point, for none', () => {
    const silencing = CLAUSE_REVIEWS.filter((review) => judge(under(review)).length === 0);
    expect(silencing).toEqual(['PRESENT', 'PARTIAL']);
    expect(judge(under('PRESENT', { clauses: {} }))[0]?.facts['review']).toBe('UNREVIEWED');
    expect(judge(under('PRESENT', { reentrustment: null }))).toHaveLength(1);
  });

  it('answers for every re-entrustment, and is silent where there is none', () => {
    const two = [aSubcontract({ id: 'a' }), aSubcontract({ id: 'b', startedOn: null })];
    expect(judge(under('MISSING', { subcontracts: two })).map(({ subject }) => subject.id)).toEqual(['a', 'b']);
    expect(judge(under('MISSING', { subcontracts: [] }))).toEqual([]);
  });

  it('ends with the work, and with the contract', () => {
    const m = 'MAJOR';
    const ending = under('MISSING', { subcontracts: [aSubcontract({ endedOn: calendarDate('2026-12-31') })] });
    expect(severitiesOn(SUB_009, ending, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([m, m, null]);
    expect(severitiesAroundLife(SUB_009, under('MISSING'))).toEqual([null, m, m, m, m, null]);
  });
});
