import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { SIGN_IN_SCOPE } from '../database/scope';
import { type Permission } from '../kernel/terms/access-terms';
import { type Membership, type Principal } from './principal';

interface Row {
  readonly kind: Principal['kind'];
  readonly name: string;
  readonly vendorId: string | null;
  readonly memberships: Membership[];
  readonly permissions: Permission[] | null;
}

/** What somebody may do who is not asking: for work that goes on in their name. */
@Injectable()
export class Standing {
  constructor(private readonly database: Database) {}

  /** With the roles held today, but no deputy's, who only decides; null: they may not come in any more. */
  async of(id: string): Promise<Principal | null> {
    const [row] = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<Row>({
        name: 'standing',
        text: `select 'ACCOUNT' as kind, a.name, a.vendor_id as "vendorId", null::text[] as permissions,
            (select coalesce(json_agg(json_build_object('institutionId', m.institution_id, 'role', m.role)), '[]') from memberships m
              where m.account_id = a.id) as memberships
          from accounts a where a.id = $1 and a.disabled_at is null
          union all select 'CLIENT', c.name, null, c.permissions::text[],
            json_build_array(json_build_object('institutionId', c.institution_id, 'role', 'INTEGRATION'))
          from api_clients c where c.id = $1 and c.disabled_at is null`,
        values: [id],
      }),
    );
    if (row === undefined) return null;
    const { permissions, ...who } = row;
    const held = permissions === null ? null : new Set(permissions);
    return { ...who, id, permissions: held, sessionId: null, hasSecondFactor: false };
  }
}
