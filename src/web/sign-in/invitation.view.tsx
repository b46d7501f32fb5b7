import { type Problem } from '../../kernel/problem';
import { type Texts } from '../../kernel/texts';
import { fieldIn, Refusal } from '../forms/refusal';
import { type Sent, textIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';

interface Asked {
  readonly name: string;
  readonly label: Texts;
  readonly help?: Texts;
  readonly isSecret?: true;
  readonly isRequired?: true;
}

const FIELDS: readonly Asked[] = [
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
  {
    name: 'password',
    label: { ja: '新しいパスワード', en: 'New password' },
    help: {
      ja: '13文字以上。氏名やメールアドレスを含まず、漏えいが知られていないもの。',
      en: '13 characters or more, without your name or address, and not known from leaks.',
    },
    isSecret: true,
    isRequired: true,
  },
  {
    name: 'again',
    label: { ja: '新しいパスワード(もう一度)', en: 'New password, again' },
    isSecret: true,
    isRequired: true,
  },
];

/** The halves of an invitation and the password that is chosen. */
export function InvitationForm({ refusal, sent }: { refusal: Problem | null; sent: Sent }) {
  const { say, text } = useViewer();
  return (
    <form method="post" action="/invitation" class="card narrow" novalidate>
      {refusal !== null && <Refusal problem={refusal} fields={FIELDS} />}
      {FIELDS.map(({ name, label, help, isSecret, isRequired }) => {
        const fault = refusal?.faults.find(({ pointer }) => fieldIn(pointer) === name);
        const told = [help !== undefined && `${name}-help`, fault !== undefined && `${name}-fault`].filter(Boolean);
        return (
          <div key={name} class="field">
            <label for={name}>
              {text(label)}
              {isRequired === true && <span class="must">{say('必須', 'required')}</span>}
            </label>
            {help !== undefined && (
              <p class="help" id={`${name}-help`}>
                {text(help)}
              </p>
            )}
            {fault !== undefined && (
              <p class="fault" id={`${name}-fault`}>
                {text(fault.detail)}
              </p>
            )}
            <input
              id={name}
              name={name}
              type={isSecret === true ? 'password' : 'text'}
              autocomplete={isSecret === true ? 'new-password' : 'off'}
              aria-describedby={told.length === 0 ? undefined : told.join(' ')}
              aria-invalid={fault === undefined ? undefined : true}
              value={isSecret === true ? '' : textIn(sent, name)}
            />
          </div>
        );
      })}
      <button class="button">{say('パスワードを決める', 'Choose the password')}</button>
    </form>
  );
}
