import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { fault, invalid } from '../kernel/problems';
import { type Permission, type Role } from '../kernel/terms/access-terms';
import { type InstitutionRole } from '../kernel/terms/institution-terms';
import { forbidden } from './access.guard';
import { type Principal, scopeOf } from './principal';

/** For routes on which some steps demand more than the route itself. */
@Injectable()
export class Admissions {
  constructor(private readonly database: Database) {}

  /** From here on only the institutions in which the actor holds this permission too; 403 where there are none. */
  demand(actor: Principal, permission: Permission): void {
    const before = this.database.scope();
    const scope = scopeOf(actor, permission);
    if (scope === null) throw forbidden(permission);
    this.database.narrowScope({
      ...scope,
      reason: before.reason,
      institutions: common(before.institutions, scope.institutions),
    });
  }

  /** 400 unless the actor holds the role in which they decide. */
  demandHeld(actor: Principal, role: InstitutionRole): void {
    if (actor.memberships.some((membership) => membership.role === DECIDES_AS[role])) return;
    throw invalid([
      fault('/role', 'ROLE_NOT_HELD', {
        ja: 'この役割を持っていません。ご自身の役割で決定してください',
        en: 'You do not hold this role; decide in one of your own',
      }),
    ]);
  }
}

/** Which role lets somebody decide as this role of the institution. */
const DECIDES_AS: Readonly<Record<InstitutionRole, Role>> = {
  EXECUTIVE: 'EXECUTIVE',
  SAFETY_MANAGER: 'SAFETY_MANAGER',
  CISO: 'SAFETY_MANAGER',
  PLANNING_MANAGER: 'PLANNING_MANAGER',
  SYSTEM_OPERATOR: 'OPERATOR',
};

type Institutions = readonly string[] | 'ALL';

function common(some: Institutions, others: Institutions): Institutions {
  if (some === 'ALL') return others;
  return others === 'ALL' ? some : some.filter((id) => others.includes(id));
}
