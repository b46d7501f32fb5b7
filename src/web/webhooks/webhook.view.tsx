import { type WebhookDeliveryView } from '../../exchange/webhooks/dto/webhook-delivery.dto';
import { DELIVERY_FAULTS, DELIVERY_STATES } from '../../exchange/webhooks/webhook-terms';
import { type Draft, draftOf } from '../forms/draft';
import { FormBody, Kept } from '../forms/form-body';
import { PostForm } from '../forms/post-form';
import { Refusal } from '../forms/refusal';
import { SureForm } from '../forms/sure-form';
import { useViewer } from '../frame/viewer-context';
import { NamedLater } from '../history/named-later';
import { Crumbs } from '../parts/crumbs';
import { Fact } from '../parts/fact';
import { Moment } from '../parts/moment';
import { NextPage } from '../parts/next-page';
import { SelectField } from '../parts/select-field';
import { REPLAY_FORM } from './webhook-forms';
import { StateOfReceiver } from './webhook-columns';
import { type WebhookContent } from './webhook-reading';
import { FAULT_WORDS, resourceWords, STATE_WORDS } from './webhook-words';

/** A receiver: what it is told of, how far behind it is, and what became of each message. */
export function WebhookPage({ content, draft }: { content: WebhookContent; draft: Draft }) {
  const { can, say } = useViewer();
  const { subscription, replays } = content;
  const path = `/webhook-subscriptions/${subscription.id}`;
  const isOfForm = REPLAY_FORM.fields.some(({ name }) => draft.sent[name] !== undefined);
  return (
    <>
      <Crumbs crumbs={[['/webhook-subscriptions', say('Webhook', 'Webhooks')]]} />
      {draft.refusal !== null && !isOfForm && <Refusal problem={draft.refusal} />}
      <Facts content={content} path={path} />
      <Deliveries content={content} path={path} />
      {can('webhook.write') && (
        <section aria-labelledby="again">
          <h2 id="again">{say('もう一度知らせる', 'Tell once more')}</h2>
          <p>
            {say(
              '受信側が取りこぼしたときに、期間中の変更をもう一度知らせます。内容は現在のものです。',
              'Where a receiver has lost what it was told: each record changed in the span is told again, as it stands now.',
            )}
          </p>
          <FormBody form={REPLAY_FORM} draft={draft} action={`${path}/replays`} button={say('知らせる', 'Tell')} />
          {replays.items.length > 0 && (
            <ul class="thread">
              {replays.items.map(({ id, createdAt, fromOn, toOn, isOver }) => (
                <li key={id}>
                  <Moment at={createdAt} />: {fromOn ?? say('始まり', 'beginning')} – {toOn ?? say('現在', 'now')}{' '}
                  <span class="badge soft">{isOver ? say('作成済み', 'made') : say('作成中', 'being made')}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}

function Facts({ content: { subscription, institution }, path }: { content: WebhookContent; path: string }) {
  const { can, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{say('登録内容', 'On record')}</h2>
      <dl class="facts">
        <Fact name={say('医療機関', 'Institution')}>{institution}</Fact>
        <Fact name={say('送り先のURL', 'Where messages go')}>
          <span class="pre">{subscription.url}</span>
        </Fact>
        <Fact name={say('状態', 'State')}>
          <StateOfReceiver of={subscription} />
        </Fact>
        <Fact name={say('知らせる記録の種類', 'Told of')}>
          {(subscription.resources ?? []).length === 0
            ? say('登録した人が読めるものすべて', 'all that whoever set it up may read')
            : (subscription.resources ?? []).map((one) => text(resourceWords(one))).join(say('、', ', '))}
        </Fact>
        <Fact name={say('登録した人・プログラム', 'Set up by')}>{subscription.ownerName}</Fact>
        <Fact name={say('未達のメッセージ', 'Messages not taken yet')}>{String(subscription.pendingDeliveries)}</Fact>
        <Fact name={say('まだ読んでいない記録', 'Entries of the journal not read yet')}>
          {String(subscription.entriesBehind)}
        </Fact>
        <Fact name={say('最後の受領', 'Last taken')}>
          {subscription.lastDeliveredAt !== null && <Moment at={subscription.lastDeliveredAt} />}
        </Fact>
        {subscription.formerSecretUntil !== null && (
          <Fact name={say('前の署名鍵の期限', 'The former secret signs until')}>
            <Moment at={subscription.formerSecretUntil} />
          </Fact>
        )}
      </dl>
      {can('webhook.write') && (
        <div class="row no-print">
          <a class="button second" href={`${path}/edit`}>
            {say('登録内容を変更する', 'Change it')}
          </a>
          {subscription.isDisabled ? (
            <PostForm action={`${path}/enabling`}>
              <Kept draft={draftOf({}, subscription.version)} />
              <button class="button second">
                {say('再開する(停止中の変更も知らせる)', 'Tell it again, of what it missed too')}
              </button>
            </PostForm>
          ) : (
            <SureForm
              action={`${path}/disabling`}
              draft={draftOf({}, subscription.version)}
              ask={say('停止する', 'Stop telling it')}
              loss={say(
                `${subscription.name} には、再開するまで何も知らせません。その間の変更は、再開したときに知らせます。`,
                `${subscription.name} is told nothing until it is begun again; what it misses is told then.`,
              )}
              button={say('停止する', 'Stop now')}
            />
          )}
          <SureForm
            action={`${path}/secret`}
            draft={draftOf({}, subscription.version)}
            ask={say('署名鍵を新しくする', 'Make a new secret')}
            loss={say(
              `いまの署名鍵は一日で効かなくなり、元に戻せません。その間に ${subscription.name} の設定を新しい鍵に替えてください。`,
              `The present secret stops counting within a day, for good: by then ${subscription.name} has to be given the new one.`,
            )}
            button={say('新しい鍵を作る', 'Make it')}
          />
        </div>
      )}
    </section>
  );
}

function Deliveries({ content: { query, deliveries }, path }: { content: WebhookContent; path: string }) {
  const { say } = useViewer();
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{say('送信の記録(30日分)', 'What was sent (30 days)')}</h2>
      <form class="card row no-print" method="get" action={path}>
        <SelectField
          name="state"
          label={say('結果', 'Outcome')}
          chosen={query.state}
          words={DELIVERY_STATES.map((state) => [state, STATE_WORDS[state]] as const)}
        />
        <SelectField
          name="fault"
          label={say('最後の誤り', 'Last fault')}
          chosen={query.fault}
          words={DELIVERY_FAULTS.map((fault) => [fault, FAULT_WORDS[fault]] as const)}
        />
        <button class="button">{say('しぼり込む', 'Narrow down')}</button>
      </form>
      {deliveries.items.length === 0 ? (
        <p>{say('当てはまる送信はありません。', 'There is none.')}</p>
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('作成', 'Made')}</th>
                <th scope="col">{say('記録', 'Record')}</th>
                <th scope="col">{say('結果', 'Outcome')}</th>
                <th scope="col">{say('送信回数', 'Attempts')}</th>
                <th scope="col">{say('最後の応答', 'Last answer')}</th>
              </tr>
            </thead>
            <tbody>
              {deliveries.items.map((one) => (
                <Delivery key={one.id} of={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NextPage next={deliveries.next} />
    </section>
  );
}

const STATE_BADGES = { PENDING: 'soft', DELIVERED: 'good', GIVEN_UP: 'bad' } as const;

function Delivery({ of: one }: { of: WebhookDeliveryView }) {
  const { say, text } = useViewer();
  return (
    <tr>
      <td>
        <Moment at={one.createdAt} />
      </td>
      <td>
        {text(resourceWords(one.resource))} <NamedLater id={one.recordId} />
        {one.isDeleted && <> {say('(削除)', '(gone)')}</>}
        {one.isReplay && <> {say('(再送)', '(once more)')}</>}
      </td>
      <td>
        <span class={`badge ${STATE_BADGES[one.state]}`}>{text(STATE_WORDS[one.state])}</span>
      </td>
      <td>{one.attempts}</td>
      <td>
        {[
          one.lastStatus === null ? null : String(one.lastStatus),
          one.lastFault === null ? null : text(FAULT_WORDS[one.lastFault]),
          one.lastMs === null ? null : `${one.lastMs} ms`,
        ]
          .filter((part) => part !== null)
          .join(' ・ ')}
      </td>
    </tr>
  );
}

/** Shown once: what the receiver verifies messages with from now on. */
export function NewSecret({ id, name, secret }: { id: string; name: string; secret: string }) {
  const { say } = useViewer();
  return (
    <>
      <Crumbs crumbs={[[`/webhook-subscriptions/${id}`, name]]} />
      <p class="notice warning">
        {say(
          'この署名鍵はいま一度だけ表示されます。受信側の設定に移してから、この画面を閉じてください。',
          'It is shown this once only: take it over into the receiver’s settings before you leave.',
        )}
      </p>
      <section class="card">
        <p class="secret pre">{secret}</p>
      </section>
    </>
  );
}
