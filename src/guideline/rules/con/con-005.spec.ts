import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { CLAUSE_REVIEWS, type ClauseReview } from '../../../kernel/terms/contract-terms';
import { MATRIX_STATUSES } from '../../../kernel/terms/demarcation-terms';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { CON_005 } from './con-005';

describe('CON-005', () => {
  const judge = judging(CON_005);
  const stated = (review: ClauseReview, matrix: MatrixFacts | null) =>
    aContractSnapshot({}, { clauses: allClauses({ DEMARCATION: review }), matrix });

  it('is blocking where neither clause nor agreed matrix states the demarcation', () => {
    expect(judge(stated('MISSING', aMatrix({ status: 'DRAFT', agreedOn: null })))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'BLOCKING',
        facts: { clause: 'DEMARCATION', review: 'MISSING', matrixStatus: 'DRAFT' },
      },
    ]);
    expect(judge(stated('MISSING', null))[0]?.facts).toEqual({
      clause: 'DEMARCATION',
      review: 'MISSING',
      matrixStatus: null,
    });
  });

  it('is silent where the clause is there, and only then without a matrix', () => {
    expect(CLAUSE_REVIEWS.filter((review) => judge(stated(review, null)).length === 0)).toEqual(['PRESENT']);
    expect(judge(aContractSnapshot({}, { clauses: {}, matrix: null }))).toHaveLength(1);
  });

  it('is silent where the matrix is agreed, and only then without a clause', () => {
    const silencing = MATRIX_STATUSES.filter((status) => judge(stated('MISSING', aMatrix({ status }))).length === 0);
    expect(silencing).toEqual(['AGREED']);
    expect(judge(stated('MISSING', aMatrix({ agreedOn: null })))).toEqual([]);
  });

  it('counts the matrix from the day it was agreed', () => {
    const late = stated('MISSING', aMatrix({ agreedOn: calendarDate('2026-10-01') }));
    expect(severitiesOn(CON_005, late, ['2026-09-30', '2026-10-01', '2026-10-02'])).toEqual(['BLOCKING', null, null]);
  });

  it('calls unconfirmed what nobody has looked for, and stops the gate as if it were missing', () => {
    expect(judge(stated('UNREVIEWED', null))[0]).toMatchObject({
      severity: 'MINOR',
      variant: 'UNCONFIRMED',
      stopsGate: true,
    });
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundLife(CON_005, stated('MISSING', null))).toEqual([null, b, b, b, b, null]);
  });

  itHoldsToTheClause(CON_005, 'DEMARCATION', { mayNotApply: false, over: { matrix: null } });
});
