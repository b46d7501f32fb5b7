import { type EntityManager } from 'typeorm';

/** A row by column, in camelCase; a column that is left out takes the database's default. */
export type Row = Readonly<Record<string, unknown>>;

/** Inserts rows, one statement for all that fill the same columns. */
export async function insertRows(manager: EntityManager, table: string, rows: readonly Row[]): Promise<void> {
  const shapes = new Map<string, Row[]>();
  for (const row of rows) {
    const stored = Object.fromEntries(
      Object.entries(row)
        .filter(([, value]) => value !== undefined)
        .map(([property, value]) => [columnOf(property), value]),
    );
    const shape = Object.keys(stored).join(', ');
    shapes.set(shape, [...(shapes.get(shape) ?? []), stored]);
  }
  for (const [shape, stored] of shapes) {
    await manager.query(
      `insert into ${table} (${shape}) select ${shape} from json_populate_recordset(null::${table}, $1::json)`,
      [JSON.stringify(stored)],
    );
  }
}

function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
