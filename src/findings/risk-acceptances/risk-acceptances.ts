import { Injectable } from '@nestjs/common';
import { Admissions } from '../../access/admissions';
import { type Principal } from '../../access/principal';
import { type Expected, Records } from '../../database/records';
import { demandSubjectOfRule } from './accepted-subject';
import { FindingsToAccept } from './findings-to-accept';
import { type CreateRiskAcceptance, type PatchRiskAcceptance } from './risk-acceptance.dto';
import { RiskAcceptanceEntity } from './risk-acceptance.entity';

/** Asks the executives to accept findings, and enters what they decide. */
@Injectable()
export class RiskAcceptances {
  constructor(
    private readonly records: Records,
    private readonly admissions: Admissions,
    private readonly findings: FindingsToAccept,
  ) {}

  /** The finding is kept as it stands on the first day. Returns the new record’s id. */
  async propose(actor: Principal, asked: CreateRiskAcceptance): Promise<string> {
    this.demandAcceptance(actor, asked);
    demandSubjectOfRule(asked);
    const { severity, facts } = await this.findings.find(asked);
    return this.records.create(RiskAcceptanceEntity, { ...asked, severity, facts });
  }

  /** Accepts, changes or withdraws. */
  async change(actor: Principal, expected: Expected, patch: PatchRiskAcceptance): Promise<void> {
    this.demandAcceptance(actor, patch);
    await this.records.change(RiskAcceptanceEntity, expected, patch);
  }

  /** Deletes what was recorded by mistake. */
  remove(expected: Expected): Promise<void> {
    return this.records.remove(RiskAcceptanceEntity, expected);
  }

  /** Who enters an approval gives it. The database holds that too, and that it is not for one's own request. */
  private demandAcceptance(actor: Principal, { approvedBy, approverRole }: PatchRiskAcceptance): void {
    if (approvedBy || approverRole) this.admissions.demand(actor, 'risk.accept');
  }
}
