import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { Records } from '../../database/records';
import { type Language } from '../../http/language';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { fault, invalid } from '../../kernel/problems';
import { CertificationEntity } from '../../registry/certifications/certification.entity';
import { canonicalNumber, CertificationsService } from '../../registry/certifications/certifications.service';
import { type PatchCertification } from '../../registry/certifications/dto/certification.dto';
import { ContractClauseEntity } from '../../registry/contracts/contract-clause.entity';
import { demandOwnFields } from '../../registry/contracts/contract-clauses.service';
import { ContractRenewalEntity } from '../../registry/contracts/contract-renewal.entity';
import { ContractEntity } from '../../registry/contracts/contract.entity';
import { type FactCorrectionEntity } from '../../registry/corrections/fact-correction.entity';
import { retypeSystem, systemOf } from '../../registry/equipment/device-moves';
import { EquipmentEntity } from '../../registry/equipment/equipment.entity';
import { demandSystemsOf } from '../../registry/same-institution';
import { ProvisionEntity } from '../../registry/provisions/provision.entity';
import { SubcontractEntity } from '../../registry/subcontracts/subcontract.entity';
import { SystemEntity } from '../../registry/systems/system.entity';
import { type Asked, Gates } from '../gates/gates';
import { type CorrectContract, type CorrectProvision, type CorrectSubcontract } from './correct-facts.dto';
import { type CorrectedKind } from './correctable';
import { heldRenewal } from './corrected-renewals';
import { demandStepDays } from './corrected-steps';

/** A record that is being corrected, and the gates that it has passed. */
interface CorrectedRecord {
  /** What stands there now, by the names in which it is corrected. */
  readonly stands: object;
  readonly write: () => Promise<unknown>;
  /** The gate through which it came to where it is, asked before it is written and once it is; null: through none. */
  readonly ask: (isWritten: boolean) => Promise<Asked | null>;
  /** The gate that the correction itself has to pass; null: there is none. */
  readonly askAnew: () => Promise<Asked | null>;
}

/** What is corrected, and into what. */
export type Correction = Pick<FactCorrectionEntity, CorrectedKind | 'changes'>;

const NO_GATE = () => Promise.resolve(null);

