import { type FindingView } from '../../findings/dto/finding.dto';
import { SECTIONS } from '../../findings/sections';
import { cited } from '../../guideline/citation';
import { type Clause } from '../../guideline/clause';
import { SEVERITIES } from '../../guideline/rule';
import { calledBy } from '../../guideline/rule-title';
import { type Language } from '../../http/language';
import { type Texts } from '../../kernel/texts';
import { type PaperEra } from '../print-choices';
import { dateOn } from '../paper-date';
import { ROLE_WORDS } from '../words';
import { type Counted } from './charts';
import { type ManagementReport } from './management-report';
import { SECTION_TEXTS, SEVERITY_TEXTS } from './words';
import { nameOrMark } from '../name-on-paper';
import { plainRemedy } from '../plain-remedy';

/** A part of the report as headings and texts, for whatever it is written on. */
export interface ReportTable {
  readonly title: Texts;
  readonly headings: readonly Texts[];
  /** How the width of a page is shared among the columns. */
  readonly shares: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Of how many these are the first; null: these are all. */
  readonly ofMany: number | null;
  /** Said where there are no rows. */
  readonly none: Texts;
}

/** Every part that is a table, in the order of the report. */
export function reportTables(report: ManagementReport, era: PaperEra): Record<TableName, ReportTable> {
  const { language, counts } = report;
  const day = (on: string | null | undefined) => (on === null || on === undefined ? '' : dateOn(on, language, era));
  const findings = ({ severity, title, clauses, subject, beganOn }: FindingView) => [
    SEVERITY_TEXTS[severity][language],
    title,
    calledBy(subject.kind, subject.name)[language],
    groundsOf(clauses, language),
    day(beganOn),
  ];
  const byMonth = (name: string, { counts: its }: Omit<Counted, 'name'>) => [
    name,
    ...SEVERITIES.map((severity) => String(its[severity])),
  ];
  const ofSeverities = SEVERITIES.map((severity) => SEVERITY_TEXTS[severity]);
  return {
    SUMMARY: {
      ...table('SUMMARY', [WORDS.what, WORDS.count], [3, 1]),
      rows: [
        [WORDS.causes[language], String(counts.causes)],
        ...SEVERITIES.map((one) => [SEVERITY_TEXTS[one][language], String(counts.bySeverity[one])]),
        ...SECTIONS.map((one) => [SECTION_TEXTS[one][language], String(counts.bySection[one])]),
        [WORDS.acceptedCauses[language], String(report.accepted.total)],
        ...report.criticalRows.map(({ subject, rowKey, title }) => [
          `${WORDS.criticalRow[language]}: ${rowKey} ${title} (${calledBy(subject.kind, subject.name)[language]})`,
          '1',
        ]),
      ],
    },
    CLAUSES: {
      ...table('CLAUSES', CLAUSE_HEADINGS, [1, 5.2, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8]),
      rows: report.clauses.map(({ clause, demands, counts: its, findings: found }) => {
        const sum = (field: 'appliesTo' | 'met' | 'fallsShort' | 'unknown' | 'toBeSettled' | 'accepted') =>
          String(its.reduce((total, one) => total + one[field], 0));
        return [
          clause,
          demands
            .filter(({ force }) => force === 'MUST')
            .map(({ asks }) => asks)
            .join('\n') ||
            (demands[0]?.asks ?? ''),
          ...[sum('appliesTo'), sum('met'), sum('fallsShort'), sum('unknown'), sum('toBeSettled'), sum('accepted')],
          String(found),
        ];
      }),
    },
    TREND: {
      ...table('TREND', [WORDS.day, ...ofSeverities, WORDS.accepted], [2, 1, 1, 1, 1, 1]),
      rows: monthly(report.trend).map((point) => [...byMonth(day(point.on), point), String(point.accepted)]),
    },
    AHEAD: {
      ...table('AHEAD', [WORDS.month, ...ofSeverities, WORDS.total], [2, 1, 1, 1, 1, 1]),
      rows: report.ahead.map((one) => [...byMonth(one.month.slice(0, 7), one), String(one.total)]),
    },
    OPEN: {
      ...table('OPEN', FINDING_HEADINGS, [0.8, 4.1, 3, 2.9, 1.3], report.open),
      rows: report.open.items.map(findings),
    },
    ACCEPTED: {
      ...table(
        'ACCEPTED',
        [...FINDING_HEADINGS, WORDS.by, WORDS.until],
        [0.8, 3.1, 2.4, 2.6, 1.2, 1.4, 1.2],
        report.accepted,
      ),
      rows: report.accepted.items.map((one) => [
        ...findings(one),
        nameOrMark(one.acceptance?.approvedBy ?? null, one.acceptance?.approvedByAccount ?? null, language),
        day(one.acceptance?.validTo),
      ]),
    },
    ACTIONS: {
      ...table(
        'ACTIONS',
        [WORDS.section, WORDS.finding, WORDS.place, WORDS.mends, WORDS.whose, WORDS.dueOn],
        [1.4, 4.2, 3, 0.8, 2, 1.3],
        report.actions,
      ),
      rows: report.actions.items.map(({ section, lead, place, mends, responsible, dueOn }) => [
        SECTION_TEXTS[section][language],
        plainRemedy(lead.remedy, language),
        calledBy(place.kind, place.name)[language],
        String(mends),
        [ROLE_WORDS[responsible.role][language], ...responsible.persons].join('\n'),
        day(dueOn),
      ]),
    },
    INCIDENTS: {
      ...table(
        'INCIDENTS',
        [WORDS.knownOn, WORDS.incident, WORDS.places, WORDS.reportedOn, WORDS.closedOn],
        [1.5, 4, 3, 1.7, 1.7],
      ),
      rows: report.incidents.map(({ knownOn, title, places, authorityReportedOn, closedOn }) => [
        day(knownOn),
        title,
        places ?? '',
        day(authorityReportedOn),
        closedOn === null || closedOn > report.asOf ? WORDS.open[language] : day(closedOn),
      ]),
    },
  };
}

