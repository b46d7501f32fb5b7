import { type Parsed } from './parsed';

/** Key of a row of a matrix, of the template (LG-01) or the institution's own (CU-01); in capitals. */
export function parseRowKey(text: string): Parsed<string> {
  const key = text.normalize('NFKC').trim().toUpperCase();
  if (/^[A-Z]{2}-\d{2}$/.test(key)) return { ok: true, value: key };
  return {
    ok: false,
    code: 'ROW_KEY',
    hint: { ja: 'SR-03 のような項番で指定してください', en: 'Must be a row key such as SR-03' },
  };
}
