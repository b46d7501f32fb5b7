import { type EvidenceRequestView, type EvidenceRoundView } from '../../exchange/evidence/dto/evidence-request.dto';
import { ruleAndNumber } from '../../guideline/rule-title';
import { draftOf } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { SureForm } from '../forms/sure-form';
import { useViewer } from '../frame/viewer-context';
import { HistoryLink } from '../history/history-link';
import { Fact } from '../parts/fact';
import { ACCEPT_FORMS, REFUSE_FORM, WITHDRAW_FORM } from './asking-forms';
import { Answering } from './answering.view';
import { EVIDENCE_STATE_WORDS } from './asking-words';
import { Links } from './links.view';
import { MadeRecords } from './made.view';
import { draftFor, type RequestContent } from './request-content';
import { Said } from './said.view';

/** What was asked, what was answered, and what each side may do next. */
export function RequestPage({ request, shareable, links, tried }: RequestContent) {
  const { can, say } = useViewer();
  const isOpen = request.state === 'ASKED' || request.state === 'REFUSED' || request.state === 'LAPSED';
  return (
    <>
      <Asked request={request} isOpen={isOpen} />
      {request.rounds.length > 0 && (
        <section aria-labelledby="rounds">
          <h2 id="rounds">{say('回答', 'Answers')}</h2>
          {request.rounds.map((round) => (
            <Round key={round.id} round={round} request={request} />
          ))}
        </section>
      )}
      {isOpen && can('evidence.answer') && <Answering request={request} shareable={shareable} tried={tried} />}
      {request.state === 'ANSWERED' && can('evidence.ask') && <Reviewing request={request} tried={tried} />}
      {(isOpen || links.length > 0) && can('evidence.ask') && (
        <Links request={request} shareable={shareable} links={links} tried={tried} isOpen={isOpen} />
      )}
      {(isOpen || request.state === 'ANSWERED') && can('evidence.ask') && (
        <section class="no-print" aria-labelledby="withdraw">
          <h2 id="withdraw">{say('依頼を取り下げる', 'Ask no longer')}</h2>
          <FormBody
            name="withdrawal"
            form={WITHDRAW_FORM}
            draft={draftFor('withdrawal', request, tried)}
            action={`/evidence-requests/${request.id}/withdrawal`}
            button={say('取り下げる', 'Withdraw')}
            loss={say(
              '依頼は終わり、回答用のリンクも使えなくなります。元に戻せません。必要なら改めて依頼します。',
              'The request is over, and its links with it, for good: whoever needs it asks anew.',
            )}
          />
        </section>
      )}
    </>
  );
}

