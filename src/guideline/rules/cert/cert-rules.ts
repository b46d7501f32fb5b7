import { CERT_001 } from './cert-001';
import { CERT_002 } from './cert-002';
import { CERT_003 } from './cert-003';
import { CERT_004 } from './cert-004';
import { CERT_005 } from './cert-005';
import { CERT_006 } from './cert-006';
import { CERT_007 } from './cert-007';
import { CERT_008 } from './cert-008';
import { CERT_009 } from './cert-009';
import { CERT_010 } from './cert-010';
import { CERT_011 } from './cert-011';
import { CERT_012 } from './cert-012';
import { CERT_013 } from './cert-013';
import { CERT_014 } from './cert-014';
import { CERT_015 } from './cert-015';
import { CERT_016 } from './cert-016';
import { CERT_017 } from './cert-017';
import { CERT_018 } from './cert-018';
import { CERT_019 } from './cert-019';
import { CERT_020 } from './cert-020';
import { CERT_021 } from './cert-021';
import { CERT_022 } from './cert-022';
import { CERT_023 } from './cert-023';

export const CERT_RULES = [
  CERT_001,
  CERT_002,
  CERT_003,
  CERT_004,
  CERT_005,
  CERT_006,
  CERT_007,
  CERT_008,
  CERT_009,
  CERT_010,
  CERT_011,
  CERT_012,
  CERT_013,
  CERT_014,
  CERT_015,
  CERT_016,
  CERT_017,
  CERT_018,
  CERT_019,
  CERT_020,
  CERT_021,
  CERT_022,
  CERT_023,
] as const;
