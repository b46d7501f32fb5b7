import { type About, type Rule } from './rule';
import { CERT_001 } from './rules/cert/cert-001';
import { CERT_002 } from './rules/cert/cert-002';
import { CERT_003 } from './rules/cert/cert-003';
import { CERT_004 } from './rules/cert/cert-004';
import { CERT_005 } from './rules/cert/cert-005';
import { CERT_006 } from './rules/cert/cert-006';
import { CERT_007 } from './rules/cert/cert-007';
import { CERT_008 } from './rules/cert/cert-008';
import { CERT_009 } from './rules/cert/cert-009';
import { CERT_010 } from './rules/cert/cert-010';
import { CERT_011 } from './rules/cert/cert-011';
import { CERT_012 } from './rules/cert/cert-012';
import { CERT_013 } from './rules/cert/cert-013';
import { CERT_014 } from './rules/cert/cert-014';
import { CERT_015 } from './rules/cert/cert-015';
import { CERT_016 } from './rules/cert/cert-016';
import { CERT_017 } from './rules/cert/cert-017';
import { CERT_018 } from './rules/cert/cert-018';
import { CERT_019 } from './rules/cert/cert-019';
import { CERT_020 } from './rules/cert/cert-020';
import { CERT_021 } from './rules/cert/cert-021';
import { CERT_022 } from './rules/cert/cert-022';
import { CERT_023 } from './rules/cert/cert-023';
import { VND_001 } from './rules/vnd/vnd-001';
import { VND_002 } from './rules/vnd/vnd-002';
import { VND_003 } from './rules/vnd/vnd-003';
import { VND_004 } from './rules/vnd/vnd-004';
import { VND_005 } from './rules/vnd/vnd-005';
import { VND_006 } from './rules/vnd/vnd-006';
import { VND_007 } from './rules/vnd/vnd-007';
import { VND_014 } from './rules/vnd/vnd-014';
import { VND_016 } from './rules/vnd/vnd-016';
import { VND_017 } from './rules/vnd/vnd-017';
import { VND_018 } from './rules/vnd/vnd-018';
import { VND_019 } from './rules/vnd/vnd-019';
import { VND_021 } from './rules/vnd/vnd-021';
import { VND_022 } from './rules/vnd/vnd-022';
import { GL_001 } from './rules/gl/gl-001';
import { GL_002 } from './rules/gl/gl-002';
import { GL_004 } from './rules/gl/gl-004';
import { GL_005 } from './rules/gl/gl-005';
import { GL_006 } from './rules/gl/gl-006';
import { GL_007 } from './rules/gl/gl-007';
import { GL_008 } from './rules/gl/gl-008';
import { GL_009 } from './rules/gl/gl-009';
import { GL_010 } from './rules/gl/gl-010';
import { GL_011 } from './rules/gl/gl-011';
import { GL_012 } from './rules/gl/gl-012';
import { CON_001 } from './rules/con/con-001';
import { CON_002 } from './rules/con/con-002';
import { CON_003 } from './rules/con/con-003';
import { CON_004 } from './rules/con/con-004';
import { CON_005 } from './rules/con/con-005';
import { CON_006 } from './rules/con/con-006';
import { CON_007 } from './rules/con/con-007';
import { CON_008 } from './rules/con/con-008';
import { CON_009 } from './rules/con/con-009';
import { CON_010 } from './rules/con/con-010';
import { CON_011 } from './rules/con/con-011';
import { CON_012 } from './rules/con/con-012';
import { CON_013 } from './rules/con/con-013';
import { CON_014 } from './rules/con/con-014';
import { CON_015 } from './rules/con/con-015';
import { CON_016 } from './rules/con/con-016';
import { CON_017 } from './rules/con/con-017';
import { CON_019 } from './rules/con/con-019';
import { CON_020 } from './rules/con/con-020';
import { CON_021 } from './rules/con/con-021';
import { CON_023 } from './rules/con/con-023';
import { CON_024 } from './rules/con/con-024';
import { CON_025 } from './rules/con/con-025';
import { CON_026 } from './rules/con/con-026';
import { CON_029 } from './rules/con/con-029';
import { CON_032 } from './rules/con/con-032';
import { CON_033 } from './rules/con/con-033';
import { CON_034 } from './rules/con/con-034';
import { CON_035 } from './rules/con/con-035';
import { CON_037 } from './rules/con/con-037';
import { CON_038 } from './rules/con/con-038';
import { SUB_001 } from './rules/sub/sub-001';
import { SUB_002 } from './rules/sub/sub-002';
import { SUB_003 } from './rules/sub/sub-003';
import { SUB_004 } from './rules/sub/sub-004';
import { SUB_005 } from './rules/sub/sub-005';
import { SUB_006 } from './rules/sub/sub-006';
import { SUB_007 } from './rules/sub/sub-007';
import { SUB_008 } from './rules/sub/sub-008';
import { SUB_009 } from './rules/sub/sub-009';
import { SUB_010 } from './rules/sub/sub-010';
import { SUB_012 } from './rules/sub/sub-012';
import { SUB_013 } from './rules/sub/sub-013';
import { SUB_014 } from './rules/sub/sub-014';
import { SUB_017 } from './rules/sub/sub-017';
import { SUB_019 } from './rules/sub/sub-019';
import { SUB_020 } from './rules/sub/sub-020';
import { SUB_021 } from './rules/sub/sub-021';
import { SUB_022 } from './rules/sub/sub-022';
import { SUB_024 } from './rules/sub/sub-024';
import { SUB_025 } from './rules/sub/sub-025';
import { CLD_001 } from './rules/cld/cld-001';
import { CLD_002 } from './rules/cld/cld-002';
import { CLD_003 } from './rules/cld/cld-003';
import { CLD_004 } from './rules/cld/cld-004';
import { CLD_005 } from './rules/cld/cld-005';
import { CLD_006 } from './rules/cld/cld-006';
import { CLD_007 } from './rules/cld/cld-007';
import { CLD_008 } from './rules/cld/cld-008';
import { EQP_001 } from './rules/eqp/eqp-001';
import { EQP_002 } from './rules/eqp/eqp-002';
import { EQP_003 } from './rules/eqp/eqp-003';
import { EQP_004 } from './rules/eqp/eqp-004';
import { EQP_008 } from './rules/eqp/eqp-008';
import { EQP_009 } from './rules/eqp/eqp-009';
import { EQP_010 } from './rules/eqp/eqp-010';
import { EQP_011 } from './rules/eqp/eqp-011';
import { EQP_017 } from './rules/eqp/eqp-017';
import { SYS_001 } from './rules/sys/sys-001';
import { SYS_002 } from './rules/sys/sys-002';
import { SYS_004 } from './rules/sys/sys-004';
import { SYS_005 } from './rules/sys/sys-005';
import { SYS_007 } from './rules/sys/sys-007';
import { SYS_008 } from './rules/sys/sys-008';
import { SYS_009 } from './rules/sys/sys-009';
import { SYS_010 } from './rules/sys/sys-010';
import { SYS_011 } from './rules/sys/sys-011';
import { MTX_001 } from './rules/mtx/mtx-001';
import { MTX_002 } from './rules/mtx/mtx-002';
import { MTX_003 } from './rules/mtx/mtx-003';
import { MTX_004 } from './rules/mtx/mtx-004';
import { MTX_005 } from './rules/mtx/mtx-005';
import { MTX_006 } from './rules/mtx/mtx-006';
import { MTX_007 } from './rules/mtx/mtx-007';
import { MTX_008 } from './rules/mtx/mtx-008';
import { MTX_009 } from './rules/mtx/mtx-009';
import { MTX_010 } from './rules/mtx/mtx-010';
import { MTX_011 } from './rules/mtx/mtx-011';
import { MTX_012 } from './rules/mtx/mtx-012';
import { MTX_013 } from './rules/mtx/mtx-013';
import { MTX_014 } from './rules/mtx/mtx-014';
import { MTX_015 } from './rules/mtx/mtx-015';
import { MTX_016 } from './rules/mtx/mtx-016';
import { MTX_017 } from './rules/mtx/mtx-017';
import { MTX_018 } from './rules/mtx/mtx-018';
import { MTX_019 } from './rules/mtx/mtx-019';
import { MTX_020 } from './rules/mtx/mtx-020';
import { MTX_021 } from './rules/mtx/mtx-021';
import { MTX_022 } from './rules/mtx/mtx-022';
import { MTX_023 } from './rules/mtx/mtx-023';
import { MTX_024 } from './rules/mtx/mtx-024';
import { MTX_025 } from './rules/mtx/mtx-025';
import { MTX_026 } from './rules/mtx/mtx-026';
import { MTX_027 } from './rules/mtx/mtx-027';
import { TPP_001 } from './rules/tpp/tpp-001';
import { TPP_002 } from './rules/tpp/tpp-002';
import { TPP_003 } from './rules/tpp/tpp-003';
import { TPP_004 } from './rules/tpp/tpp-004';
import { TPP_005 } from './rules/tpp/tpp-005';
import { TPP_006 } from './rules/tpp/tpp-006';
import { TPP_007 } from './rules/tpp/tpp-007';
import { TPP_008 } from './rules/tpp/tpp-008';
import { TPP_009 } from './rules/tpp/tpp-009';
import { TPP_010 } from './rules/tpp/tpp-010';
import { TPP_011 } from './rules/tpp/tpp-011';
import { GOV_001 } from './rules/gov/gov-001';
import { GOV_002 } from './rules/gov/gov-002';
import { GOV_014 } from './rules/gov/gov-014';
import { GOV_015 } from './rules/gov/gov-015';
import { GOV_028 } from './rules/gov/gov-028';

