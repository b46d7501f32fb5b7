import { type About, type Gate, type Rule } from './rule';
import { CERT_001 } from './rules/cert/cert-001';
import { CERT_003 } from './rules/cert/cert-003';

const ABOUTS: readonly About[] = ['institution', 'vendor', 'contract', 'system', 'equipment', 'provision'];

/** Every rule of the first release (domain 1.Q), in the order of the domain's catalogue. */
export const RULES: readonly Rule<About>[] = Object.freeze([CERT_001, CERT_003] as unknown as Rule<About>[]);

const byAbout = new Map<About, readonly Rule<About>[]>(
  ABOUTS.map((about) => [about, RULES.filter((rule) => rule.about === about)]),
);

/** The rules that judge one kind of snapshot. */
export function rulesAbout<A extends About>(about: A): readonly Rule<A>[] {
  return (byAbout.get(about) ?? []) as unknown as readonly Rule<A>[];
}

export function rulesOf(gate: Gate): readonly Rule<About>[] {
  return RULES.filter((rule) => rule.gates.includes(gate));
}
