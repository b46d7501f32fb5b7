import { type JsonReader } from '../database/json-view';
import { type ListQuery, listReply } from '../http/listing';
import { notFound } from '../kernel/problems';

/** A page of a list, as the API answers it. */
export interface Rows<View> {
  readonly items: readonly View[];
  readonly next: string | null;
}

/** How a list is read: a page of it, or all at once. */
export type RowsOf = <View>(reader: JsonReader, query: ListQuery) => Promise<Rows<View>>;

/** Parts of one record, as many as a page shows. */
const OF_ONE_RECORD = 200;
/** The same, where the page is the only list of them. */
const MOST_PARTS = 2_000;

export async function listed<View>(reader: JsonReader, query: ListQuery): Promise<Rows<View>> {
  const { text } = await listReply(reader, query);
  return JSON.parse(text) as Rows<View>;
}

/** The records that match, without a cursor: where there are more, `next` says so. */
export function belonging<View>(
  reader: JsonReader,
  sort: string,
  filters: Readonly<Record<string, unknown>>,
): Promise<Rows<View>> {
  return listed(reader, { ...filters, sort, limit: OF_ONE_RECORD });
}

/** Parts of a record that are listed nowhere but on its page: all of them there, as many as anybody keeps. */
export function partsOf<View>(
  reader: JsonReader,
  sort: string,
  filters: Readonly<Record<string, unknown>>,
): Promise<Rows<View>> {
  return listed(reader, { ...filters, sort, limit: MOST_PARTS });
}

/** The record; 404 where there is none, or none for the one who asks. */
export async function recordOf<View>(reader: JsonReader, id: string): Promise<View> {
  const found = await reader.one(id);
  if (found === null) throw notFound();
  return JSON.parse(found.text) as View;
}
