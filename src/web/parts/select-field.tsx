import { useViewer } from '../frame/viewer-context';
import { type Texts } from '../../kernel/texts';

interface SelectOf<Word extends string> {
  readonly name: string;
  readonly label: string;
  readonly chosen: Word | undefined;
  readonly words: readonly (readonly [Word, Texts])[];
}

/** One word of several, or none: then nothing is asked. */
export function SelectField<Word extends string>({ name, label, chosen, words }: SelectOf<Word>) {
  const { say, text } = useViewer();
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{say('すべて', 'All')}</option>
        {words.map(([word, texts]) => (
          <option key={word} value={word} selected={word === chosen}>
            {text(texts)}
          </option>
        ))}
      </select>
    </div>
  );
}
