import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Reading } from '../reading';
import { type Viewer } from '../viewer';

/** Names for the ids that other records hold. */
@Injectable()
export class VendorNames {
  constructor(
    private readonly database: Database,
    private readonly reading: Reading,
  ) {}

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
