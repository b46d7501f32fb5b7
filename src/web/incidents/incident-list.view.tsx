import { clocksOf, hasRunOut, isRunning } from '../../findings/impact/incident-clocks';
import { type IncidentQuery, type IncidentView } from '../../registry/incidents/dto/incident.dto';
import { today } from '../../kernel/calendar-date';
import { useViewer } from '../frame/viewer-context';
import { NextPage } from '../parts/next-page';
import { Nothing } from '../parts/nothing';
import { MaySort } from '../parts/sorted-head';
import { type Rows } from '../rows';
import { ATTACK_WORDS, LEAK_WORDS } from './incident-words';

interface IncidentListContent {
  readonly query: IncidentQuery;
  readonly incidents: Rows<IncidentView>;
}

/** All incidents, with what is still owed of each. */
export function IncidentList({ query, incidents }: IncidentListContent) {
  const { can, date, say, text } = useViewer();
  return (
    <>
      <p class="row no-print">
        {can('evaluation.write') && (
          <a class="button second" href="/incidents/new">
            {say('インシデントを登録する', 'Record an incident')}
          </a>
        )}
      </p>
      {incidents.items.length === 0 ? (
        <Nothing
          what={{ ja: '記録されたインシデントはありません。', en: 'No incident is on record.' }}
          first={{ ja: 'インシデントを登録する', en: 'Record an incident' }}
          path="/incidents/new"
          permission="evaluation.write"
        />
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('件名', 'What happened')}</th>
                <MaySort by="knownOn" sort={query.sort}>
                  {say('覚知日', 'Known on')}
                </MaySort>
                <th scope="col">{say('攻撃・漏えい', 'Attack, leak')}</th>
                <th scope="col">{say('未了', 'Still owed')}</th>
                <th scope="col">{say('対応を終えた日', 'Closed')}</th>
              </tr>
            </thead>
            <tbody>
              {incidents.items.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={`/incidents/${one.id}`}>{one.title}</a>
                  </th>
                  <td>{date(one.knownOn)}</td>
                  <td>
                    {text(ATTACK_WORDS[one.attack ?? 'UNKNOWN'])}・{text(LEAK_WORDS[one.leakCategory ?? 'UNKNOWN'])}
                  </td>
                  <td>
                    <Owed incident={one} />
                  </td>
                  <td>{one.closedOn === null ? say('対応中', 'Open') : date(one.closedOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NextPage next={incidents.next} />
    </>
  );
}

/** How many clocks run, and how many of them have run out. */
function Owed({ incident }: { incident: IncidentView }) {
  const { say } = useViewer();
  const running = clocksOf(incident).filter(isRunning);
  const late = running.filter((clock) => hasRunOut(clock, today()));
  return (
    <>
      {say(`${running.length}件`, `${running.length}`)}{' '}
      {late.length > 0 && <span class="badge bad">{say(`期限超過 ${late.length}件`, `${late.length} overdue`)}</span>}
    </>
  );
}
