import { RULES } from '../catalogue';
import { CURRENT_EDITIONS } from '../guideline-editions';
import { type Edition } from './edition';
import { SECTION_1 } from './mhlw-7-0-section-1';
import { SECTION_5_1 } from './mhlw-7-0-section-5-1';
import { SECTION_5_2_AND_3 } from './mhlw-7-0-section-5-2';
import { SECTION_5_DUTIES } from './mhlw-7-0-section-5-duties';

/** 産情発0629第1号: 2026-06-29 (domain 0.3). */
export const MHLW_7_0: Edition = Object.freeze({
  id: 'MHLW-7.0',
  name: {
    ja: '医療情報システムの安全管理に関するガイドライン 第7.0版',
    en: 'Guideline on the safety management of medical information systems, edition 7.0',
  },
  inForceFrom: CURRENT_EDITIONS.MHLW.from,
  rules: RULES,
  demands: [...SECTION_1, ...SECTION_5_DUTIES, ...SECTION_5_1, ...SECTION_5_2_AND_3],
});
