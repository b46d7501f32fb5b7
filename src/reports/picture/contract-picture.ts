import { type Language } from '../../http/language';
import { ALLOCATION_ROLES, type DemarcationLayer } from '../../kernel/terms/demarcation-terms';
import { MARKS } from '../marks';
import { type MatrixPaper, type PaperParty } from '../matrix-paper';
import { LAYER_TABS } from '../words';
import { shortened } from './shortened';
import { drawn, path, rect, type Shape, text } from './svg';

const BOX = { width: 180, height: 76, gapX: 40, gapY: 12 };
const TOP = 30;
const BAND = 20;
/** A level with more parties goes on in another column, so that the picture stays as wide as paper is. */
const FEWEST_IN_COLUMN = 3;
/** The smallest letters of the picture, in its own units. */
const SMALLEST = 10;
/** In points: below this nothing is printed. */
const LEGIBLE = 7;
/** Points to one of its own units. */
const LARGEST = 1.2;
const LAYER_COLOURS: Readonly<Record<DemarcationLayer, string>> = { LEGAL: '#E8E1F0', OPERATIONAL: '#DFEEE4' };

/** What a picture shows of a revision: who takes part, in which chain, and how many rows each has by layer and part. */
export type PicturedMatrix = Pick<MatrixPaper, 'language' | 'parties' | 'layers'>;

interface Placed {
  readonly party: PaperParty;
  readonly x: number;
  readonly y: number;
}

interface Layout {
  readonly places: readonly Placed[];
  readonly width: number;
  readonly height: number;
}

/**
 * The parties of a contract as a chain from the institution through its vendor to those beneath, each with how many rows of
 * either layer (法律上の責任・運用) give it which part. Everything in it stands in the table as well.
 */
export function contractPicture(paper: PicturedMatrix, title: string): string {
  const { width, height, places } = laidOut(paper.parties);
  return drawn({ width, height, title, shapes: contractShapes(paper, places) });
}

/** Whether its letters can be read where it is made to fit into so many points. */
export function isLegibleIn({ parties }: PicturedMatrix, [wide, high]: readonly [number, number]): boolean {
  const { width, height } = laidOut(parties);
  return Math.min(wide / width, high / height) * SMALLEST >= LEGIBLE;
}

/** In points, of so many: what the picture is to fill. With few parties it would else be as large as the page. */
export function roomIn({ parties }: PicturedMatrix, [wide, high]: readonly [number, number]): [number, number] {
  const { width, height } = laidOut(parties);
  return [Math.min(wide, width * LARGEST), Math.min(high, height * LARGEST)];
}

/** Where the parties stand: the institution, its vendor, who is beneath, level by level; everybody else beside the vendor's subs. */
export function laidOut(parties: readonly PaperParty[], left = 0, top = 0): Layout {
  const byId = new Map(parties.map((party) => [party.id, party]));
  const levels = new Map<number, PaperParty[]>();
  for (const party of parties) {
    const level = levelOf(party, byId);
    levels.set(level, [...(levels.get(level) ?? []), party]);
  }
  const columns = [...levels].sort(([one], [other]) => one - other).flatMap(([, level]) => inColumns(level));
  const most = Math.max(1, ...columns.map((column) => column.length));
  const height = TOP + most * (BOX.height + BOX.gapY) + BOX.gapY;
  const places = columns.flatMap((column, at) => {
    // All columns keep to the same rows, so that there is a way between them.
    const first = top + TOP + BOX.gapY / 2 + Math.floor((most - column.length) / 2) * (BOX.height + BOX.gapY);
    return column.map((party, i) => ({
      party,
      x: left + BOX.gapY + at * (BOX.width + BOX.gapX),
      y: first + i * (BOX.height + BOX.gapY),
    }));
  });
  return {
    places,
    width: left + BOX.gapY * 2 + Math.max(2, columns.length) * (BOX.width + BOX.gapX) - BOX.gapX,
    height,
  };
}

function inColumns(level: readonly PaperParty[]): PaperParty[][] {
  const most = Math.max(FEWEST_IN_COLUMN, Math.ceil(Math.sqrt(level.length)));
  return Array.from({ length: Math.ceil(level.length / most) }, (_, i) => level.slice(i * most, (i + 1) * most));
}

