import { type GateView } from '../../findings/dto/finding.dto';
import { type MatrixStep } from '../../demarcation/matrix-steps';
import { type Problem } from '../../kernel/problem';
import { GateAnswer } from '../findings/gate-answer';
import { type Draft } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { Confirmations } from '../matrices/confirmations';
import { type MatrixContent } from '../matrices/matrix-content';
import { Crumbs } from '../parts/crumbs';
import { DayField } from '../parts/day-field';
import { MATRIX_STEP_FORM } from './agreeing-forms';
import { MATRIX_STEP_WORDS } from './matrix-step-words';
import { Ways, waysToConfirm } from './ways-to-confirm';

export interface MatrixStepsContent extends MatrixContent {
  /** Those that lie before the revision and that the viewer may take. */
  readonly steps: readonly MatrixStep['to'][];
  /** What the gate says of agreeing it; null: it does not lie before it, or the viewer may not see what is found. */
  readonly gate: GateView | null;
  readonly draftOf: (step: MatrixStep['to']) => Draft;
  /** Why a step was not taken that is not offered any more. */
  readonly refusal: Problem | null;
}

/** More rows than these are folded away: the steps of a new revision stand below dozens of them. */
const FEW_ROWS = 10;

/** The steps that lie before a revision, each explained before its button. */
export function MatrixStepsPage({ paper, matrix, steps, gate, draftOf, refusal }: MatrixStepsContent) {
  const viewer = useViewer();
  const { can, say, text } = viewer;
  const path = `/matrices/${matrix.id}`;
  const lossOf = (step: MatrixStep['to']): string | undefined => {
    const { loss } = MATRIX_STEP_WORDS[step];
    return loss && text(loss);
  };
  const ids = new Map(matrix.rows.map(({ key, id }) => [key, id]));
  const titles = new Map(paper.layers.flatMap(({ rows }) => rows).map(({ key, title }) => [key, title]));
  return (
    <>
      <Crumbs
        crumbs={[
          [`/contracts/${matrix.contractId}`, `${paper.contractNo} ${paper.contractTitle}`],
          [path, say(`責任分界表 第${matrix.revision}版`, `Demarcation matrix, revision ${matrix.revision}`)],
        ]}
      />
      {refusal !== null && <Refusal problem={refusal} />}
      <p>
        {say('いまの状態', 'Status')}: <strong>{paper.status}</strong>
      </p>
      {matrix.unanswered.length > 0 && (
        <details class="notice warning" open={matrix.unanswered.length <= FEW_ROWS}>
          <summary>
            {say(
              `最終責任を負う者が決まっていない行があります(${matrix.unanswered.length}行)`,
              `Rows with nobody accountable: ${matrix.unanswered.length}`,
            )}
          </summary>
          <ul>
            {matrix.unanswered.map((key) => (
              <li key={key}>
                <a href={`/matrix-rows/${ids.get(key)}`}>
                  {key} {titles.get(key)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Confirmations paper={paper} matrix={matrix} />
      <Ways ways={waysToConfirm(viewer, matrix)} />
      {matrix.status === 'UNDER_CONSULTATION' && !can('matrix.agree') && (
        <p class="notice">
          {say(
            '合意を記録するのは、経営層・安全管理責任者・企画管理者のいずれかです。',
            'It is agreed by an executive, or the safety or planning manager.',
          )}
        </p>
      )}
      {steps.length === 0 && (
        <p class="notice">
          {say('この版に、いま進められる手続きはありません。', 'There is no step that you can take.')}
        </p>
      )}
      {steps.map((step) => (
        <section key={step} aria-labelledby={`step-${step}`}>
          <h2 id={`step-${step}`}>{text(MATRIX_STEP_WORDS[step].name)}</h2>
          <p>{text(MATRIX_STEP_WORDS[step].means)}</p>
          {step === 'AGREED' && gate !== null && <Gate gate={gate} />}
          <FormBody
            name={step}
            form={MATRIX_STEP_FORM}
            draft={draftOf(step)}
            action={`${path}/steps`}
            button={text(MATRIX_STEP_WORDS[step].name)}
            loss={lossOf(step)}
          >
            <input type="hidden" name="to" value={step} />
          </FormBody>
        </section>
      ))}
    </>
  );
}

/** Asked before anybody presses anything. */
function Gate({ gate }: { gate: GateView }) {
  const { say } = useViewer();
  return (
    <div class="card">
      <h3>{say('この版に合意してよいか', 'May it be agreed?')}</h3>
      <GateAnswer gate={gate} />
      <form class="row no-print" method="get">
        <DayField name="on" label={say('合意する日', 'On which day')} day={gate.asOf} />
        <button class="button second">{say('この日で判定する', 'Judge for that day')}</button>
      </form>
    </div>
  );
}
