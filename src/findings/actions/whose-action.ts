import { type RuleId, type Theme } from '../../guideline/rule';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';

/**
 * Whose it is inside the institution, where no row of a matrix says so. The guideline gives what it asks of 「経営層」 to the
 * executives, of 「企画管理者」 (3⑩, 5③) contracts and vendors, of 「安全管理責任者」 (3③) systems; who keeps devices is ours.
 */
const OF_THEME: Readonly<Record<Theme, InstitutionRole>> = {
  CERT: 'PLANNING_MANAGER',
  VND: 'PLANNING_MANAGER',
  GL: 'PLANNING_MANAGER',
  CON: 'PLANNING_MANAGER',
  SUB: 'PLANNING_MANAGER',
  CLD: 'PLANNING_MANAGER',
  MTX: 'PLANNING_MANAGER',
  TPP: 'PLANNING_MANAGER',
  EQP: 'SYSTEM_OPERATOR',
  SYS: 'SAFETY_MANAGER',
  GOV: 'EXECUTIVE',
  INC: 'PLANNING_MANAGER',
};

/** What another decides or knows than the rest of its theme. */
const EXCEPTIONS: Readonly<Partial<Record<RuleId, InstitutionRole>>> = {
  'VND-021': 'EXECUTIVE',
  'CON-028': 'EXECUTIVE',
  'EQP-011': 'SAFETY_MANAGER',
  'EQP-012': 'SAFETY_MANAGER',
  'EQP-017': 'SAFETY_MANAGER',
  'GOV-010': 'PLANNING_MANAGER',
  'GOV-014': 'SAFETY_MANAGER',
  'GOV-015': 'SAFETY_MANAGER',
  // 3⑯, 3.4.2 and 3⑱ give to the planning manager what is arranged for an emergency
  'GOV-016': 'PLANNING_MANAGER',
  'GOV-017': 'PLANNING_MANAGER',
  'GOV-018': 'PLANNING_MANAGER',
  'GOV-019': 'PLANNING_MANAGER',
};

/** The role in the institution whose task it is to mend what the rule finds. */
export function roleToMend(id: RuleId): InstitutionRole {
  return EXCEPTIONS[id] ?? OF_THEME[id.slice(0, id.indexOf('-')) as Theme];
}
