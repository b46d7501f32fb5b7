import { type DeclarationSource } from '../../demarcation/declarations/taking-over';
import { FormBody, Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { type RowContent } from '../matrices/row-content';
import { SIDE_WORDS } from '../matrices/matrix-words';
import { type Acting } from './acting';
import { COMMENT_FORM } from './declaring-forms';
import { SOURCE_WORDS } from './source-words';
import { PostForm } from '../forms/post-form';
import { SureForm } from '../forms/sure-form';

type ActingContent = RowContent & { readonly acting: Acting };

/** What one's own side can do about the row. */
export function RowActions(content: ActingContent) {
  const { row, acting, concord } = content;
  const { withdraw } = acting.drafts;
  const { can, say } = useViewer();
  const side = SIDE_WORDS[acting.side];
  const isDisputed = concord?.state === 'DIFFERING' || concord?.state === 'SETTLED';
  return (
    <section class="card no-print" aria-labelledby="acting">
      <h2 id="acting">{say(`${side.ja}としての申告`, `To declare for the ${side.en.toLowerCase()}`)}</h2>
      <p class="row">
        <a class="button" href={`/matrix-rows/${row.id}/declare`}>
          {acting.own === null ? say('申告する', 'Declare') : say('申告を変える', 'Change the declaration')}
        </a>
        {isDisputed && acting.side === 'INSTITUTION' && can('matrix.write') && (
          <a class="button second" href={`/matrix-rows/${row.id}/settle`}>
            {say('協議の結果を記録する', 'Record what was settled')}
          </a>
        )}
      </p>
      <TakeOver {...content} />
      {withdraw.refusal !== null && <Refusal problem={withdraw.refusal} />}
      {acting.own !== null && concord?.state === 'ONE_SIDED' && (
        <SureForm
          action={`/matrix-rows/${row.id}/withdraw`}
          draft={withdraw}
          ask={say('申告を取り下げる', 'Withdraw the declaration')}
          loss={say(
            `${row.key} についての自分の側の申告(役割と補足)がなくなり、行は未申告に戻ります。相手方が申告するまでの間だけ取り下げられます。`,
            `What your side has declared of ${row.key}, roles and notes, is gone, and the row is undeclared again. It can be withdrawn only until the other side has declared.`,
          )}
          button={say('取り下げる', 'Withdraw it')}
        />
      )}
    </section>
  );
}

/** Declaring with what stands elsewhere: only what can be seen is offered. */
function TakeOver({ row, declarations, concord, acting }: ActingContent) {
  const { text } = useViewer();
  const isSeen = declarations.length === 2 && concord?.state === 'DIFFERING';
  const offered: readonly (readonly [DeclarationSource, boolean])[] = [
    ['SUGGESTION', acting.offered.includes('SUGGESTION')],
    ['PRECEDING_REVISION', acting.offered.includes('PRECEDING_REVISION')],
    ['OTHER_SIDE', isSeen],
    ['OTHER_TEXTS', isSeen && concord.differences.some((one) => one === 'NOTE' || one === 'PART_NOTE')],
  ];
  const sources = offered.filter(([, is]) => is).map(([source]) => source);
  const { takeOver } = acting.drafts;
  if (sources.length === 0 && takeOver.refusal === null) return null;
  return (
    <PostForm action={`/matrix-rows/${row.id}/take-over`}>
      {takeOver.refusal !== null && <Refusal problem={takeOver.refusal} />}
      <Kept draft={takeOver} />
      <p class="row">
        {sources.map((source) => (
          <button key={source} class="second" name="source" value={source}>
            {text(SOURCE_WORDS[source])}
          </button>
        ))}
      </p>
    </PostForm>
  );
}

export function CommentForm({ row, acting }: ActingContent) {
  const { say } = useViewer();
  return (
    <FormBody
      form={COMMENT_FORM}
      draft={acting.drafts.comment}
      action={`/matrix-rows/${row.id}/comments`}
      button={say('伝える', 'Send')}
    />
  );
}
