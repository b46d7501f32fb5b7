import { today } from '../../kernel/calendar-date';

/** A moment as Excel reads one, by the clocks of Japan. */
export function momentInCell(at: string | null): string | null {
  if (at === null) return null;
  const instant = new Date(at);
  return `${today(instant)} ${instant.toLocaleTimeString('ja-JP', { timeZone: 'Asia/Tokyo', hour12: false })}`;
}
