import { type ActionsView } from '../../findings/actions/action.dto';
import { type ClauseReportView } from '../../findings/clauses/clause-report.dto';
import { type CriticalRowView } from '../../findings/dto/critical-row.dto';
import { type FindingCounts } from '../../findings/dto/gap-report.dto';
import { type FindingView } from '../../findings/dto/finding.dto';
import { type MonthAhead } from '../../findings/months-ahead';
import { type Severity } from '../../guideline/rule';
import { type Language } from '../../http/language';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';

/** How many findings were open on a day, and how many accepted. */
export interface TrendPoint {
  readonly on: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly accepted: number;
}

export interface ReportedIncident {
  readonly title: string;
  readonly knownOn: string;
  readonly happenedOn: string | null;
  readonly authorityReportedOn: string | null;
  readonly closedOn: string | null;
  readonly places: string | null;
}

/** Some of many: what is not shown is counted. */
export interface Shown<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/**
 * Where an institution stands on a day, for its committee and for an inspection on site (立入検査): plain data, in one language;
 * dates are ISO.
 */
export interface ManagementReport {
  readonly language: Language;
  readonly institution: string;
  readonly asOf: string;
  readonly edition: string;
  readonly counts: FindingCounts;
  /** Rows of matrices that are dangerous as long as nobody answers for them. */
  readonly criticalRows: readonly CriticalRowView[];
  readonly clauses: ClauseReportView['clauses'];
  /** The fiscal year of the day, and what was known of each week in it. */
  readonly fiscalYear: number;
  readonly trend: readonly TrendPoint[];
  readonly ahead: readonly MonthAhead[];
  /** One for each cause, worst first. */
  readonly open: Shown<FindingView>;
  readonly accepted: Shown<FindingView>;
  readonly actions: Shown<ActionsView['items'][number]>;
  /** Those of the fiscal year, and older ones that are not closed. */
  readonly incidents: readonly ReportedIncident[];
  /** Who signs: the role, and who holds it on the day. */
  readonly signatures: readonly { readonly role: InstitutionRole; readonly persons: readonly string[] }[];
}
