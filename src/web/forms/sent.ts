/** What a form sends: a text for each field, or several. */
export type Sent = Readonly<Record<string, string | string[] | undefined>>;

/** One text; empty where there is none. */
export function textIn(sent: Sent, name: string): string {
  return textsIn(sent, name)[0] ?? '';
}

/** Each text that was sent under a name. */
export function textsIn(sent: Sent, name: string): readonly string[] {
  const value = sent[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
