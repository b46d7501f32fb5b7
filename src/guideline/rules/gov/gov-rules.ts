import { GOV_001 } from './gov-001';
import { GOV_002 } from './gov-002';
import { GOV_003 } from './gov-003';
import { GOV_004 } from './gov-004';
import { GOV_005 } from './gov-005';
import { GOV_006 } from './gov-006';
import { GOV_007 } from './gov-007';
import { GOV_008 } from './gov-008';
import { GOV_009 } from './gov-009';
import { GOV_010 } from './gov-010';
import { GOV_011 } from './gov-011';
import { GOV_012 } from './gov-012';
import { GOV_013 } from './gov-013';
import { GOV_014 } from './gov-014';
import { GOV_015 } from './gov-015';
import { GOV_016 } from './gov-016';
import { GOV_017 } from './gov-017';
import { GOV_018 } from './gov-018';
import { GOV_019 } from './gov-019';
import { GOV_020 } from './gov-020';
import { GOV_021 } from './gov-021';
import { GOV_022 } from './gov-022';
import { GOV_023 } from './gov-023';
import { GOV_024 } from './gov-024';
import { GOV_025 } from './gov-025';
import { GOV_026 } from './gov-026';
import { GOV_027 } from './gov-027';
import { GOV_028 } from './gov-028';
import { GOV_029 } from './gov-029';
import { GOV_030 } from './gov-030';
import { GOV_031 } from './gov-031';
import { GOV_032 } from './gov-032';
import { GOV_033 } from './gov-033';
import { GOV_034 } from './gov-034';
import { GOV_035 } from './gov-035';

export const GOV_RULES = [
  GOV_001,
  GOV_002,
  GOV_003,
  GOV_004,
  GOV_005,
  GOV_006,
  GOV_007,
  GOV_008,
  GOV_009,
  GOV_010,
  GOV_011,
  GOV_012,
  GOV_013,
  GOV_014,
  GOV_015,
  GOV_016,
  GOV_017,
  GOV_018,
  GOV_019,
  GOV_020,
  GOV_021,
  GOV_022,
  GOV_023,
  GOV_024,
  GOV_025,
  GOV_026,
  GOV_027,
  GOV_028,
  GOV_029,
  GOV_030,
  GOV_031,
  GOV_032,
  GOV_033,
  GOV_034,
  GOV_035,
] as const;
