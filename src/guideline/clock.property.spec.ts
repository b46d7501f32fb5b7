import fc from '../../test/support/laws';
import { ARBITRARY_SNAPSHOTS } from '../../test/factories/snapshots/arbitraries';
import { aDate, somePolicies } from '../../test/factories/snapshots/arbitrary-values';
import { addDays, type CalendarDate } from '../kernel/calendar-date';
import { rounds } from '../../test/support/ordeal';
import { rulesAbout } from '../../test/support/rules-about';
import { Clock } from './clock';
import { evaluate, type Finding } from './evaluate';
import { isSame, spanOf } from './finding-span';
import { type Policies } from '../kernel/policy';
import { policyOn } from './policy-of-the-day';
import { type About, type Fact } from './rule';
import { type Snapshots } from './snapshots';

/** How far each property follows the days, so that one long silence does not cost years of evaluations. */
const MOST_DAYS = 120;
const RUNS = rounds(25, 100);

const ABOUTS = Object.keys(ARBITRARY_SNAPSHOTS) as About[];

describe.each(ABOUTS)('rules about a snapshot of kind %s', (about) => {
  const snapshots = ARBITRARY_SNAPSHOTS[about] as fc.Arbitrary<Snapshots[About]>;
  const holds = (property: (snapshot: Snapshots[About], asOf: CalendarDate, policies: Policies) => void) =>
    fc.assert(fc.property(snapshots.map(frozen), aDate, somePolicies, property), {
      numRuns: RUNS,
    });

  it('no finding changes between asOf and nextChangeOn, of all rules together and of each alone', () => {
    const all = rulesAbout(about);
    holds((snapshot, asOf, policies) => {
      for (const rules of [all, ...all.map((rule) => [rule])]) {
        const { findings, nextChangeOn } = evaluate(about, snapshot, asOf, policies, () => rules);
        // Asked some hundred thousand times: an expectation is made only where it is going to fail.
        if (nextChangeOn !== null && nextChangeOn <= asOf) expect(`${nextChangeOn}`).toBe(`later than ${asOf}`);
        const expected = written(findings);
        for (const day of daysUntil(nextChangeOn, asOf)) {
          const answer = written(evaluate(about, snapshot, day, policies, () => rules).findings);
          if (answer !== expected) expect(`${day} ${answer}`).toBe(`${day} ${expected}`);
        }
      }
    });
  });

  it('answers on any day, whatever the snapshot, and leaves it as it was', () => {
    // The snapshots are frozen: a judge that sorts or fills a list in place throws.
    holds((snapshot, asOf, policies) => {
      for (const rule of rulesAbout(about)) {
        rule.judge(snapshot, new Clock(asOf), policyOn(policies, new Clock(asOf)));
      }
    });
  });

  it('answers at most once for each rule and subject, with a grade and in words that the rule declares', () => {
    holds((snapshot, asOf, policies) => {
      const { findings } = evaluate(about, snapshot, asOf, policies, () => rulesAbout(about));
      const ids = findings.map(({ rule, subject }) => `${rule.id}:${subject.kind}:${subject.id}`);
      expect(ids).toEqual([...new Set(ids)]);
      for (const { rule, strength, severity, variant } of findings) {
        expect(rule.grades[strength]).toContain(severity);
        if (variant !== undefined) expect(Object.keys(rule.variants)).toContain(variant);
      }
    });
  });

  it('states dates, codes and sorted lists', () => {
    holds((snapshot, asOf, policies) => {
      const { findings } = evaluate(about, snapshot, asOf, policies, () => rulesAbout(about));
      const stated = findings.flatMap(({ rule, facts }) =>
        Object.entries(facts).map(([name, fact]) => ({ rule: rule.id, name, fact })),
      );
      expect(stated).toEqual(stated.map((one) => ({ ...one, fact: inOrder(one.fact) })));
    });
  });

  it('a finding stands on every turn from the day it began, and not on the day before', () => {
    holds((snapshot, asOf, policies) => {
      for (const finding of evaluate(about, snapshot, asOf, policies, () => rulesAbout(about)).findings) {
        const { beganOn } = spanOf(finding, snapshot, asOf, policies);
        const silent = turnsBack(finding, snapshot, asOf, policies, beganOn).filter(
          (day) => answerOn(day, finding, snapshot, policies) === undefined,
        );
        expect([finding.rule.id, ...silent]).toEqual([finding.rule.id]);
        if (beganOn !== null) {
          expect(beganOn <= asOf).toBe(true);
          expect(answerOn(addDays(beganOn, -1), finding, snapshot, policies)).toBeUndefined();
        }
      }
    });
  });

  it('a finding stays the same up to the day it changes, and is another on that day', () => {
    holds((snapshot, asOf, policies) => {
      for (const finding of evaluate(about, snapshot, asOf, policies, () => rulesAbout(about)).findings) {
        const { changesOn } = spanOf(finding, snapshot, asOf, policies);
        const others = daysUntil(changesOn, asOf).filter(
          (day) => !isStill(finding, answerOn(day, finding, snapshot, policies)),
        );
        expect([finding.rule.id, ...others]).toEqual([finding.rule.id]);
        if (changesOn !== null) {
          expect(isStill(finding, answerOn(changesOn, finding, snapshot, policies))).toBe(false);
        }
      }
    });
  });
});

