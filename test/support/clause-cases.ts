import { type Rule } from '../../src/guideline/rule';
import { type ClauseFacts, type ContractSnapshot } from '../../src/guideline/snapshots/contract-snapshot';
import { calendarDate } from '../../src/kernel/calendar-date';
import { type ClauseKind } from '../../src/kernel/terms/contract-terms';
import { aContractSnapshot, aDocument, allClauses } from '../factories/snapshots/contract-snapshot';
import { judging } from './judging';

/**
 * How somebody who wants quiet would silence a rule about a clause, and whom it would accuse wrongly (domain 0.2, absent(k)).
 * `over` leaves the contract with nothing else that could settle what the clause is for.
 */
export function itHoldsToTheClause(
  rule: Rule<'contract'>,
  kind: ClauseKind,
  { mayNotApply, over = {} }: { readonly mayNotApply: boolean; readonly over?: Partial<ContractSnapshot> },
): void {
  const judge = judging(rule);
  const said = (clause: Partial<ClauseFacts>, documents = [aDocument()]) =>
    judge(aContractSnapshot({}, { ...over, clauses: allClauses({ [kind]: clause }), documents })).map(
      ({ variant }) => variant ?? 'ABSENT',
    );

  it('is not silenced by saying that the clause is there, without a kept paper of the contract in force that has it', () => {
    expect(said({ documentId: null })).toEqual(['UNPROVEN']);
    expect(said({ documentId: 'document-of-another-contract' })).toEqual(['UNPROVEN']);
    expect(said({}, [aDocument({ stored: false })])).toEqual(['UNPROVEN']);
    expect(said({}, [aDocument({ from: calendarDate('2027-01-01') })])).toEqual(['UNPROVEN']);
    expect(said({}, [aDocument({ from: null })])).toEqual(['UNPROVEN']);
    expect(said({}, [aDocument({ to: calendarDate('2026-03-31') })])).toEqual(['UNPROVEN']);
  });

  it('is not silenced by calling half a clause one, or one beside the point for no approved reason', () => {
    expect(said({ review: 'PARTIAL' })).toEqual(['ABSENT']);
    expect(said({ review: 'NOT_APPLICABLE' })).toEqual(['ABSENT']);
    expect(said({ review: 'NOT_APPLICABLE', isExcused: true })).toEqual(mayNotApply ? [] : ['ABSENT']);
  });

  it('accuses nobody of lacking what was not looked for yet, nor of what a paper shows', () => {
    expect(said({ review: 'UNREVIEWED' })).toEqual(['UNCONFIRMED']);
    expect(said({})).toEqual([]);
  });

  it('stops a gate with what is unconfirmed wherever it stops it with what is missing', () => {
    const [missing, unseen] = (['MISSING', 'UNREVIEWED'] as const).map(
      (review) => judge(aContractSnapshot({}, { ...over, clauses: allClauses({ [kind]: { review } }) }))[0],
    );
    expect(unseen?.stopsGate ?? unseen?.severity === 'BLOCKING').toBe(missing?.severity === 'BLOCKING');
  });
}
