import { type ExecutiveApprovalView } from '../../registry/contracts/dto/executive-approval.dto';
import { type OwnWork } from '../dismissing/own-work';
import { type Draft } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { useViewer } from '../frame/viewer-context';
import { type Crumb, Crumbs } from '../parts/crumbs';
import { Fact } from '../parts/fact';
import { Moment } from '../parts/moment';
import { type Rows } from '../rows';
import { CutList } from '../parts/cut-list';
import { DECISION_FORM, EXECUTIVE_STATE_WORDS } from './executive-approval-forms';

/** What an executive is asked, and the decision: by somebody else than whoever asked (1⑭). */
export function ExecutiveApprovalPage({
  approval,
  crumbs,
  isOwn,
  draft,
}: {
  approval: ExecutiveApprovalView;
  crumbs: readonly Crumb[];
  isOwn: OwnWork;
  draft: Draft;
}) {
  const { can, date, say } = useViewer();
  const { id, reason, state, remark, decidedOn, createdAt, requestedByActor } = approval;
  return (
    <>
      <Crumbs crumbs={crumbs} />
      <section class="card" aria-labelledby="asked">
        <h2 id="asked">{say('申請の内容', 'What is asked')}</h2>
        <dl class="facts">
          <Fact name={say('状態', 'State')}>
            <ExecutiveState state={state} />
          </Fact>
          <Fact name={say('理由', 'Why')}>
            <span class="pre">{reason}</span>
          </Fact>
          <Fact name={say('申請した日時', 'Asked at')}>
            <Moment at={createdAt} />
          </Fact>
          <Fact name={say('判断した日', 'Decided on')}>{decidedOn === null ? null : date(decidedOn)}</Fact>
          <Fact name={say('所見', 'Remark')}>{remark}</Fact>
        </dl>
      </section>
      {state === 'REQUESTED' &&
        (isOwn(requestedByActor) || !can('contract.approve') ? (
          <p class="notice">
            {say('申請した人とは別の経営層の判断を待っています。', 'It waits for an executive who did not ask.')}
          </p>
        ) : (
          <FormBody
            form={DECISION_FORM}
            draft={draft}
            action={`/executive-approvals/${id}/decision`}
            button={say('この判断を記録する', 'Record the decision')}
            loss={say(
              'あなたの判断として、今日の日付と、いまの契約の内容とともに残ります。取り消したり、やり直したりはできません(改めて申請を受けることはできます)。',
              'It stays on record as yours, of today, with the contract as it stands. It is not taken back or changed; another may be asked for.',
            )}
          />
        ))}
    </>
  );
}

/** What executives were asked to approve of a contract, at the contract. */
export function ExecutiveApprovals({
  contractId,
  approvals,
}: {
  contractId: string;
  approvals: Rows<ExecutiveApprovalView>;
}) {
  const { can, date, say } = useViewer();
  return (
    <section class="card" aria-labelledby="executive-approvals">
      <h2 id="executive-approvals">{say('経営層の承認(1⑭)', 'Executive approvals (1⑭)')}</h2>
      {approvals.items.length === 0 ? (
        <p>{say('申請はまだありません。', 'Nobody has asked yet.')}</p>
      ) : (
        <ul class="thread">
          {approvals.items.map(({ id, state, reason, decidedOn }) => (
            <li key={id}>
              <ExecutiveState state={state} /> {decidedOn !== null && date(decidedOn)}{' '}
              <a href={`/executive-approvals/${id}`}>{reason}</a>
            </li>
          ))}
        </ul>
      )}
      <CutList rows={approvals} allAt={undefined} />
      {can('contract.write') && (
        <p class="no-print">
          <a class="button second" href={`/contracts/${contractId}/executive-approvals/new`}>
            {say('経営層の承認を申請する', 'Ask an executive to approve it')}
          </a>
        </p>
      )}
    </section>
  );
}

function ExecutiveState({ state }: Pick<ExecutiveApprovalView, 'state'>) {
  const { text } = useViewer();
  const tone = state === 'APPROVED' ? 'good' : state === 'REFUSED' ? 'bad' : 'warn';
  return <span class={`badge ${tone}`}>{text(EXECUTIVE_STATE_WORDS[state])}</span>;
}
