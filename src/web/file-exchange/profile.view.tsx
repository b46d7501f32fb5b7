import { type MasterField } from '../../exchange/files/masters/master-fields';
import { type Profile } from '../../exchange/files/profiles/exchange-profiles';
import { type FileImportSummaryView } from '../../exchange/files/runs/dto/file-import-record.dto';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { PostForm } from '../forms/post-form';
import { useViewer } from '../frame/viewer-context';
import { RECORD_WORDS } from '../history/record-words';
import { Crumbs } from '../parts/crumbs';
import { Fact } from '../parts/fact';
import { Moment } from '../parts/moment';
import { type Rows } from '../rows';
import {
  columnWords,
  DATE_FORM_WORDS,
  DELIMITER_WORDS,
  EMPTY_CELL_WORDS,
  ENCODING_WORDS,
  IMPORT_STATE_WORDS,
} from './exchange-words';
import { ProfileRefusal } from './profile-refusal';

export interface ProfileContent {
  readonly profile: Profile;
  /** Those that read further sheets of the same workbook. */
  readonly following: readonly Profile[];
  readonly institution: InstitutionView;
  readonly fields: ReadonlyMap<string, MasterField>;
}

interface ProfilePageContent extends ProfileContent {
  readonly draft: Draft;
  readonly imports: Rows<FileImportSummaryView>;
}

/** A profile: how its files are written, and the way in and out. */
export function ProfilePage({ profile, following, institution, fields, draft, imports }: ProfilePageContent) {
  const { can, say, text } = useViewer();
  const path = `/exchange-profiles/${profile.id}`;
  return (
    <>
      <Crumbs
        crumbs={[
          [`/institutions/${institution.id}`, institution.name],
          [`/institutions/${institution.id}/exchange-profiles`, say('ファイルの取込みと書出し', 'Files')],
        ]}
      />
      {draft.refusal !== null && <ProfileRefusal problem={draft.refusal} />}
      <PostForm class="card narrow" enctype="multipart/form-data" action={`${path}/file-imports`}>
        <h2>{say('ファイルを取り込む', 'Take in a file')}</h2>
        <p>
          {say(
            '先に、行ごと・セルごとの結果を確かめられます。確かめるまで何も変わりません。',
            'What comes of each row and cell is shown first; nothing changes before that.',
          )}
        </p>
        <Kept draft={draft} />
        <div class="field">
          <label for="file">{say('ファイル(40MB・10万行まで)', 'The file (up to 40 MB and 100,000 rows)')}</label>
          <input id="file" name="file" type="file" />
        </div>
        <button class="button">{say('内容を確かめる', 'See what it does')}</button>
      </PostForm>
      <Imports imports={imports} />
      <section class="card" aria-labelledby="out">
        <h2 id="out">{say('ファイルに書き出す', 'Write a file')}</h2>
        <p>
          {say(
            `「${profile.system}」のキーを持つ記録を、この設定で書き出します。そのまま取り込み直しても何も変わりません。`,
            `Records that have a key of ${profile.system}, as this profile writes them. Taken in again they change nothing.`,
          )}
        </p>
        <p class="row">
          <a class="button second" href={`${path}/export`} download>
            {say('書き出す', 'Write')}
          </a>
          {profile.encoding === 'CP932' && profile.format === 'CSV' && (
            <a href={`${path}/export?withGeta=true`} download>
              {say('ない文字を〓にして書き出す', 'Write, with 〓 for letters that it lacks')}
            </a>
          )}
        </p>
      </section>
      <section class="card" aria-labelledby="layout">
        <h2 id="layout">{say('ファイルの書き方', 'How it is written')}</h2>
        <dl class="facts">
          <Fact name={say('記録の種類', 'Records')}>{text(RECORD_WORDS[profile.resource])}</Fact>
          <Fact name={say('相手システム', 'System')}>{profile.system}</Fact>
          <Fact name={say('形式', 'Format')}>{profile.format === 'XLSX' ? 'Excel(.xlsx)' : 'CSV'}</Fact>
          {profile.format === 'CSV' && (
            <>
              <Fact name={say('文字コード', 'Encoding')}>{text(ENCODING_WORDS[profile.encoding])}</Fact>
              <Fact name={say('区切り', 'Between cells')}>{text(DELIMITER_WORDS[profile.delimiter])}</Fact>
            </>
          )}
          {profile.sheet !== null && <Fact name={say('シート', 'Sheet')}>{profile.sheet}</Fact>}
          <Fact name={say('見出しの行', 'Row of headings')}>{profile.headerRow}</Fact>
          {following.length > 0 && (
            <Fact name={say('続けて読むシート', 'Sheets read next, in one go')}>
              <ol class="plain">
                {following.map(({ id, name }) => (
                  <li key={id}>
                    <a href={`/exchange-profiles/${id}`}>{name}</a>
                  </li>
                ))}
              </ol>
            </Fact>
          )}
        </dl>
        <ColumnTable profile={profile} fields={fields} />
        {can('exchangeProfile.write') && (
          <p class="no-print">
            <a class="button second" href={`${path}/edit`}>
              {say('設定を変更する', 'Change it')}
            </a>
          </p>
        )}
      </section>
    </>
  );
}

/** What was sent or dropped lately, and what became of it. */
function Imports({ imports: { items } }: { imports: Rows<FileImportSummaryView> }) {
  const { say, text } = useViewer();
  if (items.length === 0) return null;
  return (
    <section class="card" aria-labelledby="sent">
      <h2 id="sent">{say('最近のファイル', 'Latest files')}</h2>
      <ul class="thread">
        {items.map(({ id, name, state, actorName, createdAt, isDropped }) => (
          <li key={id}>
            <a href={`/file-imports/${id}`}>{name}</a>{' '}
            <span class={`badge ${IMPORT_STATE_WORDS[state].tone}`}>{text(IMPORT_STATE_WORDS[state].word)}</span>{' '}
            <span class="small soft">
              <Moment at={createdAt} /> {actorName}
              {isDropped && say('(フォルダから)', ' (from a folder)')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ColumnTable({ profile, fields }: Pick<ProfileContent, 'profile' | 'fields'>) {
  const { say, text } = useViewer();
  return (
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('列', 'Column')}</th>
            <th scope="col">{say('項目', 'Field')}</th>
            <th scope="col">{say('書き方', 'Written as')}</th>
            <th scope="col">{say('空のセル', 'Empty cells')}</th>
          </tr>
        </thead>
        <tbody>
          {profile.columns.map((column, i) => {
            const field = fields.get(column.field);
            const forms = [
              column.dateForm === null ? '' : text(DATE_FORM_WORDS[column.dateForm]),
              column.digits === null ? '' : say(`${column.digits}桁`, `${column.digits} digits`),
              column.bytes === null ? '' : say(`${column.bytes}バイト`, `${column.bytes} bytes`),
              ...column.words.map(({ text: word, value }) => `${word}=${value}`),
            ];
            return (
              <tr key={column.field}>
                <th scope="row">{column.heading ?? String(column.position ?? i + 1)}</th>
                <td>{field === undefined ? column.field : text(columnWords(field))}</td>
                <td>{forms.filter((form) => form !== '').join('、')}</td>
                <td>{text(EMPTY_CELL_WORDS[column.whenEmpty])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
