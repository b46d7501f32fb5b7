import { type ClauseReview } from '../../../kernel/terms/contract-terms';
import { type ClauseFacts, type ContractFacts } from '../../snapshots/contract-snapshot';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CON_018 } from './con-018';

describe('CON-018', () => {
  const judge = judging(CON_018);
  const having = (clause: ClauseReview | Partial<ClauseFacts>, contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { clauses: allClauses({ BREACH_NOTICE: clause }) });

  it('speaks about a clause that names no hours, and is silent about one that does', () => {
    expect(judge(having({ noticeHours: null }))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { clause: 'BREACH_NOTICE', review: 'PRESENT', personalDataHandling: 'HANDLED', noticeHours: null },
      },
    ]);
    expect(judge(having({ noticeHours: 24 }))).toEqual([]);
  });

  it('notes hours that are many, and minds those with which the report comes too late', () => {
    const said = [72, 73, 120, 121].map((noticeHours) => judge(having({ noticeHours }))[0]?.severity ?? null);
    expect(said).toEqual([null, 'ADVISORY', 'ADVISORY', 'MINOR']);
    const named = [null, 73, 121].map((noticeHours) => judge(having({ noticeHours }))[0]?.variant ?? null);
    expect(named).toEqual([null, 'TOO_LONG', 'TOO_LONG']);
  });

  it('is not silenced by hours that no clause sets', () => {
    for (const review of ['MISSING', 'PARTIAL', 'NOT_APPLICABLE'] as const) {
      const [verdict] = judge(having({ review, noticeHours: 24 }));
      expect(verdict).toMatchObject({ severity: 'MINOR', facts: { review, noticeHours: 24 } });
      expect(verdict?.variant).toBeUndefined();
    }
  });

  it('calls unconfirmed what nobody has looked for, or no paper shows', () => {
    expect(judge(having('UNREVIEWED'))[0]).toMatchObject({ severity: 'MINOR', variant: 'UNCONFIRMED' });
    expect(judge(having({ documentId: null }))[0]).toMatchObject({ severity: 'MINOR', variant: 'UNPROVEN' });
    const { BREACH_NOTICE, ...clauses } = allClauses();
    expect(BREACH_NOTICE).toBeDefined();
    expect(judge(aContractSnapshot({}, { clauses }))[0]).toMatchObject({
      variant: 'UNCONFIRMED',
      facts: { noticeHours: null },
    });
  });

  it('accuses nobody where no personal data are handled, or a reason was approved', () => {
    expect(judge(having({ noticeHours: null }, { personalDataHandling: 'NOT_HANDLED' }))).toEqual([]);
    for (const personalDataHandling of ['UNKNOWN', 'CLOUD_EXCEPTION'] as const)
      expect(judge(having({ noticeHours: null }, { personalDataHandling }))).toHaveLength(1);
    expect(judge(having({ review: 'NOT_APPLICABLE', isExcused: true, noticeHours: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const m = 'MINOR';
    expect(severitiesAroundLife(CON_018, having({ noticeHours: 168 }))).toEqual([null, m, m, m, m, null]);
  });
});
