import { useViewer } from '../frame/viewer-context';
import { RecordList } from '../lists/list-of-records';
import { SearchField } from '../lists/search-field';
import { webhookColumns } from './webhook-columns';
import { type WebhookListContent } from './webhook-reading';

/** The systems that are told of changes. */
export function WebhookList({ query, subscriptions, institutionOf }: WebhookListContent) {
  const viewer = useViewer();
  const { say } = viewer;
  return (
    <>
      <p>
        {say(
          '他のシステムへ、記録の変更をそのつど知らせます(Standard Webhooks)。',
          'Other systems are told of each change as it is made (Standard Webhooks).',
        )}
      </p>
      <RecordList
        path="/webhook-subscriptions"
        columns={webhookColumns(viewer, institutionOf)}
        rows={subscriptions}
        sort={query.sort}
        none={{ ja: '当てはまる送り先はありません。', en: 'There is no such receiver.' }}
        write="webhook.write"
        toCreate={{ ja: '送り先を登録する', en: 'Add a receiver' }}
        search={<SearchField name="name" label={say('名称', 'Name')} sought={query.name} />}
      />
    </>
  );
}
