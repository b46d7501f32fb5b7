/** A moment as it is kept. */
export const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A record with something beside it: a cloud and its country. */
export const POINTING = /^([0-9a-f]{8}-[0-9a-f-]{27})(.*)$/;

/** An agreed paper is kept to the letter, since its hash is of the letters: it is told as what it says. null: it is none. */
export function paperIn(told: string): object | null {
  if (!told.startsWith('{"')) return null;
  try {
    return JSON.parse(told) as object;
  } catch {
    return null;
  }
}

/** The fields of what is kept as one value (frozen facts, an agreed paper); what is empty is left out. */
export function fieldsKeptIn(value: object): [field: string, value: unknown][] {
  return fieldsOf(value).filter(([, one]) => one !== null && one !== '' && !isEmptyList(one));
}

/** A fact of a contract is kept as its name and its value: it is told as the field that it is. Rows keep the names of their columns. */
function fieldsOf(value: object): [string, unknown][] {
  const entries = Object.entries(value) as [string, unknown][];
  const { name, value: its } = value as { readonly name?: unknown; readonly value?: unknown };
  if (entries.length === 2 && typeof name === 'string' && its !== undefined) return [[name, its]];
  return entries.map(([field, one]) => [field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), one]);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
