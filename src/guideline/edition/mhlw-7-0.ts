import { calendarDate } from '../../kernel/calendar-date';
import { RULES } from '../catalogue';
import { type Edition } from './edition';

/** 産情発0629第1号: 2026-06-29 (domain 0.3). */
export const MHLW_7_0: Edition = Object.freeze({
  id: 'MHLW-7.0',
  name: {
    ja: '医療情報システムの安全管理に関するガイドライン 第7.0版',
    en: 'Guideline on the safety management of medical information systems, edition 7.0',
  },
  inForceFrom: calendarDate('2026-06-29'),
  rules: RULES,
});
