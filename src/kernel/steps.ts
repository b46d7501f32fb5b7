import { conflict } from './problems';
import { type Problem } from './problem';

/** Which steps each state of a kind of record allows. */
export type StepsByState<State extends string, Step extends string> = Readonly<Record<State, readonly Step[]>>;

/** 409 with the state and the steps that are possible now, unless this is one of them. */
export function demandPossible<Step extends string>(step: Step, state: string, possible: readonly Step[]): void {
  if (!possible.includes(step)) throw impossibleStep(state, possible);
}

export function impossibleStep(state: string, possible: readonly string[]): Problem {
  return conflict(
    'ILLEGAL_STEP',
    { ja: `状態 ${state} からこの手続きへは進めません`, en: `Not possible from ${state}` },
    [],
    { state, allowed: possible },
  );
}
