import { Clock } from '../guideline/clock';
import { type Edition } from '../guideline/edition/edition';
import { EDITIONS } from '../guideline/edition/editions';
import { type Language } from '../http/language';
import { type CalendarDate } from '../kernel/calendar-date';
import { fault, invalid } from '../kernel/problems';
import { type EditionView } from './dto/edition.dto';

/** The edition in force on a day; before the first, an empty answer would read as if all were well, so there is none. */
export function demandEdition(day: CalendarDate, pointer: string): Edition {
  const edition = EDITIONS.inForce(new Clock(day));
  if (edition !== null) return edition;
  const { name, inForceFrom } = EDITIONS.first;
  throw invalid([
    fault(pointer, 'NOT_IN_FORCE', {
      ja: `「${name.ja}」は${inForceFrom}からです。それより前の日は判定できません`,
      en: `${name.en}: in force from ${inForceFrom}; days before it are not judged`,
    }),
  ]);
}

/** The edition by which a step of a day is judged. */
export function showEdition(day: CalendarDate, language: Language): EditionView {
  const edition = EDITIONS.inForce(new Clock(day)) ?? EDITIONS.first;
  const { id, name, inForceFrom } = edition;
  return { id, name: name[language], inForceFrom, isInForce: day >= inForceFrom };
}
