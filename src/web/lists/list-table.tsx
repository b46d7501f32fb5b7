import { useViewer } from '../frame/viewer-context';
import { MaySort } from '../parts/sorted-head';
import { type ListColumn } from './list-column';

interface ListTableOf<Row> {
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The page of what a row is about; left out: it has none. */
  readonly pathOf?: (row: Row) => string;
  /** How the list is sorted now; undefined: the page does not let it be chosen. */
  readonly sort: string | undefined;
}

/** The rows of a list under their heads, by which it is sorted. */
export function ListTable<Row>({ columns, rows, keyOf, pathOf, sort }: ListTableOf<Row>) {
  const { text } = useViewer();
  const shown = columns.filter(({ shown }) => shown !== null);
  return (
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {shown.map(({ name, sort: by, isOneWay = false, isNumber }) =>
              by === undefined ? (
                <th key={name.en} scope="col" class={isNumber === true ? 'number' : undefined}>
                  {text(name)}
                </th>
              ) : (
                <MaySort key={name.en} by={by} sort={sort} isOneWay={isOneWay}>
                  {text(name)}
                </MaySort>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {shown.map((column) => (
                <Cell key={column.name.en} column={column} row={row} path={pathOf?.(row)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A day, a moment or a few letters: broken into two lines nobody takes them in at a glance. */
const AT_A_GLANCE = /^(\d{4}-\d\d-\d\d([ T].*)?|.{1,6})$/u;

function Cell<Row>({ column, row, path }: { column: ListColumn<Row>; row: Row; path: string | undefined }) {
  const { shown, of, isName, isNumber, isShort } = column;
  const told = of(row) ?? '';
  const said = shown?.(row) ?? told;
  const content = said === '' ? <span class="soft">—</span> : said;
  if (isName === true) return <th scope="row">{path === undefined ? content : <a href={path}>{content}</a>}</th>;
  const isGlance = isShort === true || AT_A_GLANCE.test(told);
  return <td class={isNumber === true ? 'number' : isGlance ? 'short' : undefined}>{content}</td>;
}
