import { Injectable } from '@nestjs/common';
import { Admissions } from '../../access/admissions';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { conflict, fault, invalid, notFound, staleVersion } from '../../kernel/problems';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type DecisionKind, type RenewableKind } from './bound-decision';
import { type RenewDecision } from './dto/renew-decision.dto';

/** As whom a decision may be taken anew: whoever may take it in the first place. */
const MAY_RENEW: Readonly<Record<RenewableKind, readonly InstitutionRole[]>> = {
  CLOUD_EXCEPTION: ['EXECUTIVE', 'SAFETY_MANAGER', 'PLANNING_MANAGER'],
  MFA_EXCEPTION: ['EXECUTIVE', 'SAFETY_MANAGER', 'PLANNING_MANAGER'],
  EQUIPMENT_INTRODUCTION: ['EXECUTIVE', 'SAFETY_MANAGER'],
  CERTIFICATE_EQUIVALENCE: ['EXECUTIVE', 'SAFETY_MANAGER', 'PLANNING_MANAGER'],
};

/** Takes decisions anew, on the facts of today, that have no round of their own. */
@Injectable()
export class DecisionRenewals {
  constructor(
    private readonly database: Database,
    private readonly admissions: Admissions,
  ) {}

  /** Returns the new decision’s id. */
  renew(actor: Principal, { id, version }: Expected, { reason, role }: RenewDecision): Promise<string> {
    this.admissions.demandHeld(actor, role);
    return this.database.transact(async (manager) => {
      const [found] = await manager.query<{ kind: DecisionKind; version: number }[]>(
        'select kind, version from decisions where id = $1',
        [id],
      );
      if (found === undefined) throw notFound();
      if (version !== null && found.version !== version) throw staleVersion(found.version);
      demandRole(found.kind, role);
      const [renewed] = await manager.query<{ id: string | null }[]>('select renew_decision($1, $2, $3) as id', [
        id,
        reason,
        role,
      ]);
      if (renewed?.id) return renewed.id;
      throw conflict('ILLEGAL_STEP', {
        ja: 'この決定は、前提が変わっていないか、取り消されたか、後の決定に代わられています',
        en: 'What this decision stands on has not changed, or it was withdrawn or replaced',
      });
    });
  }
}

function demandRole(kind: DecisionKind, role: InstitutionRole): void {
  if (!isRenewable(kind))
    throw conflict('ILLEGAL_STEP', {
      ja: 'この決定は、承認の申請からやり直してください',
      en: 'This decision has a round of its own: ask for approval anew',
    });
  if (MAY_RENEW[kind].includes(role)) return;
  throw invalid([
    fault('/role', 'NOT_ALLOWED', {
      ja: `この決定ができる役割: ${MAY_RENEW[kind].join('、')}`,
      en: `Who may decide this: ${MAY_RENEW[kind].join(', ')}`,
    }),
  ]);
}

function isRenewable(kind: DecisionKind): kind is RenewableKind {
  return kind in MAY_RENEW;
}
