import { Injectable } from '@nestjs/common';
import { type Version } from '../../../database/json-view';
import { type MasterField, OWN_KEY } from '../masters/master-fields';
import { type MasterKind } from '../masters/master-kinds';
import { RecordKeys } from '../masters/record-keys';
import { type ProfileColumn, type ProfileLayout } from '../profiles/profile-layout';
import { fitted } from '../table/encodings';
import { LIST_SIGN, writtenCell } from './written-cell';

type Json = Readonly<Record<string, unknown>>;
type KeysById = ReadonlyMap<string, readonly string[]>;

/** What a file says of records that are there: by this they are written, and a cell that says the same changes nothing. */
export interface PresentCells {
  /** In every way the file may say it, the usual one first: a record may have several keys. */
  of(id: string, column: ProfileColumn): readonly string[];
  /** In the usual way, before it is fitted to the file's letters. */
  as(id: string, column: ProfileColumn): string;
}

/** Writes records as the cells of a profile's files. */
@Injectable()
export class PresentCellsReader {
  constructor(private readonly keys: RecordKeys) {}

  async of(
    records: ReadonlyMap<string, Version>,
    { bulk, fields }: MasterKind,
    layout: ProfileLayout,
  ): Promise<PresentCells> {
    const views = new Map([...records].map(([id, { text }]) => [id, JSON.parse(text) as Json] as const));
    const keysOf = new Map<ProfileColumn, KeysById>();
    const letters = layout.format === 'XLSX' ? 'UTF8' : layout.encoding;
    for (const column of layout.columns) {
      const field = fields.get(column.field);
      const system = column.system ?? layout.system;
      if (column.field === OWN_KEY)
        keysOf.set(column, await this.keys.of(bulk.knownAs, layout.system, [...views.keys()]));
      else if (field !== undefined && field.names !== null)
        keysOf.set(column, await this.keys.of(field.names.kind, system, idsIn(views.values(), field.names.field)));
    }
    const texts = (id: string, column: ProfileColumn): readonly string[] => {
      const field = fields.get(column.field);
      const view = views.get(id);
      if (field === undefined || view === undefined) return [''];
      return valuesOf(id, view, field, keysOf.get(column)).map((value) => writtenCell(value, column, field));
    };
    return {
      of: (id, column) => texts(id, column).map((text) => fitted(text, letters).text),
      as: (id, column) => texts(id, column)[0] ?? '',
    };
  }
}

function valuesOf(
  id: string,
  view: Json,
  { name, names }: MasterField,
  keys: KeysById | undefined,
): readonly unknown[] {
  if (name === OWN_KEY) return orNone(keys?.get(id));
  if (names === null) return [view[name]];
  const named = view[names.field];
  if (Array.isArray(named))
    return [
      (named as string[])
        .map((one) => keys?.get(one)?.[0] ?? '')
        .filter((key) => key !== '')
        .sort()
        .join(LIST_SIGN),
    ];
  return orNone(typeof named === 'string' ? keys?.get(named) : undefined);
}

function orNone(keys: readonly string[] = []): readonly unknown[] {
  return keys.length === 0 ? [null] : keys;
}

function idsIn(views: Iterable<Json>, field: string): string[] {
  const ids = [...views].flatMap((view) => view[field]).filter((id): id is string => typeof id === 'string');
  return [...new Set(ids)];
}
