import { type InstitutionRole } from '../../kernel/terms/institution-terms';

/** Decisions that can have been taken on paper (決裁書). A confirmation of a matrix has a paper of its own (matrix-agreements). */
export const PAPER_DECISION_KINDS = [
  'SUBCONTRACT_APPROVAL',
  'SUBCONTRACT_RATIFICATION',
  'CONTRACT_APPROVAL',
  'RISK_ACCEPTANCE',
  'EQUIPMENT_INTRODUCTION',
  'CERTIFICATE_EQUIVALENCE',
  'MFA_EXCEPTION',
  'CLOUD_EXCEPTION',
  'CLAUSE_EXCLUSION',
] as const;
export type PaperDecisionKind = (typeof PAPER_DECISION_KINDS)[number];

export const PAPER_DECISION_STATES = ['ENTERED', 'CHECKED', 'DISMISSED'] as const;
export type PaperDecisionState = (typeof PAPER_DECISION_STATES)[number];

const ANSWERABLE = ['EXECUTIVE', 'SAFETY_MANAGER', 'PLANNING_MANAGER', 'CISO'] as const;

/** Whose signature decides what: whoever decides it here, too. */
export const SIGNED_BY: Readonly<Record<PaperDecisionKind, readonly InstitutionRole[]>> = {
  SUBCONTRACT_APPROVAL: ANSWERABLE,
  SUBCONTRACT_RATIFICATION: ['EXECUTIVE'],
  CONTRACT_APPROVAL: ['EXECUTIVE'],
  RISK_ACCEPTANCE: ['EXECUTIVE'],
  EQUIPMENT_INTRODUCTION: ['EXECUTIVE', 'SAFETY_MANAGER'],
  CERTIFICATE_EQUIVALENCE: ANSWERABLE,
  MFA_EXCEPTION: ANSWERABLE,
  CLOUD_EXCEPTION: ANSWERABLE,
  CLAUSE_EXCLUSION: ANSWERABLE,
};
