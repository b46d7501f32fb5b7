import { draftOf, type Draft } from '../forms/draft';
import { FormBody, Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { textIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';
import { MailTable } from '../notices/mail-table';
import { Crumbs } from '../parts/crumbs';
import { Fact } from '../parts/fact';
import { Moment } from '../parts/moment';
import { HandedOver } from './handed-over';
import { type PersonContent } from './people-reading';
import { REGISTRY_ROLE_WORDS, ROLES_OF_STAFF } from './people-words';
import { PERSON_CHANGE } from './person-form';
import { StateOfPerson } from './state-of-person';
import { WaitingRequests } from './waiting-requests';
import { PostForm } from '../forms/post-form';
import { SureForm } from '../forms/sure-form';

/** A person: how they come in, which roles they hold, and what an administrator does about them. */
export function PersonPage({ content, draft }: { content: PersonContent; draft: Draft }) {
  const { can, principal, say } = useViewer();
  const { person, requests, isFederated, handovers } = content;
  const isOneself = principal?.id === person.id;
  const mayAct = can('account.write') && !isOneself;
  const isOfForm = textIn(draft.sent, 'email') !== '';
  return (
    <>
      <Crumbs crumbs={[[peoplePath(person.institutionId), say('利用者と役割', 'People')]]} />
      {draft.refusal !== null && !isOfForm && <Refusal problem={draft.refusal} />}
      {requests.length > 0 && <WaitingRequests requests={requests} nameOf={new Map([[person.id, person.name]])} />}
      <section class="card" aria-labelledby="facts">
        <h2 id="facts">{say('サインイン', 'Sign-in')}</h2>
        <dl class="facts">
          <Fact name={say('状態', 'State')}>
            <StateOfPerson person={person} />
          </Fact>
          <Fact name={say('メールアドレス', 'E-mail')}>{person.email}</Fact>
          <Fact name={say('シングルサインオン(SSO)', 'Single sign-on')}>
            {isFederated ? say('使ったことがある', 'has signed in with it') : say('使っていない', 'not used')}
          </Fact>
          <Fact name={say('招待した時刻', 'Invited')}>
            {person.invitedAt === null ? null : <Moment at={person.invitedAt} />}
          </Fact>
          <Fact name={say('二要素認証の設定', 'Second factor since')}>
            {person.secondFactorSince === null ? null : <Moment at={person.secondFactorSince} />}
          </Fact>
        </dl>
        {isOneself && (
          <p class="soft small">
            {say('ご自身の役割や利用の停止は、別の管理者が変更します。', 'Another administrator changes your own.')}
          </p>
        )}
        {mayAct && <Acts content={content} />}
      </section>
      <HandedOver personId={person.id} handovers={handovers} />
      <Roles content={content} mayAct={mayAct} />
      <MailTable digests={content.digests} />
      {mayAct && (
        <section aria-labelledby="change">
          <h2 id="change">{say('氏名・メールアドレスを変更する', 'Change name or address')}</h2>
          <FormBody
            form={PERSON_CHANGE}
            draft={isOfForm ? draft : draftOf(PERSON_CHANGE.written(person), person.version)}
            action={`/people/${person.id}`}
            button={say('変更する', 'Change')}
          />
        </section>
      )}
    </>
  );
}

function peoplePath(institutionId: string | null | undefined): string {
  return institutionId === null || institutionId === undefined ? '/people' : `/people?institutionId=${institutionId}`;
}

function Acts({ content: { person, isSlowedDown } }: { content: PersonContent }) {
  const { say } = useViewer();
  const path = `/people/${person.id}`;
  return (
    <div class="row no-print">
      <PostForm action={`${path}/invitations`}>
        <Kept draft={draftOf()} />
        <button class="button second">
          {person.passwordChangedAt === null
            ? say('招待する', 'Invite')
            : say('パスワードを決め直す招待を出す', 'Invite to choose a new password')}
        </button>
      </PostForm>
      {person.secondFactorSince !== null && (
        <SureForm
          action={`${path}/second-factor-reset`}
          draft={draftOf({}, person.version)}
          ask={say('二要素認証をやり直してもらう', 'Reset the second factor')}
          loss={say(
            `${person.name} のいまの認証アプリと回復コードは使えなくなります。元に戻せません。次に入るとき、本人が設定し直します。`,
            `The app and the recovery codes of ${person.name} count no more, for good; they set up new ones when they sign in next.`,
          )}
          button={say('やり直してもらう', 'Reset it')}
        />
      )}
      {isSlowedDown && (
        <Act path={`${path}/sign-in-lock-lifting`} version={person.version}>
          {say('サインインの待ち時間を解く', 'Let them try again at once')}
        </Act>
      )}
      {person.institutionId !== null && (
        <a class="button second" href={`${path}/handover`}>
          {say('仕事を引き継ぐ', 'Hand over their work')}
        </a>
      )}
      {person.isDisabled ? (
        <Act path={`${path}/enabling`} version={person.version}>
          {say('利用を再開する', 'Enable')}
        </Act>
      ) : (
        <SureForm
          action={`${path}/disabling`}
          draft={draftOf({}, person.version)}
          ask={say('利用を停止する', 'Disable')}
          loss={say(
            `${person.name} はすぐに締め出され、開いている画面も使えなくなります。再開には、役割によって管理者二人の承認が要ります。`,
            `${person.name} is shut out at once, and what they have open ends. To let them in again may take two administrators.`,
          )}
          button={say('停止する', 'Disable now')}
        />
      )}
    </div>
  );
}

function Act({ path, version, children }: { path: string; version: number; children: string }) {
  return (
    <PostForm action={path}>
      <Kept draft={draftOf({}, version)} />
      <button class="button second">{children}</button>
    </PostForm>
  );
}

function Roles({ content: { person, roles }, mayAct }: { content: PersonContent; mayAct: boolean }) {
  const { say, text } = useViewer();
  const { institutionId = null } = person;
  const held = roles.map(({ role }) => role);
  return (
    <section class="card" aria-labelledby="roles">
      <h2 id="roles">{say('役割', 'Roles')}</h2>
      {roles.length === 0 ? (
        <p>
          {say('役割はまだありません。役割がなければ、何も見られません。', 'None yet: without one, nothing is seen.')}
        </p>
      ) : (
        <ul class="thread">
          {roles.map(({ id, version, role, isMapped }) => (
            <li key={id}>
              {text(REGISTRY_ROLE_WORDS[role])}{' '}
              {isMapped && <span class="badge soft">{say('SSOの設定による', 'by groups of the provider')}</span>}
              {mayAct && !isMapped && (
                <SureForm
                  action={`/memberships/${id}/removal`}
                  draft={draftOf({}, version)}
                  ask={say(
                    `「${text(REGISTRY_ROLE_WORDS[role])}」を取り上げる`,
                    `Take ${text(REGISTRY_ROLE_WORDS[role])} away`,
                  )}
                  loss={say(
                    `${person.name} は「${text(REGISTRY_ROLE_WORDS[role])}」としてできたことが、すぐにできなくなります。経営層・管理者などの役割を再び与えるには、管理者二人の承認が要ります。`,
                    `${person.name} may at once do nothing more as ${text(REGISTRY_ROLE_WORDS[role])}. To give a role that binds again takes two administrators.`,
                  )}
                  button={say('取り上げる', 'Take it away')}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAct && institutionId !== null && (
        <PostForm action={`/people/${person.id}/roles`} class="row no-print">
          <Kept draft={draftOf()} />
          <input type="hidden" name="institutionId" value={institutionId} />
          <div class="field">
            <label for="role">{say('与える役割', 'Role to give')}</label>
            <select id="role" name="role">
              {ROLES_OF_STAFF.filter((role) => !held.includes(role)).map((role) => (
                <option key={role} value={role}>
                  {text(REGISTRY_ROLE_WORDS[role])}
                </option>
              ))}
            </select>
          </div>
          <button class="button second">{say('役割を与える', 'Give the role')}</button>
        </PostForm>
      )}
    </section>
  );
}
