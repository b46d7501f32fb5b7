import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../guideline/clock';
import { type Gate } from '../../guideline/rule';
import { type Snapshots } from '../../guideline/snapshots';
import { isInForce } from '../../guideline/snapshots/contract-life';
import { type SubcontractFacts } from '../../guideline/snapshots/subcontract-facts';
import { type Subject } from '../../guideline/subject';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Dossier } from '../dossier';
import { type Asked, Gates } from '../gates/gates';
import { Procurement } from '../gates/procurement';

/** A gate that lies before a record, and its answer once it is asked. */
export interface StepBefore {
  readonly gate: Gate;
  readonly subject: Subject;
  readonly ask: () => Promise<Asked>;
}

/** The next guarded step of each record: the same that its page offers. */
@Injectable()
export class StepsBefore {
  constructor(
    private readonly database: Database,
    private readonly gates: Gates,
    private readonly procurement: Procurement,
  ) {}

  /** Of what is judged in a dossier, as of a day. */
  async of(dossier: Dossier, on: CalendarDate): Promise<StepBefore[]> {
    const { about, snapshot, institutionId } = dossier;
    if (institutionId === null) return [];
    switch (about) {
      case 'contract':
        return this.ofContract(snapshot as Snapshots['contract'], on);
      case 'vendor': {
        const { id } = (snapshot as Snapshots['vendor']).vendor;
        const ask = () => this.procurement.ask(id, institutionId, {}, on);
        return [{ gate: 'vendor.procure', subject: { kind: 'VENDOR', id }, ask }];
      }
      case 'system': {
        const { id, status, claimsMaintenanceEntrusted } = snapshot as Snapshots['system'];
        const live: StepBefore = {
          gate: 'system.activate',
          subject: { kind: 'SYSTEM', id },
          ask: () => this.gates.systemActivation(institutionId, id, on),
        };
        const profile: StepBefore = {
          gate: 'institution.profile',
          subject: { kind: 'INSTITUTION', id: institutionId },
          ask: () => this.gates.maintenanceEntrusted(institutionId, on),
        };
        return [...(status === 'PLANNED' ? [live] : []), ...(claimsMaintenanceEntrusted ? [] : [profile])];
      }
      case 'equipment': {
        const { id, status } = snapshot as Snapshots['equipment'];
        if (status !== 'PLANNED') return [];
        const ask = () => this.gates.equipmentActivation(institutionId, id, on);
        return [{ gate: 'equipment.activate', subject: { kind: 'EQUIPMENT', id }, ask }];
      }
      case 'provision': {
        const { id, startedOn, endedOn } = snapshot as Snapshots['provision'];
        if (startedOn !== null || endedOn !== null) return [];
        const ask = () => this.gates.provisionActivation(institutionId, id, on);
        return [{ gate: 'provision.activate', subject: { kind: 'PROVISION', id }, ask }];
      }
      case 'institution':
        return [];
    }
  }

  private async ofContract({ contract, subcontracts }: Snapshots['contract'], on: CalendarDate): Promise<StepBefore[]> {
    const { id, endedOn } = contract;
    if (endedOn !== null) return [];
    const isRunning = isInForce(contract, new Clock(on));
    const drafts = await this.database.read<{ id: string }>({
      name: 'revisions-to-agree',
      text: `select id from matrices where contract_id = $1 and status in ('DRAFT', 'UNDER_CONSULTATION') order by id`,
      values: [id],
    });
    return [
      {
        gate: isRunning ? 'contract.renew' : 'contract.activate',
        subject: { kind: 'CONTRACT', id },
        ask: () => (isRunning ? this.gates.contractRenewal(id, on) : this.gates.contractActivation(id, on)),
      },
      ...drafts.map((draft) => ({
        gate: 'matrix.agree' as const,
        subject: { kind: 'MATRIX' as const, id: draft.id },
        ask: () => this.gates.matrixAgreement(id, draft.id, on),
      })),
      ...subcontracts.flatMap((one) => this.ofSubcontract(one, id, on)),
    ];
  }

  private ofSubcontract(
    { id, approvalState, startedOn, endedOn }: SubcontractFacts,
    contractId: string,
    on: CalendarDate,
  ): StepBefore[] {
    if (startedOn !== null || endedOn !== null) return [];
    const gate = approvalState === 'APPROVED' ? 'subcontract.activate' : 'subcontract.approve';
    const ask = () => this.gates.subcontract(gate, contractId, id, on);
    return [{ gate, subject: { kind: 'SUBCONTRACT', id }, ask }];
  }
}
