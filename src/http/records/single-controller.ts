import { Body, Inject } from '@nestjs/common';
import { type ExternalKey, ExternalKeys } from '../../database/external-keys';
import { FieldOwners } from '../../database/field-owners';
import { type JsonReader } from '../../database/json-view';
import { type Expected } from '../../database/records';
import { notFound } from '../../kernel/problems';
import { Expecting, expectedVersion, PathId } from '../entity-tag';
import { ExternalKeyPath, type KnownAs } from '../external-key';
import { type JsonReply } from '../json-reply';
import { Patches, Removes, Shows } from '../operation';
import { shown } from '../record-reply';
import { type Changes, type RecordKind, type RecordShapes, textOf } from './record-kind';

/** Where a controller says which kind of record it is of. */
export const DECLARED_KIND = Symbol('declared kind');

/** What a controller of records says to whoever looks at all of them. */
export interface DeclaredKind {
  readonly [DECLARED_KIND]: RecordKind;
  readonly reader: JsonReader;
}

/** The routes of a record at its own address, and by another system's key where others know it: read, patch, delete. */
export function SingleController<C, P>(kind: RecordKind, shapes: RecordShapes<C, P>) {
  const { path, one, knownAs } = kind;
  abstract class Single implements DeclaredKind {
    readonly [DECLARED_KIND] = kind;
    @Inject(ExternalKeys) readonly externalKeys!: ExternalKeys;
    @Inject(FieldOwners) readonly fieldOwners!: FieldOwners;

    constructor(
      readonly reader: JsonReader,
      readonly changes: Changes<P>,
    ) {}

    @Shows(`${path}/:id`, textOf(kind, 'get', `Read ${one}`), shapes.view)
    read(@PathId() id: string): Promise<JsonReply> {
      return shown(this.reader, id);
    }

    @Patches(`${path}/:id`, textOf(kind, 'update', `Change ${one}`), shapes.patch, shapes.view)
    async patch(@Expecting() expected: Expected, @Body() body: P): Promise<JsonReply> {
      await this.changes.patch(expected, body);
      return shown(this.reader, expected.id);
    }

    @Removes(`${path}/:id`, textOf(kind, 'delete', `Delete ${one} that nothing refers to`))
    remove(@Expecting() expected: Expected): Promise<void> {
      return this.changes.remove(expected);
    }

    async readByKey(@ExternalKeyPath() { key }: KnownAs): Promise<JsonReply> {
      return shown(this.reader, await this.idBy(key));
    }

    async patchByKey(@ExternalKeyPath() known: KnownAs, @Body() body: P): Promise<JsonReply> {
      return this.patch(await this.expectedBy(known), body);
    }

    async removeByKey(@ExternalKeyPath() known: KnownAs): Promise<void> {
      await this.remove(await this.expectedBy(known));
    }

    /** The id of the record that another system knows by this key; null: none. */
    idBy(key: ExternalKey): Promise<string | null> {
      return knownAs === undefined ? Promise.resolve(null) : this.externalKeys.find(knownAs, key);
    }

    private async expectedBy({ key, ifMatch }: KnownAs): Promise<Expected> {
      const version = expectedVersion(ifMatch);
      const id = await this.idBy(key);
      if (id === null) throw notFound();
      return { id, version };
    }
  }
  if (knownAs !== undefined) declareByKey(Single.prototype, kind, shapes);
  return Single;
}

type ByKey = Readonly<Record<'readByKey' | 'patchByKey' | 'removeByKey', unknown>>;

/** Records that no other system knows have no such routes. */
function declareByKey<C, P>(prototype: ByKey, kind: RecordKind, { patch, view }: RecordShapes<C, P>): void {
  const { path, one } = kind;
  const byKey = `external/${path}/:system/:key`;
  const declare = (method: keyof ByKey, as: MethodDecorator) => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, method);
    if (descriptor !== undefined) as(prototype, method, descriptor);
  };
  const key = 'by another system’s key';
  declare('readByKey', Shows(byKey, textOf(kind, 'get', `Read ${one} ${key}`, 'ByExternalId'), view));
  declare('patchByKey', Patches(byKey, textOf(kind, 'update', `Change ${one} ${key}`, 'ByExternalId'), patch, view));
  declare('removeByKey', Removes(byKey, textOf(kind, 'delete', `Delete ${one} ${key}`, 'ByExternalId')));
}
