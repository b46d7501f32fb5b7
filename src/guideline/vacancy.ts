import { type InstitutionRole } from '../kernel/terms/institution-terms';
import { type Clock } from './clock';
import { type Severity, SILENT, type Verdict } from './rule';
import { type InstitutionSnapshot } from './snapshots/institution-snapshot';

/** 3③: a role that an institution must fill and that nobody holds on the clock's day; says until when it was held. */
export function judgeVacancy(
  { id, roles }: InstitutionSnapshot,
  role: InstitutionRole,
  clock: Clock,
  severity: Severity = 'MAJOR',
): readonly Verdict[] {
  if (roles.some((entry) => entry.role === role && clock.isWithin(entry.from, entry.to))) return SILENT;
  const heldUntil = clock.latest(roles.filter((entry) => entry.role === role).map(({ to }) => to));
  return [{ subject: { kind: 'INSTITUTION', id }, severity, facts: { role, heldUntil } }];
}
