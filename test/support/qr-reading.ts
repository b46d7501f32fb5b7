/** Where alignment patterns stand, by version (ISO/IEC 18004, annex E). */
const ALIGNED: Readonly<Record<number, readonly number[]>> = {
  5: [6, 30],
  6: [6, 34],
  7: [6, 22, 38],
  8: [6, 24, 42],
  9: [6, 26, 46],
};

const MASKS: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

/** Codewords of data in all, by version, at the lowest level of correction. */
const DATA: Readonly<Record<number, number>> = { 5: 108, 6: 136, 7: 156, 8: 194, 9: 232 };

/** What a code in a page says, as a reader of codes makes it out of the squares: bytes, of a middling length, with level L. */
export function qrText(page: string): string {
  const dark = new Set(
    [...page.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${Number(x) - 4} ${Number(y) - 4}`),
  );
  const size = Number(/viewBox="0 0 (\d+) /.exec(page)?.[1]) - 8;
  const isDark = (y: number, x: number): boolean => dark.has(`${x} ${y}`);
  const version = (size - 17) / 4;
  // The fourth to sixth bit beside the first finder are the number of the mask, turned by 101.
  const mask = MASKS[[2, 3, 4].reduce((bits, x) => bits * 2 + Number(isDark(8, x)), 0) ^ 0b101];
  if (mask === undefined || ALIGNED[version] === undefined) throw new Error(`no code of version ${version}`);
  const bits = pathThrough(size)
    .filter(([y, x]) => !isFunction(version, size, y, x))
    .map(([y, x]) => isDark(y, x) !== mask(y, x));
  const words = Array.from({ length: DATA[version] ?? 0 }, (_, i) => numberOf(bits.slice(i * 8, i * 8 + 8)));
  const blocks = version < 6 ? [words] : [words.filter((_, i) => i % 2 === 0), words.filter((_, i) => i % 2 === 1)];
  const data = blocks.flat().flatMap((word) => [...word.toString(2).padStart(8, '0')].map((bit) => bit === '1'));
  const length = numberOf(data.slice(4, 12));
  const bytes = Array.from({ length }, (_, i) => numberOf(data.slice(12 + i * 8, 20 + i * 8)));
  return Buffer.from(bytes).toString('utf8');
}

function numberOf(bits: readonly boolean[]): number {
  return bits.reduce((number, bit) => number * 2 + Number(bit), 0);
}

/** Up and down in columns of two, from the right, past the column of the timing pattern. */
function pathThrough(size: number): (readonly [y: number, x: number])[] {
  const path: (readonly [number, number])[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      path.push([y, right], [y, right - 1]);
    }
    up = !up;
  }
  return path;
}

/** Finders, timing, format, version and alignment: they carry nothing of the text. */
function isFunction(version: number, size: number, y: number, x: number): boolean {
  const isFinder = (y < 9 && x < 9) || (y < 9 && x >= size - 8) || (y >= size - 8 && x < 9);
  const isVersion = version >= 7 && ((y < 6 && x >= size - 11) || (x < 6 && y >= size - 11));
  const centres = ALIGNED[version] ?? [];
  const last = size - 7;
  const isAligned = centres.some((cy) =>
    centres.some(
      (cx) =>
        !((cy === 6 && cx === 6) || (cy === 6 && cx === last) || (cy === last && cx === 6)) &&
        Math.abs(y - cy) < 3 &&
        Math.abs(x - cx) < 3,
    ),
  );
  return isFinder || isVersion || isAligned || y === 6 || x === 6;
}
