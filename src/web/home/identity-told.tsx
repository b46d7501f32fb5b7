import { type IdentityEventView } from '../../access/identity/dto/identity-event.dto';
import { type IdentityAuthority, type IdentityEventKind } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { PostForm } from '../forms/post-form';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';
import { REGISTRY_ROLE_WORDS } from '../people/people-words';

export const HAPPENED_WORDS: Readonly<Record<IdentityEventKind, Texts>> = {
  REQUESTED: { ja: '変更が申請されました', en: 'A change was asked for' },
  SECOND_FACTOR_RESET: { ja: '二要素認証が解除されました', en: 'The second factor was taken away' },
  SECOND_FACTOR_SET_UP: { ja: '二要素認証が設定されました', en: 'A second factor was set up' },
  PASSWORD_CHOSEN: { ja: 'パスワードが設定されました', en: 'A password was chosen' },
  RE_ADDRESSED: { ja: 'メールアドレスが変更されました', en: 'The e-mail address was changed' },
  ENABLED: { ja: '利用が再開されました', en: 'They were let in again' },
  ROLE_GIVEN: { ja: '役割が付与されました', en: 'A role was given' },
  ROLE_TAKEN: { ja: '役割が外されました', en: 'A role was taken away' },
  IDENTITY_LINKED: { ja: 'シングルサインオンと結び付けられました', en: 'Single sign-on was linked' },
  RECOVERY_CODE_USED: { ja: '回復コードが使われました', en: 'A recovery code was used' },
};

export const AUTHORITY_WORDS: Readonly<Record<IdentityAuthority, Texts>> = {
  ONE_ADMINISTRATOR: { ja: '管理者一人による', en: 'by one administrator' },
  ADMINISTRATORS: { ja: '管理者二人による', en: 'by two administrators' },
  RECOVERY_CODE: { ja: '回復コードによる', en: 'by a recovery code' },
  SERVER: { ja: 'サーバーの管理者による', en: 'by the keeper of the server' },
  ONESELF: { ja: '本人による', en: 'by themselves' },
};

/**
 * What happened to who somebody is, or to those whom they let in, until they have taken note of it: one that nobody expected is how
 * it comes out that somebody acts in another's name.
 */
export function IdentityTold({ told }: { told: readonly IdentityEventView[] }) {
  const { principal, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="identities">
      <h2 id="identities">{say('本人確認と権限に関するお知らせ', 'About identities and roles')}</h2>
      <p>
        {say(
          '心当たりがないものがあれば、すぐに管理者に知らせてください。',
          'Tell an administrator at once if you did not expect one of these.',
        )}
      </p>
      <ul>
        {told.map(({ id, kind, accountId, accountName, role, authority, happenedAt }) => (
          <li key={id}>
            <Moment at={happenedAt} />{' '}
            <strong>{accountId === principal?.id ? say('あなた', 'You') : accountName}</strong>:{' '}
            {text(HAPPENED_WORDS[kind])}
            {role !== null && ` (${text(REGISTRY_ROLE_WORDS[role])})`}{' '}
            <span class="small soft">{text(AUTHORITY_WORDS[authority])}</span>
          </li>
        ))}
      </ul>
      <PostForm action="/account/identity-events/acknowledgement" class="no-print">
        <input type="hidden" name="eventIds" value={told.map(({ id }) => id).join(',')} />
        <button class="button second">{say('表示したものを確認した', 'I have taken note of these')}</button>
      </PostForm>
    </section>
  );
}