/** Writes corrections, each to its kind of record, and asks the gates that it has passed whether they would have stopped it. */
@Injectable()
export class CorrectedRecords {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly gates: Gates,
    private readonly certifications: CertificationsService,
  ) {}

  /** Holds the record; 400 where it cannot be as the correction says. */
  async of(manager: EntityManager, correction: Correction): Promise<CorrectedRecord> {
    const { contractId, subcontractId, clauseId, certificationId, systemId, equipmentId, provisionId, changes } =
      correction;
    if (contractId !== null && subcontractId !== null)
      return this.subcontract(manager, contractId, subcontractId, changes);
    if (clauseId !== null) return this.clause(manager, clauseId, changes);
    if (certificationId !== null) return this.certificate(manager, certificationId, changes);
    if (contractId !== null) return this.contract(manager, contractId, changes);
    if (systemId !== null) return this.system(manager, systemId, changes);
    if (equipmentId !== null) return this.device(manager, equipmentId, changes);
    if (provisionId !== null) return this.provision(manager, provisionId, changes);
    throw new RangeError('a correction of nothing');
  }

  /** 409 where the gate stops it; what was not asked stops nothing. */
  async demand(asked: Asked | null, language: Language): Promise<void> {
    if (asked !== null) await this.gates.demand(asked, language);
  }

  private async subcontract(
    manager: EntityManager,
    contractId: string,
    id: string,
    changes: Pick<CorrectSubcontract, 'approvedOn' | 'startedOn'>,
  ): Promise<CorrectedRecord> {
    const held = await this.records.lock(manager, SubcontractEntity, { id, version: null });
    demandStepDays('subcontract', held, changes);
    const { approvedOn, startedOn } = changes;
    const gate = startedOn === undefined ? 'subcontract.approve' : 'subcontract.activate';
    const day = dayAsked(startedOn === undefined ? held.approvedOn : held.startedOn, startedOn ?? approvedOn);
    return {
      stands: held,
      write: () => this.records.change(SubcontractEntity, { id, version: null }, changes),
      ask:
        held.approvalState === 'APPROVED' || startedOn !== undefined
          ? (isWritten) => this.gates.subcontract(gate, contractId, id, day(isWritten))
          : NO_GATE,
      askAnew: NO_GATE,
    };
  }

  /** The review is the one that it was: it is followed, not taken anew. */
  private async clause(manager: EntityManager, id: string, changes: object): Promise<CorrectedRecord> {
    const held = await this.records.lock(manager, ContractClauseEntity, { id, version: null });
    demandOwnFields(held.kind, changes);
    return {
      stands: held,
      write: () => this.records.change(ContractClauseEntity, { id, version: null }, changes),
      ask: NO_GATE,
      askAnew: NO_GATE,
    };
  }

  private async certificate(manager: EntityManager, id: string, changes: PatchCertification): Promise<CorrectedRecord> {
    const held = await this.records.lock(manager, CertificationEntity, { id, version: null });
    const { registrationNumber: typed } = changes;
    const isSameNumber = canonicalNumber(held.scheme, typed) === held.registrationNumber;
    return {
      stands: isSameNumber ? { ...held, registrationNumber: typed } : held,
      write: () => this.certifications.patch({ id, version: null }, changes),
      ask: NO_GATE,
      askAnew: NO_GATE,
    };
  }

  /** Whoever makes the term longer, or lets it renew itself, asks what a renewal asks: a typo is no way round. */
  private async contract(manager: EntityManager, id: string, changes: CorrectedTerm): Promise<CorrectedRecord> {
    const held = await this.records.lock(manager, ContractEntity, { id, version: null });
    await demandAfterRenewals(manager, id, changes);
    demandStepDays('contract', held, changes);
    const { renewalOf, renewedOn, ...said } = changes;
    const renewal = await heldRenewal(manager, held, { renewalOf, renewedOn }, said);
    const day = dayAsked(held.activatedOn, changes.activatedOn);
    const isInForce = held.activatedOn !== null && held.endedOn === null;
    if (renewal !== null && renewedOn)
      return {
        stands: { renewalOf, renewedOn: renewal.renewedOn },
        write: () => this.records.change(ContractRenewalEntity, { id: renewal.id, version: null }, { renewedOn }),
        ask: (isWritten) => this.gates.contractRenewal(id, isWritten ? renewedOn : renewal.renewedOn),
        askAnew: NO_GATE,
      };
    return {
      stands: held,
      write: () => this.records.change(ContractEntity, { id, version: null }, said),
      ask:
        isInForce || changes.activatedOn !== undefined
          ? (isWritten) => this.gates.contractActivation(id, day(isWritten))
          : NO_GATE,
      askAnew: isInForce && goesOnLonger(held, changes) ? () => this.gates.contractRenewal(id, today()) : NO_GATE,
    };
  }

  private async system(manager: EntityManager, id: string, changes: Used): Promise<CorrectedRecord> {
    const held = await this.records.lock(manager, SystemEntity, { id, version: null });
    const { institutionId, status, liveFrom } = held;
    const from = begunOn(liveFrom, changes);
    return {
      stands: held,
      write: () => this.records.change(SystemEntity, { id, version: null }, changes),
      ask:
        status === 'LIVE'
          ? (isWritten) => this.gates.systemActivation(institutionId, id, from(isWritten), today())
          : NO_GATE,
      askAnew: NO_GATE,
    };
  }

  private async provision(manager: EntityManager, id: string, changes: CorrectedDays): Promise<CorrectedRecord> {
    const held = await this.records.lock(manager, ProvisionEntity, { id, version: null });
    demandStepDays('provision', held, changes);
    const { institutionId, startedOn } = held;
    const day = dayAsked(startedOn, changes.startedOn);
    return {
      stands: held,
      write: () => this.records.change(ProvisionEntity, { id, version: null }, changes),
      ask:
        startedOn === null || held.endedOn !== null
          ? NO_GATE
          : (isWritten) => this.gates.provisionActivation(institutionId, id, day(isWritten), today()),
      askAnew: NO_GATE,
    };
  }

  private async device(
    manager: EntityManager,
    id: string,
    changes: Used & { readonly systemId?: string | null },
  ): Promise<CorrectedRecord> {
    const held = await this.records.lock(manager, EquipmentEntity, { id, version: null });
    const { institutionId, status, liveFrom } = held;
    if (changes.systemId) await demandSystemsOf(this.database, institutionId, [changes.systemId], '/systemId');
    const from = begunOn(liveFrom, changes);
    return {
      stands: { ...held, systemId: await systemOf(manager, id) },
      write: async () => {
        const { systemId, ...said } = changes;
        await this.records.change(EquipmentEntity, { id, version: null }, said);
        if (systemId !== undefined) await retypeSystem(this.database, manager, id, institutionId, systemId);
      },
      ask:
        status === 'LIVE'
          ? (isWritten) => this.gates.equipmentActivation(institutionId, id, from(isWritten), today())
          : NO_GATE,
      askAnew: NO_GATE,
    };
  }
}

type CorrectedTerm = Pick<CorrectContract, 'endOn' | 'autoRenew' | 'activatedOn' | 'renewalOf' | 'renewedOn'>;
type CorrectedDays = Pick<CorrectProvision, 'startedOn'>;
interface Used {
  readonly liveFrom?: CalendarDate | null;
}

/** On which day a gate is asked: where the day of its step is corrected, on that; of anything else, today. */
function dayAsked(
  before: CalendarDate | null,
  corrected: CalendarDate | undefined,
): (isWritten: boolean) => CalendarDate {
  return (isWritten) => (corrected === undefined ? null : isWritten ? corrected : before) ?? today();
}

/** Since when it is used, as it was written and as it is corrected. */
function begunOn(liveFrom: CalendarDate | null, changes: Used): (isWritten: boolean) => CalendarDate {
  return (isWritten) => (isWritten && changes.liveFrom !== undefined ? changes.liveFrom : liveFrom) ?? today();
}

function goesOnLonger(held: ContractEntity, { endOn, autoRenew }: CorrectedTerm): boolean {
  const isLonger = held.endOn !== null && endOn !== undefined && (endOn === null || endOn > held.endOn);
  return isLonger || (autoRenew === true && !held.autoRenew);
}

/** 400: a term does not end before those that were renewed into it. */
async function demandAfterRenewals(manager: EntityManager, id: string, { endOn }: CorrectedTerm): Promise<void> {
  if (!endOn) return;
  const [found] = await manager.query<{ lastOn: string | null }[]>(
    'select max(last_on)::text as "lastOn" from contract_renewals where contract_id = $1',
    [id],
  );
  const lastOn = found?.lastOn ?? null;
  if (lastOn === null || endOn > lastOn) return;
  throw invalid([
    fault('/endOn', 'OUT_OF_ORDER', { ja: `${lastOn} より後の日付ではありません`, en: `Not after ${lastOn}` }),
  ]);
}
