import { GUARDED_ROLES } from '../../access/role-permissions';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { fieldIn, Refusal } from '../forms/refusal';
import { textIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';
import { type Choice } from '../institutions/institution-choice';
import { Crumbs } from '../parts/crumbs';
import { REGISTRY_ROLE_WORDS, ROLES_OF_STAFF } from './people-words';
import { PostForm } from '../forms/post-form';

/** As many as a hospital begins with: one for each role of its staff. */
export const LINES: readonly number[] = ROLES_OF_STAFF.map((_, i) => i + 1);

/** Those that no administrator gives alone. */
const BINDING = ROLES_OF_STAFF.filter((role) => GUARDED_ROLES.includes(role));

export function lineField(name: 'name' | 'email' | 'role', line: number): string {
  return `${name}-${line}`;
}

/** A line for each person: name, address and role; lines left empty are left out. */
export function NewPeople({ choice: { institution }, draft }: { choice: Choice; draft: Draft }) {
  const { say, text } = useViewer();
  return (
    <>
      <Crumbs crumbs={[[`/people?institutionId=${institution.id}`, say('利用者と役割', 'People')]]} />
      {draft.refusal !== null && <Refusal problem={draft.refusal} />}
      <p>
        {say(
          `${institution.name} の利用者を登録します。空の行は登録しません。登録後、一人ずつ招待します。`,
          `People of ${institution.name}. Empty lines are left out. Each is invited afterwards.`,
        )}
      </p>
      <p class="soft small">
        {say(
          `${BINDING.map((role) => REGISTRY_ROLE_WORDS[role].ja).join('・')} の役割は、もう一人の管理者が承認したときに与えられます。`,
          `These roles are given once a second administrator approves: ${BINDING.map((role) => REGISTRY_ROLE_WORDS[role].en).join(', ')}.`,
        )}
      </p>
      <PostForm action="/people" novalidate>
        <Kept draft={draft} />
        <input type="hidden" name="institutionId" value={institution.id} />
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('氏名', 'Name')}</th>
                <th scope="col">{say('メールアドレス', 'E-mail')}</th>
                <th scope="col">{say('役割', 'Role')}</th>
              </tr>
            </thead>
            <tbody>
              {LINES.map((line) => (
                <tr key={line}>
                  <td>
                    <Text name="name" line={line} draft={draft} label={say('氏名', 'Name')} />
                  </td>
                  <td>
                    <Text name="email" line={line} draft={draft} label={say('メールアドレス', 'E-mail')} />
                  </td>
                  <td>
                    <select name={lineField('role', line)} aria-label={say(`${line}行目の役割`, `Role, line ${line}`)}>
                      {ROLES_OF_STAFF.map((role) => (
                        <option
                          key={role}
                          value={role}
                          selected={role === (textIn(draft.sent, lineField('role', line)) || ROLES_OF_STAFF[line - 1])}
                        >
                          {text(REGISTRY_ROLE_WORDS[role])}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <button class="button">{say('登録する', 'Register')}</button>
      </PostForm>
    </>
  );
}

interface LineText {
  readonly name: 'name' | 'email';
  readonly line: number;
  readonly draft: Draft;
  readonly label: string;
}

function Text({ name, line, draft, label }: LineText) {
  const { text } = useViewer();
  const field = lineField(name, line);
  const fault = draft.refusal?.faults.find(({ pointer }) => fieldIn(pointer) === field);
  return (
    <>
      <input
        name={field}
        aria-label={`${label} ${line}`}
        aria-invalid={fault === undefined ? undefined : true}
        value={textIn(draft.sent, field)}
      />
      {fault !== undefined && <p class="fault">{text(fault.detail)}</p>}
    </>
  );
}
