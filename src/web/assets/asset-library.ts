import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What pages load; named by what is in it, so that a browser may keep it for ever. */
export interface Asset {
  readonly mediaType: string;
  readonly content: Buffer;
  readonly digest: string;
}

const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

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
  return ASSETS.get(name) ?? null;
}

export function assetPath(name: string): string {
  const found = assetOf(name);
  if (found === null) throw new RangeError(`no asset ${name}`);
  return `/assets/${found.digest}/${name}`;
}

function asset(mediaType: string, file: string): Asset {
  const content = readFileSync(file);
  return { mediaType, content, digest: createHash('sha256').update(content).digest('hex').slice(0, 12) };
}
