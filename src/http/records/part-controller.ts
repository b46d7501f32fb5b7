import { Body, Query, type Type } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type Records } from '../../database/records';
import { type RegisteredEntity } from '../../database/registered.entity';
import { PathId } from '../entity-tag';
import { type JsonReply } from '../json-reply';
import { type ListQuery, listReply } from '../listing';
import { Creates, Lists } from '../operation';
import { created } from '../record-reply';
import { type Changes, type RecordKind, type RecordShapes, textOf } from './record-kind';
import { SingleController } from './single-controller';

/** A kind of record that is part of another record, and how its list hangs on that one. */
export interface PartKind extends RecordKind {
  readonly parent: {
    readonly entity: Type<RegisteredEntity>;
    /** The list's address: `vendors/:id/contacts`. */
    readonly list: string;
    /** The property that names the parent. */
    readonly key: string;
    readonly one: string;
  };
}

/** What records and changes parts of a record; `create` returns the new part's id. */
export interface PartRegister<C, P> extends Changes<P> {
  create(parentId: string, body: C): Promise<string>;
}

/** The routes of records that are parts of another one: list and create there, read, patch and delete at their own address. */
export function PartController<C, P>(kind: PartKind, shapes: RecordShapes<C, P>) {
  const { path, name, names = `${name}s`, one, many, parent } = kind;
  abstract class Parts extends SingleController(kind, shapes) {
    constructor(
      reader: JsonReader,
      readonly records: Records,
      readonly register: PartRegister<C, P>,
    ) {
      super(reader, register);
    }

    @Lists(
      parent.list,
      textOf({ ...kind, name: names }, 'list', `List ${many} of ${parent.one}`),
      shapes.view,
      shapes.query,
    )
    async list(@PathId() parentId: string, @Query() query: ListQuery): Promise<JsonReply> {
      await this.records.demand(parent.entity, parentId);
      return listReply(this.reader, query, { [parent.key]: parentId });
    }

    @Creates(parent.list, textOf(kind, 'create', `Record ${one}`), shapes.create, shapes.view)
    async create(@PathId() parentId: string, @Body() body: C): Promise<JsonReply> {
      return created(this.reader, path, await this.register.create(parentId, body));
    }
  }
  return Parts;
}
