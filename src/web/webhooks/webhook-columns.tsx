import { type WebhookSubscriptionView } from '../../exchange/webhooks/dto/webhook-subscription.dto';
import { useViewer } from '../frame/viewer-context';
import { type ListColumn } from '../lists/list-column';
import { momentInCell } from '../exports/moment-in-cell';
import { Moment } from '../parts/moment';
import { type Viewer } from '../viewer';
import { DISABLED_WORDS } from './webhook-words';

/** The list of systems that are told of changes, and how far behind each of them is. */
export function webhookColumns(
  { say, text }: Viewer,
  institutionOf: ReadonlyMap<string, string>,
): readonly ListColumn<WebhookSubscriptionView>[] {
  return [
    { name: { ja: '名称', en: 'Name' }, sort: 'name', isName: true, of: ({ name }) => name },
    {
      name: { ja: '医療機関', en: 'Institution' },
      of: ({ institutionId }) => institutionOf.get(institutionId) ?? institutionId,
    },
    {
      name: { ja: '状態', en: 'State' },
      of: ({ disabledBecause, failingSince }) =>
        disabledBecause !== null
          ? text(DISABLED_WORDS[disabledBecause])
          : failingSince === null
            ? say('送信中', 'told')
            : say(`つながらない: ${failingSince}から`, `not reached since ${failingSince}`),
      shown: (one) => <StateOfReceiver of={one} />,
    },
    {
      name: { ja: '未達', en: 'Not taken yet' },
      of: ({ pendingDeliveries }) => String(pendingDeliveries),
      shown: ({ pendingDeliveries, entriesBehind }) => (
        <>
          {pendingDeliveries}
          {entriesBehind > 0 && (
            <span class="small soft">
              {say(` ・ 記録 ${entriesBehind} 件遅れ`, `, ${entriesBehind} entries behind`)}
            </span>
          )}
        </>
      ),
    },
    {
      name: { ja: '最後の受領', en: 'Last taken' },
      of: ({ lastDeliveredAt }) => momentInCell(lastDeliveredAt),
      shown: ({ lastDeliveredAt }) => (lastDeliveredAt === null ? null : <Moment at={lastDeliveredAt} />),
    },
  ];
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
