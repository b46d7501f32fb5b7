import { SUB_001 } from './sub-001';
import { SUB_002 } from './sub-002';
import { SUB_003 } from './sub-003';
import { SUB_004 } from './sub-004';
import { SUB_005 } from './sub-005';
import { SUB_006 } from './sub-006';
import { SUB_007 } from './sub-007';
import { SUB_008 } from './sub-008';
import { SUB_009 } from './sub-009';
import { SUB_010 } from './sub-010';
import { SUB_011 } from './sub-011';
import { SUB_012 } from './sub-012';
import { SUB_013 } from './sub-013';
import { SUB_014 } from './sub-014';
import { SUB_015 } from './sub-015';
import { SUB_016 } from './sub-016';
import { SUB_017 } from './sub-017';
import { SUB_018 } from './sub-018';
import { SUB_019 } from './sub-019';
import { SUB_020 } from './sub-020';
import { SUB_021 } from './sub-021';
import { SUB_022 } from './sub-022';
import { SUB_023 } from './sub-023';
import { SUB_024 } from './sub-024';
import { SUB_025 } from './sub-025';

export const SUB_RULES = [
  SUB_001,
  SUB_002,
  SUB_003,
  SUB_004,
  SUB_005,
  SUB_006,
  SUB_007,
  SUB_008,
  SUB_009,
  SUB_010,
  SUB_011,
  SUB_012,
  SUB_013,
  SUB_014,
  SUB_015,
  SUB_016,
  SUB_017,
  SUB_018,
  SUB_019,
  SUB_020,
  SUB_021,
  SUB_022,
  SUB_023,
  SUB_024,
  SUB_025,
] as const;
