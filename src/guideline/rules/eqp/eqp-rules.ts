import { EQP_001 } from './eqp-001';
import { EQP_002 } from './eqp-002';
import { EQP_003 } from './eqp-003';
import { EQP_004 } from './eqp-004';
import { EQP_005 } from './eqp-005';
import { EQP_006 } from './eqp-006';
import { EQP_007 } from './eqp-007';
import { EQP_008 } from './eqp-008';
import { EQP_009 } from './eqp-009';
import { EQP_010 } from './eqp-010';
import { EQP_011 } from './eqp-011';
import { EQP_012 } from './eqp-012';
import { EQP_013 } from './eqp-013';
import { EQP_014 } from './eqp-014';
import { EQP_015 } from './eqp-015';
import { EQP_016 } from './eqp-016';
import { EQP_017 } from './eqp-017';

export const EQP_RULES = [
  EQP_001,
  EQP_002,
  EQP_003,
  EQP_004,
  EQP_005,
  EQP_006,
  EQP_007,
  EQP_008,
  EQP_009,
  EQP_010,
  EQP_011,
  EQP_012,
  EQP_013,
  EQP_014,
  EQP_015,
  EQP_016,
  EQP_017,
] as const;
