import {
  type CarriedChangeView,
  type MatrixProposalView,
  type ProposedChangeView,
} from '../../demarcation/carrying/dto/matrix-proposal.dto';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { textIn, textsIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';
import { SIDE_WORDS } from '../matrices/matrix-words';
import { Crumbs } from '../parts/crumbs';
import { causeText, CHANGE_WORDS } from './proposal-words';
import { PostForm } from '../forms/post-form';

/** The field of the differences that are left. */
export const DECLINED = 'declined';
/** The field that says which proposal was read. */
export const SEEN = 'proposalHash';

/** Why the difference at this place of the list is left. */
export function reasonField(place: number): string {
  return `reason-${place}`;
}

interface ProposalContent {
  readonly revision: number;
  readonly proposal: MatrixProposalView;
  readonly draft: Draft;
}

/** What the facts ask of a revision, each with the facts behind it; what is ticked is left, with a reason. */
export function ProposalPage({ revision, proposal, draft }: ProposalContent) {
  const { say, text } = useViewer();
  const { matrixId, status, changes, voids, decided } = proposal;
  const isOpen = status === 'DRAFT' || status === 'UNDER_CONSULTATION';
  const sides = voids.map((side) => text(SIDE_WORDS[side])).join(say('・', ', '));
  return (
    <>
      <Crumbs
        crumbs={[
          [`/matrices/${matrixId}`, say(`責任分界表 第${revision}版`, `Demarcation matrix, revision ${revision}`)],
        ]}
      />
      {draft.refusal !== null && <Refusal problem={draft.refusal} />}
      {changes.length === 0 ? (
        <p class="notice">
          {say(
            '契約等の事実から見て、この版に足りないものはありません。',
            'The revision says all that the facts ask of it.',
          )}
        </p>
      ) : (
        <p>
          {isOpen
            ? say(
                '契約等の事実が変わったため、次の変更をこの版に反映します。反映しないものには印を付け、理由を書いてください。すべてを決めるまで、この版は合意できません。',
                'Facts have changed: the following is carried into this revision. Tick what is to be left, and say why. Until all is decided the revision cannot be agreed.',
              )
            : say(
                '合意済みの版は変わりません。次の版を作ると、次の変更を反映するかどうかを決めることになります。',
                'What was agreed stays as it is. The next revision will have to decide on the following.',
              )}
        </p>
      )}
      {voids.length > 0 && changes.length > 0 && (
        <p class="notice warning">
          {say(
            `行や列が変わると、すでにある確認(${sides})は無効になり、改めて確認が必要です。`,
            `Where a row or column changes, the confirmations given (${sides}) fall and are needed anew.`,
          )}
        </p>
      )}
      {changes.length > 0 && (
        <PostForm action={`/matrices/${matrixId}/proposal`}>
          <Kept draft={draft} />
          <input type="hidden" name={SEEN} value={proposal.proposalHash} />
          <ProposedChanges changes={changes} draft={draft} isOpen={isOpen} />
          {isOpen && <button class="button">{say('この版に反映する', 'Carry into this revision')}</button>}
        </PostForm>
      )}
      {decided.length > 0 && <Decided decided={decided} />}
    </>
  );
}

function ProposedChanges({
  changes,
  draft,
  isOpen,
}: {
  changes: readonly ProposedChangeView[];
  draft: Draft;
  isOpen: boolean;
}) {
  const { say, text } = useViewer();
  const left = textsIn(draft.sent, DECLINED);
  return (
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('行・列', 'Row or column')}</th>
            <th scope="col">{say('変更', 'Change')}</th>
            <th scope="col">{say('もとになった事実', 'Because')}</th>
            {isOpen && <th scope="col">{say('反映しない場合とその理由', 'Leave it, and why')}</th>}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ change, subject, label, because, reason }, i) => (
            <tr key={subject}>
              <th scope="row">
                {change.endsWith('_ROW') && <span class="small soft">{subject}</span>} {label}
              </th>
              <td>
                {text(CHANGE_WORDS[change])}
                {reason !== null && <p class="small">{reason}</p>}
              </td>
              <td>
                <Causes because={because} />
              </td>
              {isOpen && (
                <td>
                  {change !== 'REDEFINE_ROW' && (
                    <>
                      <label>
                        <input type="checkbox" name={DECLINED} value={subject} checked={left.includes(subject)} />{' '}
                        {say('反映しない', 'Leave it')}
                      </label>
                      <label>
                        {say('理由', 'Reason')}{' '}
                        <input type="text" name={reasonField(i)} value={textIn(draft.sent, reasonField(i))} />
                      </label>
                    </>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Causes({ because }: Pick<ProposedChangeView, 'because'>) {
  const { text } = useViewer();
  return (
    <>
      {because.map((cause) => (
        <p key={`${cause.fact} ${cause.subjectId ?? ''}`} class="small">
          {text(causeText(cause))}
        </p>
      ))}
    </>
  );
}

/** What was decided of what the facts asked before, for whoever reads the revision. */
export function Decided({ decided }: { decided: readonly CarriedChangeView[] }) {
  const { moment, say, text } = useViewer();
  return (
    <section aria-labelledby="decided">
      <h2 id="decided">{say('この版に反映した変更', 'What was carried into this revision')}</h2>
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('行・列', 'Row or column')}</th>
              <th scope="col">{say('変更', 'Change')}</th>
              <th scope="col">{say('もとになった事実', 'Because')}</th>
              <th scope="col">{say('決めた人・日時', 'Decided')}</th>
            </tr>
          </thead>
          <tbody>
            {decided.map(({ id, change, subject, label, because, isTaken, reason, voided, decider, createdAt }) => (
              <tr key={id}>
                <th scope="row">
                  {change.endsWith('_ROW') && <span class="small soft">{subject}</span>} {label}
                </th>
                <td>
                  {text(CHANGE_WORDS[change])}
                  {!isTaken && <p>{say(`反映せず: ${reason ?? ''}`, `Left: ${reason ?? ''}`)}</p>}
                  {voided.length > 0 && (
                    <p class="small">
                      {say('無効になった確認: ', 'Confirmations that fell: ')}
                      {voided.map((side) => text(SIDE_WORDS[side])).join(say('・', ', '))}
                    </p>
                  )}
                </td>
                <td>
                  <Causes because={because} />
                </td>
                <td>
                  {decider}
                  <br />
                  {moment(createdAt)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
