import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { MTX_025 } from './mtx-025';

describe('MTX-025', () => {
  const judge = judging(MTX_025);
  const of = (...rows: readonly (readonly [key: string, since: string])[]) =>
    aContractSnapshot(
      {},
      { matrix: aMatrix({ undecided: rows.map(([key, since]) => ({ key, since: calendarDate(since) })) }) },
    );
  const amiss = of(['SR-03', '2020-01-10']);

  it('names the rows, and since when the oldest is open', () => {
    expect(judge(of(['SR-03', '2026-10-01'], ['IN-05', '2026-08-01'], ['SE-01', '2026-11-01']))).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MINOR',
        facts: { revision: 1, rows: ['IN-05', 'SR-03'], since: '2026-08-01' },
      },
    ]);
  });

  it('speaks from the day after the thirtieth', () => {
    expect(severitiesOn(MTX_025, of(['SR-03', '2026-10-01']), ['2026-10-30', '2026-10-31', '2026-11-01'])).toEqual([
      null,
      null,
      'MINOR',
    ]);
  });

  it('is silent where everything is decided, and without a matrix', () => {
    expect(judge(of())).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
  });

  it('is asked when a matrix is to be agreed', () => {
    expect(MTX_025).toMatchObject({ gates: ['matrix.agree'], blocksAt: [] });
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_025, amiss)).toEqual([null, 'MINOR', 'MINOR', 'MINOR', 'MINOR', null]);
  });

  it('is not quieted by deciding the newest, and does not accuse what is open for thirty days', () => {
    expect(judge(of(['SR-03', '2026-10-01'], ['SE-01', '2026-10-24']))[0]?.facts).toMatchObject({ rows: ['SR-03'] });
    expect(judge(of(['SE-01', '2026-10-24']))).toEqual([]);
  });
});
