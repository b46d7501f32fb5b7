import { RULES } from '../../guideline/catalogue';
import { type Rule } from '../../guideline/rule';
import { type ClauseKind } from '../../kernel/terms/contract-terms';

/** Which rules look for a clause: what they demand is what the guideline asks of it. Left out: no rule asks for it by itself. */
const LOOKED_FOR_BY: Readonly<Partial<Record<ClauseKind, readonly string[]>>> = {
  SCOPE_OF_WORK: ['CON-003'],
  VENDOR_STRUCTURE: ['CON-004'],
  DEMARCATION: ['CON-005', 'CON-002'],
  INFO_HANDLING: ['CON-006'],
  PRIVACY_DUTY: ['CON-007'],
  CONFIDENTIALITY: ['CON-013'],
  PERSONNEL_COMPLIANCE: ['VND-016'],
  PERSONNEL_TRAINING: ['CON-032'],
  REENTRUSTMENT: ['CON-008'],
  INCIDENT_COOPERATION: ['CON-009'],
  EMERGENCY_SUPPORT: ['CON-010'],
  BREACH_NOTICE: ['CON-018'],
  AUDIT_REPORTING: ['CON-012'],
  LEGAL_COMPLIANCE: ['CON-011'],
  GUIDELINE_COMPLIANCE: ['GL-012'],
  LEGAL_LIABILITY: ['CON-017'],
  SECURITY_UPDATE_RESPONSIBILITY: ['CON-027'],
  VULN_EOS_INFO: ['CON-033'],
  TECH_INFO: ['VND-019'],
  SECONDARY_USE: ['GL-008'],
  EXIT_RETURN_ERASURE: ['CON-014'],
  SLA: ['CON-029', 'CON-002'],
};

/** What asks for a clause, whether it falls short today or not. */
export function rulesOfClause(kind: ClauseKind): readonly Rule[] {
  return (LOOKED_FOR_BY[kind] ?? []).flatMap((id) => RULES.filter((rule) => rule.id === id));
}
