import { type ComponentChildren } from 'preact';
import { type FormField, wordsInOrder } from '../forms/form';
import { useViewer } from '../frame/viewer-context';
import { NamedPointer } from '../history/named-pointer';
import { countryWords } from '../../kernel/country-words';
import { type RecordNamesById } from '../history/record-names';
import { isCalendarDate } from '../../kernel/calendar-date';
import { Fact } from '../parts/fact';
import { type Viewer } from '../viewer';

/** What is on record, by the fields of the form that it is changed with: in its order, under its words, each at a place of its own. */
export function RecordFacts({
  fields,
  record,
  names,
}: {
  fields: readonly FormField[];
  record: object;
  names: RecordNamesById;
}) {
  const { say } = useViewer();
  return (
    <>
      {grouped(fields).map((group, at) => (
        <section key={group[0]?.name} class="card" aria-labelledby={`facts-${at}`}>
          <h2 id={`facts-${at}`}>
            <Heading field={group[0]} otherwise={say('登録内容', 'On record')} />
          </h2>
          <dl class="facts">
            {group.map((field) => (
              <FieldFact
                key={field.name}
                field={field}
                value={(record as Readonly<Record<string, unknown>>)[field.name]}
                names={names}
              />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Heading({ field, otherwise }: { field: FormField | undefined; otherwise: string }) {
  const { text } = useViewer();
  return <>{field?.heading === undefined ? otherwise : text(field.heading)}</>;
}

/** Fields under the heading that stands above the first of them. */
function grouped(fields: readonly FormField[]): readonly (readonly FormField[])[] {
  const groups: FormField[][] = [];
  for (const field of fields) {
    if (field.heading !== undefined || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(field);
  }
  return groups;
}

function FieldFact({ field, value, names }: { field: FormField; value: unknown; names: RecordNamesById }) {
  const viewer = useViewer();
  return (
    <Fact field={field.name} name={viewer.text(field.label)}>
      {told(viewer, field, value, names)}
    </Fact>
  );
}

/** A value as people are told it; null: nothing is on record. */
function told(viewer: Viewer, { kind, words }: FormField, value: unknown, names: RecordNamesById): ComponentChildren {
  const { date, say, text } = viewer;
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? say('はい', 'Yes') : say('いいえ', 'No');
  if (Array.isArray(value)) return value.map((one) => wordOf(String(one), words, text)).join('、');
  if (typeof value !== 'string') return JSON.stringify(value);
  if (kind === 'COUNTRY') return text(countryWords(value));
  if (isCalendarDate(value)) return date(value);
  if (names.has(value)) return <NamedPointer id={value} names={names} />;
  return <span class="pre">{wordOf(value, words, text)}</span>;
}

function wordOf(value: string, words: FormField['words'], text: Viewer['text']): string {
  const told = new Map(wordsInOrder(words ?? {})).get(value);
  return told === undefined ? value : text(told);
}
