import { type ComponentChildren } from 'preact';
import { type Texts } from '../../kernel/texts';
import { useViewer } from '../frame/viewer-context';
import { CountryEntries, CountryEntry } from './country-entry';
import { type Draft } from './draft';
import { type FormField, wordsInOrder } from './form';
import { fieldIn } from './refusal';
import { textIn, textsIn } from './sent';

/** Records that a field may name: id and what it is called. */
export type Options = readonly (readonly [string, string])[];

interface AskedField {
  readonly field: FormField;
  readonly draft: Draft;
  /** The element's own name in the page. */
  readonly id: string;
  /** Of a field that names records, or of whose words only some are open to whoever is asked. */
  readonly options?: Options | undefined;
}

/** A field with its name, its help and what is wrong with it; refusals stand where they are mended. */
export function Field({ field, draft, id, options }: AskedField) {
  const { say, text } = useViewer();
  const { name, label, help, isRequired, kind } = field;
  const fault = draft.refusal?.faults.find(({ pointer }) => fieldIn(pointer) === name);
  const isGroup = kind === 'YES_NO' || kind === 'RECORDS' || kind === 'WORDS' || kind === 'COUNTRIES';
  const told = [`${id}-help`, fault !== undefined && `${id}-fault`].filter(Boolean).join(' ');
  const must = isRequired && <span class="must">{say('必須', 'required')}</span>;
  const notes = (
    <>
      <p class="help" id={`${id}-help`}>
        {text(help)}
      </p>
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {text(fault.detail)}
        </p>
      )}
    </>
  );
  const state = {
    'aria-describedby': told,
    'aria-invalid': fault === undefined ? undefined : true,
  };
  if (isGroup)
    return (
      <fieldset class={kind === 'YES_NO' ? 'choices beside' : 'choices'} id={id} tabIndex={-1} {...state}>
        <legend>
          {text(label)}
          {must}
        </legend>
        {notes}
        {kind === 'YES_NO' ? (
          <YesNo name={name} draft={draft} />
        ) : kind === 'COUNTRIES' ? (
          <CountryEntries id={id} name={name} chosen={textsIn(draft.sent, name)} />
        ) : (
          <Several name={name} draft={draft} options={kind === 'WORDS' ? wordsOf(field, text) : (options ?? [])} />
        )}
      </fieldset>
    );
  return (
    <div class="field">
      <label for={id}>
        {text(label)}
        {must}
      </label>
      {notes}
      <Entry field={field} draft={draft} id={id} options={options} state={state} />
    </div>
  );
}

function Entry({ field, draft, id, options, state }: AskedField & { state: object }): ComponentChildren {
  const { say, text } = useViewer();
  const { name, kind, isRequired, maxLength } = field;
  const value = textIn(draft.sent, name);
  const common = { id, name, ...state, 'aria-required': isRequired || undefined };
  switch (kind) {
    case 'LINES':
      return (
        <textarea {...common} rows={4} maxLength={maxLength}>
          {value}
        </textarea>
      );
    case 'DAY':
      return <input {...common} type="date" value={value} />;
    case 'NUMBER':
      return <input {...common} inputMode="numeric" value={value} />;
    case 'WORD':
      return <Select {...{ common, isRequired }} chosen={value} options={options ?? wordsOf(field, text)} />;
    case 'RECORD':
      return <Select {...{ common, isRequired }} chosen={value} options={options ?? []} />;
    case 'FILE':
      return <FileEntry common={common} />;
    case 'COUNTRY':
      return <CountryEntry id={id} common={{ ...common, maxLength }} chosen={value} />;
    case 'LINE':
    case 'CODES':
    case 'NUMBERS':
      return <input {...common} maxLength={maxLength} value={value} />;
    case 'YES_NO':
    case 'RECORDS':
    case 'WORDS':
    case 'COUNTRIES':
      throw new Error(say('', `${name} is asked for as a group`));
  }
}

/** The words of a field as people are shown them. */
function wordsOf({ words = {} }: FormField, text: (texts: Texts) => string): Options {
  return wordsInOrder(words).map(([word, texts]) => [word, text(texts)] as const);
}

interface Chosen {
  readonly common: object;
  readonly chosen: string;
  readonly options: Options;
  readonly isRequired: boolean;
}

function Select({ common, chosen, options, isRequired }: Chosen) {
  const { say } = useViewer();
  return (
    <select {...common}>
      <option value="">
        {options.length === 0
          ? say('選べるものがまだ登録されていません', 'There is nothing on record to choose from yet')
          : isRequired
            ? say('選択してください', 'Choose')
            : say('(選ばない)', '(none)')}
      </option>
      {options.map(([value, label]) => (
        <option key={value} value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Chosen, or dropped here; how far it has come is shown by `upload.mjs`, without which it is sent all the same. */
function FileEntry({ common }: { common: object }) {
  const { say } = useViewer();
  return (
    <div class="drop" data-sending={say('送信中', 'Sending')} data-failed={say('送信できませんでした', 'Not sent')}>
      <input {...common} type="file" />
      <p class="help">{say('ここにファイルをドロップすることもできます。', 'It can be dropped here as well.')}</p>
      <p class="sending" role="status"></p>
    </div>
  );
}

function YesNo({ name, draft }: { name: string; draft: Draft }) {
  const { say } = useViewer();
  const chosen = textIn(draft.sent, name);
  return (
    <>
      {[
        ['true', say('はい', 'Yes')],
        ['false', say('いいえ', 'No')],
      ].map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} /> {label}
        </label>
      ))}
    </>
  );
}

function Several({ name, draft, options }: { name: string; draft: Draft; options: Options }) {
  const { say } = useViewer();
  const chosen = textsIn(draft.sent, name);
  if (options.length === 0)
    return (
      <p class="soft">
        {say('選べるものがまだ登録されていません。', 'There is nothing on record to choose from yet.')}
      </p>
    );
  return (
    <>
      {options.map(([value, label]) => (
        <label key={value}>
          <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} /> {label}
        </label>
      ))}
    </>
  );
}
