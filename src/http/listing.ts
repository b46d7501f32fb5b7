import { type JsonReader, type Page, type PageRequest, type Position } from '../database/json-view';
import { isId } from '../kernel/identifier';
import { fault, invalid } from '../kernel/problems';
import { QueryNumberField, QueryTextField } from './fields/query-fields';
import { JsonReply } from './json-reply';

/** What every list takes; the filters of a resource stand beside it in its own class. */
export abstract class ListQuery {
  @QueryNumberField({
    description: 'How many records at most; a page of long ones ends sooner',
    example: 50,
    min: 1,
    max: 200,
    default: 50,
  })
  limit: number = 50;

  @QueryTextField({
    description: 'Where the list goes on: `next` of the page before',
    example: 'eyJzIjoibmFtZSJ9',
    max: 1000,
  })
  cursor?: string;

  /** A key to sort by, with `-` in front for descending order; declared by the resource. */
  abstract sort: string;
}

/** Answers a list: `{items, next}`. */
export async function listReply(
  reader: JsonReader,
  query: ListQuery,
  fixed: Record<string, unknown> = {},
): Promise<JsonReply> {
  return pageReply(await reader.page(pageRequest(query, fixed)), query.sort);
}

export function pageReply(page: Page, sort: string): JsonReply {
  const next = page.next === null ? 'null' : JSON.stringify(writeCursor(sort, page.next));
  return new JsonReply(`{"items":[${page.items.join(',')}],"next":${next}}`);
}

/** Everything in the query that is not about paging is a filter. */
export function pageRequest(query: ListQuery, fixed: Record<string, unknown> = {}): PageRequest {
  const { limit, cursor, sort, ...filters } = query;
  const asked = Object.entries({ ...filters, ...fixed }).filter(([, value]) => value !== undefined);
  return {
    filters: Object.fromEntries(asked),
    sort,
    limit,
    after: cursor === undefined ? null : readCursor(sort, cursor),
  };
}

function writeCursor(sort: string, { key, id }: Position): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');
}

function readCursor(sort: string, cursor: string): Position {
  try {
    const [sorted, key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown, unknown];
    if (sorted === sort && typeof key === 'string' && isId(id)) return { key, id };
  } catch {
    // Not one of ours: refused below like any other.
  }
  throw invalid([
    fault('?cursor', 'CURSOR', {
      ja: 'この一覧の続きを指すカーソルではありません',
      en: 'Not a cursor of this list in this order',
    }),
  ]);
}
