import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_018 } from './mtx-018';

describe('MTX-018', () => {
  const judge = judging(MTX_018);
  const withMatrix = (matrix: Partial<MatrixFacts>) => aContractSnapshot({}, { matrix: aMatrix(matrix) });
  const changed = withMatrix({ relatedChangeOn: calendarDate('2026-10-01') });

  it('says which change came after which agreement', () => {
    expect(judge(changed)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MAJOR',
        facts: { revision: 1, relatedChangeOn: '2026-10-01', agreedOn: '2025-03-20' },
      },
    ]);
  });

  it('is minor from the day of the change, and major when the policy’s days are over', () => {
    expect(severitiesOn(MTX_018, changed, ['2026-09-30', '2026-10-01', '2026-10-02'])).toEqual([
      null,
      'MINOR',
      'MINOR',
    ]);
    expect(severitiesOn(MTX_018, changed, ['2026-10-30', '2026-10-31', '2026-11-01'])).toEqual([
      'MINOR',
      'MINOR',
      'MAJOR',
    ]);
    const patient = { ...DEFAULT_POLICY, matrixChangeGraceDays: 60 };
    expect(judge(changed, '2026-11-30', patient)[0]?.severity).toBe('MINOR');
    expect(judge(changed, '2026-12-01', patient)[0]?.severity).toBe('MAJOR');
  });

  it('is silent without a change after an agreement', () => {
    expect(judge(withMatrix({ relatedChangeOn: null }))).toEqual([]);
    expect(judge(withMatrix({ relatedChangeOn: calendarDate('2026-10-01'), agreedOn: null }))).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
    const agreedOn = calendarDate('2026-10-01');
    expect(judge(withMatrix({ relatedChangeOn: calendarDate('2026-09-30'), agreedOn }))).toEqual([]);
    expect(judge(withMatrix({ relatedChangeOn: calendarDate('2026-10-01'), agreedOn }))).toEqual([]);
    expect(judge(withMatrix({ relatedChangeOn: calendarDate('2026-10-02'), agreedOn }))).toHaveLength(1);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const old = withMatrix({ agreedOn: calendarDate('2020-01-01'), relatedChangeOn: calendarDate('2020-01-02') });
    expect(severitiesAroundLife(MTX_018, old)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('is ours: product hygiene, without authority', () => {
    expect(MTX_018.strengths[0]).toBe('PRODUCT');
  });
});
