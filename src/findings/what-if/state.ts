import { isDeepStrictEqual } from 'node:util';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Acceptances } from '../acceptances';
import { type Dossier, recordOf } from '../dossier';
import { judge, judgeDossier, type Judged, type Judgement } from '../judging';
import { unhurried } from '../unhurried';
import { type Comparison } from './comparison';

/** The records of an institution at one moment, by what they are, and what is found in them. */
export interface State {
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly acceptances: Acceptances;
  readonly findings: readonly Judged[];
}

/** Judges the records of an institution; what is as it was `before` is not judged again. */
export async function stateOf(
  loaded: readonly Dossier[],
  asOf: CalendarDate,
  acceptances: Acceptances,
  before: State | null,
): Promise<State> {
  const known = before !== null && isDeepStrictEqual(before.acceptances.all, acceptances.all) ? before : null;
  const dossiers = new Map<string, Dossier>();
  const judgements = new Map<string, Judgement>();
  for await (const dossier of unhurried(loaded)) {
    const key = keyOf(dossier);
    const earlier = known?.judgements.get(key);
    const isAsBefore = earlier !== undefined && isDeepStrictEqual(known?.dossiers.get(key), dossier);
    dossiers.set(key, dossier);
    judgements.set(key, isAsBefore ? earlier : judgeDossier(dossier, asOf, acceptances));
  }
  const { findings } = await judge(loaded, asOf, acceptances, (dossier) => judgements.get(keyOf(dossier))!);
  return { dossiers, judgements, acceptances, findings };
}

/** What may be decided otherwise: records that are others, or of which a finding or an acceptance is another. */
export async function concernedOf(before: State, after: State, comparison: Comparison): Promise<string[]> {
  const { closes, opens, changes } = comparison;
  const found = new Set([...closes, ...opens, ...changes.map((one) => one.after)].map((one) => keyOf(one.dossier)));
  const decided = idsDecided(before.acceptances, after.acceptances);
  const concerned: string[] = [];
  for await (const key of unhurried(new Set([...before.dossiers.keys(), ...after.dossiers.keys()]))) {
    const [was, is] = [before.dossiers.get(key), after.dossiers.get(key)];
    if (found.has(key) || !isDeepStrictEqual(was, is) || decided.some((id) => speaksOf(is ?? was, id)))
      concerned.push(key);
  }
  return concerned;
}

/** What is said of the records whose risk is carried in one state and not, or otherwise, in the other. */
function idsDecided({ all: before }: Acceptances, { all: after }: Acceptances): string[] {
  const isIn = (all: typeof before) => (one: (typeof before)[number]) =>
    all.some((other) => isDeepStrictEqual(one, other));
  const other = [...before.filter((one) => !isIn(after)(one)), ...after.filter((one) => !isIn(before)(one))];
  return [...new Set(other.map(({ subjectId }) => subjectId))];
}

function speaksOf(dossier: Dossier | undefined, id: string): boolean {
  return JSON.stringify(dossier?.snapshot ?? null).includes(id);
}

function keyOf(dossier: Dossier): string {
  return `${dossier.about} ${recordOf(dossier)}`;
}
