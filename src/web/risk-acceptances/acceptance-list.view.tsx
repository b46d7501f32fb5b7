import { type RiskAcceptanceView } from '../../findings/risk-acceptances/risk-acceptance.dto';
import { type NamedSubject } from '../../findings/subject-names';
import { type Subject } from '../../guideline/subject';
import { ExportLink } from '../exports/export-link';
import { useViewer } from '../frame/viewer-context';
import { type Choice } from '../institutions/institution-choice';
import { InstitutionField } from '../institutions/institution-field';
import { type Rows } from '../rows';
import { STATE_WORDS, stateOf } from './acceptance-state';
import { ruleTitle } from './rule-title';

export interface AcceptanceListContent {
  readonly choice: Choice;
  readonly acceptances: Rows<RiskAcceptanceView>;
  readonly nameOf: (subject: Subject) => NamedSubject;
}

/** What the executives of an institution carry, have carried, or are asked to carry. */
export function AcceptanceList({ choice, acceptances: { items, next }, nameOf }: AcceptanceListContent) {
  const { date, say, text } = useViewer();
  return (
    <>
      {choice.institutions.length > 1 && (
        <form class="card row no-print" method="get" action="/risk-acceptances">
          <InstitutionField choice={choice} />
          <button class="button second">{say('この医療機関で見る', 'Look from there')}</button>
        </form>
      )}
      {items.length === 0 ? (
        <p class="notice">
          {say(
            'リスクの受容はまだありません。不足の指摘から「受容を申請する」で始めます。',
            'Nothing was accepted yet. It begins at a finding, with "Ask to accept it".',
          )}
        </p>
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('状態', 'State')}</th>
                <th scope="col">{say('指摘', 'Finding')}</th>
                <th scope="col">{say('対象', 'About')}</th>
                <th scope="col">{say('期間', 'Term')}</th>
                <th scope="col">{say('受容した人', 'Accepted by')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => {
                const { word, tone } = STATE_WORDS[stateOf(one)];
                return (
                  <tr key={one.id}>
                    <td>
                      <span class={`badge ${tone}`}>{text(word)}</span>
                    </td>
                    <th scope="row">
                      <a href={`/risk-acceptances/${one.id}`}>{text(ruleTitle(one.ruleId))}</a>
                      <div class="small soft">{one.ruleId}</div>
                    </th>
                    <td>{nameOf({ kind: one.subjectKind, id: one.subjectId }).name}</td>
                    <td>
                      {date(one.validFrom)} 〜 {date(one.validTo)}
                    </td>
                    <td>{one.approvedBy ?? '—'}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <ExportLink path="/risk-acceptances/export" />
      {next !== null && (
        <p class="soft">
          {say(`新しい順に${items.length}件を示しています。`, `The latest ${items.length} are shown.`)}
        </p>
      )}
    </>
  );
}
