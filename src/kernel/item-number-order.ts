/** A number, a circled number (②), or what stands between them. */
const PART = /\d+|[\u2460-\u2473]|[^\d\u2460-\u2473]+/g;
const CIRCLED_ONE = 0x2460;

/** 項番 in the order in which a sheet bears them: 9 before 10, 1.9 before 1.81, A-2 before A-10, 2② before 2⑩. */
export function byItemNumber(one: string, other: string): number {
  const [left, right] = [partsOf(one), partsOf(other)];
  for (const [at, part] of left.entries()) {
    const beside = right[at];
    if (beside === undefined) return 1;
    if (part === beside) continue;
    if (typeof part === 'number' && typeof beside === 'number') return part - beside;
    return typeof part === typeof beside ? (part < beside ? -1 : 1) : typeof part === 'number' ? -1 : 1;
  }
  return left.length - right.length;
}

function partsOf(text: string): (string | number)[] {
  return (text.match(PART) ?? []).map((part) => {
    if (/^\d/.test(part)) return Number(part);
    const circled = part.charCodeAt(0) - CIRCLED_ONE;
    return circled >= 0 && circled < 20 ? circled + 1 : part;
  });
}
