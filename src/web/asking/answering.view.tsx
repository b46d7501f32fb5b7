import { useViewer } from '../frame/viewer-context';
import { FormBody, Kept } from '../forms/form-body';
import { PostForm } from '../forms/post-form';
import { type EvidenceRequestView } from '../../exchange/evidence/dto/evidence-request.dto';
import { ANSWER_FORMS } from './asking-forms';
import { draftFor, type RequestContent } from './request-content';
import { Said } from './said.view';

/** What a vendor's people do about a request: share what they have answered before, or answer. */
export function Answering({ request, shareable, tried }: Omit<RequestContent, 'links'>) {
  const { date, say } = useViewer();
  const path = `/evidence-requests/${request.id}`;
  return (
    <>
      {shareable.length > 0 && (
        <section class="no-print" aria-labelledby="share">
          <h2 id="share">{say('以前の回答を共有する', 'Share an answer given before')}</h2>
          <p>
            {say(
              'ほかの医療機関に回答したものを、そのままこの医療機関にも共有できます。共有はいつでも取り消せます。',
              'What was answered to another institution can be shared with this one too, until you take that back.',
            )}
          </p>
          {shareable.map((answer) => (
            <article key={answer.id} class="card">
              <Said said={answer.said} answerId={answer.id} />
              <p class="small soft">
                {answer.shares.length > 0 &&
                  say(
                    `共有先: ${answer.shares.map(({ institutionName }) => institutionName ?? '—').join('、')}`,
                    `Shared with ${answer.shares.map(({ institutionName }) => institutionName ?? '—').join(', ')}`,
                  )}
              </p>
              <PostForm action={`${path}/share`}>
                <Kept draft={draftFor('share', request, tried)} />
                <input type="hidden" name="answerId" value={answer.id} />
                <button
                  class="button"
                  aria-label={say(
                    `${date(answer.said.answeredOn)}の回答を共有する`,
                    `Share the answer of ${answer.said.answeredOn}`,
                  )}
                >
                  {say('この回答を共有する', 'Share this answer')}
                </button>
              </PostForm>
            </article>
          ))}
        </section>
      )}
      <section class="no-print" aria-labelledby="answering">
        <h2 id="answering">{say('回答する', 'Answer')}</h2>
        <p>
          {say(
            '回答は、この医療機関だけに共有されます。医療機関が受け入れるまで、台帳の登録内容は変わりません。',
            'The answer is shared with this institution only, and changes no record until it is accepted.',
          )}
        </p>
        <FormBody
          name="answer"
          form={ANSWER_FORMS[request.kind]}
          draft={draftFor('answer', request, tried, usualAnswer(request))}
          action={`${path}/answer`}
          button={say('回答する', 'Answer')}
        />
      </section>
    </>
  );
}

/** What is known of the answer before anybody has said anything. */
function usualAnswer({ product }: EvidenceRequestView): Record<string, string> {
  return product === null ? {} : { product };
}
