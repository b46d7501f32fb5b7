import { type MasterField } from '../../exchange/files/masters/master-fields';
import {
  DATE_FORMS,
  DELIMITERS,
  EMPTY_CELLS,
  FILE_ENCODINGS,
  LINE_ENDS,
  QUOTINGS,
} from '../../kernel/terms/exchange-terms';
import { type Texts } from '../../kernel/texts';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { PostForm } from '../forms/post-form';
import { textIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';
import {
  columnWords,
  DATE_FORM_WORDS,
  DELIMITER_WORDS,
  EMPTY_CELL_WORDS,
  ENCODING_WORDS,
  LINE_END_WORDS,
  QUOTING_WORDS,
} from './exchange-words';
import { columnField, columnsIn, type ColumnTexts } from './profile-fields';
import { ProfileRefusal } from './profile-refusal';

interface ProfileFormContent {
  readonly draft: Draft;
  readonly fields: ReadonlyMap<string, MasterField>;
  /** Profiles of the institution that may read another sheet of the same workbook. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly action: string;
  readonly button: string;
}

/** How a file is written and which column is which field: guessed or on record, for people to confirm. */
export function ProfileForm({ draft, fields, others, action, button }: ProfileFormContent) {
  const { say } = useViewer();
  const { sent } = draft;
  const isCsv = textIn(sent, 'format') !== 'XLSX';
  const hidden = ['resource', 'format', 'isFormulaSafe'];
  return (
    <PostForm action={action} class="card" novalidate>
      {draft.refusal !== null && <ProfileRefusal problem={draft.refusal} />}
      <Kept draft={draft} />
      {hidden.map((name) => (
        <input key={name} type="hidden" name={name} value={textIn(sent, name)} />
      ))}
      <TextInput draft={draft} name="name" label={{ ja: 'この設定の名前', en: 'Name of this profile' }} />
      <TextInput
        draft={draft}
        name="system"
        label={{ ja: '相手システムの名前(キーの持ち主)', en: 'The other system, whose keys these are' }}
      />
      {isCsv ? (
        <div class="row">
          <Choice
            draft={draft}
            name="encoding"
            label={{ ja: '文字コード', en: 'Encoding' }}
            words={ENCODING_WORDS}
            of={FILE_ENCODINGS}
          />
          <Choice
            draft={draft}
            name="delimiter"
            label={{ ja: '区切り', en: 'Between cells' }}
            words={DELIMITER_WORDS}
            of={DELIMITERS}
          />
          <Choice
            draft={draft}
            name="quoting"
            label={{ ja: '引用符', en: 'Quotes' }}
            words={QUOTING_WORDS}
            of={QUOTINGS}
          />
          <Choice
            draft={draft}
            name="lineEnd"
            label={{ ja: '改行', en: 'Line ends' }}
            words={LINE_END_WORDS}
            of={LINE_ENDS}
          />
          <input type="hidden" name="sheet" value="" />
        </div>
      ) : (
        <>
          {['encoding', 'delimiter', 'quoting', 'lineEnd'].map((name) => (
            <input key={name} type="hidden" name={name} value={textIn(sent, name)} />
          ))}
          <TextInput
            draft={draft}
            name="sheet"
            label={{ ja: 'シート(空欄は最初のシート)', en: 'Sheet; empty: the first' }}
          />
          <Following sent={sent} others={others} />
        </>
      )}
      <div class="row">
        <TextInput
          draft={draft}
          name="headerRow"
          label={{ ja: '見出しの行(0は見出しなし)', en: 'Row of the headings; 0: none' }}
        />
        <TextInput draft={draft} name="headerDepth" label={{ ja: '見出しの行数', en: 'Rows of headings' }} />
      </div>
      <h2>{say('列と項目', 'Columns and fields')}</h2>
      <p class="small soft">
        {say(
          '項目を選ばない列は読みません。言葉は「有=YES 無=NO」のように書きます。',
          'A column without a field is not read. Words are written as 有=YES 無=NO.',
        )}
      </p>
      <div class="table" tabIndex={0}>
        <table class="columns">
          <thead>
            <tr>
              <th scope="col">{say('見出し', 'Heading')}</th>
              <th scope="col">{say('項目', 'Field')}</th>
              <th scope="col">{say('日付の書き方', 'Dates')}</th>
              <th scope="col">{say('先頭ゼロの桁数', 'Digits')}</th>
              <th scope="col">{say('空のセル', 'Empty cells')}</th>
              <th scope="col">{say('言葉の対応', 'Words')}</th>
              <th scope="col">{say('列番号', 'Place')}</th>
              <th scope="col">{say('バイト数', 'Bytes')}</th>
            </tr>
          </thead>
          <tbody>
            {columnsIn(sent).map((column, i) => (
              <ColumnRow key={i} column={column} fields={fields} at={i + 1} />
            ))}
          </tbody>
        </table>
      </div>
      <button class="button">{button}</button>
    </PostForm>
  );
}

function ColumnRow({ column, fields, at }: { column: ColumnTexts; fields: ProfileFormContent['fields']; at: number }) {
  const { say, text } = useViewer();
  const named = (ja: string, en: string) => say(`${at}列目の${ja}`, `${en} of column ${at}`);
  return (
    <tr>
      <td>
        <input name={columnField('heading')} value={column.heading} aria-label={named('見出し', 'Heading')} />
        <input type="hidden" name={columnField('of')} value={column.of} />
      </td>
      <td>
        <select name={columnField('field')} aria-label={named('項目', 'Field')}>
          <option value="">{say('読まない', 'Not read')}</option>
          {[...fields.values()].map((field) => (
            <option key={field.name} value={field.name} selected={field.name === column.field}>
              {text(columnWords(field))}
            </option>
          ))}
        </select>
      </td>
      <td>
        <select name={columnField('dateForm')} aria-label={named('日付の書き方', 'Dates')}>
          <option value="">-</option>
          {DATE_FORMS.map((form) => (
            <option key={form} value={form} selected={form === column.dateForm}>
              {text(DATE_FORM_WORDS[form])}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input name={columnField('digits')} value={column.digits} size={3} aria-label={named('桁数', 'Digits')} />
      </td>
      <td>
        <select name={columnField('whenEmpty')} aria-label={named('空のセル', 'Empty cells')}>
          {EMPTY_CELLS.map((one) => (
            <option key={one} value={one} selected={one === column.whenEmpty}>
              {text(EMPTY_CELL_WORDS[one])}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input name={columnField('words')} value={column.words} aria-label={named('言葉の対応', 'Words')} />
      </td>
      <td>
        <input name={columnField('position')} value={column.position} size={3} aria-label={named('列番号', 'Place')} />
      </td>
      <td>
        <input name={columnField('bytes')} value={column.bytes} size={3} aria-label={named('バイト数', 'Bytes')} />
      </td>
    </tr>
  );
}

/** Sheets of one workbook are taken in together: a contract may name a vendor that stands in the sheet before. */
function Following({ sent, others }: { sent: Draft['sent']; others: ProfileFormContent['others'] }) {
  const { say } = useViewer();
  return (
    <div class="field">
      <label for="followedById">
        {say(
          '続けて読むシートの設定(同じファイルを一度に取り込みます)',
          'Profile of the sheet that is read next, in one go',
        )}
      </label>
      <select id="followedById" name="followedById">
        <option value="">{say('なし', 'None')}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id} selected={textIn(sent, 'followedById') === id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function TextInput({ draft: { sent }, name, label }: { draft: Draft; name: string; label: Texts }) {
  const { text } = useViewer();
  return (
    <div class="field">
      <label for={name}>{text(label)}</label>
      <input id={name} name={name} value={textIn(sent, name)} />
    </div>
  );
}

interface ChoiceContent<K extends string> {
  readonly draft: Draft;
  readonly name: string;
  readonly label: Texts;
  readonly words: Readonly<Record<K, Texts>>;
  readonly of: readonly K[];
}

function Choice<K extends string>({ draft: { sent }, name, label, words, of }: ChoiceContent<K>) {
  const { text } = useViewer();
  return (
    <div class="field">
      <label for={name}>{text(label)}</label>
      <select id={name} name={name}>
        {of.map((one) => (
          <option key={one} value={one} selected={textIn(sent, name) === one}>
            {text(words[one])}
          </option>
        ))}
      </select>
    </div>
  );
}
