import { INC_001 } from './inc-001';
import { INC_002 } from './inc-002';
import { INC_003 } from './inc-003';
import { INC_004 } from './inc-004';
import { INC_005 } from './inc-005';
import { INC_006 } from './inc-006';
import { INC_007 } from './inc-007';
import { INC_008 } from './inc-008';
import { INC_009 } from './inc-009';

export const INC_RULES = [INC_001, INC_002, INC_003, INC_004, INC_005, INC_006, INC_007, INC_008, INC_009] as const;
