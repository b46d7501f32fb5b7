import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Colour } from '../../kernel/colour';
import { accentSheet } from '../accents/accent-sheet';

/** What pages load; named by what is in it, so that a browser may keep it for ever. */
export interface Asset {
  readonly mediaType: string;
  readonly content: Buffer;
  readonly digest: string;
}

const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** A sheet that is made when it is asked for: of any colour that there is. */
const ACCENT = /^accent-([0-9a-f]{6})\.css$/;

const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['tokens.css', asset(CSS, require.resolve('@digital-go-jp/design-tokens/dist/tokens.css'))],
  ['site.css', asset(CSS, join(__dirname, 'site.css'))],
  ['accents.css', asset(CSS, join(__dirname, 'accents.css'))],
  ['parts.css', asset(CSS, join(__dirname, 'parts.css'))],
  ['matrix.css', asset(CSS, join(__dirname, 'matrix.css'))],
  ['charts.css', asset(CSS, join(__dirname, 'charts.css'))],
  ['icon.svg', asset('image/svg+xml', join(__dirname, 'icon.svg'))],
  ['upload.mjs', asset(SCRIPT, join(__dirname, 'upload.mjs'))],
  ['fill.mjs', asset(SCRIPT, join(__dirname, 'fill.mjs'))],
  ['htmx.js', asset(SCRIPT, require.resolve('htmx.org/dist/htmx.min.js'))],
]);

export function assetOf(name: string): Asset | null {
  const [, digits] = ACCENT.exec(name) ?? [];
  return digits === undefined ? (ASSETS.get(name) ?? null) : accentOf(`#${digits}`);
}

export function assetPath(name: string): string {
  const found = assetOf(name);
  if (found === null) throw new RangeError(`no asset ${name}`);
  return `/assets/${found.digest}/${name}`;
}

/** The sheet of a hospital’s own colour: it says nothing of whose that is. */
export function accentPath(colour: Colour): string {
  return assetPath(`accent-${colour.slice(1)}.css`);
}

function accentOf(colour: Colour): Asset {
  return made(CSS, Buffer.from(accentSheet(colour)));
}

function asset(mediaType: string, file: string): Asset {
  return made(mediaType, readFileSync(file));
}

function made(mediaType: string, content: Buffer): Asset {
  return { mediaType, content, digest: createHash('sha256').update(content).digest('hex').slice(0, 12) };
}
