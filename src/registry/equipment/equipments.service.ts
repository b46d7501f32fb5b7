import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { ExternalKeys } from '../../database/external-keys';
import { type Expected, Records } from '../../database/records';
import { type CalendarDate } from '../../kernel/calendar-date';
import { asStepOf, demandEntryOpen, demandNotBegun, demandStep, isMoved, isUsed, type Use } from '../by-its-step';
import { demandUnchanged } from '../fixed-fields';
import { type Links, replaceLinks } from '../links';
import { demandContractsOf } from '../same-institution';
import { type CreateEquipment, type PatchEquipment } from './dto/equipment.dto';
import { place } from './device-moves';
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
  create({ externalIds, contractIds, systemId, systemFrom, ...values }: CreateEquipment): Promise<string> {
    return this.database.transact(async (manager) => {
      await demandEntryOpen(this.database, values.institutionId, isUsed(useOf(values)), '/status', STEP);
      const id = await this.records.create(EquipmentEntity, values);
      await place(this.database, manager, id, values.institutionId, { systemId, systemFrom });
      await replaceContracts(this.database, id, values.institutionId, contractIds);
      await this.externalKeys.add('EQUIPMENT', id, externalIds);
      return id;
    });
  }

  async patch(
    expected: Expected,
    { externalIds, contractIds, systemId, systemFrom, ...values }: PatchEquipment,
  ): Promise<void> {
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
          await demandEntryOpen(
            this.database,
            institutionId,
            isMoved(useOf(before), values.liveFrom),
            '/liveFrom',
            STEP,
          );
          const moved = await place(this.database, manager, expected.id, institutionId, { systemId, systemFrom });
          const replaced = await replaceContracts(this.database, expected.id, institutionId, contractIds);
          return (await this.externalKeys.replace('EQUIPMENT', expected.id, externalIds)) || replaced || moved;
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

const CONTRACTS_OF_DEVICES: Links = { table: 'equipment_contracts', owner: 'equipment_id', linked: 'contract_id' };

/** Says whether the contracts are others now. */
async function replaceContracts(
  database: Database,
  equipmentId: string,
  institutionId: string,
  contractIds: readonly string[] | undefined,
): Promise<boolean> {
  if (contractIds === undefined) return false;
  await demandContractsOf(database, institutionId, contractIds, '/contractIds');
  return replaceLinks(database, CONTRACTS_OF_DEVICES, equipmentId, contractIds);
}
