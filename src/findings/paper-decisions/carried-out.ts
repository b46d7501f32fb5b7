import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Expected, Records } from '../../database/records';
import { type Language } from '../../http/language';
import { conflict } from '../../kernel/problems';
import { type IntroductionApprover } from '../../kernel/terms/equipment-terms';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { CertificationEntity } from '../../registry/certifications/certification.entity';
import { ContractClauseEntity } from '../../registry/contracts/contract-clause.entity';
import { ExecutiveApprovalEntity } from '../../registry/contracts/executive-approval.entity';
import { decisionStanding } from '../../registry/decision-standing';
import { type RenewableKind } from '../../registry/decisions/bound-decision';
import { EquipmentEntity } from '../../registry/equipment/equipment.entity';
import { RiskAcceptanceEntity } from '../risk-acceptances/risk-acceptance.entity';
import { SubcontractSteps } from '../steps/subcontract-steps';
import { type PaperDecisionEntity } from './paper-decision.entity';

/** Does what a paper decided, by the very step that somebody takes who decides it here. */
@Injectable()
export class CarriedOut {
  constructor(
    private readonly records: Records,
    private readonly subcontracts: SubcontractSteps,
  ) {}

  async of(manager: EntityManager, paper: PaperDecisionEntity, language: Language): Promise<void> {
    const { kind, subjectId, decidedOn, decidedBy, deciderRole, remark } = paper;
    const subject: Expected = { id: subjectId, version: null };
    switch (kind) {
      case 'SUBCONTRACT_APPROVAL':
        return this.subcontracts.carryOut(subject, approvalOrRefusal(paper), language);
      case 'SUBCONTRACT_RATIFICATION':
        return this.subcontracts.carryOut(
          subject,
          { step: 'RATIFY', on: decidedOn, by: decidedBy, role: deciderRole, reason: remark },
          language,
        );
      case 'CONTRACT_APPROVAL':
        await this.records.change(ExecutiveApprovalEntity, subject, { state: paper.decision, remark });
        return;
      case 'RISK_ACCEPTANCE':
        await this.records.change(RiskAcceptanceEntity, subject, { approvedBy: decidedBy, approverRole: deciderRole });
        return;
      case 'EQUIPMENT_INTRODUCTION':
        await this.records.change(EquipmentEntity, subject, {
          introductionApprovedOn: decidedOn,
          introductionApprovedBy: decidedBy,
          introductionApprover: approverOf(deciderRole),
        });
        return takeAnew(manager, kind, paper);
      case 'CERTIFICATE_EQUIVALENCE':
        await this.records.change(CertificationEntity, subject, {
          equivalenceApprovedBy: decidedBy,
          equivalenceApproverRole: deciderRole,
          equivalenceApprovedOn: decidedOn,
        });
        return takeAnew(manager, kind, paper);
      case 'MFA_EXCEPTION':
      case 'CLOUD_EXCEPTION':
        return takeAnew(manager, kind, paper);
      case 'CLAUSE_EXCLUSION':
        await this.records.change(ContractClauseEntity, subject, {
          inapplicableApprovedBy: decidedBy,
          reviewedOn: decidedOn,
        });
        return takeAnew(manager, kind, paper);
    }
  }
}

function approvalOrRefusal({ decision, decidedOn: on, remark, ...paper }: PaperDecisionEntity) {
  return decision === 'REFUSED'
    ? ({ step: 'REJECT', on, by: paper.decidedBy, role: paper.deciderRole, reason: remark } as const)
    : ({ step: 'APPROVE', on, by: paper.decidedBy, role: paper.deciderRole, until: paper.approvedUntil } as const);
}

function approverOf(role: InstitutionRole): IntroductionApprover {
  return role === 'EXECUTIVE' || role === 'SAFETY_MANAGER' ? role : 'OTHER';
}

/**
 * What is outdated still is taken anew: where the record says the same as before (the same hand on the same day), nothing else would
 * tell that it was decided again. 409 where there is nothing to decide on any more.
 */
async function takeAnew(
  manager: EntityManager,
  kind: RenewableKind | 'CLAUSE_EXCLUSION',
  { subjectId, remark, deciderRole }: PaperDecisionEntity,
): Promise<void> {
  await manager.query(
    `select renew_decision(d.id, $3, $4) from decisions d
      where d.kind = $1 and d.subject_id = $2 and d.withdrawn_on is null order by d.seq desc limit 1`,
    [kind, subjectId, remark, deciderRole],
  );
  const { isThere, isOutdated } = await decisionStanding(manager, kind, subjectId);
  if (isThere && !isOutdated) return;
  throw conflict('ILLEGAL_STEP', {
    ja: '決定の対象がありません',
    en: 'There is nothing to decide on',
  });
}
