import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';

/** More than that nobody reads through in a field. */
const MOST_CHOICES = 500;

/** Names for the ids that other records hold. */
@Injectable()
export class VendorNames {
  constructor(
    private readonly database: Database,
    private readonly reading: Reading,
  ) {}

  /** Those that a field may name, in the order of their readings, and in any case those that are named already. */
  async choosable(viewer: Viewer, named: readonly string[]): Promise<readonly (readonly [string, string])[]> {
    const found = await this.reading.as(viewer, 'vendor.read', () =>
      this.database.read<{ id: string; name: string }>({
        name: 'vendor-choices',
        text: `select id, name from vendors where id = any($1) or id in (select id from vendors order by reading, id limit ${MOST_CHOICES})
          order by reading, id`,
        values: [named],
      }),
    );
    return (found ?? []).map(({ id, name }) => [id, name] as const);
  }

  /** null: the viewer does not see vendors. */
  of(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, string> | null> {
    return this.reading.as(viewer, 'vendor.read', async () => {
      const rows = await this.database.read<{ id: string; name: string }>({
        name: 'vendor-names',
        text: 'select id, name from vendors where id = any($1)',
        values: [[...new Set(ids)]],
      });
      return new Map(rows.map(({ id, name }) => [id, name]));
    });
  }
}
