import { type Content, type TableCell } from 'pdfmake/interfaces';
import { type Texts } from '../kernel/texts';
import { FONT_SIZE, keptTogether, type PaperSize, ruledTable, textCell } from './files/pdf';
import { fittingRows, linesOf, PAGE_LINES } from './files/pdf-rows';
import { shapedMark } from './marks';
import { type MatrixPaper, type PaperDeclaration, type PaperLayer, type PaperRow, rolesOf } from './matrix-paper';
import { headingOf, signsOf } from './paper-signs';
import { isTalkedOver, saidIn, stateOf, textOf } from './paper-texts';

export const HEADING_COLOUR = '#D9E2EC';
const BAND_COLOUR = '#EEF2F6';
const DIFFERING_COLOUR = '#F8CBAD';
const OPEN_COLOUR = '#FFF2CC';
const EXCUSED_COLOUR = '#E7E6E6';

/** In points: what the margins leave of a page, the columns but that of the shares, which has the rest. */
const LAYOUT = {
  A3: { page: 1130, key: 34, title: 170, phase: 46, party: 56, parts: 160, state: 56, clauses: 90 },
  A4: { page: 781, key: 30, title: 120, phase: 40, party: 42, parts: 110, state: 48, clauses: 62 },
} as const;
/** The padding and the rule of a column. */
const RULED = 6.5;
/** All parties together take at most two fifths of the page; where one had less than this, they share a column. */
const PARTIES = 2 / 5;
const NARROWEST = 16;
/** Below this, two marks stand one below the other. */
const ONE_MARK = 44;
/** The layer's title, paddings, and what words leave of a line. */
const SPARE_LINES = 10;

/** A layer of a revision: who has which part in each row. */
export function layerTable(paper: MatrixPaper, { title, rows }: PaperLayer, size: PaperSize): Content[] {
  const columns = columnsOf(paper, size);
  const headings = columns.map(({ heading, width }) =>
    textCell(heading, { bold: true, alignment: 'center', fillColor: HEADING_COLOUR }, roomIn(width, size)),
  );
  const widths = columns.map(({ width }) => width);
  // A row stays whole on a page, together with the headings; where it could not, it goes on in the rows below.
  const headed = Math.max(...columns.map(({ heading, width }) => linesOf(heading, width, FONT_SIZE[size])));
  const most = PAGE_LINES[size] - SPARE_LINES - headed;
  const body = rows.flatMap((row, i) => {
    const texts = columns.map(({ text }) => text(row));
    const again = `${row.key}\n${WORDS.again[paper.language]}`;
    const [first = [], ...others] = fittingRows(texts, widths, size, most, again).map((said) =>
      said.map((text, at): TableCell => {
        const look = { ...colourOf(row), ...(columns[at]?.isCentred ? { alignment: 'center' as const } : {}) };
        return textCell(text, look, roomIn(widths[at] ?? 0, size));
      }),
    );
    if (row.group === rows[i - 1]?.group) return [first, ...others];
    // The name of a part never stands at the foot of a page, its rows on the next one.
    return [keptTogether(widths, [band(row.group, columns.length), first]), ...others];
  });
  return [{ ...ruledTable({ widths, headings, rows: body, isKept: true, title }), margin: [0, 0, 0, 8] }];
}

/** How wide a cell is, in heights of the type. */
function roomIn(width: number, size: PaperSize): number {
  return width / FONT_SIZE[size];
}

/** A part of the template, across the table. */
function band(group: string, columns: number): TableCell[] {
  const empty = Array.from({ length: columns - 1 }, () => ({}));
  return [textCell(group, { bold: true, fillColor: BAND_COLOUR, colSpan: columns }), ...empty];
}

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly text: (row: PaperRow) => string;
  readonly isCentred: boolean;
}

function columnsOf(paper: MatrixPaper, size: PaperSize): Column[] {
  const { language } = paper;
  const widths = LAYOUT[size];
  const column = (heading: Texts, width: number, text: Column['text'], isCentred = false): Column => ({
    heading: heading[language],
    width,
    text,
    isCentred,
  });
  const before = [
    column(WORDS.key, widths.key, ({ key }) => key),
    column(WORDS.item, widths.title, ({ title, nonDelegable }) => (nonDelegable ? `${title} ※` : title)),
    column(WORDS.phase, widths.phase, ({ phase }) => phase),
    ...partyColumns(paper, size),
    ...(isTalkedOver(paper) ? [column(WORDS.state, widths.state, (row) => stateOf(row, language), true)] : []),
  ];
  const clauses = column(WORDS.clauses, widths.clauses, ({ clauses: cited }) => cited.join(', '));
  const taken = [...before, clauses].reduce((sum, { width }) => sum + width + RULED, RULED);
  return [...before, column(WORDS.shares, widths.page - taken, (row) => textOf(paper, row)), clauses];
}

/** A column for each party, or one for all where there are too many. */
function partyColumns({ parties, language }: MatrixPaper, size: PaperSize): Column[] {
  const { page, party, parts } = LAYOUT[size];
  const signs = signsOf({ parties, language });
  const marks = (said: PaperDeclaration['parts'], id: string, between = '') =>
    shapedMark(rolesOf(said, id), language, between);
  const width = Math.min(party, (page * PARTIES) / Math.max(1, parties.length) - RULED);
  if (width >= NARROWEST)
    return parties.map((one) => ({
      heading: headingOf(one, signs.get(one.id) ?? '', roomIn(width, size)),
      width,
      text: (row) => saidIn(row, language, (said) => marks(said, one.id, width < ONE_MARK ? '\n' : '')),
      isCentred: true,
    }));
  const ofAll = (said: PaperDeclaration['parts']) =>
    parties
      .flatMap(({ id, label }) =>
        marks(said, id) === '' ? [] : [`${marks(said, id)} ${signs.get(id) ?? ''} ${label}`],
      )
      .join('\n');
  return [
    { heading: WORDS.parts[language], width: parts, text: (row) => saidIn(row, language, ofAll), isCentred: false },
  ];
}

function colourOf({ excused, concord, parts }: PaperRow): { fillColor?: string } {
  if (excused !== null) return { fillColor: EXCUSED_COLOUR };
  if (concord?.state === 'DIFFERING') return { fillColor: DIFFERING_COLOUR };
  return parts.some(({ role }) => role === 'ACCOUNTABLE') ? {} : { fillColor: OPEN_COLOUR };
}

const WORDS = {
  key: { ja: '項番', en: 'No.' },
  item: { ja: '項目', en: 'Item' },
  phase: { ja: '時期', en: 'Phase' },
  state: { ja: '双方の一致', en: 'Both sides' },
  shares: { ja: '範囲・分担の内容', en: 'Scope, and what each does' },
  clauses: { ja: '根拠', en: 'Clauses' },
  parts: { ja: '責任と役割', en: 'Parts' },
  again: { ja: '(続き)', en: '(cont.)' },
} as const satisfies Record<string, Texts>;
