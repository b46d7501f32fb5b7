import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { PostForm } from '../forms/post-form';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';

interface RemovalContent {
  readonly name: string;
  readonly back: string;
  readonly action: string;
  readonly draft: Draft;
}

/** Asked once before anything is taken away: what it is for, and what is usually done instead. */
export function RemovalPage({ name, back, action, draft }: RemovalContent) {
  const { say } = useViewer();
  return (
    <>
      <Crumbs crumbs={[[back, name]]} />
      <PostForm action={action} class="card narrow">
        {draft.refusal !== null && <Refusal problem={draft.refusal} fields={[]} idOf={(field) => field} />}
        <Kept draft={draft} />
        <p>
          {say(
            '誤って登録した記録だけを削除します。終わった契約や使わなくなった機器は、終了日・廃棄日を登録して残します。',
            'Only what was recorded by mistake is deleted; what has ended is kept, with the day on which it ended.',
          )}
        </p>
        <p>
          {say(
            '削除すると元に戻せません。削除したこととその内容は履歴に残ります。',
            'It cannot be taken back. The history keeps what it was, and who deleted it.',
          )}
        </p>
        <button class="button danger">{say(`「${name}」を削除する`, `Delete “${name}”`)}</button>
      </PostForm>
    </>
  );
}
