import { maxDate } from '../kernel/calendar-date';
import { type Clock } from './clock';
import { type SelectionFacts } from './snapshots/contract-snapshot';

/** 5①, 5.1.1: it concludes "fit", and every item that the guideline demands says so; the vendor's organisation is only a SHOULD. */
export function isFit({ functionalFit, securityFit, guidelineFit, overallFit }: SelectionFacts): boolean {
  return [functionalFit, securityFit, guidelineFit, overallFit].every((answer) => answer === 'YES');
}

/** The latest selection that concludes anything; of two on one day the one that says no. */
export function lastSelection(selections: readonly SelectionFacts[], clock: Clock): SelectionFacts | null {
  const concluded = selections.filter(({ on, overallFit }) => overallFit !== 'UNKNOWN' && clock.hasCome(on));
  const lastOn = maxDate(...concluded.map(({ on }) => on));
  const last = concluded.filter(({ on }) => on === lastOn);
  return last.find(({ overallFit }) => overallFit === 'NO') ?? last[0] ?? null;
}
