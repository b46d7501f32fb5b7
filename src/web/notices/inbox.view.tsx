import { type SeenNotice } from '../../exchange/notices/inbox/inbox';
import { noticeWords, standingWords } from '../../exchange/notices/notice-words';
import { PostForm } from '../forms/post-form';
import { noticeSubject } from '../../exchange/notices/notice-subject';
import { useViewer } from '../frame/viewer-context';

/** As many as anybody reads at once. */
export const MOST_SHOWN = 200;

/** What is due and what waits for the reader: overdue first, and what they have not seen yet marked. */
export function InboxPage({ notices }: { notices: readonly SeenNotice[] }) {
  const { say } = useViewer();
  const shown = notices.slice(0, MOST_SHOWN);
  const unseen = shown.filter(({ seenAt }) => seenAt === null);
  return (
    <>
      <InboxCounts notices={notices} />
      <div class="row no-print">
        {unseen.length > 0 && (
          <PostForm action="/inbox/seen">
            <input type="hidden" name="ids" value={unseen.map(({ id }) => id).join(',')} />
            <button class="button">{say('表示したものを見たことにする', 'I have seen what is shown')}</button>
          </PostForm>
        )}
        <a class="button second" href="/notice-preferences">
          {say('メールとカレンダーの設定', 'Mail and calendars')}
        </a>
      </div>
      {shown.length === 0 ? (
        <p class="notice">
          {say(
            '期限の近いものも、あなたを待っているものもありません。',
            'Nothing is due soon, and nothing waits for you.',
          )}
        </p>
      ) : (
        <div class="table" tabIndex={0}>
          <table class="worked-off">
            <thead>
              <tr>
                <th scope="col">{say('期日', 'By')}</th>
                <th scope="col">{say('状況', 'Where it stands')}</th>
                <th scope="col">{say('対象', 'About')}</th>
                <th scope="col">{say('すること', 'What to do')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {notices.length > shown.length && (
        <p>
          {say(
            `ほか ${notices.length - shown.length} 件は、先のものを片付けると表示します。`,
            `${notices.length - shown.length} more show once some of these are dealt with.`,
          )}
        </p>
      )}
    </>
  );
}

/** In a line: also shown where somebody starts. */
function InboxCounts({ notices }: { notices: readonly SeenNotice[] }) {
  const { say } = useViewer();
  const unseen = notices.filter(({ seenAt }) => seenAt === null).length;
  const overdue = notices.filter(({ standing }) => standing.step.code === 'OVERDUE').length;
  return (
    <p id="inbox-counts">
      {say(
        `${notices.length} 件(未読 ${unseen} 件、期限超過 ${overdue} 件)`,
        `${notices.length} (${unseen} not seen, ${overdue} overdue)`,
      )}
    </p>
  );
}

function NoticeLine({ notice: { kind, name, path, opensOn, dueOn, standing, seenAt } }: { notice: SeenNotice }) {
  const { date, say, text } = useViewer();
  const { title, toDo } = noticeWords(kind);
  return (
    <tr>
      <td data-name={say('期日', 'By')}>
        {opensOn !== null && <span class="short">{date(opensOn)} 〜 </span>}
        <span class="short">{dueOn === null ? say('決まりなし', 'no day set') : date(dueOn)}</span>
      </td>
      <td>
        <span class={`badge ${standing.step.code === 'OVERDUE' ? 'bad' : 'note'}`}>
          {text(standingWords(standing))}
        </span>{' '}
        {seenAt === null && <span class="badge soft">{say('未読', 'new')}</span>}
      </td>
      <th scope="row">
        {path === null ? text(noticeSubject(kind, name)) : <a href={path}>{text(noticeSubject(kind, name))}</a>}
        <div class="small soft">{text(title)}</div>
      </th>
      <td>{text(toDo)}</td>
    </tr>
  );
}
