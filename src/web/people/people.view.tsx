import { type Problem } from '../../kernel/problem';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { ExportLink } from '../exports/export-link';
import { InstitutionField } from '../institutions/institution-field';
import { NextPage } from '../parts/next-page';
import { SelectField } from '../parts/select-field';
import { MaySort } from '../parts/sorted-head';
import { type PeopleContent } from './people-reading';
import { REGISTRY_ROLE_WORDS, ROLES_OF_STAFF } from './people-words';
import { StateOfPerson } from './state-of-person';
import { WaitingRequests } from './waiting-requests';

const IN_USE = [
  ['false', { ja: '利用中のみ', en: 'In use only' }],
  ['true', { ja: '停止中のみ', en: 'Disabled only' }],
] as const;

/** Who may do what: people and roles in a table, and what waits for a second administrator. */
export function People({ content, refusal }: { content: PeopleContent; refusal: Problem | null }) {
  const { can, say, text } = useViewer();
  const { choice, query, people, rolesOf, requests, nameOf, federated } = content;
  return (
    <>
      {refusal !== null && <Refusal problem={refusal} />}
      <form class="card row no-print" method="get" action="/people" role="search">
        <InstitutionField choice={choice} />
        <div class="field">
          <label for="name">{say('氏名の一部', 'A part of the name')}</label>
          <input id="name" name="name" type="search" value={query.name ?? ''} />
        </div>
        <SelectField name="isDisabled" label={say('利用', 'Use')} chosen={usedNow(query)} words={IN_USE} />
        <input type="hidden" name="sort" value={query.sort} />
        <button class="button">{say('さがす', 'Search')}</button>
      </form>
      {can('account.write') && (
        <p class="no-print">
          <a class="button" href={`/people/new?institutionId=${choice.institution.id}`}>
            {say('利用者をまとめて登録する', 'Register people')}
          </a>
        </p>
      )}
      <ExportLink path="/people/export" />
      <p class="no-print">
        <a href={`/institutions/${choice.institution.id}/deputies`}>{say('代行を見る', 'See who decides for whom')}</a>
      </p>
      <p class="no-print">
        <a href="/single-sign-on">{say('シングルサインオン(SSO)の設定を見る', 'See how single sign-on is set')}</a>
      </p>
      {requests.length > 0 && <WaitingRequests requests={requests} nameOf={nameOf} />}
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <MaySort by="email" sort={query.sort}>
                {say('氏名・メールアドレス', 'Name, e-mail')}
              </MaySort>
              {ROLES_OF_STAFF.map((role) => (
                <th key={role} scope="col">
                  {text(REGISTRY_ROLE_WORDS[role])}
                </th>
              ))}
              <th scope="col">{say('状態', 'State')}</th>
            </tr>
          </thead>
          <tbody>
            {people.items.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <a href={`/people/${person.id}`}>{person.name}</a>
                  <div class="small soft">{person.email}</div>
                </th>
                {ROLES_OF_STAFF.map((role) => (
                  <td key={role}>
                    {rolesOf.get(person.id)?.some((held) => held.role === role) === true ? say('○', 'yes') : ''}
                  </td>
                ))}
                <td>
                  <StateOfPerson person={person} />
                  {federated.has(person.id) && <div class="small soft">SSO</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NextPage next={people.next} />
    </>
  );
}

function usedNow({ isDisabled }: PeopleContent['query']): 'true' | 'false' | undefined {
  return isDisabled === undefined ? undefined : isDisabled ? 'true' : 'false';
}
