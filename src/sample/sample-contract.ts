import { type ClauseKind, type ClauseReview } from '../kernel/terms/contract-terms';
import { type Row } from './insert-rows';

/** A contract of the sample, by what is particular to it. */
export interface SampleContract {
  readonly title: string;
  readonly vendor: number;
  readonly systems: readonly number[];
  /** Months from today to the last day of the term; a fraction in days is given by `endDays`. */
  readonly endMonths: number;
  readonly endDays?: number;
  readonly over?: Row;
  /** Clauses that were not found present. */
  readonly clauses?: Readonly<Partial<Record<ClauseKind, ClauseReview>>>;
  /** How the matrix stands: agreed unless said otherwise. */
  readonly matrix?: 'AGREED' | 'DRAFT' | 'NONE';
  /** The contract whose matrix settles the rows that its system shares. */
  readonly beside?: number;
  /** Where its papers lie: in the archive unless said otherwise. */
  readonly papers?: 'NOWHERE' | 'NONE';
  /** It forbids re-entrustment. */
  readonly forbidsReentrustment?: boolean;
}
