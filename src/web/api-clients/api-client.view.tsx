import { type ApiKeyView, type NewApiKeyView } from '../../access/api-clients/dto/api-key.dto';
import { type Draft, draftOf } from '../forms/draft';
import { FormBody, Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { Fact } from '../parts/fact';
import { Moment } from '../parts/moment';
import { API_KEY_FORM } from './api-client-forms';
import { type ApiClientContent } from './api-client-reading';
import { permissionWords } from './permission-words';
import { PostForm } from '../forms/post-form';
import { SureForm } from '../forms/sure-form';

/** A program: for whom it acts, what it may do, and its keys. */
export function ApiClientPage({
  content: { client, keys, institution },
  draft,
}: {
  content: ApiClientContent;
  draft: Draft;
}) {
  const { can, say, text } = useViewer();
  const path = `/api-clients/${client.id}`;
  const isOfForm = API_KEY_FORM.fields.some(({ name }) => draft.sent[name] !== undefined);
  return (
    <>
      <Crumbs crumbs={[['/api-clients', say('API利用プログラム', 'Programs')]]} />
      {draft.refusal !== null && !isOfForm && <Refusal problem={draft.refusal} />}
      <section class="card" aria-labelledby="facts">
        <h2 id="facts">{say('登録内容', 'On record')}</h2>
        <dl class="facts">
          <Fact name={say('医療機関', 'Institution')}>{institution ?? say('すべて', 'all')}</Fact>
          <Fact name={say('状態', 'State')}>
            {client.isDisabled ? say('停止中', 'disabled') : say('利用可', 'let in')}
          </Fact>
          <Fact name={say('できること', 'What it may do')}>
            <ul class="plain">
              {client.permissions.map((one) => (
                <li key={one}>{text(permissionWords(one))}</li>
              ))}
            </ul>
          </Fact>
          <Fact name={say('トークンの発行元', 'Issuer of tokens')}>{client.issuer}</Fact>
          <Fact name={say('トークンの中の名前', 'Its name in them')}>{client.subject}</Fact>
        </dl>
        {can('apiClient.write') && (
          <div class="row no-print">
            <a class="button second" href={`${path}/edit`}>
              {say('登録内容を変更する', 'Change it')}
            </a>
            {client.isDisabled ? (
              <PostForm action={`${path}/enabling`}>
                <Kept draft={draftOf({}, client.version)} />
                <button class="button second">{say('利用を再開する', 'Let it in again')}</button>
              </PostForm>
            ) : (
              <SureForm
                action={`${path}/disabling`}
                draft={draftOf({}, client.version)}
                ask={say('利用を停止する', 'Shut it out')}
                loss={say(
                  `${client.name} のすべての鍵がすぐに効かなくなります。再開するまで、何も読めず、何も書けません。`,
                  `No key of ${client.name} counts any more: it reads and writes nothing until it is let in again.`,
                )}
                button={say('停止する', 'Shut it out now')}
              />
            )}
          </div>
        )}
      </section>
      <Keys keys={keys.items} of={client.name} />
      {can('apiClient.write') && (
        <section aria-labelledby="new-key">
          <h2 id="new-key">{say('鍵を作る', 'Make a key')}</h2>
          <FormBody form={API_KEY_FORM} draft={draft} action={`${path}/keys`} button={say('鍵を作る', 'Make a key')} />
        </section>
      )}
    </>
  );
}

function Keys({ keys, of }: { keys: readonly ApiKeyView[]; of: string }) {
  const { can, say } = useViewer();
  return (
    <section class="card" aria-labelledby="keys">
      <h2 id="keys">{say('鍵(同時に二つまで有効)', 'Keys (two may be valid at once)')}</h2>
      {keys.length === 0 ? (
        <p>{say('鍵はまだありません。', 'There is none yet.')}</p>
      ) : (
        <ul class="thread">
          {keys.map((key) => (
            <li key={key.id}>
              …{key.hint} <StateOfKey of={key} />{' '}
              <span class="small soft">
                {say('期限', 'until')} <Moment at={key.expiresAt} />
                {key.lastUsedAt !== null && (
                  <>
                    {' ・ '}
                    {say('最後に使用', 'last used')} <Moment at={key.lastUsedAt} />
                  </>
                )}
              </span>
              {key.isValid && can('apiClient.write') && (
                <SureForm
                  action={`/api-keys/${key.id}/revocation`}
                  draft={draftOf({}, key.version)}
                  ask={say(`鍵 …${key.hint} を取り消す`, `Revoke …${key.hint}`)}
                  loss={say(
                    `${of} は鍵 …${key.hint} ではすぐに入れなくなります。取り消した鍵は元に戻せません。`,
                    `${of} is not let in by the key …${key.hint} from now on. It cannot be brought back.`,
                  )}
                  button={say('この鍵を取り消す', 'Revoke this key')}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function StateOfKey({ of: { isValid, revokedAt } }: { of: ApiKeyView }) {
  const { say } = useViewer();
  if (isValid) return <span class="badge good">{say('有効', 'valid')}</span>;
  return <span class="badge soft">{revokedAt === null ? say('期限切れ', 'expired') : say('取消済み', 'revoked')}</span>;
}

/** Shown once: what the program brings along from now on. */
export function NewKey({ clientId, name, made }: { clientId: string; name: string; made: NewApiKeyView }) {
  const { say } = useViewer();
  return (
    <>
      <Crumbs crumbs={[[`/api-clients/${clientId}`, name]]} />
      <p class="notice warning">
        {say(
          'この鍵はいま一度だけ表示されます。プログラムの設定に移してから、この画面を閉じてください。',
          'It is shown this once only: take it over into the program’s settings before you leave.',
        )}
      </p>
      <section class="card">
        <p class="secret pre">{made.key}</p>
        <p class="small soft">
          {say('期限', 'until')} <Moment at={made.expiresAt} />
        </p>
      </section>
    </>
  );
}
