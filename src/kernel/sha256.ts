import { type Parsed } from './parsed';

/** A SHA-256 as 64 hexadecimal digits in lower case; as it is printed it may come in groups, and in any width. */
export function parseSha256(text: string): Parsed<string> {
  const digest = text.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digest)) return { ok: true, value: digest };
  return {
    ok: false,
    code: 'FORMAT',
    hint: { ja: 'SHA-256 は16進64桁です', en: 'A SHA-256 has 64 hexadecimal digits' },
  };
}
