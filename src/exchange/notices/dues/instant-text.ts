/** SQL for an instant as text to the microsecond, in UTC: of two, the later is also the greater text. */
export function instantText(instant: string): string {
  return `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
