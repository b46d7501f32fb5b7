import { type Parsed } from './parsed';
import { withoutGaps } from './sha256';

/**
 * A copy's code is 20 hexadecimal digits; as it is printed it comes in groups of four, behind the address that it is asked at, and is
 * typed in any width and case.
 */
export function parseCopyCode(text: string): Parsed<string> {
  const code = withoutGaps(text).replace(/^https?:\/\/[^?#]*\/v\//, '');
  if (/^[0-9a-f]{20}$/.test(code)) return { ok: true, value: code };
  return {
    ok: false,
    code: 'FORMAT',
    hint: { ja: '照合コードは16進20桁です', en: 'The code of a copy has 20 hexadecimal digits' },
  };
}

/** As it is printed: 0e3f-7979-2cb1-bb4e-1590. */
export function printedCopyCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}
