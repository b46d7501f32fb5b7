import { Body, Inject, Query, type Type } from '@nestjs/common';
import { type BulkKind, TAKEN_IN_BULK } from '../bulk/bulk-line-writer';
import { BulkQuery } from '../bulk/bulk.dto';
import { BulkUpserts } from '../bulk/bulk-upserts';
import { BulkSent, type SentBulk, UpsertsMany } from '../bulk/upserts-many';
import { ExternalKeyPath, type KnownAs } from '../external-key';
import { type JsonReply } from '../json-reply';
import { Upserts } from '../operation';
import { RecordController } from './record-controller';
import { type RecordKind, type RecordShapes, textOf } from './record-kind';
import { type Keyed, upsertReply } from './upsert';

/** What is sent and shown of records that other systems know and send again and again. */
interface MasterShapes<C, P, U> extends RecordShapes<C, P> {
  readonly upsert: Type<U>;
}

/** The routes of master records: besides those of every record, upsert by another system's key. */
export function MasterController<C extends Keyed, P extends Keyed, U extends P & Partial<C>>(
  kind: RecordKind & Required<Pick<RecordKind, 'knownAs'>>,
  shapes: MasterShapes<C, P, U>,
) {
  const { path, name, names = `${name}s`, one, many, knownAs } = kind;
  const byKey = `external/${path}/:system/:key`;
  abstract class Masters extends RecordController(kind, shapes) {
    @Inject(BulkUpserts) readonly bulk!: BulkUpserts;

    @Upserts(
      byKey,
      textOf(kind, 'upsert', `Register or change ${one} by another system’s key`, 'ByExternalId'),
      shapes.upsert,
      shapes.view,
    )
    async upsertByKey(@ExternalKeyPath() known: KnownAs, @Body() body: U): Promise<JsonReply> {
      const registering = { path, create: shapes.create, register: this.register };
      const owned = await this.fieldOwners.of(path, known.key.system);
      return upsertReply(await this.idBy(known.key), { ...known, owned, body }, registering, this.reader);
    }

    @UpsertsMany(
      `${path}/bulk-upsert`,
      textOf({ ...kind, name: names }, 'bulkUpsert', `Register or change many ${many} at once`),
      name,
      shapes.upsert,
    )
    upsertMany(@BulkSent() sent: SentBulk, @Query() query: BulkQuery): Promise<JsonReply> {
      return this.bulk.take(this[TAKEN_IN_BULK], sent, query);
    }

    get [TAKEN_IN_BULK](): BulkKind {
      const { create, patch, upsert } = shapes;
      const { reader, register } = this;
      return { path, knownAs, create, patch, upsert, register, reader };
    }
  }
  return Masters;
}
