/** Counts up when an archive is laid out otherwise than before. */
export const ARCHIVE_FORMAT = 1;

/** What an archive begins with: what it holds, and what it takes to read it. */
export interface Manifest {
  readonly product: 'bunkaiten';
  readonly format: number;
  /** When the snapshot was taken. */
  readonly madeAt: string;
  /** Of the server that it was taken from; for people. */
  readonly postgres: string;
  /** The state of the schema: the migrations that had been applied. */
  readonly migrations: readonly string[];
  /** The columns of every table, as they stand in its lines. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly sequences: Readonly<Record<string, SequenceState>>;
  /** Tells whether a SECRET_KEY is the one that sealed the second factors, without giving it away; null: there was none. */
  readonly keyMark: string | null;
}

export interface SequenceState {
  readonly value: string;
  readonly isCalled: boolean;
}

/** What an archive ends with; one without it was cut off. */
export interface Closing {
  readonly tables: Readonly<Record<string, TableSum>>;
  readonly evidence: number;
  /** Evidence that records name and that is not in the store, or not what it was. */
  readonly missing: readonly string[];
}

/** All lines of a table, as COPY writes them. */
export interface TableSum {
  readonly rows: number;
  readonly sha256: string;
}
