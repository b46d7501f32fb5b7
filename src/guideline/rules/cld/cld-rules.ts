import { CLD_001 } from './cld-001';
import { CLD_002 } from './cld-002';
import { CLD_003 } from './cld-003';
import { CLD_004 } from './cld-004';
import { CLD_005 } from './cld-005';
import { CLD_006 } from './cld-006';
import { CLD_007 } from './cld-007';
import { CLD_008 } from './cld-008';
import { CLD_009 } from './cld-009';

export const CLD_RULES = [CLD_001, CLD_002, CLD_003, CLD_004, CLD_005, CLD_006, CLD_007, CLD_008, CLD_009] as const;
