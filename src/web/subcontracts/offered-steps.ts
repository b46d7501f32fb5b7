import { SUBCONTRACT_DECISIONS } from '../../findings/steps/subcontract-steps';
import { type SubcontractView } from '../../registry/subcontracts/dto/subcontract.dto';
import { possibleSubcontractSteps, type SubcontractStepName } from '../../registry/subcontracts/subcontract-steps';
import { type Viewer } from '../viewer';

type Standing = Omit<Parameters<typeof possibleSubcontractSteps>[0], 'isOutdated'> &
  Pick<SubcontractView, 'approvalOutdated'>;

/** The steps that lie before a re-entrustment and that the viewer may take; decisions are for whoever may approve. */
export function offeredSteps(
  { can, principal }: Pick<Viewer, 'can' | 'principal'>,
  subcontract: Standing,
): readonly SubcontractStepName[] {
  if (!can('subcontract.step')) return [];
  const isExecutive = principal?.memberships.some(({ role }) => role === 'EXECUTIVE') === true;
  return possibleSubcontractSteps({ ...subcontract, isOutdated: subcontract.approvalOutdated !== null }).filter(
    (step) => (!SUBCONTRACT_DECISIONS.has(step) || can('subcontract.approve')) && (step !== 'RATIFY' || isExecutive),
  );
}