describe('the arbitrary snapshots', () => {
  it('make every rule speak, in each of its severities: no property holds for want of a case', () => {
    const unspoken = ABOUTS.flatMap((about) => [...severitiesUnspoken(about)]);
    expect(unspoken).toEqual([]);
  });
});

/** Looks at a few hundred more until every severity of every rule has been seen, or long enough. */
function severitiesUnspoken(about: About): Set<string> {
  const unspoken = new Set(
    rulesAbout(about).flatMap(({ id, severities }) => severities.map((severity) => `${id} ${severity}`)),
  );
  const arbitrary = fc.tuple(ARBITRARY_SNAPSHOTS[about] as fc.Arbitrary<Snapshots[About]>, aDate);
  for (let round = 0; round < 40 && unspoken.size > 0; round += 1) {
    for (const [snapshot, asOf] of fc.sample(arbitrary, { numRuns: 200, seed: 20261123 + round })) {
      const { findings } = evaluate(about, snapshot, asOf, [], () => rulesAbout(about));
      for (const { rule, severity } of findings) unspoken.delete(`${rule.id} ${severity}`);
    }
  }
  return unspoken;
}

function answerOn(
  day: CalendarDate,
  { rule, subject }: Finding,
  snapshot: Snapshots[About],
  policies: Policies,
): Finding | undefined {
  return evaluate(rule.about, snapshot, day, policies, () => [rule]).findings.find(
    (found) => found.subject.kind === subject.kind && found.subject.id === subject.id,
  );
}

function isStill(finding: Finding, answer: Finding | undefined): boolean {
  return answer !== undefined && isSame(answer, finding);
}

/** The day itself, and each turn of the finding's rule with the day before it, back to the day the finding began. */
function turnsBack(
  { rule }: Finding,
  snapshot: Snapshots[About],
  asOf: CalendarDate,
  policies: Policies,
  beganOn: CalendarDate | null,
): CalendarDate[] {
  const days: CalendarDate[] = [asOf];
  for (let day: CalendarDate | null = asOf; day !== null;) {
    const turn: CalendarDate | null = evaluate(rule.about, snapshot, day, policies, () => [rule]).lastChangeOn;
    if (turn === null || (beganOn !== null && turn < beganOn)) break;
    days.push(turn);
    day = addDays(turn, -1);
    if (beganOn !== null && day < beganOn) break;
    days.push(day);
  }
  return days;
}

/** The days from one to another, the last not included: all of them, or the nearest where they are too many. */
function daysUntil(end: CalendarDate | null, from: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = from; days.length < MOST_DAYS && (end === null || day < end); day = addDays(day, 1)) days.push(day);
  return days;
}

function written(findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.map(({ rule, subject, severity, strength, variant, stopsGate, openForGate, facts }) => [
      rule.id,
      subject,
      severity,
      strength,
      variant,
      stopsGate,
      openForGate,
      facts,
    ]),
  );
}

function inOrder(fact: Fact): Fact {
  return fact !== null && typeof fact === 'object' ? [...fact].sort() : fact;
}

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
