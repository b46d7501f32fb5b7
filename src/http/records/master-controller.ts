import { Body, type Type } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type ExternalKey } from '../../database/external-keys';
import { ExternalKeyPath, type KnownAs } from '../external-key';
import { missingFields } from '../fields/derived';
import { type JsonReply } from '../json-reply';
import { Shows, Upserts } from '../operation';
import { created, shown } from '../record-reply';
import { RecordController, type Register } from './record-controller';
import { type RecordKind, type RecordShapes, textOf } from './record-kind';
import { expectedVersion } from '../entity-tag';
import { invalid, missingVersion } from '../../kernel/problems';

/** What other systems know a record by, among what is sent of it. */
interface Keyed {
  externalIds?: ExternalKey[];
}

/** What registers and changes records that other systems know by keys of their own. */
export interface MasterRegister<C, P> extends Register<C, P> {
  find(key: ExternalKey): Promise<string | null>;
}

interface MasterShapes<C, P, U> extends RecordShapes<C, P> {
  readonly upsert: Type<U>;
}

/** The routes of master records: besides those of every record, read and upsert by another system's key. */
export function MasterController<C extends Keyed, P extends Keyed, U extends P & Partial<C>>(
  kind: RecordKind,
  shapes: MasterShapes<C, P, U>,
) {
  const { path, one } = kind;
  const byKey = `external/${path}/:system/:key`;
  abstract class Masters extends RecordController(kind, shapes) {
    constructor(
      reader: JsonReader,
      readonly masters: MasterRegister<C, P>,
    ) {
      super(reader, masters);
    }

    @Shows(byKey, textOf(kind, 'get', `Read ${one} by another system’s key`, 'ByExternalId'), shapes.view)
    async readByKey(@ExternalKeyPath() { key }: KnownAs): Promise<JsonReply> {
      return shown(this.reader, await this.masters.find(key));
    }

    @Upserts(
      byKey,
      textOf(kind, 'upsert', `Register or change ${one} by another system’s key`, 'ByExternalId'),
      shapes.upsert,
      shapes.view,
    )
    async upsert(@ExternalKeyPath() { key, ifMatch, response }: KnownAs, @Body() body: U): Promise<JsonReply> {
      const id = await this.masters.find(key);
      if (id !== null) {
        if (body.externalIds !== undefined) body.externalIds = including(body.externalIds, key);
        await this.masters.patch({ id, version: expectedVersion(ifMatch) }, body);
        return shown(this.reader, id);
      }
      // RFC 9110, 13.1.1: whoever names a version, or `*`, means a record that is there.
      if (ifMatch !== undefined) {
        expectedVersion(ifMatch);
        throw missingVersion();
      }
      const missing = missingFields(shapes.create, body);
      if (missing.length > 0) throw invalid(missing);
      response.status(201);
      body.externalIds = including(body.externalIds ?? [], key);
      return created(this.reader, path, await this.masters.create(body as U & C));
    }
  }
  return Masters;
}

/** The keys with this one among them, else beside them. */
function including(keys: ExternalKey[], key: ExternalKey): ExternalKey[] {
  if (keys.some((known) => known.system === key.system && known.key === key.key)) return keys;
  return [...keys, key];
}
