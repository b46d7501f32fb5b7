import { type CalendarDate } from '../kernel/calendar-date';
import { demandPossible, type StepsByState } from '../kernel/steps';
import { type MatrixStatus } from '../kernel/terms/demarcation-terms';

/** A step in the life of a revision: DRAFT → UNDER_CONSULTATION → AGREED; a consultation can go back to a draft. */
export type MatrixStep =
  | { readonly to: 'UNDER_CONSULTATION' | 'DRAFT'; readonly on: CalendarDate }
  | { readonly to: 'AGREED'; readonly on: CalendarDate };

export const MATRIX_STEPS = ['DRAFT', 'UNDER_CONSULTATION', 'AGREED'] as const;

const NEXT: StepsByState<MatrixStatus, MatrixStep['to']> = {
  DRAFT: ['UNDER_CONSULTATION', 'AGREED'],
  UNDER_CONSULTATION: ['DRAFT', 'AGREED'],
  AGREED: [],
  SUPERSEDED: [],
};

/** The steps that a revision allows. */
export function possibleMatrixSteps({ status }: { readonly status: MatrixStatus }): readonly MatrixStep['to'][] {
  return NEXT[status];
}

/** What the step changes; 409 where the revision does not allow it. */
export function nextMatrixStep(
  { status }: { readonly status: MatrixStatus },
  step: MatrixStep,
): { status: MatrixStatus; agreedOn?: CalendarDate } {
  demandPossible(step.to, status, NEXT[status]);
  return step.to === 'AGREED' ? { status: 'AGREED', agreedOn: step.on } : { status: step.to };
}
