import { type Rule } from '../../src/guideline/rule';
import { type SubcontractFacts } from '../../src/guideline/snapshots/subcontract-facts';
import { calendarDate } from '../../src/kernel/calendar-date';
import { withSubcontract } from './subcontract-days';
import { judging } from './judging';

/**
 * Whom a rule about a re-entrustment may accuse (domain 0.2): who has begun to do what 5⑤ is about. `over` is what it falls short in.
 */
export function itAsksOfWhatConcernsMedicalSystems(
  rule: Rule<'contract'>,
  over: Partial<SubcontractFacts>,
  beforeTheStart: 'OPEN_FOR_GATE' | 'SILENT',
): void {
  const judge = (more: Partial<SubcontractFacts>) => judging(rule)(withSubcontract({ ...over, ...more }));

  it('accuses nobody of what touches neither medical information nor its systems, and believes that of no one with personal data', () => {
    expect(judge({})).toHaveLength(1);
    expect(judge({ concernsMedicalSystems: 'NO', handlesPersonalData: 'NO' })).toEqual([]);
    for (const handlesPersonalData of ['YES', 'UNKNOWN'] as const)
      expect(judge({ concernsMedicalSystems: 'NO', handlesPersonalData })).toHaveLength(1);
    expect(judge({ concernsMedicalSystems: 'UNKNOWN' })).toHaveLength(1);
  });

  it('accuses nobody before the work begins, and says at most what would stop it', () => {
    const said = (more: Partial<SubcontractFacts>) => judge(more).map(({ openForGate }) => openForGate ?? false);
    const ahead = beforeTheStart === 'SILENT' ? [] : [true];
    expect(said({})).toEqual([false]);
    expect(said({ startedOn: calendarDate('2026-11-23') })).toEqual([false]);
    expect(said({ startedOn: calendarDate('2026-11-24') })).toEqual(ahead);
    expect(said({ startedOn: null })).toEqual(ahead);
  });
}
