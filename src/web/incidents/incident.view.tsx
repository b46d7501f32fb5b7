import { cited } from '../../guideline/citation';
import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { clocksOf, hasRunOut, type RunningClock } from '../../findings/impact/incident-clocks';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { type IncidentView } from '../../registry/incidents/dto/incident.dto';
import { FindingsCard } from '../findings/findings-card';
import { useViewer } from '../frame/viewer-context';
import { HistoryLink } from '../history/history-link';
import { Fact } from '../parts/fact';
import { ANSWER_WORDS } from '../parts/registry-words';
import { ATTACK_WORDS, CLOCK_WORDS, LEAK_WORDS } from './incident-words';

interface IncidentContent {
  readonly incident: IncidentView;
  /** Of its contracts, systems and devices, where the viewer may see them. */
  readonly names: ReadonlyMap<string, string>;
}

interface JudgedIncident extends IncidentContent {
  /** null: the viewer sees no findings. */
  readonly report: GapReportView | null;
}

/** An incident: what still runs comes first, then what is known, and what was learnt. */
export function IncidentPage({ incident, names, report }: JudgedIncident) {
  const { can, say } = useViewer();
  const { id } = incident;
  return (
    <>
      <p class="crumbs">
        <a href="/incidents">{say('インシデント', 'Incidents')}</a> <HistoryLink of="incidents" id={id} />
      </p>
      {can('evaluation.write') && (
        <p class="row no-print">
          <a class="button" href={`/incidents/${id}/edit`}>
            {say('記録を進める', 'Carry it on')}
          </a>
        </p>
      )}
      <Clocks incident={incident} />
      {report !== null && <FindingsCard report={report} />}
      <Known incident={incident} names={names} />
      <Told incident={incident} />
      <Learnt incident={incident} />
    </>
  );
}

