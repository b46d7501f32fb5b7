import fc from '../support/laws';
import { Acceptances } from '../../src/findings/acceptances';
import { StandingToClause } from '../../src/findings/clauses/standing-to-clause';
import { judgeDossier } from '../../src/findings/judging';
import { Clock } from '../../src/guideline/clock';
import { isConcerned } from '../../src/guideline/concerned';
import { CLAUSES_ANSWERED_FOR } from '../../src/guideline/edition/demand';
import { MHLW_7_0 } from '../../src/guideline/edition/mhlw-7-0';
import { evaluate } from '../../src/guideline/evaluate';
import { aHospital } from '../factories/snapshots/arbitrary-hospital';
import { aDate } from '../factories/snapshots/arbitrary-values';
import { rounds } from '../support/ordeal';

const NOTHING_ACCEPTED = new Acceptances([]);

describe('section 5, clause by clause', () => {
  it('equals the findings on any day: a record is met where nothing is found, and counted once', () => {
    fc.assert(
      fc.property(aHospital, aDate, fc.constantFrom(...CLAUSES_ANSWERED_FOR), ({ dossiers }, day, clause) => {
        const standing = new StandingToClause(clause, MHLW_7_0);
        const expected = new Map<string, { broken: number; met: number }>();
        for (const dossier of dossiers) {
          const { about, snapshot, policies } = dossier;
          const applies = isConcerned(about, snapshot, new Clock(day));
          standing.count(about, judgeDossier(dossier, day, NOTHING_ACCEPTED).findings, applies);
          const found = evaluate(about, snapshot, day, policies).findings;
          const isBroken = found.some(({ rule }) =>
            MHLW_7_0.demands.some((demand) => demand.clause === clause && demand.rules.includes(rule.id)),
          );
          const known = expected.get(about.toUpperCase()) ?? { broken: 0, met: 0 };
          if (isBroken) known.broken++;
          else if (applies) known.met++;
          expected.set(about.toUpperCase(), known);
        }
        for (const { kind, appliesTo, met, fallsShort, unknown, toBeSettled, accepted } of standing.counts()) {
          expect({ kind, broken: fallsShort + unknown + toBeSettled, met, accepted }).toEqual({
            kind,
            ...expected.get(kind),
            accepted: 0,
          });
          expect(appliesTo).toBe(fallsShort + unknown + toBeSettled + met);
        }
      }),
      { numRuns: rounds(300, 20_000) },
    );
  }, 3_600_000);
});
