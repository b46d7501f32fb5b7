import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Records } from '../../database/records';
import { type Language } from '../../http/language';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { fault, invalid } from '../../kernel/problems';
import { ContractEntity } from '../../registry/contracts/contract.entity';
import { type FactCorrectionEntity } from '../../registry/corrections/fact-correction.entity';
import { EquipmentEntity } from '../../registry/equipment/equipment.entity';
import { demandSystemsOf } from '../../registry/same-institution';
import { SubcontractEntity } from '../../registry/subcontracts/subcontract.entity';
import { SystemEntity } from '../../registry/systems/system.entity';
import { type Asked, Gates } from '../gates/gates';
import { type CorrectContract } from './correct-facts.dto';

/** A record that is being corrected, and the gates that it has passed. */
interface CorrectedRecord {
  readonly write: () => Promise<unknown>;
  /** The gate through which it came to where it is, asked before it is written and once it is; null: through none. */
  readonly ask: (isWritten: boolean) => Promise<Asked | null>;
  /** The gate that the correction itself has to pass; null: there is none. */
  readonly askAnew: () => Promise<Asked | null>;
}

/** What is corrected, and into what. */
export type Correction = Pick<
  FactCorrectionEntity,
  'contractId' | 'subcontractId' | 'systemId' | 'equipmentId' | 'changes'
>;

const NO_GATE = () => Promise.resolve(null);

/** Writes corrections, each to its kind of record, and asks the gates that it has passed whether they would have stopped it. */
@Injectable()
export class CorrectedRecords {
  constructor(
    private readonly records: Records,
    private readonly gates: Gates,
  ) {}

  /** Holds the record; 400 where it cannot be as the correction says. */
  async of(manager: EntityManager, correction: Correction): Promise<CorrectedRecord> {
    const { contractId, subcontractId, systemId, equipmentId, changes } = correction;
    if (contractId !== null && subcontractId !== null)
      return this.subcontract(manager, contractId, subcontractId, changes);
    if (contractId !== null) return this.contract(manager, contractId, changes);
    if (systemId !== null) return this.system(manager, systemId, changes);
    if (equipmentId !== null) return this.device(manager, equipmentId, changes);
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
    changes: object,
  ): Promise<CorrectedRecord> {
    const { approvalState } = await this.records.lock(manager, SubcontractEntity, { id, version: null });
    return {
      write: () => this.records.change(SubcontractEntity, { id, version: null }, changes),
      ask:
        approvalState === 'APPROVED'
          ? () => this.gates.subcontract('subcontract.approve', contractId, id, today())
          : NO_GATE,
      askAnew: NO_GATE,
    };
  }

  /** Whoever makes the term longer, or lets it renew itself, asks what a renewal asks: a typo is no way round. */
  private async contract(manager: EntityManager, id: string, changes: CorrectedTerm): Promise<CorrectedRecord> {
    const held = await this.records.lock(manager, ContractEntity, { id, version: null });
    await demandAfterRenewals(manager, id, changes);
    const isInForce = held.activatedOn !== null && held.endedOn === null;
    return {
      write: () => this.records.change(ContractEntity, { id, version: null }, changes),
      ask: isInForce ? () => this.gates.contractActivation(id, today()) : NO_GATE,
      askAnew: isInForce && goesOnLonger(held, changes) ? () => this.gates.contractRenewal(id, today()) : NO_GATE,
    };
  }

  private async system(manager: EntityManager, id: string, changes: Used): Promise<CorrectedRecord> {
    const { institutionId, status, liveFrom } = await this.records.lock(manager, SystemEntity, { id, version: null });
    const from = begunOn(liveFrom, changes);
    return {
      write: () => this.records.change(SystemEntity, { id, version: null }, changes),
      ask:
        status === 'LIVE'
          ? (isWritten) => this.gates.systemActivation(institutionId, id, from(isWritten), today())
          : NO_GATE,
      askAnew: NO_GATE,
    };
  }

  private async device(
    manager: EntityManager,
    id: string,
    changes: Used & { readonly systemId?: string | null },
  ): Promise<CorrectedRecord> {
    const { institutionId, status, liveFrom } = await this.records.lock(manager, EquipmentEntity, {
      id,
      version: null,
    });
    if (changes.systemId) await demandSystemsOf(manager, institutionId, [changes.systemId], '/systemId');
    const from = begunOn(liveFrom, changes);
    return {
      write: () => this.records.change(EquipmentEntity, { id, version: null }, changes),
      ask:
        status === 'LIVE'
          ? (isWritten) => this.gates.equipmentActivation(institutionId, id, from(isWritten), today())
          : NO_GATE,
      askAnew: NO_GATE,
    };
  }
}

type CorrectedTerm = Pick<CorrectContract, 'endOn' | 'autoRenew'>;
interface Used {
  readonly liveFrom?: CalendarDate | null;
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
