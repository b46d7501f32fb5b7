import { wordRoom } from './pdf';

/** In points, what a column stands off: its padding and the rule. */
const STAND_OFF = 6.5;

/**
 * The columns of a table on so many points, shared as is said, and none narrower than the longest word of its heading: what that
 * takes, the others give.
 */
export function columnWidths(
  shares: readonly number[],
  headings: readonly string[],
  across: number,
  points: number,
): number[] {
  const room = across - STAND_OFF * shares.length;
  const least = headings.map((heading) => wordRoom(heading) * points);
  const fixed = new Map<number, number>();
  for (;;) {
    const left = room - [...fixed.values()].reduce((sum, width) => sum + width, 0);
    const all = shares.reduce((sum, share, i) => (fixed.has(i) ? sum : sum + share), 0);
    const widths = shares.map((share, i) => fixed.get(i) ?? (left * share) / all);
    const short = widths.findIndex((width, i) => !fixed.has(i) && width < (least[i] ?? 0));
    if (short < 0) return widths;
    fixed.set(short, least[short] ?? 0);
  }
}
