import { type FileRowView } from '../../exchange/files/imports/dto/file-import.dto';
import { type Profile } from '../../exchange/files/profiles/exchange-profiles';
import { type FileImportRecordView } from '../../exchange/files/runs/dto/file-import-record.dto';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { PostForm } from '../forms/post-form';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { CELL_CHANGE_WORDS, IMPORT_STATE_WORDS, OUTCOME_WORDS } from './exchange-words';
import { type ProfileContent } from './profile.view';
import { FaultList, ProfileRefusal } from './profile-refusal';

interface ImportContent extends ProfileContent {
  readonly file: FileImportRecordView;
  readonly draft: Draft;
}

/** A file that was sent or dropped: how far it is, then what it would change or has changed, row by row and cell by cell. */
export function ImportPage({ profile, following, institution, file, draft }: ImportContent) {
  const { say } = useViewer();
  const isOver = file.endedAt !== null;
  const path = `/file-imports/${file.id}`;
  const asking = isOver
    ? {}
    : {
        'hx-get': path,
        'hx-trigger': 'every 1s',
        'hx-select': '#import',
        'hx-target': '#import',
        'hx-swap': 'outerHTML',
      };
  return (
    <>
      <Crumbs
        crumbs={[
          [`/institutions/${institution.id}/exchange-profiles`, say('ファイルの取込みと書出し', 'Files')],
          [`/exchange-profiles/${profile.id}`, profile.name],
        ]}
      />
      {draft.refusal !== null && <ProfileRefusal problem={draft.refusal} />}
      <div id="import" aria-live="polite" {...asking}>
        {isOver ? (
          <Outcome file={file} profiles={[profile, ...following]} draft={draft} />
        ) : (
          <Progress file={file} path={path} />
        )}
      </div>
      <p class="no-print">
        <a href={`/exchange-profiles/${profile.id}`}>{say('別のファイルを読み込む', 'Read another file')}</a>
      </p>
    </>
  );
}

function Progress({ file: { mode, rowCount, rowsDone }, path }: { file: FileImportRecordView; path: string }) {
  const { say } = useViewer();
  const what =
    mode === 'PREVIEW' ? say('内容を確かめています', 'Looking at it') : say('取り込んでいます', 'Taking it in');
  return (
    <section class="card narrow">
      <h2>{what}</h2>
      <p>
        <progress max={rowCount ?? 1} value={rowCount === null ? 0 : rowsDone} aria-label={what} />{' '}
        {rowCount === null
          ? say('順番を待っています', 'Waiting for its turn')
          : say(`${rowCount}行のうち${rowsDone}行`, `${rowsDone} of ${rowCount} rows`)}
      </p>
      <p class="small soft">
        {say(
          'この画面を閉じても続きます。途中で止まることがあれば、何も取り込まれないまま、はじめからやり直されます。',
          'It goes on when you leave this page. Should it be broken off, nothing of it is in, and it begins anew.',
        )}
      </p>
      <p>
        <a class="button second" href={path}>
          {say('いまの状況を見る', 'See how far it is')}
        </a>
      </p>
    </section>
  );
}

interface OutcomeContent {
  readonly file: FileImportRecordView;
  readonly profiles: readonly Profile[];
  readonly draft: Draft;
}

