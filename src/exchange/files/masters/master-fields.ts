import { type Type } from '@nestjs/common';
import { type ExternallyKnown } from '../../../database/external-keys';
import { alternativeOf, fieldsOf, type FieldSpec, type Presence } from '../../../http/fields/field';
import { namedElsewhere } from '../../../http/fields/known-elsewhere';

/** What a cell of a field says: by this it is read and written. */
export type CellKind = 'TEXT' | 'DATE' | 'NUMBER' | 'YES_NO' | 'WORD' | 'TEXTS' | 'KEY' | 'KEYS';

/** A field of a kind of record that a column of a file can be of. */
export interface MasterField {
  readonly name: string;
  readonly cell: CellKind;
  readonly presence: Presence;
  readonly words: readonly string[];
  readonly description: string;
  /** Of a field that names other records by keys: the field of their ids, and what they are. */
  readonly names: { readonly field: string; readonly kind: ExternallyKnown } | null;
}

/** The key by which the profile's system knows the record itself. */
export const OWN_KEY = 'key';

const KEY_FIELD: MasterField = {
  name: OWN_KEY,
  cell: 'TEXT',
  presence: 'required',
  words: [],
  description: 'The key by which the system knows the record',
  names: null,
};

/** The fields of a kind of record that fit into a cell, in the order of its declaration, the key first. */
export function masterFields(create: Type<object>): ReadonlyMap<string, MasterField> {
  const fields = [...fieldsOf(create.prototype as object)].flatMap(([name, spec]) =>
    typeof name === 'string' ? fieldsIn(name, spec) : [],
  );
  return new Map([KEY_FIELD, ...fields].map((field) => [field.name, field] as const));
}

function fieldsIn(name: string, spec: FieldSpec): MasterField[] {
  const { presence, schema } = spec;
  const description = schema.description ?? '';
  const other = alternativeOf(name, spec);
  const named = namedElsewhere(name);
  if (other !== null && named !== null) {
    const cell = isList(schema) ? 'KEYS' : 'KEY';
    return [{ name: other.field, cell, presence, words: [], description, names: { field: name, kind: named.kind } }];
  }
  const cell = spec.holds === undefined ? cellOf(schema) : null;
  return cell === null ? [] : [{ name, cell, presence, words: wordsOf(schema), description, names: null }];
}

/** null: what it says does not fit into a cell. */
function cellOf(schema: FieldSpec['schema']): CellKind | null {
  if (isList(schema)) return itemType(schema) === 'string' ? 'TEXTS' : null;
  if (schema.enum !== undefined && schema.type === undefined) return 'WORD';
  if (schema.type === Boolean) return 'YES_NO';
  if (schema.type === 'integer') return 'NUMBER';
  if (schema.type !== String) return null;
  return (schema as { format?: string }).format === 'date' ? 'DATE' : 'TEXT';
}

function isList(schema: FieldSpec['schema']): boolean {
  return schema.isArray === true || schema.type === 'array';
}

function itemType(schema: FieldSpec['schema']): string | undefined {
  return (schema as { items?: { type?: string } }).items?.type;
}

function wordsOf(schema: FieldSpec['schema']): readonly string[] {
  return Array.isArray(schema.enum) ? (schema.enum as string[]) : [];
}
