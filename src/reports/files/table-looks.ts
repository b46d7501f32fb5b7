import { type ConditionalLook, type LookInArea, namedLooks } from './conditional-looks';
import { areaOf, type SheetArea } from './sheet-area';
import { lookFor, sheetPaths } from './sheet-parts';

/** The styles that Excel brings along write in white on their own dark grounds; a cell that has a ground of its own keeps that. */
const WHITE: ConditionalLook = { isStruck: false, ink: { argb: 'FFFFFFFF' } };

/** The looks that the styles of tables (挿入 > テーブル) may give to cells of a workbook's sheets, by the names of the sheets. */
export function tableLooks(parts: ReadonlyMap<string, string>): Map<string, readonly LookInArea[]> {
  const own = ownStyles(parts.get('xl/styles.xml'));
  return new Map(
    [...sheetPaths(parts)].map(([name, path]) => [name, tablesOn(path, parts).flatMap((table) => looksOf(table, own))]),
  );
}

function tablesOn(sheet: string, parts: ReadonlyMap<string, string>): string[] {
  const tables: string[] = [];
  lookFor(parts.get(sheet.replace(/([^/]+)$/, '_rels/$1.rels')), 'Relationship', ({ Type = '', Target = '' }) => {
    const xml = parts.get(`xl/${Target.replace(/^(\/?xl\/|\.\.\/)/, '')}`);
    if (Type.endsWith('/table') && xml !== undefined) tables.push(xml);
  });
  return tables;
}

/** What a style gives to which of its parts is not told apart: all of its table may look so. */
function looksOf(xml: string, own: ReadonlyMap<string, readonly ConditionalLook[]>): LookInArea[] {
  let [area, heads, sums]: [SheetArea, number, number] = [areaOf(''), 1, 0];
  const found: LookInArea[] = [];
  lookFor(xml, 'table', ({ ref = '', headerRowCount = '1', totalsRowCount = '0' }) => {
    [area, heads, sums] = [areaOf(ref), Number(headerRowCount), Number(totalsRowCount)];
  });
  lookFor(xml, 'tableStyleInfo', ({ name = '', showFirstColumn, showLastColumn }) => {
    const [top, bottom, left, right] = area;
    const named = own.get(name);
    if (named !== undefined) found.push(...named.map((look) => ({ look, area })));
    else if (/^TableStyleDark/.test(name)) found.push({ look: WHITE, area });
    else if (/^TableStyle(Medium|Light)/.test(name)) {
      const parts: SheetArea[] = [
        [top, top + heads - 1, left, right],
        [bottom - sums + 1, bottom, left, right],
        ...(isSet(showFirstColumn) ? [[top, bottom, left, left] as const] : []),
        ...(isSet(showLastColumn) ? [[top, bottom, right, right] as const] : []),
      ];
      found.push(...parts.map((part) => ({ look: WHITE, area: part })));
    }
  });
  return found;
}

/** The styles that the workbook defines by itself. Its ink is looked at on any ground and its ground under any ink: a cell may have the other. */
function ownStyles(xml: string | undefined): Map<string, readonly ConditionalLook[]> {
  const looks = namedLooks(xml);
  const styles = new Map<string, ConditionalLook[]>();
  let current: ConditionalLook[] = [];
  lookFor(xml, 'tableStyle', ({ name = '' }) => styles.set(name, []));
  if (xml === undefined || styles.size === 0) return styles;
  // One element after the other, as they stand in each other.
  for (const [, tag, attributes = ''] of xml.matchAll(/<(?:\w+:)?(tableStyle|tableStyleElement)\b([^>]*)>/g)) {
    if (tag === 'tableStyle') current = styles.get(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? '') ?? [];
    const look = looks[Number(/\bdxfId="(\d+)"/.exec(attributes)?.[1] ?? -1)];
    if (tag === 'tableStyleElement' && look !== undefined) current.push(...apart(look));
  }
  return styles;
}

function apart({ ink, ground, ...others }: ConditionalLook): ConditionalLook[] {
  return [
    others,
    ...(ink === undefined ? [] : [{ isStruck: false, ink }]),
    ...(ground === undefined ? [] : [{ isStruck: false, ground }]),
  ];
}

function isSet(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
