import { type SelectionFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot, aSelection } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { VND_003 } from './vnd-003';

describe('VND-003', () => {
  const judge = judging(VND_003);
  const found = (...selections: Partial<SelectionFacts>[]) =>
    aContractSnapshot({}, { selections: selections.map((over) => aSelection(over)) });

  it('speaks where the last selection does not say yes', () => {
    expect(judge(found({ securityFit: 'NO' }))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', selectedOn: '2025-02-01', answer: 'NO' },
      },
    ]);
    expect(judge(found({ securityFit: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(found({ securityFit: 'YES' }))).toEqual([]);
  });

  it('leaves it to VND-001 that nobody has evaluated anything yet', () => {
    expect(judge(found())).toEqual([]);
    const later = calendarDate('2026-11-24');
    expect(judge(found({ on: later, securityFit: 'NO' }))).toEqual([]);
    expect(judge(found({ on: calendarDate('2026-11-23'), securityFit: 'NO' }))).toHaveLength(1);
  });

  it('goes by the last word, and on one day by the one that does not say yes', () => {
    const earlier = calendarDate('2025-01-31');
    expect(judge(found({ on: earlier, securityFit: 'NO' }, {}))).toEqual([]);
    expect(judge(found({ on: earlier }, { securityFit: 'NO' }))).toHaveLength(1);
    expect(judge(found({}, { securityFit: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(found({ functionalFit: 'NO' }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MAJOR';
    expect(severitiesAroundLife(VND_003, found({ on: calendarDate('2025-01-01'), securityFit: 'NO' }))).toEqual([
      null,
      s,
      s,
      s,
      s,
      null,
    ]);
  });
});
