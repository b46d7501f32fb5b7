import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { type Section, SECTIONS } from '../../findings/sections';
import { SEVERITIES } from '../../guideline/rule';
import { AS_KNOWN_ON } from '../../http/known-on';
import { type Texts } from '../../kernel/texts';
import { withParameter } from '../address';
import { ExportLink } from '../exports/export-link';
import { useViewer } from '../frame/viewer-context';
import { InstitutionField } from '../institutions/institution-field';
import { DayField } from '../parts/day-field';
import { NextPage } from '../parts/next-page';
import { SelectField } from '../parts/select-field';
import { CriticalRows } from './critical-rows';
import { FindingList } from './finding-list';
import { type FindingPageQuery } from './finding-page-query';
import { type Found, type NarrowedTo, type Narrowings } from './finding-reading';
import { SEVERITY_WORDS } from './finding-words';
import { SECTION_TEXTS } from '../../reports/management/words';
import { JudgedOn, NoInstitution } from './judged-on';

const BY_CAUSE: readonly (readonly ['cause', Texts])[] = [['cause', { ja: '原因ごとに1件', en: 'One for each cause' }]];

const NARROWED_BY: readonly (readonly [NarrowedTo['field'], Texts])[] = [
  ['vendorId', { ja: '事業者', en: 'Vendor' }],
  ['contractId', { ja: '契約', en: 'Contract' }],
];

interface FindingsContent {
  readonly query: FindingPageQuery;
  readonly found: Found<GapReportView>;
  /** null: nothing in particular. */
  readonly about: NarrowedTo | null;
  /** null: the viewer sees no contracts. */
  readonly narrowings: Narrowings | null;
}

/** What falls short of an institution, most pressing first. */
export function Findings({ query, found, about, narrowings }: FindingsContent) {
  const { knownOn, say, text } = useViewer();
  if (found === null) return <NoInstitution />;
  const { choice, report } = found;
  return (
    <>
      <form class="card row no-print" method="get" action="/findings">
        <InstitutionField choice={choice} />
        {narrowings === null
          ? about !== null && <input type="hidden" name={about.field} value={query[about.field]} />
          : NARROWED_BY.map(([field, label]) => (
              <SelectField
                key={field}
                name={field}
                label={text(label)}
                chosen={query[field]}
                words={narrowings[field].map(({ id, name }) => [id, { ja: name, en: name }] as const)}
              />
            ))}
        <SelectField
          name="section"
          label={say('区分', 'Section')}
          chosen={query.section}
          words={SECTIONS.map((section) => [section, SECTION_TEXTS[section]])}
        />
        <SelectField
          name="severity"
          label={say('重さ', 'Severity')}
          chosen={query.severity}
          words={SEVERITIES.map((severity) => [severity, SEVERITY_WORDS[severity].word])}
        />
        <div class="field">
          <label for="clause">{say('条項(例: 5②)', 'Clause, e.g. 5②')}</label>
          <input id="clause" name="clause" size={10} value={query.clause ?? ''} />
        </div>
        <SelectField name="groupBy" label={say('まとめ方', 'Grouping')} chosen={query.groupBy} words={BY_CAUSE} />
        <DayField name="asOf" label={say('判定する日', 'Judged for')} day={query.asOf} />
        <DayField
          name={AS_KNOWN_ON}
          label={say('この日までに台帳にあった内容で', 'By what was on record on')}
          day={knownOn ?? undefined}
        />
        <button class="button">{say('しぼり込む', 'Filter')}</button>
      </form>
      {about !== null && <Narrowed about={about} />}
      <Counts report={report} institutionId={choice.institution.id} />
      <CriticalRows rows={report.criticalRows} />
      <p class="no-print">
        <a href="/product-impact">{say('製品・機種の影響範囲を調べる', 'See what hangs on a product')}</a> ・{' '}
        <a href={`/finding-lives?institutionId=${choice.institution.id}`}>
          {say('指摘の経過・担当・期限', 'What became of findings, and whose they are')}
        </a>
      </p>
      <ExportLink path="/findings/export" />
      {report.items.length === 0 ? (
        <p class="notice">
          {say('登録されている事実からは、当てはまる指摘はありません。', 'Nothing matches, by what is on record.')}
        </p>
      ) : (
        <div class="card" id="found">
          <FindingList findings={report.items} />
        </div>
      )}
      <NextPage next={report.next} />
    </>
  );
}

/** To what the findings are narrowed, and the way back to all. */
function Narrowed({ about: { field, path, name } }: { about: NarrowedTo }) {
  const { address, say } = useViewer();
  return (
    <p class="notice">
      {say('次の記録についての指摘だけを示しています: ', 'Only findings about: ')}
      <a href={path}>{name}</a>{' '}
      <a href={withParameter(withParameter(address, field, null), 'cursor', null)}>
        {say('すべての指摘を見る', 'See all findings')}
      </a>
    </p>
  );
}

function Counts({ report, institutionId }: { report: GapReportView; institutionId: string }) {
  const { address, can, say, text } = useViewer();
  const { counts } = report;
  const rowsOf = (section: Section): string =>
    `${withParameter(withParameter(address, 'cursor', null), 'section', section)}#found`;
  return (
    <section class="card" aria-labelledby="counts">
      <h2 id="counts">
        {say(
          `指摘 ${counts.total} 件・原因 ${counts.causes} 件`,
          `${counts.total} ${counts.total === 1 ? 'finding' : 'findings'}, ${counts.causes} ${counts.causes === 1 ? 'cause' : 'causes'}`,
        )}
      </h2>
      <ul class="tally">
        {SECTIONS.map((section) => (
          <li key={section}>
            <strong>{counts.bySection[section]}</strong>{' '}
            {counts.bySection[section] === 0 ? (
              text(SECTION_TEXTS[section])
            ) : (
              <a href={rowsOf(section)}>{text(SECTION_TEXTS[section])}</a>
            )}
          </li>
        ))}
        <li>
          <strong>{counts.accepted}</strong>{' '}
          {can('risk.read') ? (
            <a href={`/risk-acceptances?institutionId=${institutionId}`}>
              {say('うち受容済み(解消ではない)', 'of them accepted, not resolved')}
            </a>
          ) : (
            say('うち受容済み(解消ではない)', 'of them accepted, not resolved')
          )}
        </li>
      </ul>
      <p class="small soft">
        {say(
          '重さは不足の程度です。「要停止」の指摘は、受容していない限り、かかわる手続きを止めます。区分では、そのうちまだ誰も確かめていないものは「未確認のもの」、まだ始まっていないことについてのものは「発効・開始までに整えるもの」に数えます。',
          'Severity says how grave it is. A critical finding stops the steps that it concerns unless it is accepted; of those, one that nobody has looked at, or about something that has not begun, is counted in the section of its own.',
        )}
      </p>
      <JudgedOn asOf={report.asOf} edition={report.edition} nextChangeOn={report.nextChangeOn} />
    </section>
  );
}
