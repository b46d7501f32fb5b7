import { type JsonReader } from '../database/json-view';
import { notFound } from '../kernel/problems';
import { JsonReply } from './json-reply';

/** Answers with one record; 404 when there is none. */
export async function shown(reader: JsonReader, id: string | null): Promise<JsonReply> {
  const found = id === null ? null : await reader.one(id);
  if (found === null) throw notFound();
  return new JsonReply(found.text, found.version);
}

/** Answers with the record just created, and where it is. */
export async function created(reader: JsonReader, path: string, id: string): Promise<JsonReply> {
  const { text, version } = await shown(reader, id);
  return new JsonReply(text, version, `/v1/${path}/${id}`);
}