/** Boxes and the lines between them. */
export function contractShapes(paper: PicturedMatrix, places: readonly Placed[]): Shape[] {
  const placeOf = new Map(places.map((place) => [place.party.id, place]));
  const prime = places.find(({ party }) => party.kind === 'PRIME_VENDOR');
  const lines = places.flatMap(({ party, x, y }): Shape[] => {
    if (party.kind === 'INSTITUTION') return prime === undefined ? [] : [lead({ x, y }, prime, 'SOLID')];
    const above = party.kind === 'PRIME_VENDOR' ? undefined : (placeOf.get(party.parentId ?? '') ?? prime);
    if (above === undefined) return [];
    return [lead(above, { x, y }, party.kind === 'SUB_ENTRUSTEE' ? 'SOLID' : 'DASHED')];
  });
  return [...lines, ...places.flatMap((place) => boxShapes(paper, place))];
}

/** From one box to another to its right: straight to the next column, and else between the rows, past the boxes on the way. */
function lead(from: Pick<Placed, 'x' | 'y'>, to: Pick<Placed, 'x' | 'y'>, look: 'SOLID' | 'DASHED'): Shape {
  const [out, into] = [from.x + BOX.width, to.x];
  if (into - out <= BOX.gapX)
    return path(
      [
        [out, middle(from.y)],
        [into, middle(to.y)],
      ],
      look,
    );
  const [turn, between, last] = [out + BOX.gapX / 2, to.y - BOX.gapY / 2, into - BOX.gapX / 4];
  return path(
    [
      [out, middle(from.y)],
      [turn, middle(from.y)],
      [turn, between],
      [last, between],
      [last, middle(to.y)],
      [into, middle(to.y)],
    ],
    look,
  );
}

function boxShapes(paper: PicturedMatrix, { party, x, y }: Placed): Shape[] {
  return [
    rect({ x, y, width: BOX.width, height: BOX.height, fill: '#FFFFFF', title: party.name ?? party.label }),
    nameIn(party.label, x + 8, y + 16),
    text(x + 8, y + 31, shortened(party.kindWord, 16), { size: SMALLEST }),
    ...paper.layers.flatMap((layer, i) => {
      const at = y + BOX.height - BAND * (paper.layers.length - i);
      return [
        rect({ x, y: at, width: BOX.width, height: BAND, fill: LAYER_COLOURS[layer.layer] }),
        text(x + 8, at + 14, LAYER_TABS[layer.layer][paper.language], { size: SMALLEST }),
        text(x + BOX.width - 8, at + 14, countsOf(layer.rows, party.id, paper.language), {
          size: 10,
          bold: true,
          end: true,
        }),
      ];
    }),
  ];
}

/** Long names are written smaller before they are shortened. */
function nameIn(label: string, x: number, y: number): Shape {
  const whole = shortened(label, 13);
  return whole === label
    ? text(x, y, label, { size: 12, bold: true })
    : text(x, y, shortened(label, 15), { size: SMALLEST, bold: true });
}

/** 責3 実5: in how many rows a party has which part. */
export function countsOf(rows: MatrixPaper['layers'][number]['rows'], partyId: string, language: Language): string {
  const parts = rows.filter(({ excused }) => excused === null).flatMap((row) => row.parts);
  const counts = ALLOCATION_ROLES.map((role) => {
    const count = parts.filter((part) => part.partyId === partyId && part.role === role).length;
    return count === 0 ? '' : `${MARKS[role][language]}${count}`;
  });
  return counts.filter((count) => count !== '').join(' ') || '－';
}

/** How far from the institution: 0 itself, 1 its vendor, 2 who works for that, and so on. */
function levelOf(party: PaperParty, byId: ReadonlyMap<string, PaperParty>): number {
  if (party.kind === 'INSTITUTION') return 0;
  if (party.kind === 'PRIME_VENDOR') return 1;
  let level = 2;
  const met = new Set([party.id]);
  for (let above = byId.get(party.parentId ?? ''); above !== undefined && !met.has(above.id); level++) {
    met.add(above.id);
    above = byId.get(above.parentId ?? '');
  }
  return level;
}

function middle(y: number): number {
  return y + BOX.height / 2;
}
