import { type ExternalKey } from '../database/external-keys';
import { type JsonReader } from '../database/json-view';
import { type Expected } from '../database/records';
import { missingVersion, notFound } from '../kernel/problems';
import { expectedVersion } from './entity-tag';
import { type KnownAs } from './external-key';
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

/** What can be created, or changed where another system's key is known already. */
export interface Upserting<Body> {
  find(key: ExternalKey): Promise<string | null>;
  create(body: Body): Promise<string>;
  patch(expected: Expected, body: Partial<Body>): Promise<void>;
}

/** Creates the record under the other system's key (201), or sets what is given of it (200, needs `If-Match`). */
export async function upserted<Body extends { externalIds?: ExternalKey[] }>(
  reader: JsonReader,
  path: string,
  { key, ifMatch, response }: KnownAs,
  records: Upserting<Body>,
  body: Body,
): Promise<JsonReply> {
  const id = await records.find(key);
  if (id === null) {
    // RFC 9110, 13.1.1: whoever names a version, or `*`, means a record that is there.
    if (ifMatch !== undefined) {
      expectedVersion(ifMatch);
      throw missingVersion();
    }
    body.externalIds = [...(body.externalIds ?? []).filter(({ system }) => system !== key.system), key];
    response.status(201);
    return created(reader, path, await records.create(body));
  }
  if (
    body.externalIds !== undefined &&
    !body.externalIds.some((known) => known.system === key.system && known.key === key.key)
  ) {
    body.externalIds = [...body.externalIds.filter(({ system }) => system !== key.system), key];
  }
  await records.patch({ id, version: expectedVersion(ifMatch) }, body);
  return shown(reader, id);
}
