import { type Problem } from '../../kernel/problem';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { ExportLink } from '../exports/export-link';
import { InstitutionField } from '../institutions/institution-field';
import { type PeopleContent } from './people-reading';
import { REGISTRY_ROLE_WORDS, ROLES_OF_STAFF } from './people-words';
import { StateOfPerson } from './state-of-person';
import { WaitingRequests } from './waiting-requests';

/** Who may do what: people and roles in a table, and what waits for a second administrator. */
export function People({ content, refusal }: { content: PeopleContent; refusal: Problem | null }) {
  const { can, say, text } = useViewer();
  const { choice, people, rolesOf, requests, federated } = content;
  return (
    <>
      {refusal !== null && <Refusal problem={refusal} />}
      {choice.institutions.length > 1 && (
        <form class="card row no-print" method="get">
          <InstitutionField choice={choice} />
          <button class="button second">{say('この医療機関を見る', 'Look at it')}</button>
        </form>
      )}
      {can('account.write') && (
        <p class="no-print">
          <a class="button" href={`/people/new?institutionId=${choice.institution.id}`}>
            {say('利用者をまとめて登録する', 'Register people')}
          </a>
        </p>
      )}
      <ExportLink path="/people/export" />
      {requests.length > 0 && <WaitingRequests requests={requests} people={people.items} />}
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('氏名・メールアドレス', 'Name, e-mail')}</th>
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
    </>
  );
}
