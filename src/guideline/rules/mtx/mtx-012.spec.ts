import { TABLE_41_CATEGORIES } from '../../../kernel/terms/demarcation-terms';
import { aRow } from '../../../../test/factories/matrix-row-facts';
import { aMatrixOfRows } from '../../../../test/factories/snapshots/matrix-of-rows';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { type MatrixDigest } from '../../matrix-digest';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_012 } from './mtx-012';

describe('MTX-012', () => {
  const judge = judging(MTX_012);
  const withDigest = (digest: Partial<MatrixDigest>, matrix: Partial<MatrixFacts> = {}) =>
    aContractSnapshot({}, { matrix: aMatrix(matrix, digest) });
  const amiss = withDigest({ uncoveredCategories: ['SEC_EXTERNAL_ATTACK', 'SERVER_MAINTENANCE'] }, { revision: 2 });

  it('names the categories of table 4-1 that nothing covers', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MINOR',
        facts: { revision: 2, categories: ['SEC_EXTERNAL_ATTACK', 'SERVER_MAINTENANCE'] },
      },
    ]);
  });

  it('is silent about a matrix in order and where there is no matrix', () => {
    expect(judge(withDigest({}))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_012, amiss)).toEqual([null, 'MINOR', 'MINOR', 'MINOR', 'MINOR', null]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_012).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('is not quieted by striking a category out without a word, nor with a blank or a dash', () => {
    const covered = TABLE_41_CATEGORIES.map((table41Category) => aRow(table41Category, { table41Category }));
    for (const reason of [null, '　', '-', '―'])
      expect(
        judge(aMatrixOfRows(...covered.slice(1), { ...covered[0]!, applicability: 'NOT_PRESENT', reason }))[0]?.facts,
      ).toMatchObject({ categories: [TABLE_41_CATEGORIES[0]] });
  });

  it('does not accuse whoever says why a category has nothing to cover', () => {
    const excused = TABLE_41_CATEGORIES.map((table41Category) =>
      aRow(table41Category, { table41Category, applicability: 'NOT_PRESENT', reason: '対象の機器なし' }),
    );
    expect(judge(aMatrixOfRows(...excused))).toEqual([]);
  });
});
