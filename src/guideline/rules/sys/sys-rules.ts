import { SYS_001 } from './sys-001';
import { SYS_002 } from './sys-002';
import { SYS_003 } from './sys-003';
import { SYS_004 } from './sys-004';
import { SYS_005 } from './sys-005';
import { SYS_006 } from './sys-006';
import { SYS_007 } from './sys-007';
import { SYS_008 } from './sys-008';
import { SYS_009 } from './sys-009';
import { SYS_010 } from './sys-010';
import { SYS_011 } from './sys-011';

export const SYS_RULES = [
  SYS_001,
  SYS_002,
  SYS_003,
  SYS_004,
  SYS_005,
  SYS_006,
  SYS_007,
  SYS_008,
  SYS_009,
  SYS_010,
  SYS_011,
] as const;
