import { type EntityManager, type FindOptionsOrder, type FindOptionsWhere, In } from 'typeorm';
import { notFound } from '../kernel/problems';
import { type RegisteredEntity } from './registered.entity';

/** The entity class that maps a table. */
export type Table<E> = new () => E;

/** A record as it was read for change, and whether it is to be changed by whoever asks. */
export interface Held<E> {
  readonly record: E;
  readonly isOurs: boolean;
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Rows = readonly object[];

/** Adds records; of many, those with the same columns by one statement. */
export async function insertMany<E extends RegisteredEntity>(
  manager: EntityManager,
  entity: Table<E>,
  rows: Rows,
): Promise<undefined[]> {
  if (rows.length === 1) await manager.insert(entity, rows[0] as never);
  else {
    const { tablePath } = manager.connection.getMetadata(entity);
    for (const { columns, those } of alike(manager, entity, rows)) {
      const names = columns.join(', ');
      await manager.query(
        `insert into ${tablePath} (${names}) select ${names} from jsonb_populate_recordset(null::${tablePath}, $1)`,
        [JSON.stringify(those)],
      );
    }
  }
  return rows.map(() => undefined);
}

/** Changes records, each by an id of its own, and says of each whether it is another now. */
export async function updateMany<E extends RegisteredEntity>(
  manager: EntityManager,
  entity: Table<E>,
  rows: Rows,
): Promise<boolean[]> {
  const [only] = rows as readonly Row[];
  if (only !== undefined && rows.length === 1) {
    const { affected } = await manager.update(entity, { id: only.id }, only as never);
    return [affected !== 0];
  }
  const { tablePath } = manager.connection.getMetadata(entity);
  const changed = new Set<string>();
  for (const { columns, those } of alike(manager, entity, rows)) {
    const [updated] = await manager.query<[{ id: string }[], number]>(
      `update ${tablePath} as r set ${columns.map((name) => `${name} = s.${name}`).join(', ')}
        from jsonb_populate_recordset(null::${tablePath}, $1) as s where r.id = s.id returning r.id`,
      [JSON.stringify(those)],
    );
    for (const { id } of updated) changed.add(id);
  }
  return (rows as readonly Row[]).map(({ id }) => changed.has(id));
}

/** Counts changes of what is shown with records as changes of theirs. */
export async function touchMany<E extends RegisteredEntity>(
  manager: EntityManager,
  entity: Table<E>,
  ids: readonly string[],
): Promise<undefined[]> {
  const { tablePath } = manager.connection.getMetadata(entity);
  await manager.query(`update ${tablePath} set updated_at = clock_timestamp() where id = any($1)`, [ids]);
  return ids.map(() => undefined);
}

/** Reads records for change and holds them until the transaction ends; those that are not to be changed are read only. */
export async function holdMany<E extends RegisteredEntity>(
  manager: EntityManager,
  entity: Table<E>,
  ids: readonly string[],
): Promise<(Held<E> | Error)[]> {
  const among = (some: readonly string[]) =>
    ({ id: some.length === 1 ? some[0] : In([...some].sort()) }) as FindOptionsWhere<E>;
  const held = byId(
    await manager.find(entity, {
      where: among(ids),
      order: { id: 'ASC' } as FindOptionsOrder<E>,
      lock: { mode: 'pessimistic_write' },
    }),
  );
  const missed = ids.filter((id) => !held.has(id));
  const seen = missed.length === 0 ? new Map<string, E>() : byId(await manager.find(entity, { where: among(missed) }));
  return ids.map((id) => {
    const record = held.get(id) ?? seen.get(id);
    return record === undefined ? notFound() : { record, isOurs: held.has(id) };
  });
}

function byId<E extends RegisteredEntity>(records: readonly E[]): ReadonlyMap<string, E> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Rows by the columns that they give, under the names that PostgreSQL has for these. */
function alike<E extends RegisteredEntity>(
  manager: EntityManager,
  entity: Table<E>,
  rows: Rows,
): { readonly columns: readonly string[]; readonly those: object[] }[] {
  const { columns } = manager.connection.getMetadata(entity);
  const names = new Map(columns.map(({ propertyName, databaseName }) => [propertyName, databaseName]));
  const groups = new Map<string, { columns: readonly string[]; those: object[] }>();
  for (const row of rows) {
    const said = Object.entries(row).flatMap(([property, value]) => {
      const name = names.get(property);
      return name === undefined ? [] : [[name, value] as const];
    });
    const given = said.map(([name]) => `"${name}"`).sort();
    const group = groups.get(given.join()) ?? { columns: given, those: [] };
    groups.set(given.join(), group);
    group.those.push(Object.fromEntries(said));
  }
  return [...groups.values()];
}
