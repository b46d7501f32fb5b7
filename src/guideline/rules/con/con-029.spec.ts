import { type DocumentFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { type ClauseReview } from '../../../kernel/terms/contract-terms';
import { aContractSnapshot, aDocument, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CON_029 } from './con-029';

describe('CON-029', () => {
  const judge = judging(CON_029);
  const reviewed = (review: ClauseReview, sla: Partial<DocumentFacts> | null = null) =>
    aContractSnapshot(
      {},
      {
        clauses: allClauses({ SLA: review }),
        documents: [aDocument(), ...(sla === null ? [] : [aDocument({ id: 'document-3', type: 'SLA', ...sla })])],
      },
    );

  it('speaks where neither a clause nor a paper settles the service levels', () => {
    expect(judge(reviewed('MISSING'))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'ADVISORY',
        facts: { clause: 'SLA', review: 'MISSING' },
      },
    ]);
    expect(judge(reviewed('UNREVIEWED'))[0]).toMatchObject({ severity: 'ADVISORY', variant: 'UNCONFIRMED' });
  });

  it('takes an SLA that is kept and in force, and no other paper', () => {
    expect(judge(reviewed('MISSING', {}))).toEqual([]);
    expect(judge(reviewed('MISSING', { stored: false }))).toHaveLength(1);
    expect(judge(reviewed('MISSING', { type: 'MEMORANDUM' }))).toHaveLength(1);
    const upTo = reviewed('MISSING', { to: calendarDate('2026-11-23') });
    expect(['2026-11-23', '2026-11-24'].map((day) => judge(upTo, day).length)).toEqual([0, 1]);
    const from = reviewed('MISSING', { from: calendarDate('2026-11-23') });
    expect(['2026-11-22', '2026-11-23'].map((day) => judge(from, day).length)).toEqual([1, 0]);
  });

  itHoldsToTheClause(CON_029, 'SLA', { mayNotApply: true });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'ADVISORY';
    expect(severitiesAroundLife(CON_029, reviewed('MISSING'))).toEqual([null, s, s, s, s, null]);
  });
});
