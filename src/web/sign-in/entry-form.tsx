import { type Texts } from '../../kernel/texts';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { fieldIn, Refusal } from '../forms/refusal';
import { textIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';
import { PostForm } from '../forms/post-form';

/** What somebody is asked for who has no password yet. */
export interface EntryField {
  readonly name: string;
  readonly label: Texts;
  readonly help?: Texts;
  readonly isSecret?: true;
  readonly isRequired?: true;
}

/** The password that is chosen, typed twice, so that nobody is shut out by a slip. */
export const NEW_PASSWORD: readonly EntryField[] = [
  {
    name: 'password',
    label: { ja: '新しいパスワード', en: 'New password' },
    help: {
      ja: '13文字以上。氏名・メールアドレス・病院名を含まず、漏えいが知られていないもの。',
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

interface Entry {
  readonly fields: readonly EntryField[];
  readonly action: string;
  readonly button: string;
  readonly draft: Draft;
}

/** A form for those who are not signed in; secrets that were typed are not shown again. */
export function EntryForm({ fields, action, button, draft }: Entry) {
  const { refusal, sent } = draft;
  const { say, text } = useViewer();
  return (
    <PostForm action={action} class="card narrow" novalidate>
      {refusal !== null && <Refusal problem={refusal} fields={fields} />}
      <Kept draft={draft} />
      {fields.map(({ name, label, help, isSecret, isRequired }) => {
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
      <button class="button">{button}</button>
    </PostForm>
  );
}
