import { MTX_001 } from './mtx-001';
import { MTX_002 } from './mtx-002';
import { MTX_003 } from './mtx-003';
import { MTX_004 } from './mtx-004';
import { MTX_005 } from './mtx-005';
import { MTX_006 } from './mtx-006';
import { MTX_007 } from './mtx-007';
import { MTX_008 } from './mtx-008';
import { MTX_009 } from './mtx-009';
import { MTX_010 } from './mtx-010';
import { MTX_011 } from './mtx-011';
import { MTX_012 } from './mtx-012';
import { MTX_013 } from './mtx-013';
import { MTX_014 } from './mtx-014';
import { MTX_015 } from './mtx-015';
import { MTX_016 } from './mtx-016';
import { MTX_017 } from './mtx-017';
import { MTX_018 } from './mtx-018';
import { MTX_019 } from './mtx-019';
import { MTX_020 } from './mtx-020';
import { MTX_021 } from './mtx-021';
import { MTX_022 } from './mtx-022';
import { MTX_023 } from './mtx-023';
import { MTX_024 } from './mtx-024';
import { MTX_025 } from './mtx-025';
import { MTX_026 } from './mtx-026';
import { MTX_027 } from './mtx-027';

export const MTX_RULES = [
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
  MTX_011,
  MTX_012,
  MTX_013,
  MTX_014,
  MTX_015,
  MTX_016,
  MTX_017,
  MTX_018,
  MTX_019,
  MTX_020,
  MTX_021,
  MTX_022,
  MTX_023,
  MTX_024,
  MTX_025,
  MTX_026,
  MTX_027,
] as const;
