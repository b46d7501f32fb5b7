import { Clock } from '../guideline/clock';
import { evaluate, type Evaluation, type Finding } from '../guideline/evaluate';
import { SEVERITIES } from '../guideline/rule';
import { type CalendarDate, minDate, today } from '../kernel/calendar-date';
import { type Acceptances, type Carried } from './acceptances';
import { type Dossier } from './dossier';
import { unhurried } from './unhurried';

/** A finding together with what it was found in and whether the executives carry it. */
export interface Judged extends Carried {
  readonly finding: Finding;
  readonly dossier: Dossier;
  /** The day it was judged. */
  readonly asOf: CalendarDate;
}

export interface Judgement {
  readonly findings: readonly Judged[];
  /** Neither a finding nor whether it is accepted changes before this day; null: never by the passing of time alone. */
  readonly nextChangeOn: CalendarDate | null;
}

/** What was found in dossiers together, and of each of them until when that is so. */
export interface JudgementOfEach extends Judgement {
  readonly each: readonly { readonly dossier: Dossier; readonly nextChangeOn: CalendarDate | null }[];
}

/** Judges dossiers as of a day by every rule about them; `judgeOne` may know the judgement of a dossier already. */
export async function judge(
  dossiers: readonly Dossier[],
  asOf: CalendarDate,
  acceptances: Acceptances,
  judgeOne = (dossier: Dossier): Judgement => judgeDossier(dossier, asOf, acceptances),
): Promise<JudgementOfEach> {
  const each: JudgementOfEach['each'][number][] = [];
  let nextChangeOn: CalendarDate | null = null;
  const found = new Map<string, Judged>();
  for await (const dossier of unhurried(dossiers)) {
    const judgement = judgeOne(dossier);
    each.push({ dossier, nextChangeOn: judgement.nextChangeOn });
    nextChangeOn = minDate(nextChangeOn, judgement.nextChangeOn);
    for (const judged of judgement.findings) {
      // A public fact about a vendor is found once, however many institutions engage it: as the strictest of them finds it.
      const id = findingId(judged.finding);
      const known = found.get(id);
      if (known === undefined || strictness(judged) < strictness(known)) found.set(id, judged);
    }
  }
  return { findings: [...found.values()], nextChangeOn, each };
}

/** Judges one dossier, in the order of the rules: by every rule about it, or as it was evaluated. */
export function judgeDossier(
  dossier: Dossier,
  asOf: CalendarDate,
  acceptances: Acceptances,
  evaluation: Evaluation = evaluated(dossier, asOf),
): Judgement {
  const clock = new Clock(asOf);
  const findings = evaluation.findings.map((finding) => ({
    finding,
    dossier,
    asOf,
    ...acceptances.of(dossier.institutionId, finding, clock),
  }));
  return { findings, nextChangeOn: minDate(evaluation.nextChangeOn, clock.nextTurnOn) };
}

/** Today's evaluation of a dossier: a dossier that is remembered is evaluated once, until one of its dates has come. */
const OF_TODAY = new WeakMap<Dossier, Evaluation>();

function evaluated(dossier: Dossier, asOf: CalendarDate): Evaluation {
  const known = OF_TODAY.get(dossier);
  if (known !== undefined && isStillSo(known, asOf)) return known;
  const evaluation = evaluate(dossier.about, dossier.snapshot, asOf, dossier.policies);
  if (asOf === today()) OF_TODAY.set(dossier, evaluation);
  return evaluation;
}

/** Between the days on which it turns, an evaluation is the same on every day. */
function isStillSo({ lastChangeOn, nextChangeOn }: Evaluation, day: CalendarDate): boolean {
  return (lastChangeOn === null || day >= lastChangeOn) && (nextChangeOn === null || day < nextChangeOn);
}

/** `CERT-003:CERTIFICATION:0197…`: at most one finding per rule and subject. */
export function findingId({ rule, subject }: Finding): string {
  return `${rule.id}:${subject.kind}:${subject.id}`;
}

/** What findings are sorted by, as text: worst first, then by rule and subject, an order that stays the same from page to page. */
export function sortKey({ finding }: Judged): string {
  return `${SEVERITIES.indexOf(finding.severity)} ${findingId(finding)}`;
}

/** The graver before the lesser, what is not accepted before what is. */
function strictness({ finding, acceptance }: Judged): number {
  return SEVERITIES.indexOf(finding.severity) + (acceptance === null ? 0 : SEVERITIES.length);
}
