import { FOREIGN_INFORMATION, type ForeignInformation } from '../kernel/terms/provision-terms';
import { type Clock } from './clock';
import { type AbroadFacts } from './snapshots/abroad-facts';
import { type CalendarDate } from '../kernel/calendar-date';

/** What a consent to a provision abroad lacks (APPI 28②, rules 17): it comes before the provision, by people who were told all of it. */
export function missingOfConsent(
  { consentOn, information, hasSubstitute }: AbroadFacts,
  providedOn: CalendarDate | null,
  clock: Clock,
): ('CONSENT' | ForeignInformation)[] {
  const isLate = consentOn !== null && providedOn !== null && consentOn > providedOn;
  const isGiven = consentOn !== null && !isLate && clock.hasCome(consentOn);
  const untold = hasSubstitute ? [] : FOREIGN_INFORMATION.filter((item) => !information.includes(item));
  return [...(isGiven ? [] : ['CONSENT' as const]), ...untold].sort();
}