function Clocks({ incident }: { incident: IncidentView }) {
  const { date, language, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="clocks">
      <h2 id="clocks">{say('報告などの期限', 'What runs')}</h2>
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('行うこと', 'What is to be done')}</th>
              <th scope="col">{say('期限', 'By')}</th>
              <th scope="col">{say('済んだ日', 'Done on')}</th>
            </tr>
          </thead>
          <tbody>
            {clocksOf(incident).map((clock) => (
              <tr key={clock.code}>
                <th scope="row">
                  {text(CLOCK_WORDS[clock.code])}
                  <div class="small soft">{cited([clock.clause], language)}</div>
                </th>
                <td>{clock.dueOn === null ? say('速やかに', 'Promptly') : date(clock.dueOn)}</td>
                <td>
                  <Done clock={clock} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Done({ clock }: { clock: RunningClock }) {
  const { date, say } = useViewer();
  if (clock.doneOn !== null) return <>{date(clock.doneOn)}</>;
  if (clock.isReplaced) return <>{say('代わる措置をとった', 'Another measure was taken')}</>;
  return hasRunOut(clock, today()) ? (
    <span class="badge bad">{say('期限を過ぎています', 'Overdue')}</span>
  ) : (
    <span class="badge note">{say('未了', 'Not yet')}</span>
  );
}

function Known({ incident, names }: IncidentContent) {
  const { say, text } = useViewer();
  const day = useDay();
  return (
    <section class="card" aria-labelledby="known">
      <h2 id="known">{say('分かっていること', 'What is known')}</h2>
      <dl class="facts">
        <Fact name={say('発生日', 'Happened on')}>{day(incident.happenedOn)}</Fact>
        <Fact name={say('覚知日', 'Known on')}>{day(incident.knownOn)}</Fact>
        <Fact name={say('覚知した人', 'First known by')}>{incident.knownBy}</Fact>
        <Fact name={say('契約', 'Contracts')}>
          <Places of="contracts" ids={incident.contractIds} names={names} />
        </Fact>
        <Fact name={say('システム', 'Systems')}>
          <Places of="systems" ids={incident.systemIds} names={names} />
        </Fact>
        <Fact name={say('機器', 'Devices')}>
          <Places of="equipment" ids={incident.equipmentIds} names={names} />
        </Fact>
        <Fact name={say('責任分界表の行', 'Row of the matrix')}>{incident.rowKey}</Fact>
        <Fact name={say('サイバー攻撃', 'Attack')}>{text(ATTACK_WORDS[incident.attack ?? 'UNKNOWN'])}</Fact>
        <Fact name={say('個人データの漏えい等', 'Leak of personal data')}>
          {text(ANSWER_WORDS[incident.leak ?? 'UNKNOWN'])}
        </Fact>
        <Fact name={say('漏えい等の区分', 'Kind of leak')}>{text(LEAK_WORDS[incident.leakCategory ?? 'UNKNOWN'])}</Fact>
        <Fact name={say('委託先の関与', 'Vendor involved')}>
          {text(ANSWER_WORDS[incident.vendorInvolved ?? 'UNKNOWN'])}
        </Fact>
        <Fact name={say('患者への影響', 'Patients affected')}>
          {text(ANSWER_WORDS[incident.patientImpact ?? 'UNKNOWN'])}
        </Fact>
      </dl>
    </section>
  );
}

/** What it befell, each with the way to its page. */
function Places({ of, ids, names }: { of: string; ids: readonly string[] | null; names: IncidentContent['names'] }) {
  const { say } = useViewer();
  if (ids === null || ids.length === 0) return <span class="soft">—</span>;
  return (
    <>
      {ids.map((id, i) => (
        <span key={id}>
          {i > 0 && say('、', ', ')}
          <a href={`/${of}/${id}`}>{names.get(id) ?? id}</a>
        </span>
      ))}
    </>
  );
}

function Told({ incident }: { incident: IncidentView }) {
  const { say } = useViewer();
  const day = useDay();
  return (
    <section class="card" aria-labelledby="told">
      <h2 id="told">{say('報告と説明', 'Who was told')}</h2>
      <dl class="facts">
        <Fact field="cisoInformedOn" name={say('最高責任者への報告日', 'Security officer told')}>
          {day(incident.cisoInformedOn)}
        </Fact>
        <Fact field="authorityReportedOn" name={say('所管官庁等への報告日', 'Authority told')}>
          {withPaper(day(incident.authorityReportedOn), incident.authorityReportRef)}
        </Fact>
        <Fact field="preliminaryReportedOn" name={say('速報日', 'Preliminary report')}>
          {withPaper(day(incident.preliminaryReportedOn), incident.commissionReportRef)}
        </Fact>
        <Fact field="finalReportedOn" name={say('確報日', 'Final report')}>
          {withPaper(day(incident.finalReportedOn), incident.commissionReportRef)}
        </Fact>
        <Fact field="personsNotifiedOn" name={say('本人への通知日', 'Persons concerned told')}>
          {day(incident.personsNotifiedOn)}
        </Fact>
        <Fact name={say('代替措置', 'What was done instead')}>{incident.substituteMeasure}</Fact>
        <Fact field="explainedOn" name={say('説明日', 'Explained on')}>
          {withPaper(day(incident.explainedOn), incident.explanationRef)}
        </Fact>
        <Fact name={say('委託先の覚知日', 'Vendor knew on')}>{day(incident.vendorKnownOn)}</Fact>
        <Fact field="vendorNotifiedOn" name={say('委託先からの通知日', 'Vendor told us on')}>
          {day(incident.vendorNotifiedOn)}
        </Fact>
      </dl>
    </section>
  );
}

function Learnt({ incident }: { incident: IncidentView }) {
  const { say, text } = useViewer();
  const day = useDay();
  return (
    <section class="card" aria-labelledby="learnt">
      <h2 id="learnt">{say('原因と再発防止', 'Cause, and what is done about it')}</h2>
      <dl class="facts">
        <Fact field="causeAnalysedOn" name={say('原因究明日', 'Cause found on')}>
          {day(incident.causeAnalysedOn)}
        </Fact>
        <Fact name={say('原因', 'Cause')}>{incident.cause}</Fact>
        <Fact name={say('委託先と究明したか', 'Looked for with the vendor')}>
          {text(ANSWER_WORDS[incident.causeWithVendor ?? 'UNKNOWN'])}
        </Fact>
        <Fact field="prevention" name={say('再発防止策', 'What keeps it from happening again')}>
          {incident.prevention}
        </Fact>
        <Fact name={say('期限', 'By')}>{day(incident.preventionDueOn)}</Fact>
        <Fact name={say('実施日', 'Done on')}>{day(incident.preventionDoneOn)}</Fact>
        <Fact name={say('対応を終えた日', 'Closed on')}>{day(incident.closedOn)}</Fact>
        <Fact name={say('教訓', 'What was learnt')}>{incident.lessons}</Fact>
      </dl>
    </section>
  );
}

function useDay(): (on: CalendarDate | null) => string | null {
  const { date } = useViewer();
  return (on) => (on === null ? null : date(on));
}

/** A day, and where the paper of it lies. */
function withPaper(on: string | null, ref: string | null): string | null {
  return on === null || ref === null ? on : `${on}(${ref})`;
}
