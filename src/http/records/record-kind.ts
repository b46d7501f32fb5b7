import { type Type } from '@nestjs/common';
import { type ExternallyKnown } from '../../database/external-keys';
import { type Expected } from '../../database/records';
import { type Permission } from '../../kernel/terms/access-terms';
import { type ListQuery } from '../listing';
import { type OperationText, type Stability } from '../operation-parts';

/** How a kind of record is spoken of, and who reads and writes it: its routes follow from this. */
export interface RecordKind {
  /** The first part of a record's address: `vendor-contacts`. */
  readonly path: string;
  /** As operation ids say it, of one and (with an s, unless it says so) of many: `VendorContact`. */
  readonly name: string;
  readonly names?: string;
  /** As people say it: "a vendor contact", "contacts". */
  readonly one: string;
  readonly many: string;
  readonly read: Permission;
  readonly write: Permission;
  readonly stability?: Stability;
  /** As what other systems know it by keys of their own: then it is read, changed, deleted and named by them too. */
  readonly knownAs?: ExternallyKnown;
}

/** What is sent and what is shown of a kind of record. */
export interface RecordShapes<C, P> {
  readonly create: Type<C>;
  readonly patch: Type<P>;
  readonly view: Type<unknown>;
  readonly query: Type<ListQuery>;
}

/** What changes records of a kind. */
export interface Changes<P> {
  patch(expected: Expected, body: P): Promise<void>;
  remove(expected: Expected): Promise<void>;
}

/** An operation on a kind of record: `id` before, `idEnd` behind its name. */
export function textOf(
  { name, read, write, stability }: RecordKind,
  verb: string,
  summary: string,
  ending = '',
): OperationText {
  const permission = verb === 'get' || verb === 'list' ? read : write;
  return { id: `${verb}${name}${ending}`, permission, summary, ...(stability ? { stability } : {}) };
}
