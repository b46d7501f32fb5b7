const DAY_MS = 86_400_000;
/** Formats that every workbook has, and show a date; the later ones are those of East Asia. */
const BUILT_IN = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const;

/** Whether a format shows a number as a day. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  const shown = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  return /[ydge]/.test(shown.replace('general', '')) && !/^[#0.,%e+\- ]*$/.test(shown);
}

/** The day that a number stands for: 46113 is 2026-04-01. Excel takes 1900 for a leap year. */
export function dayOfSerial(serial: number, isFrom1904: boolean): string | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(serial) || days < 1 || days > 2_958_465) return null;
  const from = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(from + days * DAY_MS).toISOString().slice(0, 10);
}
