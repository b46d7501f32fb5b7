import { GOV_001 } from './gov-001';
import { GOV_002 } from './gov-002';
import { GOV_014 } from './gov-014';
import { GOV_015 } from './gov-015';
import { GOV_028 } from './gov-028';

export const GOV_RULES = [GOV_001, GOV_002, GOV_014, GOV_015, GOV_028] as const;
