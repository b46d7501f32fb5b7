import { type Texts } from '../kernel/texts';
import { type Clause } from './clause';
import { type Clock } from './clock';
import { type GrowthMeasures } from './growth-measure';
import { type Policy, type PolicyNumber } from '../kernel/policy';
import { type RuleNumber } from './rule-number';
import { type Snapshots } from './snapshots';
import { type Subject } from './subject';

/**
 * How strongly a rule binds. A SHOULD is never presented as a MUST, and only LAW may be called unlawful.
 * (domain 0.2: M, S, E, L, X, P)
 */
export const STRENGTHS = ['MUST', 'SHOULD', 'EXAMPLE', 'LAW', 'OTHER_DOCUMENT', 'PRODUCT'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Worst first. Only BLOCKING stops a step; it never hides or deletes live data. */
export const SEVERITIES = ['BLOCKING', 'MAJOR', 'MINOR', 'ADVISORY'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Theme of a rule: the prefix of its id (domain 1-A … 1-L). */
export const THEMES = ['CERT', 'VND', 'GL', 'CON', 'SUB', 'CLD', 'EQP', 'SYS', 'MTX', 'TPP', 'GOV', 'INC'] as const;
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
  'system.activate',
  'provision.activate',
  'system.select',
  'institution.profile',
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
  /** Of what was actually broken; may be left out where the severity alone tells it. */
  readonly strength?: Strength;
  /** Which of the rule's `variants` says it, where its title would say too much or something else. */
  readonly variant?: string;
  /** Stops the gates of its rule, or that one, although it is less grave elsewhere: unknown is judged there as the stricter. */
  readonly stopsGate?: boolean | Gate;
  /** Of what has not begun: it says what would stop the step, and accuses nobody. */
  readonly openForGate?: boolean;
  readonly facts: Facts;
}

/**
 * How grave a rule can be, by how strongly what was broken binds: a deed never done is the guideline's, the same deed
 * done later than our interval is only ours. Severity follows strength (domain 0.2; the catalogue's spec holds it).
 */
export type Grades = Readonly<Partial<Record<Strength, readonly Severity[]>>>;

/** What a rule judges: the key picks the snapshot that it is handed. */
export type About = keyof Snapshots;

/** A checkable requirement as it is written down; what most rules do not need may be left out. */
export interface RuleDeclaration<A extends About> {
  readonly id: RuleId;
  readonly about: A;
  readonly clauses: readonly Clause[];
  readonly grades: Grades;
  /** Steps at which the rule is asked live. A BLOCKING finding stops the step, a lesser one is handed back as a warning. */
  readonly gates?: readonly Gate[];
  /** Those of the gates at which any finding of this rule stops the step, whatever its severity elsewhere. */
  readonly blocksAt?: readonly Gate[];
  readonly title: Texts;
  /** What a verdict says in place of the title, by the verdict's `variant`: not confirmed, done late, coming near. */
  readonly variants?: Readonly<Record<string, Texts>>;
  /** What would mend it, for the person who reads the finding. */
  readonly remedy: Texts;
  /** Names of the institution's policy numbers the rule uses. */
  readonly policyNumbers?: readonly PolicyNumber[];
  /** Numbers that are the same for every institution, e.g. 2027-04-01. */
  readonly fixedNumbers?: readonly RuleNumber[];
  /** It says that a day comes near: nothing has been broken yet. */
  readonly foretells?: boolean;
  /** How its facts tell that a finding has grown since it was accepted; what is not named: lists as sets, the rest as the same. */
  readonly growth?: GrowthMeasures;
  judge(snapshot: Snapshots[A], clock: Clock, policy: Policy): readonly Verdict[];
}

/** One checkable requirement; pure, and asked only through the clock about time. */
export interface Rule<A extends About = About> extends Required<RuleDeclaration<A>> {
  /** Every strength the rule can answer with, as declared. */
  readonly strengths: readonly Strength[];
  /** Every severity the rule can answer with, worst first. */
  readonly severities: readonly Severity[];
  /** How strongly what was broken binds, by the severities that stand under one strength only. */
  readonly strengthBySeverity: Readonly<Partial<Record<Severity, Strength>>>;
}

/** Shared silence: judging a hundred thousand contracts should not allocate a hundred thousand empty lists. */
export const SILENT: readonly Verdict[] = Object.freeze([]);

/** Declares a rule; exists so that `judge` knows its snapshot's type from `about`. */
export function rule<A extends About>(declaration: RuleDeclaration<A>): Rule<A> {
  const { grades } = declaration;
  const declared = Object.values(grades).flat();
  const strengths = Object.keys(grades) as Strength[];
  return Object.freeze({
    gates: [],
    blocksAt: [],
    variants: {},
    policyNumbers: [],
    fixedNumbers: [],
    growth: {},
    foretells: false,
    ...declaration,
    strengths,
    severities: SEVERITIES.filter((severity) => declared.includes(severity)),
    strengthBySeverity: Object.fromEntries(
      SEVERITIES.flatMap((severity) => {
        const [strength, ...others] = strengths.filter((one) => grades[one]?.includes(severity));
        return strength === undefined || others.length > 0 ? [] : [[severity, strength]];
      }),
    ),
  });
}

/** How strongly what a verdict found binds; a rule must say it where its severity stands under several strengths. */
export function strengthOf<A extends About>({ id, strengthBySeverity }: Rule<A>, verdict: Verdict): Strength {
  const strength = verdict.strength ?? strengthBySeverity[verdict.severity];
  if (strength === undefined) throw new RangeError(`${id} must say how strongly it binds`);
  return strength;
}
