import { type PaperDecisionView } from '../../findings/paper-decisions/paper-decision.dto';
import { useViewer } from '../frame/viewer-context';
import { type Rows } from '../rows';
import { PAPER_KIND_WORDS, PAPER_STATE_WORDS } from './paper-decision-words';

/** What was decided on paper, the latest first. */
export function PaperDecisionList({ papers: { items, next } }: { papers: Rows<PaperDecisionView> }) {
  const { date, say, text } = useViewer();
  if (items.length === 0)
    return (
      <p class="notice">
        {say(
          '決裁書による決定はまだありません。再委託・機器・リスクの受容などの画面から入力します。',
          'Nothing was decided on paper yet. It is entered at the page of what was decided.',
        )}
      </p>
    );
  return (
    <>
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('何の決定か', 'What was decided')}</th>
              <th scope="col">{say('決裁者', 'Signed by')}</th>
              <th scope="col">{say('決裁日', 'On')}</th>
              <th scope="col">{say('状態', 'State')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, kind, decidedBy, decidedOn, state }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/paper-decisions/${id}`}>{text(PAPER_KIND_WORDS[kind])}</a>
                </th>
                <td>{decidedBy}</td>
                <td>{date(decidedOn)}</td>
                <td>{text(PAPER_STATE_WORDS[state])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {next !== null && (
        <p class="soft">
          {say(`新しい順に${items.length}件を示しています。`, `The latest ${items.length} are shown.`)}
        </p>
      )}
    </>
  );
}