function Asked({ request, isOpen }: Pick<RequestContent, 'request'> & { readonly isOpen: boolean }) {
  const { can, date, say, text } = useViewer();
  const { word, tone } = EVIDENCE_STATE_WORDS[request.state];
  return (
    <section class="card" aria-labelledby="asked">
      <h2 id="asked">{say('依頼の内容', 'What is asked')}</h2>
      <p>
        <span class={`badge ${tone}`}>{text(word)}</span>
        <HistoryLink of="evidence-requests" id={request.id} />
      </p>
      <dl class="facts">
        <Fact name={say('医療機関', 'Institution')}>{request.institutionName}</Fact>
        <Fact name={say('事業者', 'Vendor')}>{request.vendorName}</Fact>
        {request.aboutVendorName !== null && (
          <Fact name={say('再委託先', 'Party beneath')}>{request.aboutVendorName}</Fact>
        )}
        <Fact name={say('対象', 'About')}>{request.subject}</Fact>
        <Fact name={say('回答の期限', 'Until')}>
          {date(request.dueOn)}{' '}
          {isOpen && can('evidence.ask') && (
            <a href={`/evidence-requests/${request.id}/edit`}>{say('期限・文面を変える', 'Change')}</a>
          )}
        </Fact>
        <Fact name={say('依頼した人', 'Asked by')}>
          {date(request.askedOn)} {request.askedBy}
        </Fact>
        {request.ruleId !== null && (
          <Fact name={say('もとになった指摘', 'Finding')}>{text(ruleAndNumber(request.ruleId))}</Fact>
        )}
        <Fact name={say('文面', 'Words')}>{request.words && <span class="pre">{request.words}</span>}</Fact>
        {request.withdrawnOn !== null && (
          <Fact name={say('取り下げ', 'Withdrawn')}>
            {date(request.withdrawnOn)} {request.withdrawalReason}
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Round({ round, request }: { round: EvidenceRoundView; request: EvidenceRequestView }) {
  const { can, date, say } = useViewer();
  return (
    <article class="card">
      {round.said === null ? (
        <p class="soft">
          {say('事業者が共有を取り消したため、内容は表示できません。', 'The vendor shares it no longer.')}
        </p>
      ) : (
        <Said said={round.said} answerId={round.answerId} />
      )}
      <p class="small">
        {say(
          `${date(round.sharedOn)} ${round.sharedBy} がこの医療機関に共有`,
          `shared on ${round.sharedOn} by ${round.sharedBy}`,
        )}
        {round.revokedOn !== null && say(`(${date(round.revokedOn)} 共有を取消し)`, ` (until ${round.revokedOn})`)}
      </p>
      {round.verdict === 'REFUSED' && (
        <p class="notice">
          {say('差戻し: ', 'Refused: ')}
          <span class="pre">{round.reason}</span>
          <br />
          <span class="small soft">
            {round.reviewedOn !== null && date(round.reviewedOn)} {round.reviewedBy}
          </span>
        </p>
      )}
      {round.verdict === 'ACCEPTED' && (
        <>
          <p>
            <span class="badge good">{say('受け入れ済み', 'Accepted')}</span>{' '}
            <span class="small soft">
              {round.reviewedOn !== null && date(round.reviewedOn)} {round.reviewedBy}
            </span>
          </p>
          {can('evidence.ask') && <MadeRecords made={round.made} request={request} />}
          {request.kind === 'MATRIX_FORM' && can('matrix.declare') && (
            <p class="no-print">
              <a class="button second" href={`/evidence-requests/${request.id}/matrix-form`}>
                {say('届いた回答を分界表の案として見る', 'Look at the form as a draft of the matrix')}
              </a>{' '}
              <span class="small soft">
                {say('取り込むまでは、だれの申告にもなりません。', 'Nobody’s declaration until it is entered.')}
              </span>
            </p>
          )}
        </>
      )}
      {round.revokedOn === null && can('evidence.answer') && <Revoking round={round} />}
    </article>
  );
}

function Revoking({ round }: { round: EvidenceRoundView }) {
  const { say } = useViewer();
  return (
    <SureForm
      action={`/evidence-shares/${round.id}/revocation`}
      draft={draftOf({}, round.version)}
      ask={say('共有を取り消す', 'Share it no longer')}
      loss={
        round.verdict === 'ACCEPTED'
          ? say(
              '受け入れられた回答は、取り消しても医療機関の記録に残ります。取消しは元に戻せません。',
              'What was accepted stays in the institution’s record. This cannot be taken back.',
            )
          : say(
              '医療機関はこの回答を見られなくなり、受け入れられません。取消しは元に戻せません。',
              'The institution reads this answer no longer, and cannot accept it. This cannot be taken back.',
            )
      }
      button={say('取り消す', 'Share it no longer')}
    />
  );
}

function Reviewing({ request, tried }: Pick<RequestContent, 'request' | 'tried'>) {
  const { say } = useViewer();
  const path = `/evidence-requests/${request.id}`;
  const form = request.kind === 'EFFECTIVENESS_EVIDENCE' ? ACCEPT_FORMS.EFFECTIVENESS_EVIDENCE : ACCEPT_FORMS.OTHERS;
  return (
    <section class="no-print" aria-labelledby="review">
      <h2 id="review">{say('審査する', 'Review')}</h2>
      <p>
        {request.kind === 'MATRIX_FORM'
          ? say(
              '受け入れると、回答票を契約の資料として保管します。責任分界表への取込みは、申告の権限を持つ人が内容を確かめて行います。',
              'The form is then kept with the contract. Somebody who may declare enters it, looking at what it would change.',
            )
          : say(
              '受け入れると、回答の内容を台帳に登録します。ファイルと照らし合わせてから受け入れてください。',
              'What it says is recorded then: hold it against the file first.',
            )}
      </p>
      <FormBody
        name="acceptance"
        form={form}
        draft={draftFor('acceptance', request, tried)}
        action={`${path}/acceptance`}
        button={say('受け入れて登録する', 'Accept and record')}
        loss={say(
          '依頼は完了し、回答の内容が登録されます。受入れは取り消せません。',
          'The request is then done, and what was answered is on record: it cannot be taken back.',
        )}
      />
      <FormBody
        name="refusal"
        form={REFUSE_FORM}
        draft={draftFor('refusal', request, tried)}
        action={`${path}/refusal`}
        button={say('差し戻す', 'Refuse')}
        loss={say(
          'この回答は受け入れられなくなり、理由とともに回答した人に知らされます。事業者がもう一度回答します。',
          'This answer can be accepted no more; whoever gave it is told why, and the vendor answers anew.',
        )}
      />
    </section>
  );
}
