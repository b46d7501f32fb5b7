import { clocksOf, hasRunOut, isRunning } from '../../findings/impact/incident-clocks';
import { today } from '../../kernel/calendar-date';
import { type IncidentView } from '../../registry/incidents/dto/incident.dto';
import { useViewer } from '../frame/viewer-context';
import { type ListColumn } from '../lists/list-column';
import { type Viewer } from '../viewer';
import { ATTACK_WORDS, LEAK_WORDS } from './incident-words';

/** The list of incidents, with what is still owed of each. */
export function incidentColumns({ date, say, text }: Viewer): readonly ListColumn<IncidentView>[] {
  return [
    { name: { ja: '件名', en: 'What happened' }, isName: true, of: ({ title }) => title },
    {
      name: { ja: '覚知日', en: 'Known on' },
      sort: 'knownOn',
      of: ({ knownOn }) => knownOn,
      shown: ({ knownOn }) => date(knownOn),
    },
    {
      name: { ja: '攻撃・漏えい', en: 'Attack, leak' },
      of: ({ attack, leakCategory }) =>
        `${text(ATTACK_WORDS[attack ?? 'UNKNOWN'])}・${text(LEAK_WORDS[leakCategory ?? 'UNKNOWN'])}`,
    },
    {
      name: { ja: '未了', en: 'Still owed' },
      of: (incident) => String(clocksOf(incident).filter(isRunning).length),
      shown: (incident) => <Owed incident={incident} />,
    },
    {
      name: { ja: '対応を終えた日', en: 'Closed' },
      of: ({ closedOn }) => closedOn,
      shown: ({ closedOn }) => (closedOn === null ? say('対応中', 'Open') : date(closedOn)),
    },
  ];
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
