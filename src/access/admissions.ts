import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { type Permission } from '../kernel/terms/access-terms';
import { forbidden } from './access.guard';
import { type Principal, scopeOf } from './principal';

/** For routes on which some steps demand more than the route itself. */
@Injectable()
export class Admissions {
  constructor(private readonly database: Database) {}

  /** From here on only the institutions in which the actor holds this permission too; 403 where there are none. */
  demand(actor: Principal, permission: Permission): void {
    const before = this.database.scope();
    const scope = scopeOf(actor, permission, before.reason);
    if (scope === null) throw forbidden(permission);
    this.database.enter({ ...scope, institutions: common(before.institutions, scope.institutions) });
  }
}

type Institutions = readonly string[] | 'ALL';

function common(some: Institutions, others: Institutions): Institutions {
  if (some === 'ALL') return others;
  return others === 'ALL' ? some : some.filter((id) => others.includes(id));
}
