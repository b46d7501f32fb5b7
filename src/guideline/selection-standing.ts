import { type CalendarDate, maxDate } from '../kernel/calendar-date';
import { type Answer } from '../kernel/terms/answers';
import { type Clock } from './clock';
import { type SelectionFacts } from './snapshots/contract-snapshot';

/** 5①, 5.1.1: it concludes "fit", and every item that the guideline demands says so; the vendor's organisation is only a SHOULD. */
export function isFit({ functionalFit, securityFit, guidelineFit, overallFit }: SelectionFacts): boolean {
  return [functionalFit, securityFit, guidelineFit, overallFit].every((answer) => answer === 'YES');
}

/** The latest selection; of several on one day the one that says no, or else one that does not say. */
export function lastSelection(selections: readonly SelectionFacts[], clock: Clock): SelectionFacts | null {
  const made = selections.filter(({ on }) => clock.hasCome(on));
  const lastOn = maxDate(...made.map(({ on }) => on));
  const last = made.filter(({ on }) => on === lastOn);
  const said = (answer: Answer) => last.find(({ overallFit }) => overallFit === answer);
  return said('NO') ?? said('UNKNOWN') ?? last[0] ?? null;
}

/** What the selections of the last day say of an item: of several on one day the one that does not say yes. */
export function lastAnswer(
  selections: readonly SelectionFacts[],
  item: 'functionalFit' | 'securityFit' | 'organisationFit',
  clock: Clock,
): { readonly on: CalendarDate; readonly answer: Answer } | null {
  const made = selections.filter(({ on }) => clock.hasCome(on));
  const lastOn = maxDate(...made.map(({ on }) => on));
  const last = made.filter(({ on }) => on === lastOn);
  const one = last.find((selection) => selection[item] !== 'YES') ?? last[0];
  return one === undefined ? null : { on: one.on, answer: one[item] };
}
