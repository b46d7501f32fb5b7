import {
  type ClauseCount,
  type ClauseReportView,
  type ClauseStandingView,
  type DemandView,
} from '../../findings/clauses/clause-report.dto';
import { type DemandForce } from '../../guideline/edition/demand';
import { type SubjectKind } from '../../guideline/subject';
import { type Texts } from '../../kernel/texts';
import { useViewer } from '../frame/viewer-context';
import { InstitutionField } from '../institutions/institution-field';
import { DayField } from '../parts/day-field';
import { FindingList } from './finding-list';
import { type ClausePageQuery } from './finding-page-query';
import { type Found } from './finding-reading';
import { JudgedOn, NoInstitution } from './judged-on';

const FORCE_WORDS: Readonly<Record<DemandForce, Texts>> = {
  MUST: { ja: '遵守事項', en: 'Must' },
  SHOULD: { ja: '望ましい', en: 'Should' },
  EXAMPLE: { ja: '例示', en: 'Example' },
  EXPLAINS: { ja: '説明', en: 'Explains' },
};

const KIND_WORDS: Readonly<Record<SubjectKind, Texts>> = {
  INSTITUTION: { ja: '医療機関', en: 'Institution' },
  VENDOR: { ja: '事業者', en: 'Vendors' },
  CERTIFICATION: { ja: '認証', en: 'Certificates' },
  CONTRACT: { ja: '契約', en: 'Contracts' },
  CONTRACT_MEMBER: { ja: '契約の構成員', en: 'Members of contracts' },
  SUBCONTRACT: { ja: '再委託', en: 'Re-entrustments' },
  SYSTEM: { ja: 'システム', en: 'Systems' },
  EQUIPMENT: { ja: '機器', en: 'Equipment' },
  MATRIX: { ja: '責任分界表', en: 'Matrices' },
  PROVISION: { ja: '第三者提供', en: 'Provisions' },
  INCIDENT: { ja: 'インシデント', en: 'Incidents' },
  RISK_ACCEPTANCE: { ja: 'リスク受容', en: 'Risk acceptances' },
};

/** What an inspector asks: clause by clause, what is demanded, what is met, and what is not. */
export function Clauses({ query, found }: { query: ClausePageQuery; found: Found<ClauseReportView> }) {
  const { say } = useViewer();
  if (found === null) return <NoInstitution />;
  const { choice, report } = found;
  const paper = `/institutions/${choice.institution.id}/management-report/content`;
  return (
    <>
      <form class="card row no-print" method="get" action="/section-5">
        <InstitutionField choice={choice} />
        <DayField name="asOf" label={say('判定する日', 'Judged for')} day={query.asOf} />
        <button class="button">{say('この日で見る', 'Show')}</button>
      </form>
      <p class="no-print">
        {say('経営層・立入検査のための報告書: ', 'The report for the committee and for an inspection: ')}
        <a href={`${paper}?asOf=${report.asOf}`}>PDF</a> <a href={`${paper}?asOf=${report.asOf}&format=xlsx`}>XLSX</a>
      </p>
      <JudgedOn asOf={report.asOf} edition={report.edition} nextChangeOn={report.nextChangeOn} />
      {report.clauses.map((standing) => (
        <OneClause key={standing.clause} standing={standing} />
      ))}
    </>
  );
}

function OneClause({ standing: { clause, demands, counts, findings, worst } }: { standing: ClauseStandingView }) {
  const { say } = useViewer();
  return (
    <section class="card" aria-label={clause}>
      <h2>{clause}</h2>
      <ul>
        {demands.map((demand) => (
          <li key={demand.asks}>
            <Asks demand={demand} />
          </li>
        ))}
      </ul>
      {counts.length > 0 && <Counts counts={counts} />}
      {findings > 0 && (
        <details>
          <summary>{say(`指摘 ${findings} 件`, `${findings} findings`)}</summary>
          <FindingList findings={worst} />
          {findings > worst.length && (
            <p>
              <a href={`/findings?clause=${encodeURIComponent(clause)}`}>
                {say(`${findings}件すべてを見る`, `See all ${findings}`)}
              </a>
            </p>
          )}
        </details>
      )}
    </section>
  );
}

function Asks({ demand: { force, asks, beyond, notJudgedYet } }: { demand: DemandView }) {
  const { say, text } = useViewer();
  return (
    <>
      <span class="badge">{text(FORCE_WORDS[force])}</span> {asks}
      {beyond !== null && (
        <div class="small soft">
          {say('台帳では判定できません: ', 'Beyond a registry: ')}
          {beyond}
        </div>
      )}
      {notJudgedYet.length > 0 && (
        <div class="small soft">
          {say(`まだ判定していない規則: ${notJudgedYet.join('、')}`, `Not judged yet: ${notJudgedYet.join(', ')}`)}
        </div>
      )}
    </>
  );
}

function Counts({ counts }: { counts: readonly ClauseCount[] }) {
  const { say, text } = useViewer();
  return (
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('対象', 'Records')}</th>
            <th scope="col" class="number">
              {say('該当', 'Apply')}
            </th>
            <th scope="col" class="number">
              {say('指摘なし', 'Nothing found')}
            </th>
            <th scope="col" class="number">
              {say('不足', 'Short')}
            </th>
            <th scope="col" class="number">
              {say('未確認', 'Unknown')}
            </th>
            <th scope="col" class="number">
              {say('開始までに', 'Before it begins')}
            </th>
            <th scope="col" class="number">
              {say('受容', 'Accepted')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <tr key={count.kind}>
              <th scope="row">{text(KIND_WORDS[count.kind])}</th>
              {[count.appliesTo, count.met, count.fallsShort, count.unknown, count.toBeSettled, count.accepted].map(
                (number, i) => (
                  <td key={i} class="number">
                    {number}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
