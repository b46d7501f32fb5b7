import { type RiskAcceptanceView } from '../../findings/risk-acceptances/risk-acceptance.dto';
import { type NamedSubject } from '../../findings/subject-names';
import { type Subject } from '../../guideline/subject';
import { ExportLink } from '../exports/export-link';
import { RuleField } from '../findings/rule-field';
import { useViewer } from '../frame/viewer-context';
import { type Choice } from '../institutions/institution-choice';
import { InstitutionField } from '../institutions/institution-field';
import { DayField } from '../parts/day-field';
import { Moment } from '../parts/moment';
import { NextPage } from '../parts/next-page';
import { MaySort } from '../parts/sorted-head';
import { type Rows } from '../rows';
import { type AcceptanceListQuery } from './acceptance-query';
import { STATE_WORDS, stateOf } from './acceptance-state';
import { ruleTitle } from '../../guideline/rule-title';
import { Sayer } from '../parts/sayer';

export interface AcceptanceListContent {
  readonly choice: Choice;
  readonly query: AcceptanceListQuery;
  readonly acceptances: Rows<RiskAcceptanceView>;
  readonly nameOf: (subject: Subject) => NamedSubject;
}

/** What the executives of an institution carry, have carried, or are asked to carry. */
export function AcceptanceList({ choice, query, acceptances: { items, next }, nameOf }: AcceptanceListContent) {
  const { date, say, text } = useViewer();
  return (
    <>
      <form class="card row no-print" method="get" action="/risk-acceptances" role="search">
        <InstitutionField choice={choice} />
        <RuleField chosen={query.ruleId} />
        <DayField name="validOn" label={say('この日に受容している', 'Carried on')} day={query.validOn} />
        <input type="hidden" name="sort" value={query.sort} />
        <button class="button">{say('さがす', 'Search')}</button>
      </form>
      {items.length === 0 && isNarrowed(query) ? (
        <p class="notice">{say('当てはまるリスクの受容はありません。', 'Nothing matches.')}</p>
      ) : items.length === 0 ? (
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
                <MaySort by="validTo" sort={query.sort}>
                  {say('期間', 'Term')}
                </MaySort>
                <th scope="col">{say('受容した人', 'Accepted by')}</th>
                <MaySort by="createdAt" sort={query.sort}>
                  {say('申請', 'Asked for')}
                </MaySort>
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
                    <td>
                      {one.approvedBy === null ? '—' : <Sayer name={one.approvedBy} account={one.approvedByAccount} />}
                    </td>
                    <td>
                      <Moment at={one.createdAt} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <NextPage next={next} />
      <ExportLink path="/risk-acceptances/export" />
    </>
  );
}

function isNarrowed({ ruleId, validOn, subjectId }: AcceptanceListQuery): boolean {
  return ruleId !== undefined || validOn !== undefined || subjectId !== undefined;
}
