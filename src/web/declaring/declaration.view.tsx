import { type Draft } from '../forms/draft';
import { useViewer } from '../frame/viewer-context';
import { SIDE_WORDS } from '../matrices/matrix-words';
import { type RowContent } from '../matrices/row-content';
import { AskedRow } from './asked-row';
import { DECLARATION_FORM, SETTLEMENT_FORM } from './declaring-forms';

/** Sent along by whoever goes on to the next row. */
export const NEXT = 'next';

interface Shown {
  readonly content: RowContent;
  readonly draft: Draft;
}

/** A side says who has which part in a row. */
export function DeclarationPage({ content, draft }: Shown) {
  const { say } = useViewer();
  const { acting, row } = content;
  const closed = say(
    'この行は、いま申告できません(対象外の行、合意済みの版、または医療機関が書面の合意を記録する責任分界表です)。',
    'The row cannot be declared now: it does not apply, the revision is agreed, or the institution records it from paper.',
  );
  return (
    <AskedRow
      content={content}
      draft={draft}
      action={`/matrix-rows/${row.id}/declare`}
      fields={DECLARATION_FORM.fields}
      closed={acting === null ? closed : null}
    >
      <button class="button">
        {acting !== null &&
          say(
            `${SIDE_WORDS[acting.side].ja}として申告する`,
            `Declare for the ${SIDE_WORDS[acting.side].en.toLowerCase()}`,
          )}
      </button>
      <button class="second" name="then" value={NEXT}>
        {say('申告して、次の未申告の行へ', 'Declare, and on to the next open row')}
      </button>
    </AskedRow>
  );
}

/** The institution records what was settled where the two sides differ. */
export function SettlementPage({ content, draft }: Shown) {
  const { say } = useViewer();
  const { acting, concord, row } = content;
  const isOpen = acting?.side === 'INSTITUTION' && (concord?.state === 'DIFFERING' || concord?.state === 'SETTLED');
  return (
    <AskedRow
      content={content}
      draft={draft}
      action={`/matrix-rows/${row.id}/settle`}
      fields={SETTLEMENT_FORM.fields}
      closed={
        isOpen
          ? null
          : say(
              '双方の申告が食い違っている行ではないため、協議の結果を記録できません。',
              'The two sides do not differ in this row: there is nothing to settle.',
            )
      }
    >
      <button class="button">{say('協議の結果として記録する', 'Record it as settled')}</button>
    </AskedRow>
  );
}
