import { isLanguage, type Language } from '../http/language';
import { isId } from '../kernel/identifier';
import { parseSha256 } from '../kernel/sha256';
import { type Texts } from '../kernel/texts';
import { ALLOCATION_ROLES } from '../kernel/terms/demarcation-terms';
import { type SheetTexts } from './files/altered-cells';
import { hiddenSheet } from './files/hidden-sheet';
import { MARK_MEANINGS, MARKS, markOf } from './marks';
import { type MatrixPaper, type PaperLayer, type PaperRow, rolesOf } from './matrix-paper';
import { isTalkedOver, saidIn, sharesOf, stateOf } from './paper-texts';
import { LAYER_TABS, STATE_WORDS } from './words';
import { isShownWhole, wholeRows, widthOfWords } from './files/row-heights';
import { MOST_ACROSS } from './files/page-layout';
import {
  type CellModel,
  type CellStyle,
  type RowModel,
  type SheetModel,
  type WorkbookModel,
} from './files/workbook-model';
import { templateInWords } from './template-in-words';

/** In characters, the column of a party: narrower where there are more than a few, so that all stand beside each other in print. */
const [WIDE, NARROW, FEW] = [12, 8, 6];

/** In characters, scope and shares together, and as little as they are still read in. */
const [USUAL_TEXTS, NARROWEST_TEXTS] = [69, 52];

/** A heading returns on every page. */
const HEADING_LINES = 5;

/** A column of a layer's sheet, and what it shows of a row. */
interface Column {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: PaperRow) => CellModel;
}

/** What a copy says of itself. */
export interface CopyHead {
  readonly matrixId: string;
  readonly language: Language;
  /** SHA-256 of what the revision said when it was copied. */
  readonly contentHash: string;
}

const COPY = 'bunkaiten-matrix-copy/1';

/** What a copy says of itself, by the texts of its hidden sheet; null: it is no copy of ours. */
export function copyHead([format, matrixId, language, contentHash]: readonly string[]): CopyHead | null {
  if (format !== COPY || !isId(matrixId) || !isLanguage(language) || contentHash === undefined) return null;
  const hash = parseSha256(contentHash);
  return hash.ok ? { matrixId, language, contentHash: hash.value } : null;
}

/** What a copy says: its summary, which tells of the day on which it was made, and who answers for what, layer by layer. */
export function copiedTexts(paper: MatrixPaper): {
  readonly summary: SheetTexts;
  readonly layers: readonly SheetTexts[];
} {
  return { summary: textsOf(summary(paper)), layers: paper.layers.map((layer) => textsOf(layerSheet(paper, layer))) };
}

function textsOf({ name, rows }: SheetModel): SheetTexts {
  return { name, rows: rows.map(({ cells }) => cells.map(({ text }) => text)) };
}

/** A revision as a workbook to read, print and sign: a summary, and a sheet per layer. */
export function matrixWorkbook(paper: MatrixPaper): WorkbookModel {
  return {
    title: `${paper.contractNo} ${paper.contractTitle}`,
    sheets: [
      summary(paper),
      ...paper.layers.map((layer) => layerSheet(paper, layer)),
      hiddenSheet([COPY, paper.matrixId, paper.language, paper.contentHash]),
    ],
  };
}

function summary(paper: MatrixPaper): SheetModel {
  const widths = [28, 90];
  return {
    name: SUMMARY.tab[paper.language],
    visibility: 'VISIBLE',
    widths,
    headRows: 0,
    headColumns: 0,
    paper: 'A4',
    isProtected: false,
    rows: summaryRows(paper).flatMap((row) => wholeRows(row, widths, '')),
  };
}

