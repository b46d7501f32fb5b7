import { type ComponentChildren } from 'preact';
import { factWords } from '../findings/fact-words';
import { useViewer } from '../frame/viewer-context';

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
  const fields = fieldsOf(value).filter(([, one]) => one !== null && one !== '' && !isEmptyList(one));
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

/** A fact of a contract is kept as its name and its value: it is told as the field that it is. Rows keep the names of their columns. */
function fieldsOf(value: object): [string, unknown][] {
  const entries = Object.entries(value) as [string, unknown][];
  const { name, value: its } = value as { readonly name?: unknown; readonly value?: unknown };
  if (entries.length === 2 && typeof name === 'string' && its !== undefined) return [[name, its]];
  return entries.map(([field, one]) => [field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), one]);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
