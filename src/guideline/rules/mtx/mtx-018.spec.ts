import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aMatrix } from '../../../../test/factories/snapshots/matrix-facts';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { type MatrixFacts } from '../../snapshots/matrix-facts';
import { MTX_018 } from './mtx-018';

describe('MTX-018', () => {
  const judge = judging(MTX_018);
  const diverging = (...divergences: readonly [what: 'EQUIPMENT' | 'SUBCONTRACT', from: string, to?: string][]) =>
    withMatrix({
      divergences: divergences.map(([what, from, to]) => ({
        what,
        from: calendarDate(from),
        to: to === undefined ? null : calendarDate(to),
      })),
    });
  const withMatrix = (matrix: Partial<MatrixFacts>) => aContractSnapshot({}, { matrix: aMatrix(matrix) });
  const changed = diverging(['EQUIPMENT', '2026-10-01']);

  it('says since when and in what other facts are in force than those that were agreed on', () => {
    expect(judge(changed)).toEqual([
      {
        subject: { kind: 'MATRIX', id: 'matrix-1' },
        severity: 'MAJOR',
        facts: { revision: 1, since: '2026-10-01', changed: ['EQUIPMENT'], agreedOn: '2025-03-20' },
      },
    ]);
    const both = diverging(['SUBCONTRACT', '2026-11-10'], ['EQUIPMENT', '2026-10-30'], ['EQUIPMENT', '2026-11-01']);
    expect(judge(both)[0]?.facts).toMatchObject({ since: '2026-10-30', changed: ['EQUIPMENT', 'SUBCONTRACT'] });
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

  it('is silent where nothing changed, and as soon as the old facts are in force again', () => {
    expect(judge(diverging())).toEqual([]);
    expect(judge(aContractSnapshot({}, { matrix: null }))).toEqual([]);
    const passing = diverging(['EQUIPMENT', '2026-10-01', '2026-10-20']);
    expect(severitiesOn(MTX_018, passing, ['2026-10-20', '2026-10-21'])).toEqual(['MINOR', null]);
  });

  it('cannot be quieted by a day of agreement or of review that is entered later: only what was frozen counts', () => {
    const later = { agreedOn: calendarDate('2026-11-20'), reviewedOn: calendarDate('2026-11-20') };
    const [divergence] = changed.matrix?.divergences ?? [];
    expect(judge(withMatrix({ ...later, divergences: divergence ? [divergence] : [] }))).toHaveLength(1);
  });

  it('does not blame a change of which the passing of a day makes an end before it is late', () => {
    const twice = diverging(['EQUIPMENT', '2026-09-01', '2026-09-10'], ['EQUIPMENT', '2026-11-20']);
    expect(severitiesOn(MTX_018, twice, ['2026-09-10', '2026-09-11', '2026-11-23'])).toEqual(['MINOR', null, 'MINOR']);
  });

  it('is ours: product hygiene, without authority', () => {
    expect(MTX_018.strengths[0]).toBe('PRODUCT');
  });
});
