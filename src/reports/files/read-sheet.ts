import { normaliseName } from '../../kernel/text';

/** What a cell holds when it is no text. */
export type CellFault = 'FORMULA' | 'NOT_TEXT';

/** Why somebody who looks at the sheet would not see the text as it is (HIDDEN: with its row, column or sheet), or not take it for valid. */
export type Unseen = 'STRUCK' | 'HIDDEN' | 'INVISIBLE';

/** A cell that is not empty. */
export interface ReadCell {
  /** As spreadsheets write it: C12. */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** NFC, with line feeds, without spaces at the ends. */
  readonly text: string;
  readonly fault: CellFault | null;
  /** Left out: it is seen as it stands. */
  readonly unseen?: Unseen;
}

export interface ReadSheet {
  readonly name: string;
  readonly cells: readonly ReadCell[];
  /** What people have written above and below its pages; left out: nothing. */
  readonly margins?: string;
}

/** A text as it is compared: what programs change when they save it does not count. */
export function plain(text: string): string {
  return normaliseName(text.replace(/\r\n?/g, '\n'));
}
