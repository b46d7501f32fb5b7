import { Inject, Injectable } from '@nestjs/common';
import { type OidcSettings } from '../../config/environment';
import { type GroupRole } from '../../config/group-roles';
import { OIDC_SETTINGS } from './oidc-settings';

/** A role that a group stands for, with the group's name. */
export interface ShownGroupRole extends GroupRole {
  readonly group: string;
}

/** What of the OpenID provider's settings people are shown: no secret, only whether there is one. */
export interface ShownOidc extends Omit<OidcSettings, 'clientSecret' | 'groupRoles'> {
  readonly hasSecret: boolean;
  readonly groupRoles: readonly ShownGroupRole[];
}

/** Shows administrators how people come in by the OpenID provider. */
@Injectable()
export class ShownOidcSettings {
  constructor(@Inject(OIDC_SETTINGS) private readonly settings: OidcSettings | null) {}

  /** With the groups that stand for roles in these institutions or in the whole deployment; null: no provider is set up. */
  of(institutions: readonly string[]): ShownOidc | null {
    if (this.settings === null) return null;
    const { clientSecret, groupRoles, ...shown } = this.settings;
    const groups = Object.entries(groupRoles).map(([group, given]) => ({ group, ...given }));
    return {
      ...shown,
      hasSecret: clientSecret !== null,
      groupRoles: groups.filter(({ institutionId }) => institutionId === null || institutions.includes(institutionId)),
    };
  }
}
