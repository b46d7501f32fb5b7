import { type ExchangeProfileView } from '../../exchange/files/profiles/dto/exchange-profile.dto';
import { KEYED_RESOURCES } from '../../kernel/terms/exchange-terms';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { PostForm } from '../forms/post-form';
import { textIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';
import { RECORD_WORDS } from '../history/record-words';
import { Crumbs } from '../parts/crumbs';
import { type Rows } from '../rows';
import { ENCODING_WORDS } from './exchange-words';
import { ProfileRefusal } from './profile-refusal';

export interface ProfileListContent {
  readonly institution: InstitutionView;
  readonly profiles: Rows<ExchangeProfileView>;
}

/** The profiles by which an institution exchanges files; a new one begins with a file. */
export function ProfileListPage({ institution, profiles, draft }: ProfileListContent & { readonly draft: Draft }) {
  const { say, text } = useViewer();
  return (
    <>
      <Crumbs crumbs={[[`/institutions/${institution.id}`, institution.name]]} />
      {draft.refusal !== null && <ProfileRefusal problem={draft.refusal} />}
      <section class="card" aria-labelledby="profiles">
        <h2 id="profiles">{say('ファイルの設定', 'Profiles')}</h2>
        {profiles.items.length === 0 ? (
          <p>{say('まだありません。手元のファイルから作れます。', 'None yet: make one from a file at hand.')}</p>
        ) : (
          <ul class="thread">
            {profiles.items.map(({ id, name, resource, system, format, encoding }) => (
              <li key={id}>
                <a href={`/exchange-profiles/${id}`}>{name}</a>{' '}
                <span class="small soft">
                  {text(RECORD_WORDS[resource])} / {system} /{' '}
                  {format === 'XLSX' ? 'Excel' : text(ENCODING_WORDS[encoding ?? 'UTF8'])}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <PostForm
        class="card narrow"
        enctype="multipart/form-data"
        action={`/institutions/${institution.id}/exchange-profile-guess`}
      >
        <h2>{say('ファイルから設定を作る', 'Make a profile from a file')}</h2>
        <p>
          {say(
            '文字コード・区切り・見出しの行・列の項目を読み取って案を出します。案を確かめてから登録します。まだ何も取り込みません。',
            'Encoding, delimiter, headings and fields are guessed, for you to confirm. Nothing is taken in yet.',
          )}
        </p>
        <Kept draft={draft} />
        <div class="field">
          <label for="resource">{say('何のファイルか', 'What it is a file of')}</label>
          <select id="resource" name="resource">
            {KEYED_RESOURCES.map((one) => (
              <option key={one} value={one} selected={(textIn(draft.sent, 'resource') || 'vendors') === one}>
                {text(RECORD_WORDS[one])}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="file">
            {say('ファイル(.xlsx または .csv、40MBまで)', 'The file (.xlsx or .csv, up to 40 MB)')}
          </label>
          <input id="file" name="file" type="file" accept=".xlsx,.csv,.txt,.tsv" />
        </div>
        <div class="field">
          <label for="sheet">
            {say('Excel のシート名(空欄は最初のシート)', 'Sheet of a workbook; empty: the first')}
          </label>
          <input id="sheet" name="sheet" value={textIn(draft.sent, 'sheet')} />
        </div>
        <button class="button">{say('読み取る', 'Read it')}</button>
      </PostForm>
    </>
  );
}
