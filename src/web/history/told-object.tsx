import { type ComponentChildren } from 'preact';
import { factWords } from '../findings/fact-words';
import { useViewer } from '../frame/viewer-context';
import { fieldsKeptIn } from './kept-value';

interface ToldObject {
  readonly value: object;
  /** How what a field holds is told. */
  readonly told: (field: string, value: unknown) => ComponentChildren;
}

/** More of them are opened by whoever wants to read them. */
const MANY = 12;

/** What is kept as one value and has fields of its own (frozen facts, an agreed paper): each with its name; what is empty is left out. */
export function ToldObject({ value, told }: ToldObject) {
  const { say } = useViewer();
  const fields = fieldsKeptIn(value);
  if (fields.length === 0) return <span class="soft">{say('(空)', '(empty)')}</span>;
  const list = (
    <ul class="plain">
      {fields.map(([field, one]) => (
        <Named key={field} field={field}>
          {told(field, one)}
        </Named>
      ))}
    </ul>
  );
  if (fields.length <= MANY) return list;
  return (
    <details>
      <summary>{say(`項目(${fields.length})`, `Fields (${fields.length})`)}</summary>
      {list}
    </details>
  );
}

function Named({ field, children }: { readonly field: string; readonly children: ComponentChildren }) {
  const { say, text } = useViewer();
  return (
    <li>
      <span class="soft">{text(factWords(field))}</span>
      {say(':', ': ')}
      {children}
    </li>
  );
}
