import { type About, type Rule, type Verdict } from '../../src/guideline/rule';
import { type Snapshots } from '../../src/guideline/snapshots';
import { type AttestationFacts } from '../../src/guideline/snapshots/attestation-facts';
import { calendarDate } from '../../src/kernel/calendar-date';
import { DEFAULT_POLICY, type Policy } from '../../src/kernel/policy';
import { type AttestationSubject, type TopicOf } from '../../src/kernel/terms/attestation-terms';
import { attested } from '../factories/snapshots/attested';
import { judging } from './judging';

type Severity = Verdict['severity'] | null;

/** What a rule says, and how strongly, where nobody ever confirmed, and where somebody did too long ago. */
interface Expected<S extends AttestationSubject> {
  readonly topic: TopicOf<S>;
  readonly never: Severity;
  /** Left out: a confirmation does not grow old by our interval. */
  readonly late?: Severity;
  /** What is said where the time for which somebody confirmed is over. */
  readonly over: Severity;
}

/**
 * How somebody who wants quiet would silence a rule about a confirmation, and whom it would accuse wrongly. `having` makes a
 * subject that falls short in nothing else.
 */
export function itWantsItConfirmed<A extends About, S extends AttestationSubject>(
  rule: Rule<A>,
  having: (attestations: AttestationFacts<S>[]) => Snapshots[A],
  { topic, never, late, over }: Expected<S>,
): void {
  const said = (attestations: AttestationFacts<S>[], day?: string, policy: Policy = DEFAULT_POLICY): Severity =>
    judging(rule)(having(attestations), day, policy)[0]?.severity ?? null;

  it('speaks where nobody has confirmed it, and is silent where somebody has', () => {
    expect(said([])).toBe(never);
    expect(said([attested<S>(topic)])).toBeNull();
  });

  it('is not silenced by a confirmation that says no, or nothing, nor by what is still to come', () => {
    for (const conclusion of ['NO', 'UNKNOWN'] as const) {
      expect(said([attested<S>(topic, { conclusion })])).toBe(never);
      // A later word goes before an earlier one, and on one day the one that confirms nothing.
      const earlier = attested<S>(topic, { on: calendarDate('2026-06-14') });
      expect(said([attested<S>(topic, { conclusion }), earlier])).toBe(never);
      expect(said([attested<S>(topic), attested<S>(topic, { conclusion })])).toBe(never);
      expect(said([attested<S>(topic, { conclusion, on: calendarDate('2026-06-14') }), attested<S>(topic)])).toBeNull();
    }
    expect(said([attested<S>(topic, { on: calendarDate('2026-11-24') })])).toBe(never);
    expect(said([attested<S>(topic, { on: calendarDate('2026-11-23') })])).toBeNull();
  });

  it('counts a confirmation to its last day', () => {
    const until = (day: string) => said([attested<S>(topic, { until: calendarDate(day) })]);
    expect([until('2026-11-22'), until('2026-11-23')]).toEqual([over, null]);
  });

  if (late === undefined) {
    it('takes a confirmation of years ago that was given without end', () => {
      expect(said([attested<S>(topic, { on: calendarDate('2025-05-15') })], '2030-01-01')).toBeNull();
    });
  } else {
    it('is ours once the last confirmation lies further back than the institution’s interval', () => {
      const days = ['2027-06-14', '2027-06-15', '2027-06-16'];
      expect(days.map((day) => said([attested<S>(topic)], day))).toEqual([null, null, late]);
      const own = { ...DEFAULT_POLICY, confirmationIntervalMonths: 3 };
      expect(['2026-09-15', '2026-09-16'].map((day) => said([attested<S>(topic)], day, own))).toEqual([null, late]);
    });
  }
}
