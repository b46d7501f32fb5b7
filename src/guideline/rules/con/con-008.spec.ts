import { aContractSnapshot, aDocument, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { CLAUSE_REVIEWS, type ClauseReview } from '../../../kernel/terms/contract-terms';
import { type ClauseFacts, type ReentrustmentClause } from '../../snapshots/contract-snapshot';
import { CON_008 } from './con-008';

describe('CON-008', () => {
  const judge = judging(CON_008);
  const complete = { prohibited: false, priorInformation: true, consultation: true, agreement: true, approval: true };
  const reviewed = (review: ClauseReview, reentrustment: ReentrustmentClause | null = complete) =>
    aContractSnapshot({}, { clauses: allClauses({ REENTRUSTMENT: review }), reentrustment });

  it('is blocking where the clause leaves out any of the four, and says which', () => {
    expect(judge(reviewed('PRESENT', { ...complete, priorInformation: false, approval: false }))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'BLOCKING',
        facts: { clause: 'REENTRUSTMENT', review: 'PRESENT', missing: ['approval', 'priorInformation'] },
      },
    ]);
    for (const element of ['agreement', 'approval', 'consultation', 'priorInformation'] as const) {
      expect(judge(reviewed('PRESENT', { ...complete, [element]: false }))[0]?.facts['missing']).toEqual([element]);
    }
  });

  it('is silent where all four are asked for, or re-entrustment is prohibited', () => {
    expect(judge(reviewed('PRESENT'))).toEqual([]);
    expect(judge(reviewed('PARTIAL'))).toEqual([]);
    const prohibited = {
      prohibited: true,
      priorInformation: false,
      consultation: false,
      agreement: false,
      approval: false,
    };
    expect(judge(reviewed('PRESENT', prohibited))).toEqual([]);
  });

  it('takes a clause that is missing or that nobody has looked for as asking for nothing, whatever is left beside it', () => {
    const asking = CLAUSE_REVIEWS.filter((review) => judge(reviewed(review)).length === 0);
    expect(asking).toEqual(['PRESENT', 'PARTIAL']);
    const missing = ['agreement', 'approval', 'consultation', 'priorInformation'];
    expect(judge(reviewed('MISSING', { ...complete, prohibited: true }))[0]?.facts['missing']).toEqual(missing);
    expect(judge(reviewed('PRESENT', null))[0]?.facts['missing']).toEqual(missing);
    expect(judge(aContractSnapshot({}, { clauses: {} }))[0]?.facts).toEqual({
      clause: 'REENTRUSTMENT',
      review: 'UNREVIEWED',
      missing,
    });
  });

  it('is not silenced by a clause that no paper of the contract shows, and calls it unconfirmed', () => {
    const said = (clause: Partial<ClauseFacts>, documents = [aDocument()]) =>
      judge(aContractSnapshot({}, { clauses: allClauses({ REENTRUSTMENT: clause }), documents }))[0]?.variant;
    expect(said({ documentId: null })).toBe('UNPROVEN');
    expect(said({ documentId: 'document-of-another-contract' })).toBe('UNPROVEN');
    expect(said({}, [aDocument({ stored: false })])).toBe('UNPROVEN');
    expect(said({}, [aDocument({ to: calendarDate('2026-03-31') })])).toBe('UNPROVEN');
    expect(said({ review: 'UNREVIEWED' })).toBe('UNCONFIRMED');
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundLife(CON_008, reviewed('MISSING'))).toEqual([null, b, b, b, b, null]);
  });

  it('does not accuse a contract that prohibits re-entrustment and so asks for nothing', () => {
    const asksNothing = { priorInformation: false, consultation: false, agreement: false, approval: false };
    expect(judge(reviewed('PRESENT', { prohibited: true, ...asksNothing }))).toEqual([]);
  });
});
