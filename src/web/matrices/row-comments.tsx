import { type MatrixCommentView } from '../../demarcation/declarations/dto/matrix-comment.dto';
import { draftOf } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { PostForm } from '../forms/post-form';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';
import { SIDE_WORDS } from './matrix-words';

/** What the two sides say to each other about a row, oldest first. */
export function RowComments({ comments, mayMend }: { comments: readonly MatrixCommentView[]; mayMend: boolean }) {
  const { principal, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="comments">
      <h2 id="comments">{say('やりとり', 'Said between the two sides')}</h2>
      {comments.length === 0 ? (
        <p>{say('まだありません。', 'Nothing yet.')}</p>
      ) : (
        <ol class="thread">
          {comments.map((comment) => {
            const { id, side, author, body, createdAt } = comment;
            return (
              <li key={id}>
                <div class="small soft">
                  <span class="badge">{text(SIDE_WORDS[side])}</span> {author} <Moment at={createdAt} />
                </div>
                <div class="pre">{body}</div>
                {mayMend && comment.author === principal?.name && <Mending comment={comment} />}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

/** Whoever has written it says it otherwise. */
function Mending({ comment: { id, body, version } }: { comment: MatrixCommentView }) {
  const { say } = useViewer();
  const field = `mend-${id}`;
  return (
    <details class="no-print">
      <summary class="small">{say('直す', 'Mend it')}</summary>
      <PostForm action={`/matrix-comments/${id}`}>
        <Kept draft={draftOf({}, version)} />
        <div class="field">
          <label for={field}>{say('相手方に伝えること', 'To the other side')}</label>
          <textarea id={field} name="body" rows={3}>
            {body}
          </textarea>
        </div>
        <button class="second">{say('直したものに替える', 'Say it so')}</button>
      </PostForm>
    </details>
  );
}
