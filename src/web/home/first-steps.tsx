import { useViewer } from '../frame/viewer-context';
import { type FirstSteps } from './first-steps-reading';

/** From an empty registry to the first report: what comes next, and who does it. */
export function FirstStepsGuide({ steps }: { steps: FirstSteps }) {
  const { can, say, text } = useViewer();
  const known = steps.filter(({ isDone }) => isDone !== null);
  const next = known.find(({ isDone, step }) => isDone === false && can(step.write))?.step.record;
  return (
    <section class="card" aria-labelledby="first-steps">
      <h2 id="first-steps">
        {say('はじめに: 最初の判定まで(およそ10分)', 'To begin: up to the first report (about ten minutes)')}
      </h2>
      <ol>
        {known.map(({ step, isDone }) => (
          <li key={step.record}>
            {can(step.write) ? <a href={step.path}>{text(step.name)}</a> : text(step.name)}{' '}
            {isDone === true ? (
              <span class="badge good">{say('済み', 'done')}</span>
            ) : step.record === next ? (
              <span class="badge note">{say('次はこれ', 'next')}</span>
            ) : (
              !can(step.write) && <span class="badge soft">{text(step.doneBy)}</span>
            )}
            <div class="small soft">{text(step.why)}</div>
          </li>
        ))}
        <li>
          {can('finding.read') ? (
            <a href="/findings">{say('不足の指摘を見る', 'See what falls short')}</a>
          ) : (
            say('不足の指摘を見る', 'See what falls short')
          )}
          <div class="small soft">
            {say(
              '登録されている事実だけから判定します。未確認のものは、未確認と示します。',
              'Judged by what is on record; what nobody has looked at is said to be so.',
            )}
          </div>
        </li>
      </ol>
    </section>
  );
}
