import { Body, Query } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type JsonReply } from '../json-reply';
import { type ListQuery, listReply } from '../listing';
import { Creates, Lists } from '../operation';
import { created } from '../record-reply';
import { type Changes, type RecordKind, type RecordShapes, textOf } from './record-kind';
import { SingleController } from './single-controller';

/** What registers and changes records of a kind; `create` returns the new record's id. */
export interface Register<C, P> extends Changes<P> {
  create(body: C): Promise<string>;
}

/** The routes of records that belong to no other record: list, create, read, patch, delete. */
export function RecordController<C, P>(kind: RecordKind, shapes: RecordShapes<C, P>) {
  const { path, name, names = `${name}s`, one, many } = kind;
  abstract class Many extends SingleController(kind, shapes) {
    constructor(
      reader: JsonReader,
      readonly register: Register<C, P>,
    ) {
      super(reader, register);
    }

    @Lists(path, textOf({ ...kind, name: names }, 'list', `List ${many}`), shapes.view, shapes.query)
    list(@Query() query: ListQuery): Promise<JsonReply> {
      return listReply(this.reader, query);
    }

    @Creates(path, textOf(kind, 'create', `Register ${one}`), shapes.create, shapes.view)
    async create(@Body() body: C): Promise<JsonReply> {
      return created(this.reader, path, await this.register.create(body));
    }
  }
  return Many;
}
