/** What can be wrong with the journal. */
export type JournalFaultKind = 'CHANGED' | 'REMOVED' | 'INSERTED' | 'REORDERED' | 'HEAD' | 'ANCHOR';

/** One place where the journal is not what was sealed. */
export interface JournalFault {
  readonly kind: JournalFaultKind;
  /** Position in the chain; null: it has none. */
  readonly position: bigint | null;
  /** The entry's number; null: no single entry. */
  readonly seq: string | null;
  readonly detail: string;
}
