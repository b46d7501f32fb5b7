/** What a form sends: a text for each field, or several. */
export type FormFields = Readonly<Record<string, string | string[] | undefined>>;

/** One text; empty where there is none. */
export function textIn(fields: FormFields, name: string): string {
  const value = fields[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
