import { itHoldsToTheClause } from '../../../../test/support/clause-cases';
import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CLAUSE_REVIEWS, PERSONAL_DATA_HANDLINGS } from '../../../kernel/terms/contract-terms';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { CON_012 } from './con-012';

describe('CON-012', () => {
  const judge = judging(CON_012);
  const missing = (contract: Partial<ContractFacts> = {}) =>
    aContractSnapshot(contract, { clauses: allClauses({ AUDIT_REPORTING: 'MISSING' }) });

  it('is minor where the clause is not there', () => {
    expect(judge(missing())).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { clause: 'AUDIT_REPORTING', review: 'MISSING', personalDataHandling: 'HANDLED' },
      },
    ]);
  });

  it('takes nothing but a clause that is there for one, and what nobody has looked for is not', () => {
    const silencing = CLAUSE_REVIEWS.filter(
      (review) => judge(aContractSnapshot({}, { clauses: allClauses({ AUDIT_REPORTING: review }) })).length === 0,
    );
    expect(silencing).toEqual(['PRESENT']);
    expect(judge(aContractSnapshot({}, { clauses: {} }))[0]?.facts['review']).toBe('UNREVIEWED');
  });

  it('is lifted where no data are handled, and by the cloud exception only with both proofs', () => {
    const proofs = { cloudExceptionClauseProof: true, cloudExceptionAccessControlProof: true };
    const lifted = PERSONAL_DATA_HANDLINGS.filter(
      (personalDataHandling) => judge(missing({ personalDataHandling, ...proofs })).length === 0,
    );
    expect(lifted).toEqual(['CLOUD_EXCEPTION', 'NOT_HANDLED']);
    const claimed = { ...proofs, personalDataHandling: 'CLOUD_EXCEPTION' } as const;
    expect(judge(missing({ ...claimed, cloudExceptionClauseProof: false }))).toHaveLength(1);
    expect(judge(missing({ ...claimed, cloudExceptionAccessControlProof: false }))).toHaveLength(1);
  });

  it('calls unconfirmed what nobody has looked for', () => {
    expect(judge(aContractSnapshot({}, { clauses: {} }))[0]).toMatchObject({
      severity: 'MINOR',
      variant: 'UNCONFIRMED',
      stopsGate: false,
    });
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const m = 'MINOR';
    expect(severitiesAroundLife(CON_012, missing())).toEqual([null, m, m, m, m, null]);
  });

  itHoldsToTheClause(CON_012, 'AUDIT_REPORTING', { mayNotApply: true });
});
