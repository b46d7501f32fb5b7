/** A reason or a note says something: a blank, a dash or a full stop is none. */
export function saysSomething(text: string | null): text is string {
  return text !== null && /[\p{L}\p{N}]/u.test(text);
}
