import { type MatrixCommentView } from '../../demarcation/declarations/dto/matrix-comment.dto';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';
import { SIDE_WORDS } from './matrix-words';

/** What the two sides say to each other about a row, oldest first. */
export function RowComments({ comments }: { comments: readonly MatrixCommentView[] }) {
  const { say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="comments">
      <h2 id="comments">{say('やりとり', 'Said between the two sides')}</h2>
      {comments.length === 0 ? (
        <p>{say('まだありません。', 'Nothing yet.')}</p>
      ) : (
        <ol class="thread">
          {comments.map(({ id, side, author, body, createdAt }) => (
            <li key={id}>
              <div class="small soft">
                <span class="badge">{text(SIDE_WORDS[side])}</span> {author} <Moment at={createdAt} />
              </div>
              <div class="pre">{body}</div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
