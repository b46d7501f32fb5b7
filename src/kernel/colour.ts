import { type Parsed } from './parsed';

/** A colour as screens mix it: #rrggbb, in small letters. */
export type Colour = `#${string}`;

/** #1A6B3C, 1a6b3c and ＃１ａ６ｂ３ｃ are one colour; #abc is short for #aabbcc. */
export function parseColour(text: string): Parsed<Colour> {
  const typed = text.normalize('NFKC').trim().toLowerCase().replace(/^#/, '');
  const digits = /^[0-9a-f]{3}$/.test(typed) ? typed.replace(/./g, '$&$&') : typed;
  if (/^[0-9a-f]{6}$/.test(digits)) return { ok: true, value: `#${digits}` };
  return {
    ok: false,
    code: 'COLOUR',
    hint: {
      ja: '色は #1a6b3c のように16進数6桁で指定します',
      en: 'A colour is written as six hexadecimal digits: #1a6b3c',
    },
  };
}

/** Red, green and blue, 0 to 255 each. */
export type Mixed = readonly [number, number, number];

export function mixedOf(colour: Colour): Mixed {
  const value = parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function colourOf(mixed: Mixed): Colour {
  return `#${mixed.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** How well one is read on the other, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = mixedOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Mixed;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
