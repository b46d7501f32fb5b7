import { type AnswerShareView, type EvidenceAnswerView } from '../../exchange/evidence/dto/evidence-answer.dto';
import { type EvidenceRequestView } from '../../exchange/evidence/dto/evidence-request.dto';
import { EVIDENCE_KIND_WORDS } from '../../exchange/evidence/evidence-words';
import { type Column } from '../exports/list-export';
import { useViewer } from '../frame/viewer-context';
import { type ListColumn } from '../lists/list-column';
import { type Viewer } from '../viewer';
import { EVIDENCE_STATE_WORDS } from './asking-words';

/** The list of what vendors are asked for: to a vendor the other side is the institution. */
export function requestColumns({ can, date, say, text }: Viewer): readonly ListColumn<EvidenceRequestView>[] {
  const isVendors = can('evidence.answer');
  return [
    {
      name: { ja: '状態', en: 'State' },
      of: ({ state }) => text(EVIDENCE_STATE_WORDS[state].word),
      shown: ({ state }) => <EvidenceStateBadge state={state} />,
    },
    {
      name: { ja: '求めるもの', en: 'For what' },
      isName: true,
      of: ({ kind }) => text(EVIDENCE_KIND_WORDS[kind]),
    },
    { name: { ja: '対象', en: 'About' }, of: ({ subject }) => subject },
    {
      name: isVendors ? { ja: '医療機関', en: 'Institution' } : { ja: '事業者', en: 'Vendor' },
      of: ({ institutionName, vendorName }) => (isVendors ? institutionName : vendorName),
    },
    {
      name: { ja: '再委託先', en: 'Of which party beneath' },
      of: ({ aboutVendorName }) => aboutVendorName,
    },
    { name: { ja: '期限', en: 'Until' }, sort: 'dueOn', of: ({ dueOn }) => dueOn, shown: ({ dueOn }) => date(dueOn) },
    {
      name: { ja: '依頼', en: 'Asked' },
      sort: 'createdAt',
      of: ({ askedOn, askedBy }) => say(`${askedOn} ${askedBy}`, `${askedOn} ${askedBy}`),
      shown: ({ askedOn, askedBy }) => `${date(askedOn)} ${askedBy}`,
    },
  ];
}

function EvidenceStateBadge({ state }: Pick<EvidenceRequestView, 'state'>) {
  const { text } = useViewer();
  return <span class={`badge ${EVIDENCE_STATE_WORDS[state].tone}`}>{text(EVIDENCE_STATE_WORDS[state].word)}</span>;
}

/** An answer, and one of those that it is shared with; null: with nobody. */
interface SharedAnswer {
  readonly answer: EvidenceAnswerView;
  readonly share: AnswerShareView | null;
}

/** Each answer once for each institution that it is shared with: who reads what is told in one file. */
export function sharedAnswers(answers: readonly EvidenceAnswerView[]): readonly SharedAnswer[] {
  return answers.flatMap((answer): SharedAnswer[] =>
    answer.shares.length === 0 ? [{ answer, share: null }] : answer.shares.map((share) => ({ answer, share })),
  );
}

export function answerColumns({ say, text }: Viewer): readonly Column<SharedAnswer>[] {
  return [
    {
      name: { ja: '回答したもの', en: 'What was asked for' },
      of: ({ answer }) => text(EVIDENCE_KIND_WORDS[answer.kind]),
    },
    { name: { ja: '再委託先', en: 'Of which party beneath' }, of: ({ answer }) => answer.aboutVendorName },
    { name: { ja: '回答日', en: 'Answered on' }, of: ({ answer }) => answer.said.answeredOn },
    { name: { ja: '回答した人', en: 'Answered by' }, of: ({ answer }) => answer.said.answeredBy },
    {
      name: { ja: 'メールのリンクから', en: 'By a mailed link' },
      of: ({ answer }) => (answer.said.byLink ? say('はい', 'yes') : null),
    },
    { name: { ja: 'ファイル', en: 'File' }, of: ({ answer }) => answer.said.file?.name },
    { name: { ja: '連絡', en: 'Words' }, of: ({ answer }) => answer.said.note },
    { name: { ja: '共有先', en: 'Shared with' }, of: ({ share }) => share?.institutionName },
    {
      name: { ja: '依頼の状態', en: 'State of the request' },
      of: ({ share }) => (share === null ? null : text(EVIDENCE_STATE_WORDS[share.state].word)),
    },
    { name: { ja: '共有した日', en: 'Shared on' }, of: ({ share }) => share?.sharedOn },
    { name: { ja: '共有した人', en: 'Shared by' }, of: ({ share }) => share?.sharedBy },
    { name: { ja: '共有の取消し', en: 'Revoked on' }, of: ({ share }) => share?.revokedOn },
  ];
}
