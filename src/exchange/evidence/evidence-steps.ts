import { demandPossible, type StepsByState } from '../../kernel/steps';
import { type KeptEvidenceState } from '../../kernel/terms/evidence-terms';

/** What can be done about a request for evidence. */
export type EvidenceStep = 'ANSWER' | 'TAKE_BACK' | 'ACCEPT' | 'REFUSE' | 'WITHDRAW' | 'CHANGE';

/**
 * asked → answered → accepted, or refused with its reason → answered again; withdrawn by whoever asked. What has lapsed is still
 * asked: an answer that comes late is better than none.
 */
const STEPS: StepsByState<KeptEvidenceState, EvidenceStep> = {
  ASKED: ['ANSWER', 'WITHDRAW', 'CHANGE'],
  ANSWERED: ['TAKE_BACK', 'ACCEPT', 'REFUSE', 'WITHDRAW'],
  REFUSED: ['ANSWER', 'WITHDRAW', 'CHANGE'],
  ACCEPTED: [],
  WITHDRAWN: [],
};

const BECOMES: Readonly<Record<EvidenceStep, KeptEvidenceState | null>> = {
  ANSWER: 'ANSWERED',
  TAKE_BACK: 'ASKED',
  ACCEPT: 'ACCEPTED',
  REFUSE: 'REFUSED',
  WITHDRAW: 'WITHDRAWN',
  // Another day or other words: it stays where it is.
  CHANGE: null,
};

export function isPossible(state: KeptEvidenceState, step: EvidenceStep): boolean {
  return STEPS[state].includes(step);
}

/** The state after the step; 409 where it is not possible now. */
export function stateAfter(state: KeptEvidenceState, step: EvidenceStep): KeptEvidenceState {
  demandPossible(step, state, STEPS[state]);
  return BECOMES[step] ?? state;
}
