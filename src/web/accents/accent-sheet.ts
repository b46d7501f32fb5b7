import { type Colour } from '../../kernel/colour';
import { type Light, shadesOf } from './accent-shades';

/** What a page of a hospital with a colour of its own loads besides: a sheet, since no page carries a style (CSP). */
export function accentSheet(colour: Colour): string {
  const dark = declared(colour, 'DARK');
  return [
    `:root[data-accent='own']{${declared(colour, 'LIGHT')}}`,
    `@media screen{:root[data-accent='own'][data-theme='dark']{${dark}}}`,
    `@media screen and (prefers-color-scheme:dark){:root[data-accent='own'][data-theme='system']{${dark}}}`,
    '',
  ].join('\n');
}

function declared(colour: Colour, light: Light): string {
  const { accent, strong, soft } = shadesOf(colour, light);
  return `--accent:${accent};--accent-strong:${strong};--accent-soft:${soft}`;
}
