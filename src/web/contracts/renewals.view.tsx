import { today } from '../../kernel/calendar-date';
import { DECISION_WORDS } from '../findings/finding-words';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { textIn, textsIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { type Renewal } from './renewals-reading';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { PostForm } from '../forms/post-form';

/** The contracts that end soonest, each with its new last day and what its gate says; what is ticked is renewed together. */
export function RenewalsPage({
  rows,
  draft,
  renewed,
}: {
  rows: readonly Renewal[];
  draft: Draft;
  renewed: readonly ContractView[];
}) {
  const { say } = useViewer();
  const { sent, refusal } = draft;
  return (
    <>
      <Crumbs crumbs={[['/contracts', say('契約', 'Contracts')]]} />
      {refusal !== null && <Refusal problem={refusal} />}
      {renewed.length > 0 && <Renewed contracts={renewed} />}
      {rows.length === 0 ? (
        <p class="notice">{say('半年以内に満了する契約はありません。', 'No contract ends within half a year.')}</p>
      ) : (
        <PostForm action="/contracts/renewals" novalidate>
          <Kept draft={draft} />
          <p>
            {say(
              '選んだ契約をまとめて更新します。一つでも更新できない契約があれば、どれも更新しません。',
              'What is ticked is renewed together; if one cannot be, none is.',
            )}
          </p>
          <div class="table" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('契約', 'Contract')}</th>
                  <th scope="col">{say('事業者', 'Vendor')}</th>
                  <th scope="col">{say('いまの満了日', 'Ends')}</th>
                  <th scope="col">{say('新しい満了日', 'New last day')}</th>
                  <th scope="col">{say('更新してよいか(今日の判定)', 'May it be renewed, as judged today')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <RenewalRow key={row.contract.id} row={row} sent={sent} />
                ))}
              </tbody>
            </table>
          </div>
          <div class="card narrow">
            <div class="field">
              <label for="on">{say('更新した日', 'Renewed on')}</label>
              <input id="on" name="on" type="date" value={textIn(sent, 'on') || today()} />
            </div>
            <div class="field">
              <label for="reason">{say('更新の理由', 'Why')}</label>
              <textarea id="reason" name="reason" rows={2}>
                {textIn(sent, 'reason')}
              </textarea>
            </div>
            <button class="button">{say('選んだ契約を更新する', 'Renew what is ticked')}</button>
          </div>
        </PostForm>
      )}
    </>
  );
}

/** What the button has done: the contracts have gone from the list below. */
function Renewed({ contracts }: { contracts: readonly ContractView[] }) {
  const { date, say } = useViewer();
  return (
    <div class="notice good" role="status">
      <p>{say(`${contracts.length}件の契約を更新しました。`, `Renewed: ${contracts.length}.`)}</p>
      <ul>
        {contracts.map(({ id, contractNo, title, termEndOn }) => (
          <li key={id}>
            <a href={`/contracts/${id}`}>
              {contractNo} {title}
            </a>{' '}
            {termEndOn !== null && say(`満了日: ${date(termEndOn)}`, `ends on ${date(termEndOn)}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function RenewalRow({
  row: { contract, vendor, endOn, nextEndOn, gate },
  sent,
}: {
  row: Renewal;
  sent: Draft['sent'];
}) {
  const { date, say, text } = useViewer();
  const { id, version, contractNo, title } = contract;
  return (
    <tr>
      <th scope="row">
        <label class="tick">
          <input type="checkbox" name="contract" value={id} checked={textsIn(sent, 'contract').includes(id)} />{' '}
          {contractNo} {title}
        </label>
        <a class="small" href={`/contracts/${id}`}>
          {say('契約を開く', 'Open the contract')}
        </a>
        <input type="hidden" name={`version-${id}`} value={String(version)} />
      </th>
      <td>{vendor}</td>
      <td>{date(endOn)}</td>
      <td>
        <input
          type="date"
          name={`endOn-${id}`}
          value={textIn(sent, `endOn-${id}`) || nextEndOn}
          aria-label={say(`${contractNo} の新しい満了日`, `New last day of ${contractNo}`)}
        />
      </td>
      <td>
        {gate !== null && (
          <span class={`badge ${DECISION_WORDS[gate.decision].tone}`}>{text(DECISION_WORDS[gate.decision].word)}</span>
        )}
      </td>
    </tr>
  );
}
