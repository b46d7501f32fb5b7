/** 表1-1: what the institution answers for in normal time, in emergencies, when it entrusts and when it provides (domain 2.3). */
export const TABLE_11_DUTIES = [
  'NORMAL_EXPLAIN',
  'NORMAL_MANAGE_AUDIT',
  'NORMAL_REVIEW_IMPROVE',
  'EMERGENCY_EXPLAIN',
  'EMERGENCY_REMEDY',
  'ENTRUST_SELECT',
  'ENTRUST_SUPERVISE',
  'PROVISION_PROPRIETY',
] as const;
export type Table11Duty = (typeof TABLE_11_DUTIES)[number];

/** Which row of the template stands for each duty. */
export const DUTY_ROWS: Readonly<Record<Table11Duty, string>> = {
  NORMAL_EXPLAIN: 'LG-01',
  NORMAL_MANAGE_AUDIT: 'LG-03',
  NORMAL_REVIEW_IMPROVE: 'LG-04',
  EMERGENCY_EXPLAIN: 'LG-07',
  EMERGENCY_REMEDY: 'LG-08',
  ENTRUST_SELECT: 'LG-05',
  ENTRUST_SUPERVISE: 'LG-06',
  PROVISION_PROPRIETY: 'TP-01',
};
