import { type JournalQuery } from '../../journal/dto/journal-query.dto';
import { type JournalEntryView, type JournalHeadView } from '../../journal/dto/journal.dto';
import { JOURNAL_ACTIONS, JOURNAL_RESOURCES } from '../../journal/journal-terms';
import { today } from '../../kernel/calendar-date';
import { withParameter } from '../address';
import { ExportLink } from '../exports/export-link';
import { useViewer } from '../frame/viewer-context';
import { DayField } from '../parts/day-field';
import { NextPage } from '../parts/next-page';
import { SelectField } from '../parts/select-field';
import { EntryList, type ReadEntry } from './entry-list';
import { type RecordNamesById } from './record-names';
import { recordPage, recordPath } from './record-path';
import { ACTION_WORDS, RECORD_WORDS } from './record-words';

type JournalEntry = ReadEntry & Pick<JournalEntryView, 'subjectId'> & { readonly lastName: string | null };

export interface JournalContent {
  readonly query: JournalQuery;
  readonly entries: readonly JournalEntry[];
  readonly next: string | null;
  readonly names: RecordNamesById;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly head: JournalHeadView;
}

/** All that happened, newest first, for whoever audits it. */
export function Journal({ query, entries, next, names, actors, head }: JournalContent) {
  const { say } = useViewer();
  return (
    <>
      <form class="card row no-print" method="get" action="/journal" role="search">
        <SelectField
          name="resource"
          label={say('記録の種類', 'Kind of record')}
          chosen={query.resource}
          words={JOURNAL_RESOURCES.map((resource) => [resource, RECORD_WORDS[resource]])}
        />
        <SelectField
          name="actorId"
          label={say('行った人・プログラム', 'By whom')}
          chosen={query.actorId}
          words={actors.map(({ id, name }) => [id, { ja: name, en: name }])}
        />
        <SelectField
          name="action"
          label={say('操作', 'Action')}
          chosen={query.action}
          words={JOURNAL_ACTIONS.map((action) => [action, ACTION_WORDS[action]])}
        />
        <DayField name="from" label={say('この日から', 'From')} day={query.from} />
        <DayField name="to" label={say('この日まで', 'To')} day={query.to} />
        {query.subjectId !== undefined && <input type="hidden" name="subjectId" value={query.subjectId} />}
        {query.institutionId !== undefined && <input type="hidden" name="institutionId" value={query.institutionId} />}
        <button class="button">{say('しぼり込む', 'Filter')}</button>
      </form>
      <Narrowed names={names} query={query} name="subjectId" />
      <Narrowed names={names} query={query} name="institutionId" />
      {entries.length === 0 ? (
        <p class="notice">{say('当てはまる記録はありません。', 'Nothing matches.')}</p>
      ) : (
        <div class="card">
          <EntryList entries={entries} names={names} about={(entry) => <About entry={entry} names={names} />} />
        </div>
      )}
      <NextPage next={next} />
      <ExportLink path="/journal/export" />
      <p class="soft small">
        {say(
          `書き換えを防ぐ封印を終えた記録は全部で ${head.position} 件です(変更から約1秒で加わります)。末尾のハッシュ値: `,
          `${head.position} entries are sealed (a change joins them about a second later). The chain ends in `,
        )}
        <span class="pre">{head.hash}</span>
      </p>
    </>
  );
}

/** That only one record's entries are shown, and the way back to all. */
function Narrowed({
  names,
  query,
  name,
}: Pick<JournalContent, 'names' | 'query'> & { name: 'subjectId' | 'institutionId' }) {
  const { address, say } = useViewer();
  const id = query[name];
  if (id === undefined) return null;
  const told = names.get(id)?.name ?? id;
  return (
    <p class="notice">
      {say(`「${told}」の記録だけを示しています。 `, `Only of ${told}. `)}
      <a href={withParameter(withParameter(address, 'cursor', null), name, null)}>{say('すべて見る', 'See all')}</a>
    </p>
  );
}

function About({ entry, names }: { entry: JournalEntry; names: RecordNamesById }) {
  const { can, date, say } = useViewer();
  const { subjectId, lastName, at, resource } = entry;
  const day = today(new Date(at));
  const page = recordPage(resource);
  const name = names.get(subjectId)?.name ?? lastName;
  return (
    <>
      {name !== null && `${name} ・ `}
      <a href={`/journal?subjectId=${subjectId}`}>{say('この記録だけ', 'only this record')}</a>
      {page !== null && can(page.permission) && (
        <>
          {' '}
          ・{' '}
          <a href={recordPath(page, subjectId, day)}>
            {say(`${date(day)}の終わりの内容`, `as it was known at the end of ${day}`)}
          </a>
        </>
      )}
    </>
  );
}