function Outcome({ file, profiles, draft }: OutcomeContent) {
  const { say, text } = useViewer();
  const { state, created, updated, unchanged, refused, rows, refusal } = file;
  const { word, tone } = IMPORT_STATE_WORDS[state];
  const path = `/file-imports/${file.id}`;
  const news = (created ?? 0) + (updated ?? 0);
  return (
    <>
      <p>
        <span class={`badge ${tone}`}>{text(word)}</span>{' '}
        {file.isDropped && <span class="badge soft">{say('フォルダから', 'From a folder')}</span>} {file.actorName}
      </p>
      {refusal !== null && (
        <div class="notice error" role="alert">
          <p>{refusal.detail}</p>
          <FaultList faults={refusal.faults} />
        </div>
      )}
      {created !== null && (
        <ul class="badges">
          <Count outcome="CREATE" count={created} />
          <Count outcome="UPDATE" count={updated ?? 0} />
          <Count outcome="UNCHANGED" count={unchanged ?? 0} />
          <Count outcome="REFUSED" count={refused ?? 0} />
        </ul>
      )}
      {state === 'LOOKED_AT' && news === 0 && (
        <p class="notice">
          {refused === 0
            ? say('このファイルで変わるものはありません。', 'The file changes nothing.')
            : say(
                '取り込める変更がありません。取り込めない行を直してから、もう一度送ってください。',
                'There is nothing to take in. Mend the refused rows, and send them again.',
              )}
        </p>
      )}
      {state === 'LOOKED_AT' && news > 0 && (
        <PostForm action={`${path}/entry`} class="row no-print">
          <Kept draft={draft} />
          <input type="hidden" name="leaveOutRefused" value="true" />
          <button class="button">
            {refused === 0
              ? say('この内容で取り込む', 'Take it in')
              : say(`取り込めない${refused ?? 0}行を除いて取り込む`, `Take it in without the ${refused ?? 0} rows`)}
          </button>
        </PostForm>
      )}
      {(refused ?? 0) > 0 && (
        <p class="no-print">
          <a class="button second" href={`${path}/refused-rows/export`} download>
            {say('取り込めない行を理由付きのファイルで受け取る', 'Get the refused rows, with the reasons')}
          </a>
        </p>
      )}
      {profiles.map(({ id, name }) => (
        <RowTable
          key={id}
          name={profiles.length === 1 ? null : name}
          rows={rows.filter(({ profileId }) => profileId === id)}
        />
      ))}
      {rows.length > 0 && rows.length < news + (refused ?? 0) && (
        <p class="soft">{say('はじめの1,000行を示しています。', 'The first 1,000 rows are shown.')}</p>
      )}
    </>
  );
}

/** `name`: of one sheet of several. */
export function RowTable({ name, rows }: { name: string | null; rows: readonly FileRowView[] }) {
  const { say } = useViewer();
  if (rows.length === 0) return null;
  return (
    <div class="table" tabIndex={0}>
      <table>
        {name !== null && <caption>{name}</caption>}
        <thead>
          <tr>
            <th scope="col">{say('行', 'Row')}</th>
            <th scope="col">{say('キー', 'Key')}</th>
            <th scope="col">{say('結果', 'Outcome')}</th>
            <th scope="col">{say('セルごとの内容', 'Cell by cell')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewRow key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Count({ outcome, count }: { outcome: FileRowView['outcome']; count: number }) {
  const { say, text } = useViewer();
  const { word, tone } = OUTCOME_WORDS[outcome];
  return (
    <li>
      <span class={`badge ${tone}`}>{text(word)}</span> {say(`${count}行`, `${count} rows`)}
    </li>
  );
}

function PreviewRow({ row: { row, key, outcome, cells, refusals } }: { row: FileRowView }) {
  const { say, text } = useViewer();
  const { word, tone } = OUTCOME_WORDS[outcome];
  return (
    <tr>
      <th scope="row">{row}</th>
      <td>{key}</td>
      <td>
        <span class={`badge ${tone}`}>{text(word)}</span>
      </td>
      <td>
        <ul class="plain">
          {refusals.map(({ heading, field, code, detail }) => (
            <li key={`${field} ${code}`}>
              <strong>{heading ?? field}</strong> {detail}
            </li>
          ))}
          {cells.map(({ heading, field, change, before, after }) => (
            <li key={field}>
              <strong>{heading ?? field}</strong>{' '}
              {outcome === 'CREATE' ? (
                after
              ) : (
                <>
                  <del>{before === '' ? say('(空)', '(empty)') : before}</del> →{' '}
                  <ins>{after === '' ? say('(空)', '(empty)') : after}</ins>
                </>
              )}
              {change !== 'CHANGED' && <span class="badge soft">{text(CELL_CHANGE_WORDS[change])}</span>}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
