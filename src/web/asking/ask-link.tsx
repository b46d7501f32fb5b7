import { askedBy } from '../../exchange/evidence/asked-by-findings';
import { type SubjectKind } from '../../guideline/subject';
import { useViewer } from '../frame/viewer-context';

interface AskedOf {
  readonly ruleId: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  /** Where one is known; else that of the subject. */
  readonly institutionId?: string;
}

/** By which parameter a request is about the subject of a finding. */
const PARAMETERS: Readonly<Partial<Record<SubjectKind, string>>> = {
  VENDOR: 'partyId',
  CERTIFICATION: 'certificationId',
  CONTRACT: 'contractId',
  SUBCONTRACT: 'subcontractId',
  EQUIPMENT: 'equipmentId',
  MATRIX: 'matrixId',
};

/** From a finding that a vendor's evidence would mend, to asking for it. */
export function AskLink({ ruleId, subject, institutionId }: AskedOf) {
  const { can, say } = useViewer();
  const kind = askedBy(ruleId);
  const parameter = PARAMETERS[subject.kind];
  if (kind === null || parameter === undefined || !can('evidence.ask')) return null;
  const query = new URLSearchParams({
    kind,
    ruleId,
    [parameter]: subject.id,
    ...(institutionId === undefined ? {} : { institutionId }),
  });
  return (
    <a class="way" href={`/evidence-requests/new?${query.toString()}`}>
      {say('事業者に証拠を依頼する', 'Ask the vendor for it')}
    </a>
  );
}
