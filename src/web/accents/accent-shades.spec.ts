import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Colour, contrast } from '../../kernel/colour';
import { GROUNDS, LIGHTS, READABLE, shadesOf, worstContrast } from './accent-shades';

/** Every colour of sixteen steps a part. */
const COLOURS = Array.from({ length: 4096 }, (_, i): Colour => {
  const digits = i.toString(16).padStart(3, '0');
  return `#${digits.replace(/./g, '$&$&')}`;
});
const TOKENS = readFileSync(require.resolve('@digital-go-jp/design-tokens/dist/tokens.css'), 'utf8');
const SITE = readFileSync(join(__dirname, '../assets/site.css'), 'utf8');

describe('the shades of a hospital’s own colour', () => {
  it.each(LIGHTS)('are read on all that they stand on, whatever it has chosen: %s', (light) => {
    const unreadable = COLOURS.filter((colour) => {
      const shades = shadesOf(colour, light);
      const { accent, strong, soft } = shades;
      return [accent, strong].some((shade) => [...GROUNDS[light], soft].some((on) => contrast(shade, on) < READABLE));
    });
    expect(unreadable).toEqual([]);
  });

  it('are the colour itself where that can be read', () => {
    expect(shadesOf('#1a6b3c', 'LIGHT').accent).toBe('#1a6b3c');
    expect(shadesOf('#ffd54f', 'DARK').accent).toBe('#ffd54f');
    expect(shadesOf('#ffd54f', 'LIGHT').accent).not.toBe('#ffd54f');
    expect(worstContrast(shadesOf('#ffd54f', 'LIGHT'), 'LIGHT')).toBeLessThan(READABLE + 0.3);
  });

  it('are held against what the pages really stand on', () => {
    const said = (name: string) =>
      [...SITE.matchAll(new RegExp(`--${name}: (.*);`, 'g'))].map(([, value = '']) => value);
    const mixed = (value: string): string => {
      const token = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
      const found = token === undefined ? value : (new RegExp(`${token}: (.*);`).exec(TOKENS)?.[1] ?? value);
      return found.length === 4 ? found.replace(/[0-9a-f]/g, '$&$&') : found;
    };
    for (const name of [
      'ground',
      'surface',
      'stripe',
      'bad-soft',
      'warn-soft',
      'note-soft',
      'good-soft',
      'on-accent',
    ]) {
      const [light = '', dark = ''] = said(name).map(mixed);
      expect([name, GROUNDS.LIGHT, GROUNDS.DARK]).toEqual([
        name,
        expect.arrayContaining([light]),
        expect.arrayContaining([dark]),
      ]);
    }
  });
});
