import { type FindingView } from '../../findings/dto/finding.dto';
import { GATES } from '../../guideline/rule';
import { type Problem } from '../../kernel/problem';
import { FindingList } from '../findings/finding-list';
import { useViewer } from '../frame/viewer-context';
import { type FormField } from './form';

interface Refused {
  readonly problem: Problem;
  readonly fields?: readonly Pick<FormField, 'name' | 'label'>[];
  /** The element of a field. */
  readonly idOf?: (name: string) => string;
}

/** Why a form was not taken: each fault with the way to its field. */
export function Refusal({ problem, fields = [], idOf = itself }: Refused) {
  const { say, text } = useViewer();
  const findings = (problem.members.findings ?? []) as readonly FindingView[];
  const gate = GATES.find((known) => known === problem.members.gate) ?? null;
  return (
    // A long page is shown from its head: whoever was refused is taken to where it says why.
    <div class="notice error" role="alert" tabIndex={-1} autofocus>
      <p>{text(problem.texts)}</p>
      {problem.faults.length > 0 && (
        <ul>
          {problem.faults.map(({ pointer, detail }) => {
            const field = fields.find(({ name }) => name === fieldIn(pointer));
            return (
              <li key={pointer}>
                {field === undefined ? (
                  text(detail)
                ) : (
                  <a href={`#${idOf(field.name)}`}>
                    {text(field.label)}: {text(detail)}
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {problem.members.standsAt !== undefined && (
        <p>
          <a href={problem.members.standsAt.replace(/^\/v1/, '')}>{say('すでにあるものを開く', 'Open what stands')}</a>
        </p>
      )}
      {problem.kind === 'STALE' && (
        <p>
          {say('画面を読み直すと、最新の内容から入力し直せます。', 'Reload the page to start from what it says now.')}
        </p>
      )}
      {findings.length > 0 && <FindingList findings={findings} gate={gate} />}
    </div>
  );
}

function itself(name: string): string {
  return name;
}

/** The field of the form that a fault is about. */
export function fieldIn(pointer: string): string {
  return pointer.split('/')[1] ?? '';
}
