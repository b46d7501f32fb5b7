import { PAPER_DECISION_KINDS, type PaperDecisionKind } from '../../findings/paper-decisions/paper-decision-kinds';
import { QueryIdField, QueryWordField } from '../../http/fields/query-fields';

/** What was decided on paper, and about which record. */
export class NewPaperDecisionQuery {
  @QueryWordField({ description: 'What was decided', example: 'SUBCONTRACT_APPROVAL' }, PAPER_DECISION_KINDS)
  kind?: PaperDecisionKind;

  @QueryIdField({ description: 'About which record', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  subjectId?: string;
}

export interface NamedPaperDecision {
  readonly kind: PaperDecisionKind;
  readonly subjectId: string;
}

/** null: nothing is named. */
export function namedIn({ kind, subjectId }: NewPaperDecisionQuery): NamedPaperDecision | null {
  return kind === undefined || subjectId === undefined ? null : { kind, subjectId };
}
