import { type AccountView } from '../../access/accounts/dto/account.dto';
import { type IdentityRequestView } from '../../access/identity/dto/identity-request.dto';
import { type Problem } from '../../kernel/problem';
import { draftOf } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { InstitutionField } from '../institutions/institution-field';
import { Moment } from '../parts/moment';
import { type PeopleContent } from './people-reading';
import { REGISTRY_ROLE_WORDS, REQUEST_WORDS, ROLES_OF_STAFF } from './people-words';

/** Who may do what: people and roles in a table, and what waits for a second administrator. */
export function People({ content, refusal }: { content: PeopleContent; refusal: Problem | null }) {
  const { can, say, text } = useViewer();
  const { choice, people, rolesOf, requests } = content;
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
      {requests.length > 0 && <Waiting content={content} />}
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
              {can('account.write') && <th scope="col">{say('操作', 'What to do')}</th>}
            </tr>
          </thead>
          <tbody>
            {people.items.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  {person.name}
                  <div class="small soft">{person.email}</div>
                </th>
                {ROLES_OF_STAFF.map((role) => (
                  <td key={role}>{rolesOf.get(person.id)?.includes(role) === true ? say('○', 'yes') : ''}</td>
                ))}
                <td>
                  <State person={person} />
                </td>
                {can('account.write') && (
                  <td>
                    <Acts person={person} held={rolesOf.get(person.id) ?? []} institutionId={choice.institution.id} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function State({ person }: { person: AccountView }) {
  const { say } = useViewer();
  if (person.isDisabled) return <span class="badge bad">{say('停止中', 'Disabled')}</span>;
  if (person.passwordChangedAt === null)
    return person.invitedAt === null ? (
      <span class="badge note">{say('まだ招待していない', 'Not invited yet')}</span>
    ) : (
      <span class="badge note">{say('招待済み', 'Invited')}</span>
    );
  return person.secondFactorSince === null ? (
    <span class="badge warn">{say('二要素認証は未設定', 'Without second factor')}</span>
  ) : (
    <span class="badge good">{say('利用中', 'In use')}</span>
  );
}

function Acts({
  person,
  held,
  institutionId,
}: {
  person: AccountView;
  held: readonly string[];
  institutionId: string;
}) {
  const { principal, say, text } = useViewer();
  if (principal?.id === person.id) return <span class="small soft">{say('ご自身', 'Yourself')}</span>;
  return (
    <>
      <form method="post" action={`/people/${person.id}/invitations`}>
        <button class="button second">{say('招待する', 'Invite')}</button>
      </form>
      <form method="post" action={`/people/${person.id}/roles`} class="row">
        <Kept draft={draftOf()} />
        <input type="hidden" name="institutionId" value={institutionId} />
        <select name="role" aria-label={say(`${person.name} に与える役割`, `Role for ${person.name}`)}>
          {ROLES_OF_STAFF.filter((role) => !held.includes(role)).map((role) => (
            <option key={role} value={role}>
              {text(REGISTRY_ROLE_WORDS[role])}
            </option>
          ))}
        </select>
        <button class="button second">{say('役割を与える', 'Give the role')}</button>
      </form>
      {!person.isDisabled && (
        <form method="post" action={`/people/${person.id}/disabling`}>
          <Kept draft={draftOf({}, person.version)} />
          <button class="quiet">{say('利用を停止する', 'Disable')}</button>
        </form>
      )}
    </>
  );
}

/** What one administrator has asked for: another one approves it. */
function Waiting({ content: { requests, people } }: { content: PeopleContent }) {
  const { can, principal, say, text } = useViewer();
  const nameOf = (id: string): string => people.items.find((person) => person.id === id)?.name ?? id;
  return (
    <section class="card" aria-labelledby="waiting">
      <h2 id="waiting">{say('もう一人の管理者の承認を待っていること', 'What waits for a second administrator')}</h2>
      <ul class="thread">
        {requests.map((request) => (
          <li key={request.id}>
            {nameOf(request.accountId)}: {text(REQUEST_WORDS[request.kind])} <RoleOf request={request} />{' '}
            <span class="small soft">
              {say('期限', 'until')} <Moment at={request.expiresAt} />
            </span>
            {can('account.write') && (
              <div class="row no-print">
                {principal?.id !== request.requestedByActor && principal?.id !== request.accountId && (
                  <form method="post" action={`/identity-requests/${request.id}/approval`}>
                    <button class="button">{say('承認する', 'Approve')}</button>
                  </form>
                )}
                <form method="post" action={`/identity-requests/${request.id}/refusal`}>
                  <Kept draft={draftOf()} />
                  <button class="button second">{say('取り下げる・認めない', 'Refuse, or take it back')}</button>
                </form>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RoleOf({ request: { role } }: { request: IdentityRequestView }) {
  const { text } = useViewer();
  return role === null || role === undefined ? null : <strong>{text(REGISTRY_ROLE_WORDS[role])}</strong>;
}
