import { type SinceLook } from '../../demarcation/looks/matrix-looks';
import { draftOf } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { useViewer } from '../frame/viewer-context';
import { type MatrixContent } from '../matrices/matrix-content';
import { Redlined } from '../matrices/redline';
import { PostForm } from '../forms/post-form';

interface Looked {
  readonly matrix: MatrixContent['matrix'];
  readonly since: SinceLook | null;
}

/** What the revision says otherwise than when this person last looked; nothing where the past is shown. */
export function SinceLastLook({ matrix, since }: Looked) {
  const { knownOn, moment, say } = useViewer();
  if (knownOn !== null) return null;
  const isSame = since !== null && since.differences.parties.length + since.differences.rows.length === 0;
  return (
    <section class="card no-print" aria-labelledby="since">
      <h2 id="since">{say('前回ご覧になってからの変更', 'Since you last looked')}</h2>
      {since === null ? (
        <p>
          {say(
            'まだ記録がありません。「ここまで読んだ」を押すと、次からはその後に変わったところだけを示します。',
            'Nothing is noted yet. Say that you have read it, and from then on you are told what has changed.',
          )}
        </p>
      ) : isSame ? (
        <p>
          {say(
            `${moment(since.lookedAt)} にご覧になった内容から変わっていません。`,
            `It says what it said on ${moment(since.lookedAt)}.`,
          )}
        </p>
      ) : (
        <>
          <p>
            {say(
              `${moment(since.lookedAt)} にご覧になった後、次のところが変わりました。`,
              `This has changed since ${moment(since.lookedAt)}.`,
            )}
          </p>
          <Redlined matrix={matrix} differences={since.differences} />
        </>
      )}
      {!isSame && (
        <PostForm action={`/matrices/${matrix.id}/looks`}>
          <Kept draft={draftOf()} />
          <button class="button second">{say('ここまで読んだ', 'I have read it')}</button>
        </PostForm>
      )}
    </section>
  );
}
