import { type Draft } from '../forms/draft';
import { useViewer } from '../frame/viewer-context';
import { EntryForm, type EntryField, NEW_PASSWORD } from './entry-form';

const FIELDS: readonly EntryField[] = [
  {
    name: 'token',
    label: { ja: '管理者から受け取った招待の文字列', en: 'What the administrator has handed you' },
    isRequired: true,
  },
  {
    name: 'secondToken',
    label: { ja: '招待のもう半分', en: 'The other half' },
    help: {
      ja: '承認や合意をする役割の方だけ。別の管理者から受け取ります。',
      en: 'Only for roles that approve or agree: another administrator has it for you.',
    },
  },
  {
    name: 'recoveryCode',
    label: { ja: '回復コード', en: 'Recovery code' },
    help: {
      ja: '回復コードをお持ちなら、もう半分の代わりになります。',
      en: 'In place of the other half, if you have one.',
    },
  },
  ...NEW_PASSWORD,
];

/** The halves of an invitation and the password that is chosen. */
export function InvitationForm({ draft }: { draft: Draft }) {
  const { say } = useViewer();
  return (
    <EntryForm
      fields={FIELDS}
      action="/invitation"
      button={say('パスワードを決める', 'Choose the password')}
      draft={draft}
    />
  );
}
