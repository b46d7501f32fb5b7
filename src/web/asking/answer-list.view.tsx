import {
  type AnswerShareView,
  type EvidenceAnswerQuery,
  type EvidenceAnswerView,
} from '../../exchange/evidence/dto/evidence-answer.dto';
import { EVIDENCE_KINDS } from '../../kernel/terms/evidence-terms';
import { withParameter } from '../address';
import { ExportLink } from '../exports/export-link';
import { draftOf } from '../forms/draft';
import { SureForm } from '../forms/sure-form';
import { useViewer } from '../frame/viewer-context';
import { NextPage } from '../parts/next-page';
import { SelectField } from '../parts/select-field';
import { type Rows } from '../rows';
import { EVIDENCE_KIND_WORDS } from '../../exchange/evidence/evidence-words';
import { EVIDENCE_STATE_WORDS } from './asking-words';
import { Said } from './said.view';

interface AnswerListContent {
  readonly query: EvidenceAnswerQuery;
  readonly answers: Rows<EvidenceAnswerView>;
}

/** What a vendor has answered, and who reads it: each consent can be taken back where it stands. */
export function AnswerList({ query, answers: { items, next } }: AnswerListContent) {
  const { address, say, text } = useViewer();
  const isNewestFirst = query.sort === '-createdAt';
  return (
    <>
      <form class="card row no-print" method="get" action="/evidence-answers" role="search">
        <SelectField
          name="kind"
          label={say('回答したもの', 'What was asked for')}
          chosen={query.kind}
          words={EVIDENCE_KINDS.map((kind) => [kind, EVIDENCE_KIND_WORDS[kind]])}
        />
        <input type="hidden" name="sort" value={query.sort} />
        <button class="button">{say('さがす', 'Search')}</button>
      </form>
      <p class="no-print">
        <a
          href={withParameter(
            withParameter(address, 'cursor', null),
            'sort',
            isNewestFirst ? 'createdAt' : '-createdAt',
          )}
        >
          {isNewestFirst ? say('古い順に並べる', 'Oldest first') : say('新しい順に並べる', 'Newest first')}
        </a>
      </p>
      {items.length === 0 && (
        <p class="notice">{say('当てはまる回答はありません。', 'Nothing was answered that matches.')}</p>
      )}
      {items.map((answer) => (
        <article key={answer.id} class="card">
          <h2>
            {text(EVIDENCE_KIND_WORDS[answer.kind])}
            {answer.aboutVendorName !== null && ` (${answer.aboutVendorName})`}
          </h2>
          <Said said={answer.said} answerId={answer.id} />
          <h3>{say('共有先', 'Shared with')}</h3>
          <ul>
            {answer.shares.map((share) => (
              <Share key={share.id} share={share} />
            ))}
          </ul>
        </article>
      ))}
      <NextPage next={next} />
      <ExportLink path="/evidence-answers/export" />
    </>
  );
}

function Share({ share }: { share: AnswerShareView }) {
  const { can, date, say, text } = useViewer();
  const { word, tone } = EVIDENCE_STATE_WORDS[share.state];
  return (
    <li>
      <a href={`/evidence-requests/${share.requestId}`}>{share.institutionName ?? say('医療機関', 'An institution')}</a>{' '}
      <span class={`badge ${tone}`}>{text(word)}</span>{' '}
      <span class="small soft">
        {say(`${date(share.sharedOn)} から`, `since ${share.sharedOn}`)} {share.sharedBy}
        {share.revokedOn !== null && say(`、${date(share.revokedOn)} に取消し`, `, until ${share.revokedOn}`)}
      </span>
      {share.revokedOn === null && can('evidence.answer') && (
        <SureForm
          action={`/evidence-shares/${share.id}/revocation`}
          draft={draftOf({}, share.version)}
          ask={say('共有を取り消す', 'Share it no longer')}
          label={say(
            `${share.institutionName ?? ''}への共有を取り消す`,
            `Share it no longer with ${share.institutionName ?? ''}`,
          )}
          loss={say(
            `${share.institutionName ?? '医療機関'}はこの回答を見られなくなります。すでに受け入れられたものは医療機関の記録に残ります。取消しは元に戻せません。`,
            `${share.institutionName ?? 'The institution'} reads it no longer; what it has accepted stays in its record. This cannot be taken back.`,
          )}
          button={say('取り消す', 'Share it no longer')}
        >
          <input type="hidden" name="from" value="answers" />
        </SureForm>
      )}
    </li>
  );
}
