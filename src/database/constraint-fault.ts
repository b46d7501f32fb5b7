import { QueryFailedError } from 'typeorm';
import { Problem } from '../kernel/problem';
import { isProblemCode } from '../kernel/problem-codes';
import { conflict, fault, invalid } from '../kernel/problems';
import { FAULTS, FORBIDDEN, IMMUTABLE, IN_USE, OPEN_REVISION, STATES } from './refusal-words';

/** What PostgreSQL says of a refused write. */
interface Refusal {
  readonly code?: string;
  readonly message?: string;
  readonly constraint?: string;
  readonly table?: string;
}

const FOREIGN_KEY = '23503';
/** Unique and exclusion violations: the input is well formed, but another record stands in its way. */
const COLLIDING = new Set(['23505', '23P01']);
/** A separation of duties is a matter between people, not a mistake in the input. */
const BETWEEN_PEOPLE = new Set([
  'own_request',
  'own_role',
  'second_administrator',
  'one_suffices',
  'last_administrator',
  'decided',
  'second_factor_required',
]);
/** Row-level security: the row, or what it names, lies outside the scope. */
const OUT_OF_SCOPE = '42501';

/** The problem that a refused write amounts to; null when the error is none of the database's refusals. */
export function problemOfRefusal(error: unknown): Problem | null {
  if (!(error instanceof QueryFailedError)) return null;
  const { code, table, message, ...refusal } = error.driverError as Refusal;
  const constraint = refusal.constraint ?? (code === OUT_OF_SCOPE ? policyIn(message) : undefined);
  if (constraint === undefined) return null;
  const [head = '', column = '', what = ''] = constraint.split('__');
  if (what === 'immutable') return conflict('AGREED_REVISION', IMMUTABLE);
  if (what === 'open') return conflict('OPEN_REVISION_EXISTS', OPEN_REVISION);
  // A deleted record that others name is refused on behalf of their table, which is not the one being written.
  if (code === FOREIGN_KEY && isDeletion(error)) return conflict('IN_USE', IN_USE, [], { usedBy: table ?? head });
  if (what === 'forbidden') return new Problem('FORBIDDEN', 'FORBIDDEN', FORBIDDEN);
  const state = STATES[what];
  if (state !== undefined) return conflict(...state);
  const texts = FAULTS[what];
  if (texts === undefined) return null;
  const said = what.toUpperCase();
  const faults = [fault(pointerOf(head, column), said, texts)];
  const isConflict = COLLIDING.has(code ?? '') || BETWEEN_PEOPLE.has(what);
  return isConflict && isProblemCode(said) ? conflict(said, texts, faults) : invalid(faults);
}

/** The policy that refused; they are named like constraints. */
function policyIn(message = ''): string | undefined {
  return /row-level security policy(?: "([^"]+)")?/
    .exec(message)
    ?.slice(1)
    .map((name) => name ?? '__writes__forbidden')[0];
}

function isDeletion(error: { readonly query: string }): boolean {
  return /^\s*delete/i.test(error.query);
}

function pointerOf(head: string, column: string): string {
  if (head.endsWith('external_keys')) return '/externalIds';
  return `/${column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}`;
}
