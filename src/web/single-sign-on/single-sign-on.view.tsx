import { type ShownOidc } from '../../access/oidc/shown-oidc-settings';
import { useViewer } from '../frame/viewer-context';
import { type Institution } from '../institutions/institution-choice';
import { Fact } from '../parts/fact';
import { REGISTRY_ROLE_WORDS } from '../people/people-words';

interface SingleSignOnContent {
  /** null: no provider is set up. */
  readonly oidc: ShownOidc | null;
  readonly institutions: readonly Institution[];
}

/** What is set for the OpenID provider, and how whoever runs the service sets it otherwise. */
export function SingleSignOn({ oidc, institutions }: SingleSignOnContent) {
  const { say } = useViewer();
  return (
    <>
      <section class="card" aria-labelledby="settings">
        <h2 id="settings">{say('いまの設定', 'As it is set')}</h2>
        {oidc === null ? (
          <p>
            {say(
              'OpenID プロバイダーは設定されていません。利用者はメールアドレスとパスワード、二要素認証でサインインします。',
              'No OpenID provider is set up: people sign in with e-mail address, password and second factor.',
            )}
          </p>
        ) : (
          <Settings oidc={oidc} />
        )}
      </section>
      {oidc !== null && <Groups oidc={oidc} institutions={institutions} />}
      <section class="card" aria-labelledby="change">
        <h2 id="change">{say('変えるには', 'To change it')}</h2>
        <p>
          {say(
            'この設定は、このサービスの稼働環境の環境変数で決まり、画面からは変えられません(画面を使う人がサインインの入口を変えられないようにするためです)。稼働環境の担当者が次を設定し、サービスを起動し直します。',
            'Variables of the environment decide it, not a page: whoever is let in does not change the way in. Whoever runs the service sets these and starts it again.',
          )}
        </p>
        <ul>
          <li>
            <code>OIDC_ISSUER</code> <code>OIDC_CLIENT_ID</code> <code>OIDC_REDIRECT_URL</code>:{' '}
            {say('プロバイダーと、戻り先(三つとも必要)', 'the provider, and where it sends people back to (all three)')}
          </li>
          <li>
            <code>OIDC_CLIENT_SECRET</code>: {say('プロバイダーが発行した秘密', 'the secret that the provider gave')}
          </li>
          <li>
            <code>OIDC_GROUPS_CLAIM</code> <code>OIDC_GROUP_ROLES</code>:{' '}
            {say('どのグループがどの役割に当たるか', 'which groups stand for which roles')}
          </li>
          <li>
            <code>OIDC_SECOND_FACTOR_ACR</code>:{' '}
            {say('二要素認証を済ませたことを示す acr の値', 'the acr that says a second factor was asked for')}
          </li>
          <li>
            <code>OIDC_AUDIENCE</code>: {say('プログラムのトークンの宛先', 'what a program’s token must be meant for')}
          </li>
        </ul>
      </section>
    </>
  );
}

function Settings({ oidc }: { oidc: ShownOidc }) {
  const { say } = useViewer();
  const { issuer, clientId, hasSecret, redirectUrl, audience, groupsClaim, secondFactorAcr } = oidc;
  return (
    <dl class="facts">
      <Fact name={say('プロバイダー', 'Provider')}>{issuer}</Fact>
      <Fact name={say('クライアントID', 'Client id')}>{clientId}</Fact>
      <Fact name={say('クライアントの秘密', 'Client secret')}>
        {hasSecret ? say('設定済み(値は示しません)', 'set (not shown)') : say('なし(PKCEのみ)', 'none (PKCE alone)')}
      </Fact>
      <Fact name={say('プロバイダーに登録する戻り先', 'Redirect URL to register there')}>{redirectUrl}</Fact>
      <Fact name={say('グループの項目', 'Claim of groups')}>{groupsClaim}</Fact>
      <Fact name={say('二要素認証を示す acr', 'acr of a second factor')}>
        {secondFactorAcr ?? say('なし(amr で判断します)', 'none (amr alone tells)')}
      </Fact>
      <Fact name={say('プログラムのトークンの宛先', 'Audience of programs')}>
        {audience ?? say('なし(プログラムのトークンは受け付けません)', 'none (no tokens of programs are taken)')}
      </Fact>
    </dl>
  );
}

function Groups({ oidc: { groupRoles }, institutions }: { oidc: ShownOidc; institutions: readonly Institution[] }) {
  const { say, text } = useViewer();
  const nameOf = (id: string | null): string =>
    id === null
      ? say('すべての医療機関', 'every institution')
      : (institutions.find((one) => one.id === id)?.name ?? id);
  return (
    <section class="card" aria-labelledby="groups">
      <h2 id="groups">{say('グループと役割', 'Groups and roles')}</h2>
      {groupRoles.length === 0 ? (
        <p>
          {say(
            '役割に当たるグループは設定されていません。役割は管理者が与えます。',
            'No group stands for a role: administrators give them.',
          )}
        </p>
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('グループ', 'Group')}</th>
                <th scope="col">{say('役割', 'Role')}</th>
                <th scope="col">{say('医療機関', 'Institution')}</th>
              </tr>
            </thead>
            <tbody>
              {groupRoles.map(({ group, role, institutionId }) => (
                <tr key={group}>
                  <th scope="row">{group}</th>
                  <td>{text(REGISTRY_ROLE_WORDS[role])}</td>
                  <td>{nameOf(institutionId)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="soft small">
        {say(
          '承認・合意・リスク受容をする役割と管理者は、グループからは与えられません。二人の管理者が与えます。',
          'Roles that bind, and that of an administrator, follow from no group: two administrators give them.',
        )}
      </p>
    </section>
  );
}
