import { type RowEvidence } from './row-evidence';
import { type PaperSize } from './files/pdf';

/** How dates stand on a Japanese paper: 令和8年4月1日, or 2026年4月1日. */
export const PAPER_ERAS = ['JAPANESE', 'WESTERN'] as const;
export type PaperEra = (typeof PAPER_ERAS)[number];

/** What whoever prints a revision chooses. */
export interface PrintChoices {
  readonly size: PaperSize;
  readonly era: PaperEra;
  /** Who declared or settled each row, and when; null: not wished for. */
  readonly evidence: readonly RowEvidence[] | null;
}
