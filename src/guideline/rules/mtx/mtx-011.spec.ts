import { accountable, aRow, institution, performing } from '../../../../test/factories/matrix-row-facts';
import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { MTX_011 } from './mtx-011';

describe('MTX-011', () => {
  const judge = judging(MTX_011);
  const amiss = aContractSnapshot({}, { matrix: aMatrix({ revision: 2 }, { unbound: ['IR-04', 'SR-05'] }) });

  it('names the rows', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MAJOR',
        facts: { revision: 2, rows: ['IR-04', 'SR-05'] },
      },
    ]);
  });

  it('is silent where there is no such row, and where there is no matrix', () => {
    expect(judge(aContractSnapshot({}, { matrix: aMatrix({}, { unbound: [] }) }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_011, amiss)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('calls ours what 1.3.2 does not name itself', () => {
    const severityOf = (...unbound: string[]) =>
      judge(aContractSnapshot({}, { matrix: aMatrix({}, { unbound }) }))[0]?.severity;
    expect(severityOf('SR-05')).toBe('MINOR');
    expect(severityOf('IR-03')).toBe('MAJOR');
    expect(MTX_011.grades).toEqual({ MUST: ['MAJOR'], PRODUCT: ['MINOR'] });
  });

  it('is not quieted by one of two who is bound, nor by naming the other as helping elsewhere', () => {
    const bound = aRow('LG-06', { layer: 'LEGAL', allocations: [institution, performing('v')] });
    const acting = { legalRowKey: 'LG-06', allocations: [institution, accountable('stranger', 'OTHER_VENDOR')] };
    const elsewhere = aRow('SR-01', { allocations: [accountable('v'), performing('stranger')] });
    expect(judge(aMatrixOfRows(bound, aRow('IR-04', acting), elsewhere))[0]?.facts).toMatchObject({ rows: ['IR-04'] });
  });

  it('does not accuse another unit of the institution, nor blames a legal row that nobody answers yet', () => {
    const bound = aRow('LG-06', { layer: 'LEGAL', allocations: [institution] });
    const unit = { legalRowKey: 'LG-06', allocations: [accountable('情報部', 'INSTITUTION')] };
    expect(judge(aMatrixOfRows(bound, aRow('IR-04', unit)))).toEqual([]);
    const open = aRow('LG-06', { layer: 'LEGAL', allocations: [] });
    expect(judge(aMatrixOfRows(open, aRow('IR-04', { legalRowKey: 'LG-06' })))).toEqual([]);
  });
});
