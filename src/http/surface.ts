/** Whom an address is for: programs, whoever watches the process, readers of the description, or people with a browser. */
export type Surface = 'API' | 'WATCH' | 'DOCS' | 'PAGES';

/** Every address is a page unless it is known for something else. */
export function surfaceOf(path: string): Surface {
  const [, first = ''] = path.split('/');
  if (/^v\d+$/.test(first)) return 'API';
  if (first === 'health' || first === 'metrics') return 'WATCH';
  return first === 'docs' ? 'DOCS' : 'PAGES';
}
