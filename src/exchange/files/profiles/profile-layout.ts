import {
  type DateForm,
  type Delimiter,
  type EmptyCell,
  type FileEncoding,
  type FileFormat,
  type KeyedResource,
  type LineEnd,
  type Quoting,
} from '../../../kernel/terms/exchange-terms';
import { type ExchangeColumn } from './dto/exchange-column.dto';

/** Which column of a file is which field, with nothing left open. */
export interface ProfileColumn {
  readonly heading: string | null;
  readonly position: number | null;
  readonly field: string;
  readonly system: string | null;
  readonly dateForm: DateForm | null;
  readonly digits: number | null;
  readonly bytes: number | null;
  readonly whenEmpty: EmptyCell;
  readonly words: readonly { readonly text: string; readonly value: string }[];
}

/** How a file is written, whatever it is about. */
export interface FileLayout {
  readonly format: FileFormat;
  readonly encoding: FileEncoding;
  readonly delimiter: Delimiter;
  readonly quoting: Quoting;
  readonly lineEnd: LineEnd;
  readonly headerRow: number;
  readonly headerDepth: number;
  readonly sheet: string | null;
  readonly isFormulaSafe: boolean;
  readonly columns: readonly ProfileColumn[];
}

/** How files of a kind of record are written, and whose keys are in them. */
export interface ProfileLayout extends FileLayout {
  readonly resource: KeyedResource;
  readonly system: string;
}

/** The layout of whoever says no more than they must. */
export const USUAL_LAYOUT = {
  format: 'CSV',
  encoding: 'UTF8_BOM',
  delimiter: 'COMMA',
  quoting: 'NEEDED',
  lineEnd: 'CRLF',
  headerRow: 1,
  headerDepth: 1,
  sheet: null,
  isFormulaSafe: true,
} as const satisfies Partial<FileLayout>;

/** The column with nothing left open, in one order of its members. */
export function wholeColumn({
  heading = null,
  position = null,
  field,
  system = null,
  dateForm = null,
  digits = null,
  bytes = null,
  whenEmpty = 'LEAVE',
  words = [],
}: ExchangeColumn): ProfileColumn {
  return {
    heading,
    position,
    field,
    system,
    dateForm,
    digits,
    bytes,
    whenEmpty,
    words: words.map(({ text, value }) => ({ text, value })),
  };
}