function summaryRows(paper: MatrixPaper): RowModel[] {
  const { language } = paper;
  const say = (texts: Texts) => texts[language];
  const line = (label: string, text: string): RowModel => ({
    cells: [
      { text: label, style: 'LABEL' },
      { text, style: 'PLAIN' },
    ],
  });
  const rows = paper.layers.flatMap((layer) => layer.rows);
  const applicable = rows.filter(({ excused }) => excused === null);
  const states = Object.entries(STATE_WORDS).flatMap(([state, { word }]) => {
    const count = applicable.filter(({ concord }) => concord?.state === state).length;
    return count === 0 ? [] : [line(say(word), String(count))];
  });
  return [
    { cells: [{ text: say(SUMMARY.title), style: 'TITLE' }] },
    line(say(SUMMARY.contract), `${paper.contractNo} ${paper.contractTitle}`),
    line(say(SUMMARY.institution), paper.institution),
    line(say(SUMMARY.vendor), paper.vendor),
    line(say(SUMMARY.revision), `${paper.revision} (${paper.status})`),
    line(say(SUMMARY.agreedOn), paper.agreedOn ?? say(SUMMARY.notYet)),
    // Above the parties, however many they are: nobody signs on a page that says nothing else.
    ...paper.signatures.map(({ party, signed }) =>
      line(
        party,
        signed === null
          ? say(SUMMARY.unsigned)
          : [signed.on, signed.personRole, signed.person, signed.method, signed.statement ?? ''].join(' ').trim(),
      ),
    ),
    line(say(SUMMARY.edition), templateInWords(paper.templateEdition, paper.language)),
    line(say(SUMMARY.rows), String(applicable.length)),
    ...(isTalkedOver(paper) ? states : []),
    ...ALLOCATION_ROLES.map((role) => line(MARKS[role][language], MARK_MEANINGS[role][language])),
    ...paper.parties.map((party, i) => line(`${say(SUMMARY.party)} ${i + 1}`, `${party.label} (${party.kindWord})`)),
    line(say(SUMMARY.hash), paper.contentHash),
    line('', say(SUMMARY.check)),
  ];
}

function layerSheet(paper: MatrixPaper, { layer, title, rows }: PaperLayer): SheetModel {
  const columns = columnsOf(paper);
  const legend = ALLOCATION_ROLES.map(
    (role) => `${MARKS[role][paper.language]} ${MARK_MEANINGS[role][paper.language]}`,
  );
  const about = `${title}  ${paper.contractNo}  ${SUMMARY.revision[paper.language]} ${paper.revision}  ${legend.join('  ')}`;
  return {
    name: LAYER_TABS[layer][paper.language],
    visibility: 'VISIBLE',
    widths: columns.map(({ width }) => width),
    headRows: 2,
    headColumns: 2,
    paper: 'A3',
    isProtected: false,
    rows: [
      { cells: [{ text: about, style: 'ABOUT' }] },
      { cells: columns.map(({ heading }) => ({ text: heading, style: 'HEADING' })) },
      ...rows.flatMap((row) =>
        wholeRows(
          { cells: columns.map(({ cell }) => cell(row)) },
          columns.map(({ width }) => width),
          `${row.key}\n${HEADINGS.continued[paper.language]}`,
        ),
      ),
    ],
  };
}

