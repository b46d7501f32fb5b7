import { type SelectionFacts } from '../../snapshots/contract-snapshot';
import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot, aSelection } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { VND_004 } from './vnd-004';

describe('VND-004', () => {
  const judge = judging(VND_004);
  const found = (...selections: Partial<SelectionFacts>[]) =>
    aContractSnapshot({}, { selections: selections.map((over) => aSelection(over)) });

  it('speaks where the last selection does not say yes', () => {
    expect(judge(found({ organisationFit: 'NO' }))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-1', selectedOn: '2025-02-01', answer: 'NO' },
      },
    ]);
    expect(judge(found({ organisationFit: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(found({ organisationFit: 'YES' }))).toEqual([]);
  });

  it('leaves it to VND-001 that nobody has evaluated anything yet', () => {
    expect(judge(found())).toEqual([]);
    const later = calendarDate('2026-11-24');
    expect(judge(found({ on: later, organisationFit: 'NO' }))).toEqual([]);
    expect(judge(found({ on: calendarDate('2026-11-23'), organisationFit: 'NO' }))).toHaveLength(1);
  });

  it('goes by the last word, and on one day by the one that does not say yes', () => {
    const earlier = calendarDate('2025-01-31');
    expect(judge(found({ on: earlier, organisationFit: 'NO' }, {}))).toEqual([]);
    expect(judge(found({ on: earlier }, { organisationFit: 'NO' }))).toHaveLength(1);
    expect(judge(found({}, { organisationFit: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(found({ securityFit: 'NO' }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MINOR';
    expect(severitiesAroundLife(VND_004, found({ on: calendarDate('2025-01-01'), organisationFit: 'NO' }))).toEqual([
      null,
      s,
      s,
      s,
      s,
      null,
    ]);
  });
});