/** Where what a finding asks for stands, with its document; of a rule of our own it says that it is ours, and not what it is called. */
function groundsOf(clauses: readonly Clause[], language: Language): string {
  const written = clauses.filter(({ document }) => document !== 'BUNKAITEN');
  const ours = written.length < clauses.length ? [WORDS.ours[language]] : [];
  return [...(written.length === 0 ? [] : [cited(written, language)]), ...ours].join(language === 'ja' ? '、' : '; ');
}

export type TableName = 'SUMMARY' | 'CLAUSES' | 'TREND' | 'AHEAD' | 'OPEN' | 'ACCEPTED' | 'ACTIONS' | 'INCIDENTS';

function table(
  name: TableName,
  headings: readonly Texts[],
  shares: readonly number[],
  shown?: { readonly items: readonly unknown[]; readonly total: number },
): Omit<ReportTable, 'rows'> {
  const ofMany = shown !== undefined && shown.total > shown.items.length ? shown.total : null;
  return { title: TITLES[name], headings, shares, ofMany, none: NONE[name] ?? WORDS.none };
}

/** The first point of each month, and the last of all: what a reader of numbers wants. */
function monthly<T extends { readonly on: string }>(points: readonly T[]): T[] {
  return points.filter(
    ({ on }, i) => i === points.length - 1 || i === 0 || points[i - 1]?.on.slice(0, 7) !== on.slice(0, 7),
  );
}

const TITLES: Readonly<Record<TableName, Texts>> = {
  SUMMARY: { ja: '1. 概況', en: '1. At a glance' },
  CLAUSES: { ja: '2. 第5章等の条項ごとの状況', en: '2. Section 5, clause by clause' },
  TREND: { ja: '3. 年度の推移', en: '3. The fiscal year so far' },
  AHEAD: { ja: '4. これから12か月', en: '4. The coming 12 months' },
  OPEN: { ja: '5. 未対応の指摘(原因ごと)', en: '5. Open findings, by cause' },
  ACCEPTED: { ja: '6. 受容した指摘(原因ごと)', en: '6. Accepted findings, by cause' },
  ACTIONS: { ja: '7. 対応の一覧(効果の大きい順)', en: '7. What to do, what mends most first' },
  INCIDENTS: { ja: '8. インシデント', en: '8. Incidents' },
};

const NONE: Partial<Record<TableName, Texts>> = {
  TREND: { ja: 'この年度の記録はまだありません。', en: 'Nothing is on record of this fiscal year yet.' },
  INCIDENTS: {
    ja: '年度内のインシデントの記録はありません。',
    en: 'No incident is on record in the fiscal year.',
  },
};

const WORDS = {
  none: { ja: 'ありません。', en: 'None.' },
  ours: { ja: '本台帳の整理', en: 'a rule of ours' },
  what: { ja: '区分', en: 'What' },
  count: { ja: '件数', en: 'Count' },
  causes: { ja: '未対応の指摘の原因', en: 'Causes of open findings' },
  criticalRow: { ja: '責任主体がいないだけで危険な行', en: 'Row that is dangerous as long as nobody answers for it' },
  acceptedCauses: { ja: '受容した指摘の原因', en: 'Causes of accepted findings' },
  day: { ja: '日', en: 'Day' },
  month: { ja: '月', en: 'Month' },
  total: { ja: '合計', en: 'Total' },
  accepted: { ja: '受容', en: 'Accepted' },
  finding: { ja: '対応の内容', en: 'What to do' },
  place: { ja: '直す記録', en: 'Where' },
  mends: { ja: '解消数', en: 'Mends' },
  section: { ja: '区分', en: 'Section' },
  whose: { ja: '担当', en: 'Whose' },
  dueOn: { ja: '期日', en: 'Due' },
  by: { ja: '承認者', en: 'By' },
  until: { ja: '期限', en: 'Until' },
  knownOn: { ja: '覚知日', en: 'Known on' },
  incident: { ja: '内容', en: 'What happened' },
  places: { ja: '契約・システム・機器', en: 'Contracts, systems, devices' },
  reportedOn: { ja: '所管官庁への報告', en: 'Reported' },
  closedOn: { ja: '終結', en: 'Closed' },
  open: { ja: '対応中', en: 'open' },
} as const satisfies Record<string, Texts>;

const FINDING_HEADINGS: readonly Texts[] = [
  { ja: '重大度', en: 'Severity' },
  { ja: '指摘', en: 'Finding' },
  { ja: '対象', en: 'About' },
  { ja: '条項', en: 'Clauses' },
  { ja: '始まった日', en: 'Since' },
];

const CLAUSE_HEADINGS: readonly Texts[] = [
  { ja: '条項', en: 'Clause' },
  { ja: '求めていること', en: 'What it asks for' },
  { ja: '対象', en: 'Applies' },
  { ja: '充足', en: 'Met' },
  { ja: '不足', en: 'Short' },
  { ja: '未確認', en: 'Unknown' },
  { ja: '開始前', en: 'To settle' },
  { ja: '受容', en: 'Accepted' },
  { ja: '指摘', en: 'Findings' },
];
