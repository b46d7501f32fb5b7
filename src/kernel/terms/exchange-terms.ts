/** The kinds of records that other systems know by keys of their own, as in their addresses: these go in and out as files. */
export const KEYED_RESOURCES = [
  'institutions',
  'vendors',
  'certifications',
  'systems',
  'equipment',
  'contracts',
  'subcontracts',
  'provisions',
] as const;
export type KeyedResource = (typeof KEYED_RESOURCES)[number];

export const FILE_FORMATS = ['CSV', 'XLSX'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** CP932 is what Japanese Windows calls Shift_JIS. */
export const FILE_ENCODINGS = ['UTF8', 'UTF8_BOM', 'CP932'] as const;
export type FileEncoding = (typeof FILE_ENCODINGS)[number];

/** NONE: each column is as wide as it says, in bytes. */
export const DELIMITERS = ['COMMA', 'TAB', 'SEMICOLON', 'PIPE', 'NONE'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const QUOTINGS = ['NEEDED', 'ALL', 'NONE'] as const;
export type Quoting = (typeof QUOTINGS)[number];

export const LINE_ENDS = ['CRLF', 'LF'] as const;
export type LineEnd = (typeof LINE_ENDS)[number];

/** 2027-04-01, 2027/04/01, 20270401, 令和9年4月1日, R9.4.1. */
export const DATE_FORMS = ['ISO', 'SLASHED', 'COMPACT', 'JAPANESE', 'JAPANESE_SHORT'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** What an empty cell means for what is on record. */
export const EMPTY_CELLS = ['LEAVE', 'CLEAR'] as const;
export type EmptyCell = (typeof EMPTY_CELLS)[number];
