import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Gate } from '../../guideline/rule';
import { type Subject } from '../../guideline/subject';
import { type Language } from '../../http/language';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Dossier } from '../dossier';
import { decisionOf, type GateDecision } from '../gates/gate';
import { findingId, type Judged } from '../judging';
import { loadSubjectNames, type NamedSubject } from '../subject-names';
import { titleOf } from '../wording';
import { StepsBefore } from './steps-before';
import { type GateStandingView, type TurnedGateView } from './what-if.dto';

/** What a gate says of a record. */
interface GateFound {
  readonly gate: Gate;
  readonly subject: Subject & NamedSubject;
  readonly decision: GateDecision;
  readonly blocking: readonly Judged[];
}

export type GatesFound = ReadonlyMap<string, GateFound>;

/** Asks the gates that lie before records, and tells which of them turn. */
@Injectable()
export class TurnedGates {
  constructor(
    private readonly database: Database,
    private readonly steps: StepsBefore,
  ) {}

  async ask(dossiers: readonly Dossier[], on: CalendarDate): Promise<GatesFound> {
    const found = new Map<string, Omit<GateFound, 'subject'> & { readonly subject: Subject }>();
    for (const dossier of dossiers) {
      for (const { gate, subject, ask } of await this.steps.of(dossier, on)) {
        const key = `${gate} ${subject.id}`;
        if (found.has(key)) continue;
        const { blocking, warnings, nextTurnOn } = await ask();
        found.set(key, { gate, subject, blocking, decision: decisionOf({ blocking, warnings, nextTurnOn }) });
      }
    }
    const nameOf = await loadSubjectNames(
      this.database,
      [...found.values()].map(({ subject }) => subject),
    );
    return new Map(
      [...found].map(([key, one]) => [key, { ...one, subject: { ...one.subject, ...nameOf(one.subject) } }]),
    );
  }

  /** Those that say something else: another decision, or that something else stops the step. */
  between(before: GatesFound, after: GatesFound, language: Language): TurnedGateView[] {
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
      const [was, is] = [before.get(key), after.get(key)];
      const { gate, subject } = (is ?? was)!;
      if (was !== undefined && is !== undefined && written(was) === written(is)) return [];
      return [{ gate, subject, before: standing(was, language), after: standing(is, language) }];
    });
  }
}

function written({ decision, blocking }: GateFound): string {
  return JSON.stringify([decision, blocking.map(({ finding }) => [findingId(finding), finding.severity])]);
}

function standing(found: GateFound | undefined, language: Language): GateStandingView | null {
  if (found === undefined) return null;
  const { decision, blocking } = found;
  return {
    decision,
    blocking: blocking.map(({ finding }) => ({
      id: findingId(finding),
      ruleId: finding.rule.id,
      title: titleOf(finding)[language],
      severity: finding.severity,
    })),
  };
}
