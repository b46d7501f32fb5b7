import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { type Request } from 'express';
import { addDays, type CalendarDate, isCalendarDate, today } from '../kernel/calendar-date';
import { fault, invalid } from '../kernel/problems';
import { type Admission } from './permits';
import { surfaceOf } from './surface';

/** Where it is found that a route can also answer from the past. */
export const AS_KNOWN_ON = 'asKnownOn';

/** What the registry knows of its own subject, and so what it knew. Who may come in is asked of the present only. */
const HAS_PAST =
  /^(institution|vendor|certification|evaluation|system|contract|subcontract|equipment|provision|matrix|finding|risk)\.read$/;

/** Lets a read be asked of a past day (`asKnownOn`); what `asOf` judges is another question. */
export function AnswersFromThePast(permission: Admission): MethodDecorator {
  if (!HAS_PAST.test(permission)) return () => undefined;
  const parameter = ApiQuery({
    name: 'asKnownOn',
    required: false,
    description: 'As the registry knew it at the end of this day in Japan, today or earlier, rebuilt from the journal',
    schema: { type: 'string', format: 'date' },
    example: '2026-11-01',
  });
  return applyDecorators(SetMetadata(AS_KNOWN_ON, true), parameter);
}

/**
 * Takes `asKnownOn` out of the query: the day whose end the registry is asked of. null: it is asked of the present. 400 where
 * the day cannot be read or has not come yet.
 */
export function takeKnownOn(request: Request): CalendarDate | null {
  if (!request.url.includes('?')) return null;
  // A getter of Express, which parses anew each time; what is set here stays.
  const { asKnownOn, ...query } = request.query;
  if (asKnownOn === undefined) return null;
  Object.defineProperty(request, 'query', { value: query, configurable: true });
  // A form sends the field along that nobody has filled in.
  if (asKnownOn === '' && surfaceOf(request.path) === 'PAGES') return null;
  if (!isCalendarDate(asKnownOn) || asKnownOn > today()) {
    throw invalid([
      fault('?asKnownOn', 'DATE', {
        ja: '今日までの日付を YYYY-MM-DD で一つ指定してください',
        en: 'Must be one date YYYY-MM-DD, today or earlier',
      }),
    ]);
  }
  return asKnownOn;
}

/** The instant before which the registry must have known what it knew at the end of a day in Japan. */
export function endOfDay(day: CalendarDate): string {
  return `${addDays(day, 1)}T00:00:00+09:00`;
}
