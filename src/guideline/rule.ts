import { type Texts } from '../kernel/texts';
import { type Clock } from './clock';
import { type Policy, type PolicyNumber } from '../kernel/policy';
import { type Snapshots } from './snapshots';
import { type Subject } from './subject';

/**
 * How strongly a rule binds. A SHOULD is never presented as a MUST, and only LAW may be called unlawful.
 * (domain 0.2: M, S, E, L, X, P)
 */
export type Strength = 'MUST' | 'SHOULD' | 'EXAMPLE' | 'LAW' | 'OTHER_DOCUMENT' | 'PRODUCT';

/** Worst first. Only BLOCKING stops a step; it never hides or deletes live data. */
export const SEVERITIES = ['BLOCKING', 'MAJOR', 'MINOR', 'ADVISORY'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Theme of a rule: the prefix of its id (domain 1-A … 1-L). */
export const THEMES = ['CERT', 'VND', 'GL', 'CON', 'SUB', 'CLD', 'EQP', 'SYS', 'MTX', 'TPP', 'GOV'] as const;
export type Theme = (typeof THEMES)[number];
export type RuleId = `${Theme}-${string}`;

/** The steps at which rules are asked live. `vendor.procure` is ours: the ERP's "may we buy from this vendor?". */
export const GATES = [
  'contract.activate',
  'contract.renew',
  'subcontract.approve',
  'subcontract.activate',
  'matrix.agree',
  'equipment.activate',
  'provision.activate',
  'system.select',
  'vendor.procure',
] as const;
export type Gate = (typeof GATES)[number];

/** What a rule saw. Dates and codes only: a count of days would change every day and break `nextChangeOn`. */
export type Fact = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

/** A rule's answer for one subject; at most one per rule and subject. Silence is an empty list. */
export interface Verdict {
  readonly subject: Subject;
  readonly severity: Severity;
  readonly facts: Facts;
}

/** Which document and edition a clause belongs to: a reference without its edition is worth little (domain 0.3). */
export interface Clause {
  readonly document:
    | 'MHLW-7.0/経営管理編'
    | 'MHLW-7.0/企画管理編'
    | 'MHLW-7.0/システム運用編'
    | 'MHLW-7.0/保守委託機関編'
    | 'MHLW-6.0/企画管理編'
    | 'MIC-METI-2.0'
    | 'APPI'
    | 'PPC-GUIDELINE'
    | 'CHECKLIST'
    | 'JIPDEC'
    | 'ISMS-AC'
    | 'BUNKAITEN';
  readonly clause: string;
}

/** What a rule judges: the key picks the snapshot that it is handed. */
export type About = keyof Snapshots;

/** One checkable requirement, as one declaration; pure, and asked only through the clock about time. */
export interface Rule<A extends About = About> {
  readonly id: RuleId;
  readonly about: A;
  readonly clauses: readonly Clause[];
  readonly strength: Strength;
  /** Every severity the rule can answer with, worst first. */
  readonly severities: readonly Severity[];
  /** Steps at which the rule is asked live. A BLOCKING finding stops the step, a lesser one is handed back as a warning. */
  readonly gates: readonly Gate[];
  /** Those of the gates at which any finding of this rule stops the step, whatever its severity elsewhere. */
  readonly blocksAt: readonly Gate[];
  readonly title: Texts;
  /** What would mend it, for the person who reads the finding. */
  readonly remedy: Texts;
  /** Names of the institution's policy numbers the rule uses: ours, without authority. */
  readonly policyNumbers: readonly PolicyNumber[];
  /** A number fixed by the guideline or another document (e.g. 2027-04-01), in words; null when there is none. */
  readonly fixedNumber: Texts | null;
  judge(snapshot: Snapshots[A], clock: Clock, policy: Policy): readonly Verdict[];
}

/** Shared silence: judging a hundred thousand contracts should not allocate a hundred thousand empty lists. */
export const SILENT: readonly Verdict[] = Object.freeze([]);

/** Declares a rule; exists so that `judge` knows its snapshot's type from `about`. */
export function rule<A extends About>(declaration: Rule<A>): Rule<A> {
  return Object.freeze(declaration);
}

/** The guideline's own volume, the most common source. */
export function managementVolume(...clauses: string[]): Clause[] {
  return clauses.map((clause) => ({ document: 'MHLW-7.0/経営管理編', clause }));
}
