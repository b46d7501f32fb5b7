import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { type Texts } from '../../kernel/texts';
import { markOf } from '../marks';
import { type MatrixPaper, type PaperDeclaration, type PaperParty, type PaperRow, rolesOf } from '../matrix-paper';
import { widthOfWords } from '../files/row-heights';
import { shareText } from '../shares';
import { LAYER_TABS } from '../words';

/** A column of a form's sheet. Its code is how it is found again, wherever it has been moved. */
export interface FormColumn {
  /** KEY, TITLE, PHASE, CLAUSES, NOTE, or MARK/SHARE and a party's id. */
  readonly code: string;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** What may be filled in: letters of parts, a text, or nothing. */
  readonly takes: 'MARKS' | 'TEXT' | null;
  readonly party: PaperParty | null;
}

export interface FormRow {
  readonly row: PaperRow;
  /** What the side has said so far; null: nothing yet, or nothing that the asker may see. */
  readonly said: PaperDeclaration | null;
  /** What each column says, by its code. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface FormSheet {
  readonly name: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

/**
 * The sheets on which one side fills in who has which part in the rows that apply, in the order of the paper. They hold
 * nothing that the other side has said: neither's answers pre-fill the other's.
 */
export function matrixForm(paper: MatrixPaper, side: AgreementSide): FormSheet[] {
  const columns = columnsOf(paper);
  return paper.layers.map(({ layer, rows }) => ({
    name: LAYER_TABS[layer][paper.language],
    columns,
    rows: rows.map((row) => {
      const said = (side === 'INSTITUTION' ? row.concord?.institution : row.concord?.vendor) ?? null;
      return { row, said, texts: new Map(columns.map((column) => [column.code, textOf(column, row, said, paper)])) };
    }),
  }));
}

function columnsOf({ parties, language }: MatrixPaper): FormColumn[] {
  const fixed = (code: keyof typeof HEADINGS, width: number): FormColumn => ({
    code,
    heading: HEADINGS[code][language],
    width,
    takes: code === 'NOTE' ? 'TEXT' : null,
    party: null,
  });
  return [
    fixed('KEY', 8),
    fixed('TITLE', 36),
    fixed('PHASE', 11),
    ...parties.map((party): FormColumn => ({
      code: `MARK:${party.id}`,
      heading: party.label,
      width: Math.max(12, widthOfWords(party.label)),
      takes: 'MARKS',
      party,
    })),
    fixed('NOTE', 36),
    ...parties.map((party): FormColumn => ({
      code: `SHARE:${party.id}`,
      heading: `${party.label}\n${SHARE[language]}`,
      width: 24,
      takes: 'TEXT',
      party,
    })),
    fixed('CLAUSES', 20),
  ];
}

function textOf(
  { code, takes, party }: FormColumn,
  row: PaperRow,
  said: PaperDeclaration | null,
  { language }: MatrixPaper,
): string {
  if (party !== null) {
    const parts = said?.parts ?? [];
    return takes === 'MARKS'
      ? markOf(rolesOf(parts, party.id), language)
      : shareText(
          parts.filter(({ partyId }) => partyId === party.id),
          language,
        );
  }
  switch (code as keyof typeof HEADINGS) {
    case 'KEY':
      return row.key;
    case 'TITLE':
      return row.nonDelegable ? `${row.title}\n${NON_DELEGABLE[language]}` : row.title;
    case 'PHASE':
      return row.phase;
    case 'NOTE':
      return row.excused ?? said?.note ?? '';
    case 'CLAUSES':
      return row.clauses.join(', ');
  }
}

const HEADINGS = {
  KEY: { ja: '項番', en: 'No.' },
  TITLE: { ja: '項目', en: 'Item' },
  PHASE: { ja: '時期', en: 'Phase' },
  NOTE: { ja: '範囲の説明', en: 'Scope' },
  CLAUSES: { ja: '根拠', en: 'Clauses' },
} as const satisfies Record<string, Texts>;

const SHARE: Texts = { ja: '分担の内容', en: 'what exactly it does' };
const NON_DELEGABLE: Texts = { ja: '※ 移譲不可', en: '* stays with the institution' };
