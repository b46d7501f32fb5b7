import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { PERMISSIONS } from '../../kernel/terms/access-terms';
import { needsSecondFactor, permissionsOfHeld, type Principal } from '../principal';
import { type PermissionsView, type WhoAmIView } from './dto/who-am-i.dto';

interface OwnRow {
  readonly email: string;
  readonly secondFactorSince: string | null;
}

/** Tells people and programs who they are here, and what they may do where. */
@Injectable()
export class WhoAmI {
  constructor(private readonly database: Database) {}

  async describe(actor: Principal): Promise<WhoAmIView> {
    const [own] = await this.database.read<OwnRow>({
      name: 'own-account',
      text: 'select email, to_json(second_factor_since) as "secondFactorSince" from accounts where id = $1',
      values: [actor.id],
    });
    const mustUseSecondFactor = needsSecondFactor(actor) && !actor.hasSecondFactor;
    return {
      kind: actor.kind,
      id: actor.id,
      name: actor.name,
      email: own?.email ?? null,
      vendorId: actor.vendorId,
      memberships: actor.memberships.map(({ role, institutionId, deputyFor = null }) => ({
        role,
        institutionId,
        deputyFor,
      })),
      permissions: mustUseSecondFactor ? [] : permissionsOf(actor),
      hasSecondFactor: actor.hasSecondFactor,
      secondFactorSince: own?.secondFactorSince ?? null,
      mustUseSecondFactor,
    };
  }
}

/** What the actor may do, by institution; what holds in the whole deployment comes first. */
function permissionsOf({ memberships, permissions }: Principal): PermissionsView[] {
  const institutions = [...new Set(memberships.map(({ institutionId }) => institutionId))].sort((a, b) =>
    (a ?? '').localeCompare(b ?? ''),
  );
  return institutions.map((institutionId) => {
    const held = new Set(memberships.filter((held) => held.institutionId === institutionId).flatMap(permissionsOfHeld));
    return {
      institutionId,
      permissions: PERMISSIONS.filter((each) => held.has(each) && (permissions === null || permissions.has(each))),
    };
  });
}
