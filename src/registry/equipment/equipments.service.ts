import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { ExternalKeys } from '../../database/external-keys';
import { type Expected, Records } from '../../database/records';
import { type CalendarDate } from '../../kernel/calendar-date';
import { asStepOf, demandEntryOpen, demandNotBegun, demandStep, isMoved, isUsed, type Use } from '../by-its-step';
import { demandUnchanged } from '../fixed-fields';
import { demandContractsOf, demandSystemsOf } from '../same-institution';
import { type CreateEquipment, type PatchEquipment } from './dto/equipment.dto';
import { demandDecidedAnew } from './end-of-support-decision';
import { EquipmentEntity } from './equipment.entity';

const STEP = 'equipment/{id}/activation';

/** Registers and changes equipment. */
@Injectable()
export class EquipmentsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly externalKeys: ExternalKeys,
  ) {}

  /** Returns the new record’s id. */
  create({ externalIds, contractIds, ...values }: CreateEquipment): Promise<string> {
    return this.database.transact(async (manager) => {
      await demandEntryOpen(manager, values.institutionId, isUsed(useOf(values)), '/status', STEP);
      await demandOwnSystem(manager, values.institutionId, values.systemId);
      const id = await this.records.create(EquipmentEntity, values);
      await replaceContracts(manager, id, values.institutionId, contractIds);
      await this.externalKeys.add('EQUIPMENT', id, externalIds);
      return id;
    });
  }

  async patch(expected: Expected, { externalIds, contractIds, ...values }: PatchEquipment): Promise<void> {
    await this.database.transact((manager) =>
      this.records.change(
        EquipmentEntity,
        expected,
        (before) => {
          demandUnchanged(before, { institutionId: values.institutionId });
          demandDecidedAnew(before, values);
          demandStep(isUsed(useAfter(before, values)) && !isUsed(useOf(before)), '/status', STEP);
          return values;
        },
        async (before) => {
          const { institutionId } = before;
          await demandEntryOpen(manager, institutionId, isMoved(useOf(before), values.liveFrom), '/liveFrom', STEP);
          await demandOwnSystem(manager, institutionId, values.systemId);
          const replaced = await replaceContracts(manager, expected.id, institutionId, contractIds);
          return (await this.externalKeys.replace('EQUIPMENT', expected.id, externalIds)) || replaced;
        },
      ),
    );
  }

  /** Holds a device that is planned, at the version expected, until the transaction ends. */
  hold(expected: Expected): Promise<EquipmentEntity> {
    return this.database.transact(async (manager) => {
      const device = await this.records.lock(manager, EquipmentEntity, expected);
      demandNotBegun(device.status === 'PLANNED');
      return device;
    });
  }

  /** Goes live; its gate is asked in the same transaction. */
  async goLive(id: string, liveFrom: CalendarDate): Promise<void> {
    await this.database.transact((manager) =>
      asStepOf(manager, id, () =>
        this.records.change(EquipmentEntity, { id, version: null }, { status: 'LIVE', liveFrom }),
      ),
    );
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(EquipmentEntity, expected);
  }
}

function useOf({ status, liveFrom, disposedOn }: EquipmentEntity | CreateEquipment): Use {
  return { status, liveFrom, lastOn: disposedOn };
}

function useAfter(before: EquipmentEntity, { status, disposedOn }: PatchEquipment): Use {
  return { status: status ?? before.status, lastOn: disposedOn === undefined ? before.disposedOn : disposedOn };
}

/** Says whether the contracts are others now. */
async function replaceContracts(
  manager: EntityManager,
  equipmentId: string,
  institutionId: string,
  contractIds: readonly string[] | undefined,
): Promise<boolean> {
  if (contractIds === undefined) return false;
  await demandContractsOf(manager, institutionId, contractIds, '/contractIds');
  const [, gone] = await manager.query<[unknown, number]>(
    'delete from equipment_contracts where equipment_id = $1 and contract_id <> all($2::uuid[])',
    [equipmentId, contractIds],
  );
  const added = await manager.query<unknown[]>(
    'insert into equipment_contracts (equipment_id, contract_id) select $1, unnest($2::uuid[]) on conflict do nothing returning contract_id',
    [equipmentId, contractIds],
  );
  return gone + added.length > 0;
}

async function demandOwnSystem(
  manager: EntityManager,
  institutionId: string,
  systemId: string | null | undefined,
): Promise<void> {
  if (systemId !== null && systemId !== undefined)
    await demandSystemsOf(manager, institutionId, [systemId], '/systemId');
}
