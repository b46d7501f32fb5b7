import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { CON_016 } from './con-016';

describe('CON-016', () => {
  const judge = judging(CON_016);
  const SECURITY = ['SEC_AUTHN_AUTHZ', 'SEC_EXTERNAL_ATTACK', 'SEC_LOG_AUDIT', 'SEC_SIGNATURE_TIMESTAMP'];
  const without = (uncoveredCategories: readonly string[]) =>
    aContractSnapshot({}, { matrix: aMatrix({}, { uncoveredCategories }) });

  it('speaks about a matrix that has nothing on security', () => {
    expect(judge(without(['CLIENT_APP', ...SECURITY]))).toEqual([
      { subject: { kind: 'CONTRACT', id: 'contract-1' }, severity: 'MAJOR', facts: { uncovered: SECURITY } },
    ]);
  });

  it('is silent about one that has something on it, and about a contract without a matrix', () => {
    for (const category of SECURITY) {
      expect(judge(without(SECURITY.filter((other) => other !== category)))).toEqual([]);
    }
    expect(judge(without([]))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MAJOR';
    expect(severitiesAroundLife(CON_016, without(SECURITY))).toEqual([null, s, s, s, s, null]);
  });
});
