import { type Parsed } from './parsed';
import { normaliseNumberText } from './text';

/** 項番 of an item of the 確認表: a number (3), with the letter of its section in part 2. */
export function parseSheetItemNumber(text: string): Parsed<string> {
  const match = /^([A-Z]?)0?([1-9]\d?)$/.exec(normaliseNumberText(text).toUpperCase());
  if (match?.[2] !== undefined) return { ok: true, value: match[1] ? `${match[1]}-${match[2]}` : match[2] };
  return {
    ok: false,
    code: 'SHEET_ITEM_NUMBER',
    hint: { ja: '3 や A-8 のような項番で指定してください', en: 'Must be an item number such as 3 or A-8' },
  };
}
