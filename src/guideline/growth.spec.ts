import { aMadeUpRule } from '../../test/support/made-up-rule';
import { grownSince } from './growth';
import { type GrowthMeasure } from './growth-measure';
import { type Fact, type Severity, SILENT } from './rule';

describe('a finding that was accepted', () => {
  const subject = { kind: 'CONTRACT', id: 'contract-1' } as const;
  const grown = (accepted: Fact, found: Fact, measure?: GrowthMeasure) => {
    const rule = aMadeUpRule('901', () => SILENT, measure === undefined ? {} : { growth: { fact: measure } });
    const verdict = { subject, severity: 'MAJOR', facts: { fact: found } } as const;
    return grownSince({ severity: 'MAJOR', facts: { fact: accepted } }, verdict, rule).length > 0;
  };

  it('has grown when it is graver, and not when it is less grave', () => {
    const severity = (now: Severity) =>
      grownSince(
        { severity: 'MAJOR', facts: {} },
        { subject, severity: now, facts: {} },
        aMadeUpRule('901', () => SILENT),
      );
    expect([severity('BLOCKING'), severity('MAJOR'), severity('MINOR')]).toEqual([['severity'], [], []]);
  });

  it('has grown by a member that was not in a list, and not by one that has gone', () => {
    expect([grown(['LG-01'], ['LG-01', 'LG-02']), grown(['LG-01', 'LG-02'], ['LG-01'])]).toEqual([true, false]);
    expect(grown(null, ['LG-01'])).toBe(true);
  });

  it('has grown by anything else that is not the same, unless its rule says otherwise', () => {
    expect([grown('2025-01-01', '2025-01-02'), grown(1, 2), grown(null, 'x'), grown('x', 'x')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([grown(2, 3, 'MORE'), grown(2, 1, 'MORE'), grown(null, 1, 'MORE')]).toEqual([true, false, true]);
    expect([grown('2025-01-02', '2025-01-01', 'EARLIER'), grown('2025-01-01', '2025-01-02', 'EARLIER')]).toEqual([
      true,
      false,
    ]);
    expect([grown('2025-01-02', null, 'EARLIER'), grown(null, null, 'EARLIER')]).toEqual([true, false]);
    expect([grown(['a'], ['a', 'b'], 'SHOWN'), grown(null, 'x', 'SHOWN')]).toEqual([false, false]);
  });
});
