import { type FileRowView } from '../../exchange/files/imports/dto/file-import.dto';
import { type Problem } from '../../kernel/problem';
import { draftOf } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { PostForm } from '../forms/post-form';
import { addressShownTo } from '../session/shown-to';
import { useViewer } from '../frame/viewer-context';
import { type Crumb, Crumbs } from '../parts/crumbs';
import { DayField } from '../parts/day-field';
import { Count, RowTable } from './import-page.view';
import { ProfileRefusal } from './profile-refusal';

/** What a file would change, or has changed. */
export interface GivenFileOutcome {
  readonly isDone: boolean;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly rows: readonly FileRowView[];
}

interface GivenFileContent {
  readonly crumbs: readonly Crumb[];
  /** What the file is, and what it does. */
  readonly about: string;
  readonly accept: string;
  /** Where it is looked at, and where it is taken in. */
  readonly lookAt: string;
  readonly takeAt: string;
  /** As of which day the file is; null: it has none. */
  readonly fetchedOn: string | null;
  readonly outcome: GivenFileOutcome | null;
  readonly refusal: Problem | null;
}

/** A file whose form others have set: chosen, looked at, then taken in as a whole. */
export function GivenFilePage(content: GivenFileContent) {
  const { crumbs, about, accept, lookAt, takeAt, fetchedOn, outcome, refusal } = content;
  const { say, principal } = useViewer();
  return (
    <>
      <Crumbs crumbs={crumbs} />
      {refusal !== null && <ProfileRefusal problem={refusal} />}
      {outcome !== null && <Outcome outcome={outcome} />}
      <PostForm class="card narrow" enctype="multipart/form-data" action={lookAt}>
        <p>{about}</p>
        <Kept draft={draftOf()} />
        {fetchedOn !== null && (
          <DayField name="fetchedOn" label={say('ファイルを入手した日', 'Fetched on')} day={fetchedOn} />
        )}
        <div class="field">
          <label for="file">{say('ファイル', 'File')}</label>
          <input id="file" name="file" type="file" accept={accept} />
        </div>
        <div class="row">
          <button class="button">{say('何が変わるかを見る(取り込まない)', 'See what it would change')}</button>
          <button class="button second" formaction={addressShownTo(takeAt, principal)}>
            {say('取り込む', 'Take it in')}
          </button>
        </div>
      </PostForm>
    </>
  );
}

function Outcome({ outcome: { isDone, created, updated, unchanged, refused, rows } }: { outcome: GivenFileOutcome }) {
  const { say } = useViewer();
  return (
    <section class="card" aria-labelledby="outcome">
      <h2 id="outcome">
        {isDone
          ? say('取り込みました', 'Taken in')
          : say('取り込むとこうなります(まだ何も変わっていません)', 'What it would change; nothing is changed yet')}
      </h2>
      <ul class="badges">
        <Count outcome="CREATE" count={created} />
        <Count outcome="UPDATE" count={updated} />
        <Count outcome="UNCHANGED" count={unchanged} />
        <Count outcome="REFUSED" count={refused} />
      </ul>
      <RowTable name={null} rows={rows} />
    </section>
  );
}
