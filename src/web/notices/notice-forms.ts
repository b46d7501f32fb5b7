import { CreateCalendarFeed } from '../../exchange/notices/calendar/calendar-feed.dto';
import { NoticePreferences } from '../../exchange/notices/preferences/preference.dto';
import { Form } from '../forms/form';

/** How somebody is told. */
export const PREFERENCES_FORM = new Form(NoticePreferences, {
  digest: {
    label: { ja: '毎日のメール', en: 'Mail a day' },
    help: {
      ja: '新しいお知らせがある日だけ、朝に1通届きます。',
      en: 'One in the morning, only where there is something new.',
    },
    words: { DAILY: { ja: '受け取る', en: 'Send it' }, OFF: { ja: '受け取らない', en: 'Do not' } },
  },
  monthly: {
    label: { ja: '月に一度、これから6か月の期限をメールで受け取る', en: 'A mail a month about the next six months' },
    help: { ja: '毎月のはじめに1通届きます。', en: 'One at the beginning of each month.' },
  },
  language: {
    label: { ja: 'メールとカレンダーの言語', en: 'Language of mail and calendars' },
    help: { ja: '画面の言語とは別に選べます。', en: 'Apart from that of these pages.' },
    words: { ja: { ja: '日本語', en: 'Japanese' }, en: { ja: '英語', en: 'English' } },
  },
});

export const CALENDAR_FORM = new Form(CreateCalendarFeed, {
  name: {
    label: { ja: 'カレンダーの名前', en: 'Name of the calendar' },
    help: {
      ja: 'どの端末・ソフトで使うか。例: 職場のOutlook。無くしたときに無効にするための目印です。',
      en: 'Where it is read, such as: Outlook at work. By it you know which to close.',
    },
  },
});