function columnsOf(paper: MatrixPaper): Column[] {
  const { language, parties } = paper;
  const usual = parties.length > FEW ? NARROW : WIDE;
  const text = (heading: Texts, width: number, of: (row: PaperRow) => string): Column => ({
    heading: heading[language],
    width,
    cell: (row) => ({ text: of(row), style: styleOf(row, 'TEXT') }),
  });
  const state: Column = {
    heading: HEADINGS.state[language],
    width: 12,
    cell: (row) => ({ text: stateOf(row, language), style: styleOf(row, 'MARK') }),
  };
  const before = [
    text(HEADINGS.key, 8, ({ key }) => key),
    text(HEADINGS.title, 30, ({ title, nonDelegable }) =>
      nonDelegable ? `${title}\n${HEADINGS.nonDelegable[language]}` : title,
    ),
    text(HEADINGS.phase, 11, ({ phase }) => phase),
    ...parties.map(({ id, label }, i): Column => {
      // A name that would fill the page with headings stands whole in the summary.
      const heading = isShownWhole(label, usual, HEADING_LINES) ? label : `${SUMMARY.party[language]} ${i + 1}`;
      return {
        heading,
        width: Math.max(usual, widthOfWords(heading)),
        cell: (row) => ({
          text: saidIn(row, language, (parts) => markOf(rolesOf(parts, id), language)),
          style: styleOf(row, 'MARK'),
        }),
      };
    }),
    ...(isTalkedOver(paper) ? [state] : []),
  ];
  const clauses = text(HEADINGS.clauses, 12, ({ clauses: cited }) => cited.join(', '));
  const [note, shares] = textWidths([...before, clauses].reduce((sum, { width }) => sum + width, 0));
  return [
    ...before,
    text(HEADINGS.note, note, (row) => row.excused ?? saidIn(row, language, (_, said) => said ?? '')),
    text(HEADINGS.shares, shares, (row) => saidIn(row, language, (parts) => sharesOf(parts, paper))),
    clauses,
  ];
}

/** Of scope and shares beside columns of so many characters: less than usual where all of them then stand beside each other in print. */
function textWidths(others: number): [number, number] {
  const room = MOST_ACROSS.A3 - others;
  const both = room >= NARROWEST_TEXTS ? Math.min(USUAL_TEXTS, room) : USUAL_TEXTS;
  const note = Math.floor(both * 0.47);
  return [note, both - note];
}

/** Colour of a row: what differs, what nobody has answered for, what does not apply. */
function styleOf({ excused, concord, parts }: PaperRow, usual: CellStyle): CellStyle {
  if (excused !== null) return 'EXCUSED';
  if (concord?.state === 'DIFFERING') return 'DIFFERING';
  if (!parts.some(({ role }) => role === 'ACCOUNTABLE')) return 'OPEN';
  return usual;
}

const HEADINGS = {
  key: { ja: '項番', en: 'No.' },
  title: { ja: '項目', en: 'Item' },
  phase: { ja: '時期', en: 'Phase' },
  state: { ja: '双方の一致', en: 'Both sides' },
  note: { ja: '範囲の説明・備考', en: 'Scope and remarks' },
  shares: { ja: '各者の分担の内容', en: 'What each does' },
  clauses: { ja: '根拠', en: 'Clauses' },
  continued: { ja: '(続き)', en: '(cont.)' },
  nonDelegable: { ja: '※ 移譲不可', en: '* stays with the institution' },
} as const satisfies Record<string, Texts>;

const SUMMARY = {
  tab: { ja: '概要', en: 'Summary' },
  title: { ja: '責任分界表', en: 'Demarcation of responsibility' },
  contract: { ja: '契約', en: 'Contract' },
  institution: { ja: '医療機関', en: 'Institution' },
  vendor: { ja: '委託先事業者', en: 'Prime vendor' },
  revision: { ja: '版', en: 'Revision' },
  agreedOn: { ja: '合意日', en: 'Agreed on' },
  notYet: { ja: '未合意', en: 'Not agreed yet' },
  edition: { ja: 'ひな型', en: 'Template' },
  rows: { ja: '対象となる行', en: 'Rows that apply' },
  party: { ja: '当事者', en: 'Party' },
  hash: { ja: '内容のハッシュ値 (SHA-256)', en: 'Hash of the content (SHA-256)' },
  check: {
    ja: 'この写しが合意した内容と同じかどうかは、登録簿のページ /verify でハッシュ値を照合するか、正準形のテキストの SHA-256 を計算して確かめられます。',
    en: 'Whether this copy is what was agreed can be seen on the registry’s page /verify, by the hash, or found by hashing the canonical text.',
  },
  unsigned: { ja: '年　　月　　日　役職・氏名　　　　　　　　　　　　　　印', en: 'Date, role, name, signature' },
} as const satisfies Record<string, Texts>;
