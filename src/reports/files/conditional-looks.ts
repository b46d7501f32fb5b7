import { SaxesParser } from 'saxes';
import { type Ink } from './cell-colours';
import { areaOf, EVERYWHERE, type SheetArea } from './sheet-area';
import { sheetParts } from './sheet-parts';

/** How a rule lets a cell look where its condition is met. Left out: as the cell does by itself. */
export interface ConditionalLook {
  readonly isStruck: boolean;
  readonly ink?: Ink;
  readonly ground?: Ink;
  readonly format?: string;
}

/** A look, and where a sheet may take it on. */
export interface LookInArea {
  readonly look: ConditionalLook;
  readonly area: SheetArea;
}

/** What so many areas of a sheet may look like is not told apart any more: all of it may. */
const AREAS_LIMIT = 500;

/**
 * The looks that rules may give to cells of a workbook's sheets, by the names of the sheets. Whether a condition is met is not
 * worked out: what may be hidden or struck through on somebody's screen is asked about.
 */
export function conditionalLooks(parts: ReadonlyMap<string, string>): Map<string, readonly LookInArea[]> {
  const named = namedLooks(parts.get('xl/styles.xml'));
  return new Map([...sheetParts(parts)].map(([name, xml]) => [name, xml === undefined ? [] : areasIn(xml, named)]));
}

function areasIn(xml: string, named: readonly ConditionalLook[]): LookInArea[] {
  if (!/conditionalFormatting/.test(xml)) return [];
  const found: LookInArea[] = [];
  let looks: ConditionalLook[] = [];
  let [areas, text]: [string, string | null] = ['', null];
  const drawn = new LookDrawing();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const tag = local(name);
    if (tag === 'conditionalFormatting') [looks, areas] = [[], attributes['sqref'] ?? ''];
    if (tag === 'cfRule' && attributes['dxfId'] !== undefined) {
      const look = named[Number(attributes['dxfId'])];
      if (look !== undefined) looks.push(look);
    }
    if (tag === 'sqref') text = '';
    drawn.open(tag, attributes);
  });
  parser.on('text', (said) => {
    if (text !== null) text += said;
  });
  parser.on('closetag', ({ name }) => {
    const tag = local(name);
    // Newer rules bring their looks along, and name the area within.
    const look = drawn.close(tag);
    if (look !== null) looks.push(look);
    if (tag === 'sqref') [areas, text] = [text ?? '', null];
    if (tag !== 'conditionalFormatting') return;
    const within = areas.trim().split(/\s+/).map(areaOf);
    for (const one of looks.filter(isOther)) for (const area of within) found.push({ look: one, area });
  });
  parser.write(xml).close();
  if (found.length <= AREAS_LIMIT) return found;
  return [...new Set(found.map(({ look }) => look))].map((look) => ({ look, area: EVERYWHERE }));
}

/** The looks that a workbook's styles list for rules and tables, in their order. */
export function namedLooks(styles: string | undefined): ConditionalLook[] {
  return looksIn(styles, 'dxfs');
}

/** The looks that a part lists, in their order. */
function looksIn(xml: string | undefined, list: string): ConditionalLook[] {
  const looks: ConditionalLook[] = [];
  if (xml === undefined) return looks;
  let isListed = false;
  const drawn = new LookDrawing();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (local(name) === list) isListed = true;
    if (isListed) drawn.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    if (local(name) === list) isListed = false;
    const look = isListed ? drawn.close(local(name)) : null;
    if (look !== null) looks.push(look);
  });
  parser.write(xml).close();
  return looks;
}

/** Puts a look together from the elements that say it. */
class LookDrawing {
  private look: { isStruck: boolean; ink?: Ink; ground?: Ink; format?: string } | null = null;
  private within = '';

  open(tag: string, attributes: Record<string, string>): void {
    if (tag === 'dxf') this.look = { isStruck: false };
    if (this.look === null) return;
    if (tag === 'font' || tag === 'fill') this.within = tag;
    if (tag === 'strike') this.look.isStruck = attributes['val'] !== '0' && attributes['val'] !== 'false';
    if (tag === 'numFmt') this.look.format = attributes['formatCode'] ?? '';
    if (tag === 'color' && this.within === 'font') this.look.ink = inkOf(attributes);
    // Of a look, the ground of a plain fill is called its background; what is in front of it counts where nothing else is said.
    if (tag === 'bgColor' || (tag === 'fgColor' && this.look.ground === undefined))
      this.look.ground = inkOf(attributes);
  }

  /** The look, once all of it is said. */
  close(tag: string): ConditionalLook | null {
    if (tag === this.within) this.within = '';
    if (tag !== 'dxf') return null;
    const drawn = this.look;
    this.look = null;
    return drawn;
  }
}

function inkOf({ rgb, theme, indexed, tint }: Partial<Record<string, string>>): Ink {
  return {
    ...(rgb === undefined ? {} : { argb: rgb }),
    ...(theme === undefined ? {} : { theme: Number(theme) }),
    ...(indexed === undefined ? {} : { indexed: Number(indexed) }),
    ...(tint === undefined ? {} : { tint: Number(tint) }),
  };
}

function isOther({ isStruck, ink, ground, format }: ConditionalLook): boolean {
  return isStruck || ink !== undefined || ground !== undefined || format !== undefined;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
