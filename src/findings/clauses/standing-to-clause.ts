import { type AnsweredClause, type Demand } from '../../guideline/edition/demand';
import { type Edition } from '../../guideline/edition/edition';
import { type About } from '../../guideline/rule';
import { type SubjectKind } from '../../guideline/subject';
import { type Judged } from '../judging';
import { type ClauseCount } from './clause-report.dto';
import { type ClauseStanding, standingBy } from './clause-standing';

/** As people speak of what is judged, in the order of the report. */
const KIND_OF: Readonly<Record<About, SubjectKind>> = {
  institution: 'INSTITUTION',
  vendor: 'VENDOR',
  contract: 'CONTRACT',
  system: 'SYSTEM',
  equipment: 'EQUIPMENT',
  provision: 'PROVISION',
};
const KINDS = Object.keys(KIND_OF) as About[];

const FIELD_OF: Readonly<Record<ClauseStanding, 'met' | 'fallsShort' | 'unknown' | 'toBeSettled' | 'accepted'>> = {
  FALLS_SHORT: 'fallsShort',
  UNKNOWN: 'unknown',
  TO_BE_SETTLED: 'toBeSettled',
  ACCEPTED: 'accepted',
  MET: 'met',
};

/** Counts how records stand to one clause. */
export class StandingToClause {
  readonly demands: readonly Demand[];
  readonly rules: ReadonlySet<string>;
  private readonly byKind = new Map<About, ClauseCount>();

  constructor(
    readonly clause: AnsweredClause,
    edition: Edition,
  ) {
    this.demands = edition.demands.filter((demand) => demand.clause === clause);
    this.rules = new Set(this.demands.flatMap(({ rules }) => rules));
    const judged = new Set(edition.rules.filter(({ id }) => this.rules.has(id)).map(({ about }) => about));
    for (const kind of KINDS) if (judged.has(kind)) this.byKind.set(kind, noneOf(KIND_OF[kind]));
  }

  /** A record counts where the clause applies to it, or where its rules found something all the same. */
  count(about: About, found: readonly Judged[], applies: boolean): void {
    const count = this.byKind.get(about);
    const its = found.filter(({ finding }) => this.rules.has(finding.rule.id));
    if (count === undefined || (!applies && its.length === 0)) return;
    count.appliesTo++;
    count[FIELD_OF[standingBy(its)]]++;
  }

  counts(): ClauseCount[] {
    return [...this.byKind.values()];
  }
}

function noneOf(kind: SubjectKind): ClauseCount {
  return { kind, appliesTo: 0, met: 0, fallsShort: 0, unknown: 0, toBeSettled: 0, accepted: 0 };
}
