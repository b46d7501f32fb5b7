import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { PERSONAL_DATA_HANDLINGS } from '../../../kernel/terms/contract-terms';
import { CON_024 } from './con-024';

describe('CON-024', () => {
  const judge = judging(CON_024);
  const claimed = (cloudExceptionClauseProof: boolean, cloudExceptionAccessControlProof: boolean) =>
    aContractSnapshot({
      personalDataHandling: 'CLOUD_EXCEPTION',
      cloudExceptionClauseProof,
      cloudExceptionAccessControlProof,
    });

  it('says which proof is there', () => {
    expect(judge(claimed(true, false))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { cloudExceptionClauseProof: true, cloudExceptionAccessControlProof: false },
      },
    ]);
  });

  it('asks for both', () => {
    expect(judge(claimed(false, false))).toHaveLength(1);
    expect(judge(claimed(false, true))).toHaveLength(1);
    expect(judge(claimed(true, true))).toEqual([]);
  });

  it('is not quieted by pointing at a clause that whoever read the contract did not find', () => {
    for (const review of ['MISSING', 'PARTIAL', 'NOT_APPLICABLE'] as const) {
      const found = { ...claimed(true, true), clauses: allClauses({ CLOUD_NON_HANDLING: review }) };
      expect(judge(found)[0]?.facts).toEqual({
        cloudExceptionClauseProof: false,
        cloudExceptionAccessControlProof: true,
      });
    }
  });

  it('does not accuse whoever points at the clause before the contract was read line by line', () => {
    const clauses = allClauses({ CLOUD_NON_HANDLING: 'UNREVIEWED' });
    expect(judge({ ...claimed(true, true), clauses })).toEqual([]);
  });

  it('asks only who claims the exception', () => {
    const asked = PERSONAL_DATA_HANDLINGS.filter(
      (personalDataHandling) => judge(aContractSnapshot({ personalDataHandling })).length > 0,
    );
    expect(asked).toEqual(['CLOUD_EXCEPTION']);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const m = 'MAJOR';
    expect(severitiesAroundLife(CON_024, claimed(false, false))).toEqual([null, m, m, m, m, null]);
  });
});
