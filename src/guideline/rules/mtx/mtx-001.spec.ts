import { aContractSnapshot, allClauses } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { MTX_001 } from './mtx-001';

describe('MTX-001', () => {
  const judge = judging(MTX_001);
  const without = aContractSnapshot({}, { matrix: null, clauses: allClauses({ DEMARCATION: 'MISSING' }) });

  it('speaks about a contract that has no matrix', () => {
    expect(judge(without)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'BLOCKING',
        facts: { vendorId: 'vendor-1', demarcationClause: 'MISSING' },
      },
    ]);
  });

  it('is silent once there is one, whatever its state', () => {
    expect(judge(aContractSnapshot())).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const stop = 'BLOCKING';
    expect(severitiesAroundLife(MTX_001, without)).toEqual([null, stop, stop, stop, stop, null]);
  });

  it('is asked when a contract is to come into force', () => {
    expect(MTX_001.gates).toEqual(['contract.activate']);
  });

  it('does not accuse whoever has the demarcation in a clause: the form is ours', () => {
    expect(judge(aContractSnapshot({}, { matrix: null }))).toMatchObject([
      { severity: 'MINOR', facts: { demarcationClause: 'PRESENT' } },
    ]);
  });

  it('is not quieted by a clause that nobody has read, that is there in part, or that is said not to apply', () => {
    for (const review of ['UNREVIEWED', 'PARTIAL', 'NOT_APPLICABLE'] as const)
      expect(judge({ ...without, clauses: allClauses({ DEMARCATION: review }) })[0]?.severity).toBe('BLOCKING');
  });
});
