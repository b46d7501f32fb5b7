import { type GateView } from '../../findings/dto/finding.dto';
import { type Problem } from '../../kernel/problem';
import { type ContractStepName, possibleContractSteps } from '../../registry/contracts/contract-lifecycle';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { GateAnswer } from '../findings/gate-answer';
import { type Draft } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { CONTRACT_STATUS_WORDS } from '../parts/registry-words';
import { CONTRACT_STEP_FORMS } from './contract-step-forms';
import { CONTRACT_STEP_LOSSES, CONTRACT_STEP_WORDS } from './contract-words';

export interface ContractStepsContent {
  readonly contract: ContractView;
  /** What the gate says today of the step that it guards; null: none lies ahead, or the viewer may not see it. */
  readonly gate: GateView | null;
  readonly draftOf: (step: ContractStepName) => Draft;
  /** Why a step was not taken that does not lie before the contract any more. */
  readonly refusal: Problem | null;
}

/** The steps that lie before a contract, each explained before its button. */
export function ContractStepsPage({ contract, gate, draftOf, refusal }: ContractStepsContent) {
  const { can, say, text } = useViewer();
  const path = `/contracts/${contract.id}`;
  const steps = possibleContractSteps(contract);
  const lossOf = (step: ContractStepName): string | undefined => {
    const loss = CONTRACT_STEP_LOSSES[step];
    return loss && text(loss);
  };
  return (
    <>
      <Crumbs
        crumbs={[
          ['/contracts', say('契約', 'Contracts')],
          [path, `${contract.contractNo} ${contract.title}`],
        ]}
      />
      {refusal !== null && <Refusal problem={refusal} />}
      <p>
        {say('いまの状態', 'Status')}: <strong>{text(CONTRACT_STATUS_WORDS[contract.status])}</strong>
      </p>
      {contract.status === 'DRAFT' && can('takeOver.enter') && (
        <p class="no-print">
          <a href={`${path}/take-over`}>
            {say('すでに動いている契約を、手続きを踏まずに引き継ぐ', 'Take over a contract that already runs')}
          </a>
        </p>
      )}
      {steps.length === 0 && <p class="notice">{say('この契約に残る手続きはありません。', 'No step is left.')}</p>}
      {steps.map((step) => (
        <section key={step} aria-labelledby={`step-${step}`}>
          <h2 id={`step-${step}`}>{text(CONTRACT_STEP_WORDS[step])}</h2>
          {gate !== null && isGuarded(step, gate) && (
            <div class="card">
              <h3>{say('この手続きに進めるか(今日の判定)', 'May it be taken, as judged today')}</h3>
              <GateAnswer gate={gate} />
            </div>
          )}
          <FormBody
            name={step}
            form={CONTRACT_STEP_FORMS[step]}
            draft={draftOf(step)}
            action={`${path}/steps`}
            button={text(CONTRACT_STEP_WORDS[step])}
            loss={lossOf(step)}
          >
            <input type="hidden" name="step" value={step} />
          </FormBody>
        </section>
      ))}
    </>
  );
}

function isGuarded(step: ContractStepName, { gate }: GateView): boolean {
  return gate === 'contract.renew' ? step === 'RENEW' || step === 'TAKE_BACK_END' : step === 'ACTIVATE';
}
