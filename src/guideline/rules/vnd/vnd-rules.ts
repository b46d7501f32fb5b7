import { VND_001 } from './vnd-001';
import { VND_002 } from './vnd-002';
import { VND_003 } from './vnd-003';
import { VND_004 } from './vnd-004';
import { VND_005 } from './vnd-005';
import { VND_006 } from './vnd-006';
import { VND_007 } from './vnd-007';
import { VND_008 } from './vnd-008';
import { VND_009 } from './vnd-009';
import { VND_010 } from './vnd-010';
import { VND_011 } from './vnd-011';
import { VND_012 } from './vnd-012';
import { VND_013 } from './vnd-013';
import { VND_014 } from './vnd-014';
import { VND_015 } from './vnd-015';
import { VND_016 } from './vnd-016';
import { VND_017 } from './vnd-017';
import { VND_018 } from './vnd-018';
import { VND_019 } from './vnd-019';
import { VND_020 } from './vnd-020';
import { VND_021 } from './vnd-021';
import { VND_022 } from './vnd-022';

export const VND_RULES = [
  VND_001,
  VND_002,
  VND_003,
  VND_004,
  VND_005,
  VND_006,
  VND_007,
  VND_008,
  VND_009,
  VND_010,
  VND_011,
  VND_012,
  VND_013,
  VND_014,
  VND_015,
  VND_016,
  VND_017,
  VND_018,
  VND_019,
  VND_020,
  VND_021,
  VND_022,
] as const;
