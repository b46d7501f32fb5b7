import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { type ContractSnapshot } from '../../snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { MTX_023 } from './mtx-023';

describe('MTX-023', () => {
  const judge = judging(MTX_023);
  const of = (manuals: ContractSnapshot['manuals']) => aContractSnapshot({}, { manuals });
  const amiss = of([{ rowKey: 'SR-03', sharedOn: null }]);

  it('names the rows whose manuals were not shared, each once', () => {
    const manuals = [
      { rowKey: 'SR-03', sharedOn: null },
      { rowKey: 'IN-05', sharedOn: null },
      { rowKey: 'SR-03', sharedOn: null },
      { rowKey: 'SE-01', sharedOn: calendarDate('2026-05-01') },
    ];
    expect(judge(of(manuals))).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'ADVISORY',
        facts: { revision: 1, rows: ['IN-05', 'SR-03'] },
      },
    ]);
  });

  it('is silent from the day on which they are shared', () => {
    const shared = of([{ rowKey: 'SR-03', sharedOn: calendarDate('2026-05-01') }]);
    expect(severitiesOn(MTX_023, shared, ['2026-04-30', '2026-05-01', '2026-05-02'])).toEqual(['ADVISORY', null, null]);
  });

  it('is silent without manuals, and without a matrix', () => {
    expect(judge(of([]))).toEqual([]);
    expect(judge({ ...amiss, matrix: null })).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(MTX_023, amiss)).toEqual([null, 'ADVISORY', 'ADVISORY', 'ADVISORY', 'ADVISORY', null]);
  });

  it('is not quieted by sharing one of two manuals of a row, nor by a day to come', () => {
    const shared = { rowKey: 'SR-03', sharedOn: calendarDate('2026-05-01') };
    expect(judge(of([shared, { rowKey: 'SR-03', sharedOn: null }]))).toHaveLength(1);
    expect(judge(of([{ rowKey: 'SR-03', sharedOn: calendarDate('2026-11-24') }]))).toHaveLength(1);
  });

  it('does not accuse whoever shared them all, though only on the day itself', () => {
    expect(judge(of([{ rowKey: 'SR-03', sharedOn: calendarDate('2026-11-23') }]))).toEqual([]);
  });
});
