import { type DecisionKind, type RenewableKind } from '../../registry/decisions/bound-decision';
import { type DecisionView } from '../../registry/decisions/dto/decision.dto';

/** Where the records are that renewable decisions are about. */
const FOLDERS: Readonly<Record<RenewableKind, string>> = {
  CLOUD_EXCEPTION: 'contracts',
  MFA_EXCEPTION: 'systems',
  EQUIPMENT_INTRODUCTION: 'equipment',
  CERTIFICATE_EQUIVALENCE: 'certifications',
};

/** A decision that is taken anew by itself; the others have a round of their own. */
export function isRenewable(kind: DecisionKind): kind is RenewableKind {
  return kind in FOLDERS;
}

/** The page of what a decision is about. */
export function recordOfDecision({
  kind,
  subjectId,
  contractId,
}: Pick<DecisionView, 'kind' | 'subjectId' | 'contractId'>): string {
  if (isRenewable(kind)) return `/${FOLDERS[kind]}/${subjectId}`;
  return contractId === null ? '/' : `/contracts/${contractId}`;
}
