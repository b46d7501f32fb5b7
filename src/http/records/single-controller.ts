import { Body } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../entity-tag';
import { type JsonReply } from '../json-reply';
import { Patches, Removes, Shows } from '../operation';
import { shown } from '../record-reply';
import { type Changes, type RecordKind, type RecordShapes, textOf } from './record-kind';

/** The routes of a record at its own address: read, patch, delete. */
export function SingleController<C, P>(kind: RecordKind, { patch, view }: RecordShapes<C, P>) {
  const { path, one } = kind;
  abstract class Single {
    constructor(
      readonly reader: JsonReader,
      readonly changes: Changes<P>,
    ) {}

    @Shows(`${path}/:id`, textOf(kind, 'get', `Read ${one}`), view)
    read(@PathId() id: string): Promise<JsonReply> {
      return shown(this.reader, id);
    }

    @Patches(`${path}/:id`, textOf(kind, 'update', `Change ${one}`), patch, view)
    async patch(@Expecting() expected: Expected, @Body() body: P): Promise<JsonReply> {
      await this.changes.patch(expected, body);
      return shown(this.reader, expected.id);
    }

    @Removes(`${path}/:id`, textOf(kind, 'delete', `Delete ${one} that nothing refers to`))
    remove(@Expecting() expected: Expected): Promise<void> {
      return this.changes.remove(expected);
    }
  }
  return Single;
}
