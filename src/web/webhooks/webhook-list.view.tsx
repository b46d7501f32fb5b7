import { type WebhookSubscriptionView } from '../../exchange/webhooks/dto/webhook-subscription.dto';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';
import { NextPage } from '../parts/next-page';
import { Nothing } from '../parts/nothing';
import { MaySort } from '../parts/sorted-head';
import { type WebhookListContent } from './webhook-reading';
import { DISABLED_WORDS } from './webhook-words';

/** The systems that are told of changes, and how far behind each of them is. */
export function WebhookList({ query, subscriptions, institutionOf }: WebhookListContent) {
  const { can, say } = useViewer();
  return (
    <>
      <p>
        {say(
          '他のシステムへ、記録の変更をそのつど知らせます(Standard Webhooks)。',
          'Other systems are told of each change as it is made (Standard Webhooks).',
        )}
      </p>
      <form class="card row no-print" method="get" action="/webhook-subscriptions" role="search">
        <div class="field">
          <label for="name">{say('名称', 'Name')}</label>
          <input id="name" name="name" type="search" value={query.name ?? ''} />
        </div>
        <button class="button">{say('さがす', 'Search')}</button>
        {can('webhook.write') && (
          <a class="button second" href="/webhook-subscriptions/new">
            {say('送り先を登録する', 'Add a receiver')}
          </a>
        )}
      </form>
      {subscriptions.items.length === 0 ? (
        <Nothing
          what={{ ja: '当てはまる送り先はありません。', en: 'There is no such receiver.' }}
          first={{ ja: '送り先を登録する', en: 'Add a receiver' }}
          path="/webhook-subscriptions/new"
          permission="webhook.write"
        />
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <MaySort by="name" sort={query.sort}>
                  {say('名称', 'Name')}
                </MaySort>
                <th scope="col">{say('医療機関', 'Institution')}</th>
                <th scope="col">{say('状態', 'State')}</th>
                <th scope="col">{say('未達', 'Not taken yet')}</th>
                <th scope="col">{say('最後の受領', 'Last taken')}</th>
              </tr>
            </thead>
            <tbody>
              {subscriptions.items.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={`/webhook-subscriptions/${one.id}`}>{one.name}</a>
                  </th>
                  <td>{institutionOf.get(one.institutionId) ?? one.institutionId}</td>
                  <td>
                    <StateOfReceiver of={one} />
                  </td>
                  <td>
                    {one.pendingDeliveries}
                    {one.entriesBehind > 0 && (
                      <span class="small soft">
                        {say(` ・ 記録 ${one.entriesBehind} 件遅れ`, `, ${one.entriesBehind} entries behind`)}
                      </span>
                    )}
                  </td>
                  <td>{one.lastDeliveredAt === null ? '—' : <Moment at={one.lastDeliveredAt} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NextPage next={subscriptions.next} />
    </>
  );
}

/** Whether it is told anything, and why not. */
export function StateOfReceiver({ of: { disabledBecause, failingSince } }: { of: WebhookSubscriptionView }) {
  const { say, text } = useViewer();
  if (disabledBecause !== null) return <span class="badge bad">{text(DISABLED_WORDS[disabledBecause])}</span>;
  if (failingSince === null) return <span class="badge good">{say('送信中', 'told')}</span>;
  return (
    <span class="badge bad">
      {say('つながらない: ', 'not reached since ')}
      <Moment at={failingSince} />
      {say('から', '')}
    </span>
  );
}
