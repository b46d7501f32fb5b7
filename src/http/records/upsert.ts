import { type Type } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type ExternalKey } from '../../database/external-keys';
import { type OwnedFields } from '../../database/field-owners';
import { invalid, missingVersion } from '../../kernel/problems';
import { expectedVersion } from '../entity-tag';
import { type KnownAs } from '../external-key';
import { passOver } from '../fields/as-entered';
import { missingFields } from '../fields/derived';
import { type JsonReply } from '../json-reply';
import { created, shown } from '../record-reply';
import { type Register } from './record-controller';

/** What other systems know a record by, among what is sent of it. */
export interface Keyed {
  externalIds?: ExternalKey[];
}

/** What another system sends of a record that it knows by a key of its own. */
export interface Sent<U> {
  readonly key: ExternalKey;
  /** The version that it read, as `If-Match` says it; undefined: it takes the record for new. */
  readonly ifMatch: string | undefined;
  /** What of a record that is there the system may change. */
  readonly owned: OwnedFields;
  readonly body: U;
}

/** Changes the record that was found by the key; registers it where none was. */
export async function upsert<C extends Keyed, P extends Keyed, U extends P & Partial<C>>(
  known: string | null,
  { key, ifMatch, owned, body }: Sent<U>,
  create: Type<C>,
  register: Pick<Register<C, P>, 'create' | 'patch'>,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  if (known !== null) {
    leaveOthers(body, owned);
    if (body.externalIds !== undefined) body.externalIds = including(body.externalIds, key);
    await register.patch({ id: known, version: expectedVersion(ifMatch) }, body);
    return { id: known, isNew: false };
  }
  // RFC 9110, 13.1.1: whoever names a version, or `*`, means a record that is there.
  if (ifMatch !== undefined) {
    expectedVersion(ifMatch);
    throw missingVersion();
  }
  const missing = missingFields(create, body);
  if (missing.length > 0) throw invalid(missing);
  body.externalIds = including(body.externalIds ?? [], key);
  return { id: await register.create(body as U & C), isNew: true };
}

/** How a kind of record is registered that other systems send again and again. */
export interface Registering<C, P> {
  /** The first part of a record's address. */
  readonly path: string;
  readonly create: Type<C>;
  readonly register: Pick<Register<C, P>, 'create' | 'patch'>;
}

/** Answers an upsert with the record: 201 and where it is, or 200. */
export async function upsertReply<C extends Keyed, P extends Keyed, U extends P & Partial<C>>(
  found: string | null,
  { response, ...sent }: Sent<U> & Pick<KnownAs, 'response'>,
  { path, create, register }: Registering<C, P>,
  reader: JsonReader,
): Promise<JsonReply> {
  const { id, isNew } = await upsert(found, sent, create, register);
  if (!isNew) return shown(reader, id);
  response.status(201);
  return created(reader, path, id);
}

/** What a system sends beside what it owns is passed over, as if it had not been sent. */
function leaveOthers(body: object, owned: OwnedFields): void {
  if (owned === null) return;
  for (const field of Object.keys(body)) {
    if (!owned.has(field) && !NAMES_IT.has(field)) passOver(body, field);
  }
}

/** A sync says whose and which record it is about, whoever owns the rest. */
const NAMES_IT = new Set(['institutionId', 'vendorId', 'contractId', 'externalIds']);

/** The keys with this one among them, else beside them. */
function including(keys: ExternalKey[], key: ExternalKey): ExternalKey[] {
  if (keys.some((known) => known.system === key.system && known.key === key.key)) return keys;
  return [...keys, key];
}
