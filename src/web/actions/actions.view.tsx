import { cited } from '../../guideline/citation';
import { type ActionsView, type ActionView } from '../../findings/actions/action.dto';
import { SECTIONS } from '../../findings/sections';
import { calendarDate } from '../../kernel/calendar-date';
import { INSTITUTION_ROLES } from '../../kernel/terms/institution-terms';
import { AskLink } from '../asking/ask-link';
import { type Found } from '../findings/finding-reading';
import { SEVERITY_WORDS } from '../findings/finding-words';
import { SECTION_TEXTS } from '../../reports/management/words';
import { JudgedOn, NoInstitution } from '../findings/judged-on';
import { plainRemedy } from '../../reports/plain-remedy';
import { mendingPath } from '../findings/mending-path';
import { wayToMend } from '../findings/way-to-mend';
import { useViewer } from '../frame/viewer-context';
import { InstitutionField } from '../institutions/institution-field';
import { DayField } from '../parts/day-field';
import { NextPage } from '../parts/next-page';
import { SelectField } from '../parts/select-field';
import { type ActionPageQuery } from './action-page-query';
import { mendedFieldWords } from './mended-field-words';
import { calledBy } from '../../guideline/rule-title';
import { INSTITUTION_ROLE_WORDS } from './role-words';

/** What an institution has to do, the most pressing section first, and in it what mends most for least. */
export function Actions({ query, found }: { query: ActionPageQuery; found: Found<ActionsView> }) {
  const { say, text } = useViewer();
  if (found === null) return <NoInstitution />;
  const { choice, report } = found;
  const isShown = (section: string) => report.items.some((one) => one.section === section);
  return (
    <>
      <form class="card row no-print" method="get" action="/actions">
        <InstitutionField choice={choice} />
        <SelectField
          name="section"
          label={say('区分', 'Section')}
          chosen={query.section}
          words={SECTIONS.map((section) => [section, SECTION_TEXTS[section]])}
        />
        <SelectField
          name="role"
          label={say('担当する役割', 'Whose')}
          chosen={query.role}
          words={INSTITUTION_ROLES.map((role) => [role, INSTITUTION_ROLE_WORDS[role]])}
        />
        <DayField name="asOf" label={say('判定する日', 'Judged for')} day={query.asOf} />
        <button class="button">{say('しぼり込む', 'Filter')}</button>
      </form>
      <Counts report={report} />
      {report.items.length === 0 && (
        <p class="notice">
          {say('登録されている事実からは、行うことはありません。', 'Nothing to do, by what is on record.')}
        </p>
      )}
      {SECTIONS.filter(isShown).map((section) => (
        <section key={section} class="card" aria-labelledby={`section-${section}`}>
          <h2 id={`section-${section}`}>{text(SECTION_TEXTS[section])}</h2>
          <ol class="findings">
            {report.items
              .filter((one) => one.section === section)
              .map((action) => (
                <li key={action.id} class="finding">
                  <OneAction action={action} />
                </li>
              ))}
          </ol>
        </section>
      ))}
      <NextPage next={report.next} />
    </>
  );
}

function Counts({ report }: { report: ActionsView }) {
  const { say, text } = useViewer();
  const [actions, findings] = (['actions', 'findings'] as const).map((name) =>
    report.counts.reduce((sum, count) => sum + count[name], 0),
  ) as [number, number];
  return (
    <section class="card" aria-labelledby="counts">
      <h2 id="counts">
        {say(`${actions}件を行うと、指摘${findings}件が整います`, `${actions} things to do mend ${findings} findings`)}
      </h2>
      <ul class="tally">
        {report.counts.map(({ section, actions: count, findings: mended }) => (
          <li key={section}>
            <strong>{count}</strong> {text(SECTION_TEXTS[section])}{' '}
            <span class="soft">{say(`指摘${mended}件`, `${mended} findings`)}</span>
          </li>
        ))}
      </ul>
      <JudgedOn asOf={report.asOf} edition={report.edition} nextChangeOn={report.nextChangeOn} />
    </section>
  );
}

function OneAction({ action }: { action: ActionView }) {
  const viewer = useViewer();
  const { language, say, text } = viewer;
  const { lead, mends, place } = action;
  const { word, tone } = SEVERITY_WORDS[lead.severity];
  const path = wayToMend(lead, viewer)?.path ?? mendingPath(lead);
  return (
    <>
      <h3>
        <span class={`badge ${tone}`}>{text(word)}</span> {plainRemedy(lead.remedy, language)}
      </h3>
      <p>
        {lead.title}
        {mends > 1 && <strong>{say(` — 指摘${mends}件がこれで整います`, ` — mends ${mends} findings`)}</strong>}
      </p>
      <p class="small">
        {text(calledBy(lead.subject.kind, lead.subject.name))} ・ {lead.wording} ・ {cited(lead.clauses, language)} ・{' '}
        {lead.ruleId}
      </p>
      <dl class="facts">
        <div class="fact">
          <dt>{say('登録する所', 'Where')}</dt>
          <dd>
            <a href={path}>{text(calledBy(place.kind, place.name))}</a> ・ {text(mendedFieldWords(place.field))}
            {place.entries > 1 && say(`(${place.entries}か所)`, ` (${place.entries} entries)`)}
          </dd>
        </div>
        <Responsible action={action} />
        <Due action={action} />
      </dl>
      <p class="small no-print">
        <AskLink ruleId={lead.ruleId} subject={lead.subject} />
      </p>
      <Also action={action} />
    </>
  );
}

function Responsible({ action: { responsible } }: { action: ActionView }) {
  const { say, text } = useViewer();
  const { role, persons, parties } = responsible;
  return (
    <div class="fact">
      <dt>{say('担当', 'Whose')}</dt>
      <dd>
        {text(INSTITUTION_ROLE_WORDS[role])}:{' '}
        {persons.length === 0 ? say('記録された人がいません', 'nobody is on record') : persons.join('、')}
        {parties.map(({ name, rows }) => (
          <div key={name}>
            {say(`${name}(責任主体: ${rows.join('、')})`, `${name} (accountable: ${rows.join(', ')})`)}
          </div>
        ))}
      </dd>
    </div>
  );
}

function Due({ action: { section, dueOn, lead } }: { action: ActionView }) {
  const { date, say } = useViewer();
  const told = (day: string): string => date(calendarDate(day));
  return (
    <div class="fact">
      <dt>{say('いつまでに', 'By when')}</dt>
      <dd>
        {dueOn !== null && told(dueOn)}
        {dueOn === null &&
          (section === 'COMING' || section === 'UNDER_NEGOTIATION') &&
          say('日付の定めなし', 'no date')}
        {dueOn === null && section !== 'COMING' && section !== 'UNDER_NEGOTIATION' && say('すぐに', 'at once')}
        {dueOn === null &&
          lead.beganOn !== null &&
          say(`(${told(lead.beganOn)}から)`, ` (since ${told(lead.beganOn)})`)}
      </dd>
    </div>
  );
}

function Also({ action: { also } }: { action: ActionView }) {
  const { say, text } = useViewer();
  if (also.length === 0) return null;
  return (
    <details class="small">
      <summary>{say(`あわせて整う指摘 ${also.length}件`, `${also.length} findings that go with it`)}</summary>
      <ul>
        {also.map(({ id, severity, title, subject }) => (
          <li key={id}>
            {text(SEVERITY_WORDS[severity].word)}: {title}{' '}
            <span class="soft">{text(calledBy(subject.kind, subject.name))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
