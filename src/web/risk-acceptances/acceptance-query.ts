import { GATES, type Gate } from '../../guideline/rule';
import { RiskAcceptanceQuery } from '../../findings/risk-acceptances/risk-acceptance.dto';
import { RULES } from '../../guideline/catalogue';
import { SUBJECT_KINDS, type SubjectKind } from '../../guideline/subject';
import { QueryIdField, QueryWordField } from '../../http/fields/query-fields';

const EXAMPLE = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
const RULE_IDS = RULES.map(({ id }) => id);

/** Which finding is to be accepted, and for whom. */
export class NewAcceptanceQuery {
  @QueryIdField({ description: 'Whose decision', example: EXAMPLE })
  institutionId?: string;

  @QueryWordField({ description: 'The rule', example: 'CERT-001' }, RULE_IDS)
  ruleId?: string;

  @QueryWordField({ description: 'Kind of record', example: 'CONTRACT' }, SUBJECT_KINDS)
  subjectKind?: SubjectKind;

  @QueryIdField({ description: 'The record', example: EXAMPLE })
  subjectId?: string;

  @QueryWordField({ description: 'The step in whose way it stands', example: 'contract.activate' }, GATES)
  gate?: Gate;
}

/** A finding by its rule and the record that it is about. */
export interface NamedFinding {
  readonly institutionId?: string | undefined;
  readonly ruleId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly gate?: Gate | undefined;
}

/** null: no finding is named. */
export function findingIn({ ruleId, subjectKind, subjectId, ...asked }: NewAcceptanceQuery): NamedFinding | null {
  if (ruleId === undefined || subjectKind === undefined || subjectId === undefined) return null;
  return { ...asked, ruleId, subjectKind, subjectId };
}

/** Whose acceptances, which of them and in which order: what is new stands first. */
export class AcceptanceListQuery extends RiskAcceptanceQuery {
  override sort: string = '-createdAt';
}
