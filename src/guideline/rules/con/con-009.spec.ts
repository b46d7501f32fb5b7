import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { calendarDate } from '../../../kernel/calendar-date';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CLAUSE_REVIEWS, type ClauseReview } from '../../../kernel/terms/contract-terms';
import { CON_009 } from './con-009';

describe('CON-009', () => {
  const judge = judging(CON_009);
  const reviewed = (review: ClauseReview, matrix: MatrixFacts | null = null) =>
    aContractSnapshot({}, { clauses: allClauses({ INCIDENT_COOPERATION: review }), matrix });

  it('is major where the clause is not there', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { clause: 'INCIDENT_COOPERATION', review: 'MISSING', settledByMatrix: false },
      },
    ]);
  });

  it('takes nothing but a clause that is there for one, and what nobody has looked for is not', () => {
    const silencing = CLAUSE_REVIEWS.filter((review) => judge(reviewed(review)).length === 0);
    expect(silencing).toEqual(['PRESENT']);
    expect(judge(aContractSnapshot({}, { clauses: {}, matrix: null })).map(({ facts }) => facts)).toEqual([
      { clause: 'INCIDENT_COOPERATION', review: 'UNREVIEWED', settledByMatrix: false },
    ]);
  });

  it('only misses the example of a clause where an agreed matrix settles it, and takes no draft and no empty row for that', () => {
    const settled = (over: Partial<MatrixFacts>, rows: [number, string[]]) =>
      judge(reviewed('MISSING', aMatrix(over, { causeRows: rows[0], causeUnanswered: rows[1] })))[0]?.severity;
    expect(settled({}, [2, ['IR-01']])).toBe('ADVISORY');
    expect(settled({}, [1, ['IR-01']])).toBe('MAJOR');
    expect(settled({}, [0, []])).toBe('MAJOR');
    expect(settled({ status: 'DRAFT' }, [2, []])).toBe('MAJOR');
    expect(settled({ agreedOn: calendarDate('2026-11-24') }, [2, []])).toBe('MAJOR');
  });

  it('calls unconfirmed what nobody has looked for', () => {
    expect(judge(reviewed('UNREVIEWED'))[0]).toMatchObject({
      severity: 'MINOR',
      variant: 'UNCONFIRMED',
      stopsGate: false,
    });
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MAJOR';
    expect(severitiesAroundLife(CON_009, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });

  itHoldsToTheClause(CON_009, 'INCIDENT_COOPERATION', { mayNotApply: true, over: { matrix: null } });
});
