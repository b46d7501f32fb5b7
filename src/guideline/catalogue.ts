import { type About, type Rule } from './rule';
import { CERT_001 } from './rules/cert/cert-001';
import { CERT_003 } from './rules/cert/cert-003';
import { CLD_001 } from './rules/cld/cld-001';
import { CLD_002 } from './rules/cld/cld-002';
import { CLD_006 } from './rules/cld/cld-006';
import { EQP_001 } from './rules/eqp/eqp-001';
import { EQP_002 } from './rules/eqp/eqp-002';
import { EQP_003 } from './rules/eqp/eqp-003';
import { EQP_004 } from './rules/eqp/eqp-004';
import { EQP_008 } from './rules/eqp/eqp-008';
import { EQP_010 } from './rules/eqp/eqp-010';
import { EQP_011 } from './rules/eqp/eqp-011';
import { EQP_017 } from './rules/eqp/eqp-017';
import { SYS_002 } from './rules/sys/sys-002';
import { MTX_001 } from './rules/mtx/mtx-001';
import { MTX_002 } from './rules/mtx/mtx-002';
import { MTX_003 } from './rules/mtx/mtx-003';
import { MTX_004 } from './rules/mtx/mtx-004';
import { MTX_005 } from './rules/mtx/mtx-005';
import { MTX_006 } from './rules/mtx/mtx-006';
import { MTX_007 } from './rules/mtx/mtx-007';
import { MTX_008 } from './rules/mtx/mtx-008';
import { MTX_009 } from './rules/mtx/mtx-009';
import { MTX_010 } from './rules/mtx/mtx-010';
import { MTX_012 } from './rules/mtx/mtx-012';
import { MTX_013 } from './rules/mtx/mtx-013';
import { MTX_014 } from './rules/mtx/mtx-014';
import { MTX_015 } from './rules/mtx/mtx-015';
import { MTX_017 } from './rules/mtx/mtx-017';
import { MTX_018 } from './rules/mtx/mtx-018';
import { MTX_020 } from './rules/mtx/mtx-020';
import { MTX_021 } from './rules/mtx/mtx-021';
import { MTX_022 } from './rules/mtx/mtx-022';

const ABOUTS: readonly About[] = ['institution', 'vendor', 'contract', 'system', 'equipment', 'provision'];

/** Every rule of the first release (domain 1.Q), in the order of the domain's catalogue. */
export const RULES: readonly Rule<About>[] = Object.freeze([
  CERT_001,
  CERT_003,
  CLD_001,
  CLD_002,
  CLD_006,
  EQP_001,
  EQP_002,
  EQP_003,
  EQP_004,
  EQP_008,
  EQP_010,
  EQP_011,
  EQP_017,
  SYS_002,
  MTX_001,
  MTX_002,
  MTX_003,
  MTX_004,
  MTX_005,
  MTX_006,
  MTX_007,
  MTX_008,
  MTX_009,
  MTX_010,
  MTX_012,
  MTX_013,
  MTX_014,
  MTX_015,
  MTX_017,
  MTX_018,
  MTX_020,
  MTX_021,
  MTX_022,
] as unknown as Rule<About>[]);

const byAbout = new Map<About, readonly Rule<About>[]>(
  ABOUTS.map((about) => [about, RULES.filter((rule) => rule.about === about)]),
);

/** The rules that judge one kind of snapshot. */
export function rulesAbout<A extends About>(about: A): readonly Rule<A>[] {
  return (byAbout.get(about) ?? []) as unknown as readonly Rule<A>[];
}
