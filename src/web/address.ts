/** An address of a page with one parameter set, or taken away: the rest of what was asked for stays. */
export function withParameter(address: string, name: string, value: string | null): string {
  const url = new URL(address, 'http://page.invalid');
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
}
