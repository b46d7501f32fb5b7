import { CON_001 } from './con-001';
import { CON_002 } from './con-002';
import { CON_003 } from './con-003';
import { CON_004 } from './con-004';
import { CON_005 } from './con-005';
import { CON_006 } from './con-006';
import { CON_007 } from './con-007';
import { CON_008 } from './con-008';
import { CON_009 } from './con-009';
import { CON_010 } from './con-010';
import { CON_011 } from './con-011';
import { CON_012 } from './con-012';
import { CON_013 } from './con-013';
import { CON_014 } from './con-014';
import { CON_015 } from './con-015';
import { CON_016 } from './con-016';
import { CON_017 } from './con-017';
import { CON_018 } from './con-018';
import { CON_019 } from './con-019';
import { CON_020 } from './con-020';
import { CON_021 } from './con-021';
import { CON_022 } from './con-022';
import { CON_023 } from './con-023';
import { CON_024 } from './con-024';
import { CON_025 } from './con-025';
import { CON_026 } from './con-026';
import { CON_027 } from './con-027';
import { CON_028 } from './con-028';
import { CON_029 } from './con-029';
import { CON_030 } from './con-030';
import { CON_031 } from './con-031';
import { CON_032 } from './con-032';
import { CON_033 } from './con-033';
import { CON_034 } from './con-034';
import { CON_035 } from './con-035';
import { CON_036 } from './con-036';
import { CON_037 } from './con-037';
import { CON_038 } from './con-038';

export const CON_RULES = [
  CON_001,
  CON_002,
  CON_003,
  CON_004,
  CON_005,
  CON_006,
  CON_007,
  CON_008,
  CON_009,
  CON_010,
  CON_011,
  CON_012,
  CON_013,
  CON_014,
  CON_015,
  CON_016,
  CON_017,
  CON_018,
  CON_019,
  CON_020,
  CON_021,
  CON_022,
  CON_023,
  CON_024,
  CON_025,
  CON_026,
  CON_027,
  CON_028,
  CON_029,
  CON_030,
  CON_031,
  CON_032,
  CON_033,
  CON_034,
  CON_035,
  CON_036,
  CON_037,
  CON_038,
] as const;
