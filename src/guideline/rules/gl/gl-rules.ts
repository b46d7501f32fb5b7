import { GL_001 } from './gl-001';
import { GL_002 } from './gl-002';
import { GL_003 } from './gl-003';
import { GL_004 } from './gl-004';
import { GL_005 } from './gl-005';
import { GL_006 } from './gl-006';
import { GL_007 } from './gl-007';
import { GL_008 } from './gl-008';
import { GL_009 } from './gl-009';
import { GL_010 } from './gl-010';
import { GL_011 } from './gl-011';
import { GL_012 } from './gl-012';

export const GL_RULES = [
  GL_001,
  GL_002,
  GL_003,
  GL_004,
  GL_005,
  GL_006,
  GL_007,
  GL_008,
  GL_009,
  GL_010,
  GL_011,
  GL_012,
] as const;
