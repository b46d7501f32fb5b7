import fc from '../support/laws';
import { type Acceptance, Acceptances } from '../../src/findings/acceptances';
import { StandingToClause } from '../../src/findings/clauses/standing-to-clause';
import { type Dossier } from '../../src/findings/dossier';
import { findingId, judgeDossier } from '../../src/findings/judging';
import { Clock } from '../../src/guideline/clock';
import { isConcerned } from '../../src/guideline/concerned';
import { type AnsweredClause, CLAUSES_ANSWERED_FOR } from '../../src/guideline/edition/demand';
import { MHLW_7_0 } from '../../src/guideline/edition/mhlw-7-0';
import { evaluate, type Finding } from '../../src/guideline/evaluate';
import { type RuleId } from '../../src/guideline/rule';
import { isUnknown } from '../../src/guideline/unknown';
import { type CalendarDate } from '../../src/kernel/calendar-date';
import { aHospital } from '../factories/snapshots/arbitrary-hospital';
import { aDate } from '../factories/snapshots/arbitrary-values';
import { rounds } from '../support/ordeal';

/** How a record stands, the worst first. */
type Standing = 'fallsShort' | 'unknown' | 'toBeSettled' | 'accepted' | 'met';
const WORST_FIRST: readonly Standing[] = ['fallsShort', 'unknown', 'toBeSettled', 'accepted'];

describe('section 5, clause by clause', () => {
  it('equals the findings on any day: each record is counted once, by the worst that is found of it', () => {
    fc.assert(
      fc.property(
        aHospital,
        aDate,
        fc.constantFrom(...CLAUSES_ANSWERED_FOR),
        fc.func(fc.boolean()),
        ({ dossiers }, day, clause, isAccepted) => {
          const given = dossiers.flatMap((one) => acceptancesOf(one, day, isAccepted));
          const accepted = new Set(given.map(({ id }) => id));
          const standing = new StandingToClause(clause, MHLW_7_0);
          const expected = new Map<string, Record<Standing, number>>();
          for (const dossier of dossiers) {
            const { about, snapshot } = dossier;
            const applies = isConcerned(about, snapshot, new Clock(day));
            standing.count(about, judgeDossier(dossier, day, new Acceptances(given)).findings, applies);
            const broken = new Set(
              foundIn(dossier, day)
                .filter(({ rule }) => isOf(clause, rule.id))
                .map((finding) => standingOf(finding, accepted)),
            );
            const worst = WORST_FIRST.find((one) => broken.has(one)) ?? (applies ? 'met' : null);
            const known = expected.get(about.toUpperCase()) ?? NONE;
            expected.set(about.toUpperCase(), worst === null ? known : { ...known, [worst]: known[worst] + 1 });
          }
          for (const { kind, appliesTo, ...counts } of standing.counts()) {
            expect({ kind, ...counts }).toEqual({ kind, ...expected.get(kind) });
            expect(appliesTo).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
          }
        },
      ),
      { numRuns: rounds(300, 20_000) },
    );
  }, 3_600_000);
});

const NONE: Record<Standing, number> = { fallsShort: 0, unknown: 0, toBeSettled: 0, accepted: 0, met: 0 };

function isOf(clause: AnsweredClause, rule: RuleId): boolean {
  return MHLW_7_0.demands.some((demand) => demand.clause === clause && demand.rules.includes(rule));
}

function foundIn({ about, snapshot, policies }: Dossier, day: CalendarDate): readonly Finding[] {
  return evaluate(about, snapshot, day, policies).findings;
}

function standingOf(finding: Finding, accepted: ReadonlySet<string>): Standing {
  if (accepted.has(findingId(finding))) return 'accepted';
  if (finding.openForGate) return 'toBeSettled';
  return isUnknown(finding) ? 'unknown' : 'fallsShort';
}

/** The executives carry some of what is found that day, just as it is. */
function acceptancesOf(dossier: Dossier, day: CalendarDate, isAccepted: (id: string) => boolean): Acceptance[] {
  return foundIn(dossier, day)
    .filter((finding) => isAccepted(findingId(finding)))
    .map((finding) => ({
      id: findingId(finding),
      institutionId: dossier.institutionId ?? '',
      ruleId: finding.rule.id,
      subjectKind: finding.subject.kind,
      subjectId: finding.subject.id,
      severity: finding.severity,
      facts: finding.facts,
      approvedBy: '院長',
      approvedByAccount: null,
      validFrom: day,
      validTo: day,
      withdrawnOn: null,
    }));
}
