import { Injectable } from '@nestjs/common';
import { scopeOf } from '../access/principal';
import { Database } from '../database/database';
import { type Permission } from '../kernel/terms/access-terms';
import { RecordOwners } from './record-owners';
import { type Rows } from './rows';
import { type Viewer } from './viewer';

/** Reads a part of a page that has a permission of its own. */
@Injectable()
export class Reading {
  constructor(
    private readonly database: Database,
    private readonly owners: RecordOwners,
  ) {}

  /** In the institutions where the viewer holds the permission; null: they hold it nowhere, and that part is not shown. */
  async as<T>({ principal, can }: Viewer, permission: Permission, work: () => Promise<T>): Promise<T | null> {
    const scope = principal !== null && can(permission) ? scopeOf(principal, permission) : null;
    return scope === null ? null : this.database.beside(scope, work);
  }

  /** Which of several records that all institutions share the viewer may change: those that they have recorded. */
  async changeable(
    { principal, can }: Viewer,
    permission: Permission,
    folder: string,
    { items }: Rows<{ readonly id: string }>,
  ): Promise<ReadonlySet<string>> {
    const scope = principal !== null && can(permission) ? scopeOf(principal, permission) : null;
    return this.owners.changeable(folder, items, scope);
  }
}
