import { inflateSync } from 'node:zlib';

/** What the pages of a PDF say, as somebody would copy it out of them: one text per page. */
export function pdfText(file: Buffer): string[] {
  const objects = new Map(
    [...file.toString('latin1').matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [
      Number(id),
      body ?? '',
    ]),
  );
  const at = (reference: string | undefined) => objects.get(Number(reference)) ?? '';
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages.map((page) => {
    const resources = /\/Resources (\d+) 0 R/.exec(page)?.[1];
    const fonts = /\/Font <<([\s\S]*?)>>/.exec(at(resources))?.[1] ?? '';
    const letters = new Map(
      [...fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
        name ?? '',
        lettersOf(stream(at(/\/ToUnicode (\d+) 0 R/.exec(at(id))?.[1]))),
      ]),
    );
    return printed(stream(at(/\/Contents (\d+) 0 R/.exec(page)?.[1])), letters);
  });
}

/** What a page's instructions print, with the letters of each font by their codes. */
function printed(instructions: string, letters: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  const pieces: string[] = [];
  for (const [, name, array] of instructions.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = letters.get(name) ?? new Map();
    const codes = [...(array ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? []);
    if (array !== undefined) pieces.push(codes.map((code) => font.get(code.toLowerCase()) ?? '?').join(''));
  }
  return pieces.join('');
}

function stream(body: string): string {
  const packed = /stream\n([\s\S]*?)\nendstream/.exec(body)?.[1];
  return packed === undefined ? '' : inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
}

/** Letters by the codes under which a font embeds them. */
function lettersOf(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...(list ?? '').matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, hex], i) => {
      const code = (parseInt(first ?? '', 16) + i).toString(16).padStart(4, '0');
      letters.set(
        code,
        Buffer.from((hex ?? '').replaceAll(' ', ''), 'hex')
          .swap16()
          .toString('utf16le'),
      );
    });
  }
  return letters;
}

/** How much is drawn on each page of a PDF of any make, in letters of its instructions. */
export function drawnOnPages(file: Buffer): number[] {
  const text = file.toString('latin1');
  const contents = [...text.matchAll(/\/Type ?\/Page\b[^>]*?\/Contents (\d+) 0 R/g)].map(([, id]) => id ?? '');
  return contents.map((id) => {
    const packed = new RegExp(`\n${id} 0 obj[^]*?stream\\r?\\n([^]*?)\\r?\\nendstream`).exec(text)?.[1];
    return packed === undefined ? 0 : inflateSync(Buffer.from(packed, 'latin1')).length;
  });
}
