import { type About, type Rule } from './rule';
import { CERT_RULES } from './rules/cert/cert-rules';
import { VND_RULES } from './rules/vnd/vnd-rules';
import { GL_RULES } from './rules/gl/gl-rules';
import { CON_RULES } from './rules/con/con-rules';
import { SUB_RULES } from './rules/sub/sub-rules';
import { CLD_RULES } from './rules/cld/cld-rules';
import { EQP_RULES } from './rules/eqp/eqp-rules';
import { SYS_RULES } from './rules/sys/sys-rules';
import { MTX_RULES } from './rules/mtx/mtx-rules';
import { TPP_RULES } from './rules/tpp/tpp-rules';
import { GOV_RULES } from './rules/gov/gov-rules';
import { INC_RULES } from './rules/inc/inc-rules';

/** Every rule of the first release (domain 1.Q), in the order of the domain's catalogue. */
export const RULES: readonly Rule<About>[] = Object.freeze([
  ...CERT_RULES,
  ...VND_RULES,
  ...GL_RULES,
  ...CON_RULES,
  ...SUB_RULES,
  ...CLD_RULES,
  ...EQP_RULES,
  ...SYS_RULES,
  ...MTX_RULES,
  ...TPP_RULES,
  ...GOV_RULES,
  ...INC_RULES,
] as unknown as Rule<About>[]);
