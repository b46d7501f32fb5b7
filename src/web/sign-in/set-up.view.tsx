import { type Draft } from '../forms/draft';
import { useViewer } from '../frame/viewer-context';
import { EntryForm, type EntryField, NEW_PASSWORD } from './entry-form';

const FIELDS: readonly EntryField[] = [
  {
    name: 'secret',
    label: { ja: '初期設定用の文字列', en: 'Set-up secret' },
    help: {
      ja: 'サービスを起動したとき、画面(ログ)の「Set-up」の行に表示された bku_ で始まる文字列。起動し直すと新しくなります。',
      en: 'It begins with bku_ and stands in the line “Set-up” of what the start has printed; a restart shows a new one.',
    },
    isRequired: true,
  },
  {
    name: 'name',
    label: { ja: '氏名', en: 'Your name' },
    help: {
      ja: '管理者になる方。利用者・役割・医療機関を登録する役割で、契約などの内容を決める役割ではありません。',
      en: 'Administrators let people in and register institutions; they decide nothing about contracts.',
    },
    isRequired: true,
  },
  {
    name: 'email',
    label: { ja: 'メールアドレス', en: 'E-mail address' },
    help: { ja: 'サインインに使います。', en: 'You sign in with it.' },
    isRequired: true,
  },
  ...NEW_PASSWORD,
];

/** What makes the first administrator. */
export function SetUpForm({ draft }: { draft: Draft }) {
  const { say } = useViewer();
  return (
    <>
      <p>
        {say(
          '最初の管理者を登録します。一度だけ使えます。続けてサインインし、二要素認証を設定すると、次にすることがホームに表示されます。',
          'It works once. Sign in afterwards and set up a second factor: the home page then says what comes next.',
        )}
      </p>
      <EntryForm
        fields={FIELDS}
        action="/set-up"
        button={say('管理者を登録する', 'Register the administrator')}
        draft={draft}
      />
    </>
  );
}
