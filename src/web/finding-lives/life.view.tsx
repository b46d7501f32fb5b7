import { calledBy } from '../../guideline/rule-title';
import { calendarDate } from '../../kernel/calendar-date';
import { AskLink } from '../asking/ask-link';
import { FindingFacts } from '../findings/finding-facts';
import { SEVERITY_WORDS } from '../findings/finding-words';
import { subjectPath } from '../findings/subject-path';
import { type Draft, draftOf } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { Moment } from '../parts/moment';
import { COMMENT_FORM, TREATMENT_FORM } from './life-forms';
import { type LifeContent } from './life-reading';
import { FINDING_STATE_WORDS, TURN_WORDS } from './life-words';

export type LifeAct = 'treatment' | 'comments';

interface LifePage extends LifeContent {
  /** What was sent and not taken; null: nothing was tried. */
  readonly tried: { readonly act: LifeAct; readonly draft: Draft } | null;
}

/** A finding from its first day on: what became of it, whose it is, and what people say of it. */
export function FindingLife({ finding, owners, tried }: LifePage) {
  const { can, say, text } = useViewer();
  const { id, institutionId, state, severity, subjectName, subjectKind, subjectId, ruleId, facts, version } = finding;
  const path = subjectPath({ kind: subjectKind, id: subjectId });
  return (
    <>
      <Crumbs crumbs={[[`/finding-lives?institutionId=${institutionId}`, say('指摘の経過', 'Lives of findings')]]} />
      <p>
        <span class={`badge ${FINDING_STATE_WORDS[state].tone}`}>{text(FINDING_STATE_WORDS[state].word)}</span>{' '}
        <span class={`badge ${SEVERITY_WORDS[severity].tone}`}>{text(SEVERITY_WORDS[severity].word)}</span>{' '}
        <a href={path}>{text(calledBy(subjectKind, subjectName))}</a> ・ {ruleId}
      </p>
      {state !== 'RESOLVED' && (
        <p class="no-print">
          <AskLink ruleId={ruleId} subject={{ kind: subjectKind, id: subjectId }} institutionId={institutionId} />
        </p>
      )}
      <details class="small">
        <summary>{say('判定に使った事実', 'What the rule saw')}</summary>
        <FindingFacts facts={facts} />
      </details>
      <History finding={finding} />
      <section class="card" aria-labelledby="treatment">
        <h2 id="treatment">{say('担当・期限・対応', 'Whose, by when, and how')}</h2>
        <FormBody
          name="treatment"
          form={TREATMENT_FORM}
          draft={tried?.act === 'treatment' ? tried.draft : draftOf(TREATMENT_FORM.written(finding), version)}
          action={`/findings/${id}/treatment`}
          button={say('登録する', 'Save')}
          options={{ ownerId: owners }}
        />
      </section>
      <section class="card" aria-labelledby="comments">
        <h2 id="comments">{say('コメント', 'Comments')}</h2>
        <ul>
          {finding.comments.map((comment) => (
            <li key={comment.id}>
              <span class="small soft">
                <Moment at={comment.createdAt} /> {comment.author}
              </span>
              <p class="lines">{comment.body}</p>
            </li>
          ))}
        </ul>
        {can('risk.write') && (
          <FormBody
            name="comments"
            form={COMMENT_FORM}
            draft={tried?.act === 'comments' ? tried.draft : draftOf()}
            action={`/findings/${id}/comments`}
            button={say('コメントする', 'Comment')}
          />
        )}
      </section>
    </>
  );
}

function History({ finding: { history } }: Pick<LifeContent, 'finding'>) {
  const { date, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{say('経過', 'What became of it')}</h2>
      <ol>
        {history.map(({ turn, at, judgedOn, severity }) => (
          <li key={at}>
            {date(calendarDate(judgedOn))}: {text(TURN_WORDS[turn])}{' '}
            <span class={`badge ${SEVERITY_WORDS[severity].tone}`}>{text(SEVERITY_WORDS[severity].word)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
