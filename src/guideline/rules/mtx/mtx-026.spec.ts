import { accountable, aRow, institution, performing } from '../../../../test/factories/matrix-row-facts';
import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { MTX_026 } from './mtx-026';

describe('MTX-026', () => {
  const judge = judging(MTX_026);
  const amiss = aContractSnapshot({}, { matrix: aMatrix({ revision: 2 }, { uninformed: ['IR-01'] }) });

  it('names the rows', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'MATRIX', id: 'matrix-1' }, severity: 'MINOR', facts: { revision: 2, rows: ['IR-01'] } },
    ]);
  });

  it('is silent where there is no such row, and where there is no matrix', () => {
    expect(judge(aContractSnapshot({}, { matrix: aMatrix({}, { uninformed: [] }) }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_026, amiss)).toEqual([null, 'MINOR', 'MINOR', 'MINOR', 'MINOR', null]);
  });

  it('is not quieted by another hospital’s vendor in every other part', () => {
    const others = aRow('IR-01', {
      phase: 'EMERGENCY',
      allocations: [accountable('v'), performing('v'), performing('s')],
    });
    expect(judge(aMatrixOfRows(others))[0]?.facts).toMatchObject({ rows: ['IR-01'] });
  });

  it('does not accuse a row of which the institution hears, nor one for normal time or that nobody answers', () => {
    const heard = { ...institution, role: 'INFORMED' as const };
    const rows = [
      aRow('IR-01', { phase: 'BOTH', allocations: [accountable('v'), heard] }),
      aRow('SR-01', { phase: 'NORMAL' }),
      aRow('IR-02', { phase: 'EMERGENCY', allocations: [performing('v')] }),
    ];
    expect(judge(aMatrixOfRows(...rows))).toEqual([]);
  });
});
