import { type FindingView } from '../../findings/dto/finding.dto';
import { type Gate } from '../../guideline/rule';
import { type SubjectKind } from '../../guideline/subject';

/** Whose findings a gate sees graver than they stand; of all else it says what stands without it. */
const OF_THE_STEP: ReadonlySet<SubjectKind> = new Set<SubjectKind>([
  'CONTRACT',
  'CONTRACT_MEMBER',
  'SUBCONTRACT',
  'MATRIX',
]);

/** Where somebody asks the executives to accept a finding, as it stands or as it stands in the way of a step. */
export function acceptingPath(
  { ruleId, subject, institutionId }: Pick<FindingView, 'ruleId' | 'subject' | 'institutionId'>,
  gate: Gate | null,
): string {
  const asked = { institutionId, ruleId, subjectKind: subject.kind, subjectId: subject.id };
  const inTheWay = gate === 'vendor.procure' ? subject.kind === 'VENDOR' : OF_THE_STEP.has(subject.kind);
  const named = Object.entries({ ...asked, gate: inTheWay ? gate : null });
  const query = new URLSearchParams(named.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  return `/risk-acceptances/new?${query.toString()}`;
}
