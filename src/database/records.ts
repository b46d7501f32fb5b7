import { Injectable } from '@nestjs/common';
import { DataSource, type DeepPartial, type EntityManager } from 'typeorm';
import { newId } from '../kernel/identifier';
import { notFound, recordedByAnother, staleVersion } from '../kernel/problems';
import { Database } from './database';
import { type Held, holdMany, insertMany, type Table, touchMany, updateMany } from './many-records';
import { type RegisteredEntity } from './registered.entity';

/** An id as given in a path, and the version that the caller believes in. */
export interface Expected {
  readonly id: string;
  /** null: whatever version there is (`If-Match: *`). */
  readonly version: number | null;
}

const NO_PARTS = () => Promise.resolve(false);

/** Changes to single records, each in a transaction and held against the version its author saw. */
@Injectable()
export class Records {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {}

  /** Inserts a record under a new id, which it returns. */
  async create<E extends RegisteredEntity>(entity: Table<E>, values: DeepPartial<Omit<E, 'id'>>): Promise<string> {
    const id = newId();
    await this.database.together(`create ${entity.name}`, { ...given(values), id }, (rows) =>
      this.database.transact((manager) => insertMany(manager, entity, rows)),
    );
    return id;
  }

  /**
   * Applies a merge patch and returns the record as it was before: what is undefined stays as it is. The changes may be
   * made from the record, which is held until the transaction ends. `parts` changes what is shown with the record, and says
   * whether it did: that is a change of the record too. PostgreSQL passes over a change that changes nothing.
   */
  change<E extends RegisteredEntity>(
    entity: Table<E>,
    expected: Expected,
    changes: NoInfer<DeepPartial<E> | ((before: E) => DeepPartial<E>)>,
    parts: (before: E) => Promise<boolean> = NO_PARTS,
  ): Promise<E> {
    return this.database.transact(async (manager) => {
      const { id } = expected;
      const { record: before, isOurs } = await this.hold(manager, entity, expected);
      const values = given(typeof changes === 'function' ? changes(before) : changes);
      if (!isOurs) demandNothingNew(before, values);
      const isChanged = await this.database.together(`change ${entity.name}`, { ...values, id }, (rows) =>
        updateMany(manager, entity, rows),
      );
      if ((await parts(before)) && !isChanged) {
        await this.database.together(`touch ${entity.name}`, id, (ids) => touchMany(manager, entity, ids));
      }
      return before;
    });
  }

  async remove<E extends RegisteredEntity>(entity: Table<E>, expected: Expected): Promise<void> {
    await this.database.transact(async (manager) => {
      await this.lock(manager, entity, expected);
      await manager.delete(entity, { id: expected.id });
    });
  }

  /** 404 unless the record exists: for what hangs on a parent named in the path. */
  async demand<E extends RegisteredEntity>(entity: Table<E>, id: string): Promise<void> {
    const table = this.dataSource.getMetadata(entity).tablePath;
    await this.database.together(`demand ${table}`, id, async (ids) => {
      const found = await this.database.read<{ id: string }>({
        name: `${table}-demanded`,
        text: `select id from ${table} where id = any($1::uuid[])`,
        values: [ids],
      });
      const there = new Set(found.map((one) => one.id));
      return ids.map((one) => (there.has(one) ? undefined : notFound()));
    });
  }

  /** Reads a record for change and holds it until the transaction ends; 404 when missing, 403 when others' to change, 412 when it moved on. */
  async lock<E extends RegisteredEntity>(manager: EntityManager, entity: Table<E>, expected: Expected): Promise<E> {
    const { record, isOurs } = await this.hold(manager, entity, expected);
    if (!isOurs) throw recordedByAnother([]);
    return record;
  }

  /** A record that is seen, and not to be changed by the scope, cannot be held either. */
  private async hold<E extends RegisteredEntity>(
    manager: EntityManager,
    entity: Table<E>,
    { id, version }: Expected,
  ): Promise<Held<E>> {
    const { record, isOurs } = await this.database.together(`hold ${entity.name}`, id, (ids) =>
      holdMany(manager, entity, ids),
    );
    if (version !== null && record.version !== version) throw staleVersion(record.version);
    return { record, isOurs };
  }
}

function given(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Whoever repeats what another has recorded changes nothing, such as an ERP that sends all it knows again. */
function demandNothingNew(before: object, given: object): void {
  const known = before as Readonly<Record<string, unknown>>;
  const changed = Object.entries(given).filter(
    ([field, value]) => field !== 'asEntered' && JSON.stringify(value) !== JSON.stringify(known[field]),
  );
  if (changed.length > 0) throw recordedByAnother(changed.map(([field]) => `/${field}`));
}
