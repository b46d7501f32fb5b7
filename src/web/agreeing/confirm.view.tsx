import { type ComponentChildren } from 'preact';
import { type SinceLook } from '../../demarcation/looks/matrix-looks';
import { type Draft } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { type Options } from '../forms/field';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { SinceLastLook } from '../looks/since-look';
import { Confirmations } from '../matrices/confirmations';
import { type MatrixContent } from '../matrices/matrix-content';
import { MatrixText } from '../matrices/matrix.view';
import { Crumbs } from '../parts/crumbs';
import { CONFIRMATION_FORMS, PAPER_CONFIRMATION_FORM } from './agreeing-forms';

interface Confirmed extends MatrixContent {
  readonly draft: Draft;
  readonly since: SinceLook | null;
}

/** What is to be confirmed, all of it, and the form in which one's own side does so. */
export function ConfirmPage({ draft, ...content }: Confirmed) {
  const { can, principal, say } = useViewer();
  const { matrix } = content;
  const isOurs = principal?.vendorId === null;
  return (
    <ToConfirm {...content} draft={draft}>
      <p>
        {say(
          '上の内容をすべて読み、これでよければ確認します。内容や前提となる事実が後で変わると、この確認は数えなくなり、改めて確認が必要になります。',
          'Read all of it, and confirm it if it is right. Should the content or the facts under it change later, the confirmation counts no more and is asked for again.',
        )}
      </p>
      {isOurs && (
        <p class="notice">
          {say(
            '自分で申告した版は、ほかの方が確認します。重要な契約と、重要度をまだ決めていない契約では、経営層の承認が先に必要です。',
            'Whoever has declared does not confirm: somebody else does. A contract that is important, or that nobody has rated, wants the executive approval first.',
          )}{' '}
          {can('contract.write') && (
            <a href={`/contracts/${matrix.contractId}/edit#importance`}>
              {say('契約の重要度を決める', 'Rate the contract')}
            </a>
          )}
        </p>
      )}
      <FormBody
        form={CONFIRMATION_FORMS[isOurs ? 'INSTITUTION' : 'VENDOR']}
        draft={draft}
        action={`/matrices/${matrix.id}/confirm`}
        button={say('この内容を確認する', 'Confirm it')}
      >
        <ContentHash {...content} />
      </FormBody>
    </ToConfirm>
  );
}

/** The institution enters what a vendor has confirmed on paper. */
export function PaperConfirmationPage({ draft, documents, ...content }: Confirmed & { readonly documents: Options }) {
  const { can, say } = useViewer();
  return (
    <ToConfirm {...content} draft={draft}>
      <p class="notice">
        {say(
          '事業者が、上の内容のハッシュ値を記した書面に同意した場合に入力します。入力した人とは別の方が書面と照合して、はじめて数えます。',
          'For a vendor that agreed on paper naming the hash of the content above. It counts once somebody else has held it against the paper.',
        )}
      </p>
      {can('document.write') && (
        <p class="no-print">
          <a class="button second" href={`/contracts/${content.matrix.contractId}/evidence`}>
            {say('署名された書面のファイルを登録する', 'Upload the signed paper')}
          </a>
        </p>
      )}
      <FormBody
        form={PAPER_CONFIRMATION_FORM}
        draft={draft}
        action={`/matrices/${content.matrix.id}/confirm-on-paper`}
        button={say('代理で入力する', 'Enter it')}
        options={{ documentId: documents }}
      >
        <ContentHash {...content} />
      </FormBody>
    </ToConfirm>
  );
}

/** Names what the page has shown: whoever confirms agrees to that, and to nothing that it may have become since. */
function ContentHash({ paper }: MatrixContent) {
  return <input type="hidden" name="contentHash" value={paper.contentHash} />;
}

function ToConfirm({ paper, matrix, draft, since, children }: Confirmed & { readonly children: ComponentChildren }) {
  const { say } = useViewer();
  const isAsked = matrix.conclusion === 'DECLARED' && matrix.status === 'UNDER_CONSULTATION';
  return (
    <>
      <Crumbs
        crumbs={[
          [`/matrices/${matrix.id}`, say(`責任分界表 第${matrix.revision}版`, `Revision ${matrix.revision}`)],
          [`/matrices/${matrix.id}/changes`, say('前の版との違い', 'What the revision before says')],
        ]}
      />
      {isAsked ? (
        <>
          <SinceLastLook matrix={matrix} since={since} />
          <MatrixText paper={paper} />
          <p class="pre">
            {say('この内容のハッシュ値', 'Hash of the content')}: <code>{paper.contentHash}</code>
          </p>
          <Confirmations paper={paper} matrix={matrix} />
          {children}
        </>
      ) : (
        <>
          {draft.refusal !== null && <Refusal problem={draft.refusal} />}
          <p class="notice">
            {say(
              '確認できるのは、双方が申告する責任分界表の、協議中の版だけです。',
              'Only a revision that both sides declare and that is under consultation can be confirmed.',
            )}
          </p>
        </>
      )}
    </>
  );
}
