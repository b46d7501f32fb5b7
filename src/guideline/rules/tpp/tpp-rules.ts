import { TPP_001 } from './tpp-001';
import { TPP_002 } from './tpp-002';
import { TPP_003 } from './tpp-003';
import { TPP_004 } from './tpp-004';
import { TPP_005 } from './tpp-005';
import { TPP_006 } from './tpp-006';
import { TPP_007 } from './tpp-007';
import { TPP_008 } from './tpp-008';
import { TPP_009 } from './tpp-009';
import { TPP_010 } from './tpp-010';
import { TPP_011 } from './tpp-011';

export const TPP_RULES = [
  TPP_001,
  TPP_002,
  TPP_003,
  TPP_004,
  TPP_005,
  TPP_006,
  TPP_007,
  TPP_008,
  TPP_009,
  TPP_010,
  TPP_011,
] as const;
