import { AGREEMENT_SIDES } from '../../kernel/terms/demarcation-terms';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { textIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';
import { type MatrixContent } from '../matrices/matrix-content';
import { SIDE_WORDS } from '../matrices/matrix-words';
import { Choices } from '../parts/choices';
import { Crumbs } from '../parts/crumbs';
import { SIDE } from './form-decisions';
import { PostForm } from '../forms/post-form';

/** A revision on paper, and the form that goes out and comes in again. */
export function PapersPage({ draft, ...content }: MatrixContent & { readonly draft: Draft }) {
  const { can, say } = useViewer();
  const { matrix } = content;
  const isOpen = matrix.status === 'DRAFT' || matrix.status === 'UNDER_CONSULTATION';
  return (
    <>
      <MatrixCrumbs {...content} />
      {draft.refusal !== null && <Refusal problem={draft.refusal} />}
      <Papers matrix={matrix} />
      {matrix.conclusion === 'DECLARED' && isOpen && can('matrix.declare') ? (
        <FormOutAndIn matrix={matrix} draft={draft} />
      ) : (
        <p class="notice">
          {say(
            '回答票は、双方が申告する版の、合意までのあいだに使います。',
            'Forms are for revisions that both sides declare, until they are agreed.',
          )}
        </p>
      )}
    </>
  );
}

/** The way back to the revision. */
export function MatrixCrumbs({ matrix: { id, revision } }: Pick<MatrixContent, 'matrix'>) {
  const { say } = useViewer();
  return (
    <Crumbs
      crumbs={[[`/matrices/${id}`, say(`責任分界表 第${revision}版`, `Demarcation matrix, revision ${revision}`)]]}
    />
  );
}

function Papers({ matrix: { id } }: Pick<MatrixContent, 'matrix'>) {
  const { say } = useViewer();
  return (
    <form class="card narrow" method="get" action={`/matrices/${id}/document/content`}>
      <h2>{say('契約書の別紙(PDF)', 'The annex to the contract (PDF)')}</h2>
      <Choices
        name="paper"
        label={say('用紙', 'Paper')}
        chosen="A3"
        options={[
          ['A3', 'A3'],
          ['A4', 'A4'],
        ]}
      />
      <Choices
        name="era"
        label={say('日付', 'Dates')}
        chosen="JAPANESE"
        options={[
          ['JAPANESE', say('和暦(令和8年4月1日)', 'Japanese era (in Japanese)')],
          ['WESTERN', say('西暦(2026年4月1日)', 'Western (2026-04-01)')],
        ]}
      />
      <Choices
        name="evidence"
        label={say('行ごとの根拠(だれがいつ申告したか)', 'Evidence row by row (who declared it, and when)')}
        chosen="false"
        options={[
          ['false', say('付けない', 'Without')],
          ['true', say('付ける', 'With')],
        ]}
      />
      <button class="button">{say('PDFを出力する', 'Download the PDF')}</button>{' '}
      <a class="button second" href={`/matrices/${id}/workbook/content`}>
        {say('Excelで出力する', 'Download as a workbook')}
      </a>
      <p>
        <a href="/matrix-verifications">
          {say('手元の写し(Excelなど)が台帳と同じかを照合する', 'Check a copy that you hold, such as a workbook')}
        </a>
      </p>
    </form>
  );
}

function FormOutAndIn({ matrix: { id }, draft }: Pick<MatrixContent, 'matrix'> & { readonly draft: Draft }) {
  const { principal, say, text } = useViewer();
  const sides = principal?.vendorId === null ? AGREEMENT_SIDES : AGREEMENT_SIDES.filter((side) => side === 'VENDOR');
  return (
    <>
      <section class="card narrow" aria-labelledby="out">
        <h2 id="out">{say('回答票を渡す', 'Hand the form out')}</h2>
        <p>
          {say(
            '台帳を使わない相手に渡すExcelの票です。出力した時点の内容を記憶しているため、後から返ってきても、その間の変更は失われません。',
            'A workbook for whoever answers without this registry. It remembers what was said when it went out: nothing that changes meanwhile is lost when it comes back.',
          )}
        </p>
        <p class="row">
          {sides.map((side) => (
            <a key={side} class="button second" href={`/matrices/${id}/form/content?side=${side}`}>
              {say(`${text(SIDE_WORDS[side])}の回答票`, `Form of the ${text(SIDE_WORDS[side]).toLowerCase()}`)}
            </a>
          ))}
        </p>
      </section>
      <PostForm class="card narrow" enctype="multipart/form-data" action={`/matrices/${id}/form-preview`}>
        <h2>{say('返ってきた回答票を読み込む', 'Read a form that has come back')}</h2>
        <p>
          {say(
            'まず何が変わるかを表示します。この段階では何も記録しません。',
            'What would change is shown first; nothing is recorded yet.',
          )}
        </p>
        <Kept draft={draft} />
        {sides.length === 1 ? (
          <input type="hidden" name={SIDE} value={sides[0]} />
        ) : (
          <Choices
            name={SIDE}
            label={say('だれの回答ですか', 'Whose answers are they?')}
            chosen={textIn(draft.sent, SIDE)}
            options={sides.map((side) => [side, text(SIDE_WORDS[side])])}
          />
        )}
        <div class="field">
          <label for="file">{say('回答票のファイル(.xlsx)', 'The form (.xlsx)')}</label>
          <input id="file" name="file" type="file" accept=".xlsx" />
        </div>
        <button class="button">{say('変更を確かめる', 'See what would change')}</button>
      </PostForm>
    </>
  );
}
