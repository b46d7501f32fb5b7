import { type ComponentChildren } from 'preact';
import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { ExportLink } from '../exports/export-link';
import { useViewer } from '../frame/viewer-context';
import { NextPage } from '../parts/next-page';
import { Nothing } from '../parts/nothing';
import { type Rows } from '../rows';
import { type ListColumn } from './list-column';
import { ListTable } from './list-table';

/** What people see of every list of records: how it is searched, what a new one begins with, its rows, the way on and the file. */
interface ListOfRecords<Row extends { readonly id: string }> {
  /** Where the list is; its file is at `/export` below. */
  readonly path: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: Rows<Row>;
  readonly sort: string | undefined;
  /** By what it is searched. */
  readonly search: ComponentChildren;
  /** There is something to search by; left out: there is. */
  readonly hasSearch?: boolean;
  /** It is searched with every letter, where there is JavaScript. */
  readonly isFoundAsOneTypes?: boolean;
  /** Other ways that lead on from here. */
  readonly beside?: ComponentChildren;
  readonly none: Texts;
  readonly write: Permission;
  readonly toCreate: Texts;
  /** Where a new one is recorded; left out: at `/new` below. */
  readonly createAt?: string;
}

export function RecordList<Row extends { readonly id: string }>(list: ListOfRecords<Row>) {
  const { can, say, text } = useViewer();
  const { path, columns, rows, sort, search, isFoundAsOneTypes = false, beside, none, write, toCreate } = list;
  const { createAt = `${path}/new`, hasSearch = true } = list;
  return (
    <>
      <form
        class="card row no-print"
        method="get"
        action={path}
        role="search"
        {...(isFoundAsOneTypes ? asOneTypes(path) : {})}
      >
        {search}
        <input type="hidden" name="sort" value={sort} />
        {hasSearch && <button class="button">{say('さがす', 'Search')}</button>}
        {beside}
        {can(write) && (
          <a class="button second" href={createAt}>
            {text(toCreate)}
          </a>
        )}
      </form>
      <div id="found" aria-live="polite">
        {rows.items.length === 0 ? (
          <Nothing what={none} first={toCreate} path={createAt} permission={write} />
        ) : (
          <ListTable
            columns={columns}
            rows={rows.items}
            keyOf={({ id }) => id}
            pathOf={({ id }) => `${path}/${id}`}
            sort={sort}
          />
        )}
        <NextPage next={rows.next} />
        <ExportLink path={`${path}/export`} />
      </div>
    </>
  );
}

function asOneTypes(path: string): Readonly<Record<string, string>> {
  return {
    'hx-get': path,
    'hx-trigger': 'input delay:300ms, submit',
    'hx-target': '#found',
    'hx-select': '#found',
    'hx-swap': 'outerHTML',
    'hx-push-url': 'true',
  };
}
