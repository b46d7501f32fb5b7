import { type Parsed } from './parsed';

/**
 * A SHA-256 as 64 hexadecimal digits in lower case; as it is printed it may come in groups, in any width, with whatever dash a
 * keyboard makes, and with what it is called before it.
 */
export function parseSha256(text: string): Parsed<string> {
  const digest = withoutGaps(text).replace(/^sha256:?/, '');
  if (/^[0-9a-f]{64}$/.test(digest)) return { ok: true, value: digest };
  return {
    ok: false,
    code: 'FORMAT',
    hint: { ja: 'SHA-256 は16進64桁です', en: 'A SHA-256 has 64 hexadecimal digits' },
  };
}

/** In lower case and one width, without spaces and dashes. */
export function withoutGaps(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Dash}ー\u200b\ufeff]/gu, '')
    .toLowerCase();
}
