import { addDays, type CalendarDate, calendarDate } from '../kernel/calendar-date';
import { type AttestedGuideline } from '../kernel/terms/vendor-terms';
import { type Clock } from './clock';
import { fixed } from './rule-number';

/** Ours: for so long after a new edition, papers that speak of the one before are only noted. */
export const EDITION_GRACE_DAYS = fixed(180, 'OURS', {
  ja: '新しい版の施行から180日間は猶予する',
  en: 'a new edition gives 180 days of grace',
});

/** The editions that are current, and since when (domain 0.3). */
export const CURRENT_EDITIONS: Readonly<Record<AttestedGuideline, { edition: string; from: CalendarDate }>> = {
  MHLW: { edition: '7.0', from: calendarDate('2026-06-29') },
  MIC_METI: { edition: '2.0', from: calendarDate('2025-03-28') },
};

/** The current edition has come, and with it the days of grace have passed. */
export function isGraceOver(guideline: AttestedGuideline, clock: Clock): boolean {
  return clock.isPast(addDays(CURRENT_EDITIONS[guideline].from, EDITION_GRACE_DAYS.value));
}

/** An edition before the current one; of what no number can be read from, nobody knows that it is not. */
export function isSupersededEdition(guideline: AttestedGuideline, edition: string, clock: Clock): boolean {
  const { edition: current, from } = CURRENT_EDITIONS[guideline];
  if (!clock.hasCome(from)) return false;
  const said = numberOf(edition);
  return said === null || said < Number(current);
}

/** `7.0`, `第6.0版`, `２`. */
function numberOf(edition: string): number | null {
  const [number] = /\d+(\.\d+)?/.exec(edition.normalize('NFKC')) ?? [];
  return number === undefined ? null : Number(number);
}
