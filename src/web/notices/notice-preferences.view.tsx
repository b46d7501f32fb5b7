import { type CalendarFeedView, type NewCalendarFeedView } from '../../exchange/notices/calendar/calendar-feed.dto';
import { type DigestView } from '../../exchange/notices/mail/digest.dto';
import { type NoticePreferencesView } from '../../exchange/notices/preferences/preference.dto';
import { type Draft } from '../forms/draft';
import { FormBody } from '../forms/form-body';
import { SureForm } from '../forms/sure-form';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { Moment } from '../parts/moment';
import { MailTable } from './mail-table';
import { CALENDAR_FORM, PREFERENCES_FORM } from './notice-forms';

export interface PreferencesContent {
  readonly preferences: NoticePreferencesView;
  readonly feeds: readonly CalendarFeedView[];
  readonly digests: readonly DigestView[];
}

interface Drafts {
  readonly preferences: Draft;
  readonly calendar: Draft;
}

/** How somebody is told outside these pages: by mail, and in a calendar of their own. */
export function NoticePreferencesPage({ content, drafts }: { content: PreferencesContent; drafts: Drafts }) {
  const { say } = useViewer();
  const { preferences, feeds, digests } = content;
  return (
    <>
      <Crumbs crumbs={[['/inbox', say('受信箱', 'Inbox')]]} />
      <section aria-labelledby="mail">
        <h2 id="mail">{say('メール', 'Mail')}</h2>
        {preferences.sendsMail ? (
          <p>
            {say('宛先', 'To')}: {preferences.email}{' '}
            <span class="small soft">{say('(変更は管理者に依頼してください)', '(an administrator changes it)')}</span>
          </p>
        ) : (
          <p class="notice warning">
            {say(
              'このサービスには、メールを送るサーバーが設定されていません。お知らせは受信箱とカレンダーで見られます。',
              'This service has no mail server: what is due stands in the inbox and in calendars.',
            )}
          </p>
        )}
        <FormBody
          form={PREFERENCES_FORM}
          draft={drafts.preferences}
          action="/notice-preferences"
          button={say('設定する', 'Set')}
          name="told"
        />
        <MailTable digests={digests} />
      </section>
      <section aria-labelledby="calendars">
        <h2 id="calendars">{say('カレンダー', 'Calendars')}</h2>
        <p>
          {say(
            '期限を自分のカレンダー(Outlook、Googleカレンダーなど)に表示できます。あなたが台帳で見られる期限だけが、終日の予定として載ります。',
            'A calendar of your own (Outlook, Google Calendar, …) shows as whole days what is due, as far as you may see it here.',
          )}
        </p>
        {feeds.length > 0 && (
          <ul class="thread">
            {feeds.map(({ id, name, createdAt, lastReadAt }) => (
              <li key={id}>
                {name} <span class="small soft">{say('作成', 'made')} </span>
                <Moment at={createdAt} /> <span class="small soft">{say('最後に読まれた時刻', 'last read')} </span>
                {lastReadAt === null ? say('まだ', 'not yet') : <Moment at={lastReadAt} />}
                <SureForm
                  action={`/calendar-feeds/${id}/revocation`}
                  ask={say(`「${name}」を無効にする`, `Close “${name}”`)}
                  loss={say(
                    `「${name}」を読み込んでいる予定表は、もう更新されません。同じアドレスは二度と使えません。`,
                    `Calendars that read “${name}” are told nothing more. Its address never opens again.`,
                  )}
                  button={say('無効にする', 'Close it')}
                />
              </li>
            ))}
          </ul>
        )}
        <FormBody
          form={CALENDAR_FORM}
          draft={drafts.calendar}
          action="/calendar-feeds"
          button={say('カレンダーのアドレスを作る', 'Make an address')}
          name="feed"
          isSecond
        />
      </section>
    </>
  );
}

/** Shown once. */
export function NewCalendarFeed({ made, origin }: { made: NewCalendarFeedView; origin: string | null }) {
  const { say } = useViewer();
  return (
    <>
      <Crumbs
        crumbs={[
          ['/inbox', say('受信箱', 'Inbox')],
          ['/notice-preferences', say('メールとカレンダーの設定', 'Mail and calendars')],
        ]}
      />
      <p class="notice warning">
        {say(
          'このアドレスはいま一度だけ表示されます。知っている人は誰でも期限を読めるため、他の人に渡さないでください。',
          'It is shown this once only. Whoever has it reads what is due for you: give it to nobody.',
        )}
      </p>
      <section class="card">
        <p class="secret pre">{`${origin ?? ''}${made.path}`}</p>
        <p>
          {say(
            'カレンダーのソフトで「URLで追加」「インターネット予定表の購読」を選び、このアドレスを入れてください。',
            'Choose “add by URL” or “subscribe” in your calendar, and enter it there.',
          )}
        </p>
      </section>
    </>
  );
}
