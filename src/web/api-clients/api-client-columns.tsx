import { type ApiClientView } from '../../access/api-clients/dto/api-client.dto';
import { type FeedReaderView } from '../../exchange/changes/dto/feed-reader.dto';
import { type ListColumn } from '../lists/list-column';
import { Moment } from '../parts/moment';
import { type Viewer } from '../viewer';
import { actWords } from './permission-words';

/** More of what a program may do stands on its page. */
const MOST_SHOWN = 3;

/** The list of programs that may come in. */
export function apiClientColumns(
  { say, text }: Viewer,
  institutionOf: ReadonlyMap<string, string>,
  feedReaders: ReadonlyMap<string, FeedReaderView>,
): readonly ListColumn<ApiClientView>[] {
  const state = ({ isDisabled }: ApiClientView): string =>
    isDisabled ? say('停止中', 'Disabled') : say('利用可', 'Let in');
  const following = (reader: FeedReaderView | undefined): string => {
    if (reader === undefined) return '—';
    const { entriesBehind, isInSnapshot } = reader;
    if (isInSnapshot) return say('初回の読み込み中', 'reading everything first');
    return entriesBehind === 0
      ? say('遅れなし', 'up to date')
      : say(`${entriesBehind} 件遅れ`, `${entriesBehind} entries behind`);
  };
  return [
    { name: { ja: '名称', en: 'Name' }, sort: 'name', isName: true, of: ({ name }) => name },
    {
      name: { ja: '医療機関', en: 'Institution' },
      of: ({ institutionId }) =>
        institutionId === null || institutionId === undefined
          ? say('すべて', 'all')
          : (institutionOf.get(institutionId) ?? institutionId),
    },
    {
      name: { ja: 'できること', en: 'What it may do' },
      of: ({ permissions }) => permissions.join(', '),
      shown: ({ permissions }) => (
        <span class="small">
          {permissions
            .slice(0, MOST_SHOWN)
            .map((one) => text(actWords(one)))
            .join(say('、', ', '))}
          {permissions.length > MOST_SHOWN &&
            say(` ほか${permissions.length - MOST_SHOWN}`, ` and ${permissions.length - MOST_SHOWN} more`)}
        </span>
      ),
    },
    {
      name: { ja: '変更配信の受け取り', en: 'Following the changes' },
      of: ({ id }) => following(feedReaders.get(id)),
      shown: ({ id }) => {
        const reader = feedReaders.get(id);
        return (
          <>
            {following(reader)}
            {reader !== undefined && (
              <span class="small soft">
                {say(' ・ 最後の要求 ', ', last asked ')}
                <Moment at={reader.askedAt} />
              </span>
            )}
          </>
        );
      },
    },
    {
      name: { ja: '状態', en: 'State' },
      of: state,
      shown: (client) => <span class={`badge ${client.isDisabled ? 'bad' : 'good'}`}>{state(client)}</span>,
    },
  ];
}
