import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { MTX_001 } from './mtx-001';

describe('MTX-001', () => {
  const judge = judging(MTX_001);
  const without = aContractSnapshot({}, { matrix: null });

  it('speaks about a contract that has no matrix', () => {
    expect(judge(without)).toEqual([
      { subject: { kind: 'CONTRACT', id: 'contract-1' }, severity: 'BLOCKING', facts: { vendorId: 'vendor-1' } },
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
});
