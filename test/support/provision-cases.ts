import { type Rule } from '../../src/guideline/rule';
import { type ProvisionSnapshot } from '../../src/guideline/snapshots/provision-snapshot';
import { calendarDate } from '../../src/kernel/calendar-date';
import { aProvisionSnapshot } from '../factories/snapshots/other-snapshots';
import { judging } from './judging';

/** How somebody would silence a rule about provisions to third parties, and whom it would accuse wrongly. `over` is what falls short. */
export function itAsksOfThirdParties(rule: Rule<'provision'>, over: Partial<ProvisionSnapshot>): void {
  const judge = judging(rule);
  const entrusted = (more: Partial<ProvisionSnapshot>) =>
    judge(aProvisionSnapshot({ ...over, classification: 'ENTRUSTMENT', ...more }));

  it('is not silenced by leaving out the days, nor by not judging what it is', () => {
    expect(judge(aProvisionSnapshot({ ...over, plannedFrom: null, startedOn: null }))).toHaveLength(1);
    expect(judge(aProvisionSnapshot({ ...over, classification: 'UNKNOWN' }))).toHaveLength(1);
  });

  it('is not silenced by calling it an entrustment that no contract carries, or whose contract is over', () => {
    const endedOn = calendarDate('2026-11-22');
    expect(entrusted({ entrustedUnder: null })).toHaveLength(1);
    expect(entrusted({ entrustedUnder: { endedOn } })).toHaveLength(1);
    expect(entrusted({ entrustedUnder: { endedOn }, endedOn: calendarDate('2026-11-23') })).toHaveLength(1);
    expect(entrusted({ classification: 'PROVISION', entrustedUnder: { endedOn: null } })).toHaveLength(1);
    expect(entrusted({ classification: 'UNKNOWN', entrustedUnder: { endedOn: null } })).toHaveLength(1);
  });

  it('accuses nobody of what a contract entrusts, as long as it lasts', () => {
    expect(entrusted({ entrustedUnder: { endedOn: null } })).toEqual([]);
    expect(entrusted({ entrustedUnder: { endedOn: calendarDate('2026-11-23') } })).toEqual([]);
    const both = { endedOn: calendarDate('2026-11-22') };
    expect(entrusted({ entrustedUnder: both, ...both })).toEqual([]);
  });
}
