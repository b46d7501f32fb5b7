import { type GateView } from '../../findings/dto/finding.dto';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { today } from '../../kernel/calendar-date';
import { type SubcontractView } from '../../registry/subcontracts/dto/subcontract.dto';
import { type SubcontractStepName } from '../../registry/subcontracts/subcontract-steps';
import { GateAnswer } from '../findings/gate-answer';
import { type Draft, draftOf } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { type Viewer } from '../viewer';
import { offeredSteps } from './offered-steps';
import { SUBCONTRACT_STEP_FORMS } from './subcontract-step-forms';
import { SUBCONTRACT_STEP_LOSSES, SUBCONTRACT_STEP_WORDS } from './subcontract-words';

/** A step that somebody has tried to take, and why it was not taken. */
export interface TriedStep {
  readonly step: SubcontractStepName;
  readonly draft: Draft;
}

interface Steps {
  readonly subcontract: SubcontractView;
  /** What the gates say today of the steps that they guard. */
  readonly gates: ReadonlyMap<SubcontractStepName, GateView>;
  readonly tried: TriedStep | null;
}

/** The steps that lie before a re-entrustment, each with its form and, before the button, what its gate says. */
export function SubcontractSteps({ subcontract, gates, tried }: Steps) {
  const viewer = useViewer();
  const { say, text } = viewer;
  const steps = offeredSteps(viewer, subcontract);
  const lossOf = (step: SubcontractStepName): string | undefined => {
    const loss = SUBCONTRACT_STEP_LOSSES[step];
    return loss && text(loss);
  };
  const isGone = tried !== null && !steps.includes(tried.step);
  if (steps.length === 0 && !isGone) return null;
  return (
    <section class="card no-print" aria-labelledby="steps">
      <h2 id="steps">{say('手続き', 'Steps')}</h2>
      {isGone && tried.draft.refusal !== null && <Refusal problem={tried.draft.refusal} />}
      {steps.map((step) => {
        const gate = gates.get(step);
        const draft = tried?.step === step ? tried.draft : usualOf(viewer, subcontract);
        return (
          <details key={step} open={tried?.step === step}>
            <summary>
              <strong>{text(SUBCONTRACT_STEP_WORDS[step])}</strong>
            </summary>
            {gate !== undefined && <GateAnswer gate={gate} />}
            <FormBody
              name={step}
              form={SUBCONTRACT_STEP_FORMS[step]}
              draft={draft}
              action={`/subcontracts/${subcontract.id}/steps`}
              button={text(SUBCONTRACT_STEP_WORDS[step])}
              loss={lossOf(step)}
            >
              <input type="hidden" name="step" value={step} />
            </FormBody>
          </details>
        );
      })}
    </section>
  );
}

/** Today, by whoever looks, in the first of their roles that decides. */
function usualOf({ principal }: Viewer, { version }: SubcontractView): Draft {
  const role = DECIDING.find((known) => principal?.memberships.some((membership) => membership.role === known));
  return draftOf({ on: today(), by: principal?.name, role }, version);
}

const DECIDING = ['EXECUTIVE', 'SAFETY_MANAGER', 'PLANNING_MANAGER'] as const satisfies readonly InstitutionRole[];
