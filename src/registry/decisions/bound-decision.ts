import { type Texts } from '../../kernel/texts';

/** Decisions that are kept with the facts that they were taken on, and followed from then on. */
export const DECISION_KINDS = [
  'SUBCONTRACT_APPROVAL',
  'CONTRACT_APPROVAL',
  'CLOUD_EXCEPTION',
  'MFA_EXCEPTION',
  'EQUIPMENT_INTRODUCTION',
  'CLAUSE_REVIEW',
  'CLAUSE_EXCLUSION',
  'CERTIFICATE_EQUIVALENCE',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Decisions that have no round of their own: once outdated, somebody who may takes them anew. */
export const RENEWABLE_KINDS = [
  'CLOUD_EXCEPTION',
  'MFA_EXCEPTION',
  'EQUIPMENT_INTRODUCTION',
  'CERTIFICATE_EQUIVALENCE',
] as const;
export type RenewableKind = (typeof RENEWABLE_KINDS)[number];

/** All that are bound to facts; the last ones stand in records of their own, with these. */
export const BOUND_DECISION_KINDS = [...DECISION_KINDS, 'MATRIX_CONFIRMATION', 'RISK_ACCEPTANCE'] as const;
export type BoundDecisionKind = (typeof BOUND_DECISION_KINDS)[number];

/** A kind of decision, and the facts that it stands on: when one of them is another, it is outdated. */
export interface BoundFacts {
  readonly kind: BoundDecisionKind;
  readonly name: Texts;
  /** Who takes it, and how. */
  readonly takenBy: Texts;
  readonly facts: Readonly<Record<string, Texts>>;
}
