/** A piece of a picture, as SVG. */
export type Shape = string;

/** The one family of the papers, and what a browser takes where it has none of it. */
const FONT = 'NotoSansJP, sans-serif';
const INK = '#1A2B3C';

/** A picture in a file of its own. */
export function drawn(picture: {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly shapes: readonly Shape[];
}): string {
  const { width, height, title, shapes } = picture;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="0" y="0" width="${width}" height="${height}" fill="#FFFFFF"/>`,
    ...shapes,
    '</svg>',
  ].join('\n');
}

export function rect(box: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly title?: string;
}): Shape {
  const { x, y, width, height, fill, title } = box;
  const attributes = `x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${INK}" stroke-width="0.75"`;
  return title === undefined ? `<rect ${attributes}/>` : `<rect ${attributes}><title>${escaped(title)}</title></rect>`;
}

/** A line through points. */
export function path(points: readonly (readonly [number, number])[], look: 'SOLID' | 'DASHED'): Shape {
  const dashes = look === 'DASHED' ? ' stroke-dasharray="5 4"' : '';
  return `<path d="M ${points.map((point) => point.join(' ')).join(' L ')}" fill="none" stroke="${INK}" stroke-width="1.25"${dashes}/>`;
}

export function text(
  x: number,
  y: number,
  said: string,
  { size, bold = false, end = false }: { readonly size: number; readonly bold?: boolean; readonly end?: boolean },
): Shape {
  const look = `font-size="${size}"${bold ? ' font-weight="bold"' : ''}${end ? ' text-anchor="end"' : ''} fill="${INK}"`;
  return `<text x="${x}" y="${y}" ${look}>${escaped(said)}</text>`;
}

/** Names are data, whatever stands in them. */
function escaped(said: string): string {
  return said
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