/** Every rule of the first release (domain 1.Q), in the order of the domain's catalogue. */
export const RULES: readonly Rule<About>[] = Object.freeze([
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
  VND_001,
  VND_002,
  VND_003,
  VND_004,
  VND_005,
  VND_006,
  VND_007,
  VND_014,
  VND_016,
  VND_017,
  VND_018,
  VND_019,
  VND_021,
  VND_022,
  GL_001,
  GL_002,
  GL_004,
  GL_005,
  GL_006,
  GL_007,
  GL_008,
  GL_009,
  GL_010,
  GL_011,
  GL_012,
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
  CON_019,
  CON_020,
  CON_021,
  CON_023,
  CON_024,
  CON_025,
  CON_026,
  CON_029,
  CON_032,
  CON_033,
  CON_034,
  CON_035,
  CON_037,
  CON_038,
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
  SUB_012,
  SUB_013,
  SUB_014,
  SUB_017,
  SUB_019,
  SUB_020,
  SUB_021,
  SUB_022,
  SUB_024,
  SUB_025,
  CLD_001,
  CLD_002,
  CLD_003,
  CLD_004,
  CLD_005,
  CLD_006,
  CLD_007,
  CLD_008,
  EQP_001,
  EQP_002,
  EQP_003,
  EQP_004,
  EQP_008,
  EQP_009,
  EQP_010,
  EQP_011,
  EQP_017,
  SYS_001,
  SYS_002,
  SYS_004,
  SYS_005,
  SYS_007,
  SYS_008,
  SYS_009,
  SYS_010,
  SYS_011,
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
  GOV_001,
  GOV_002,
  GOV_014,
  GOV_015,
  GOV_028,
] as unknown as Rule<About>[]);
