import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { ExternalKeys } from '../../database/external-keys';
import { type Expected, Records } from '../../database/records';
import { type CalendarDate } from '../../kernel/calendar-date';
import { asStepOf, demandEntryOpen, demandNotBegun, demandStep, isMoved, isUsed, type Use } from '../by-its-step';
import { demandUnchanged } from '../fixed-fields';
import { type CreateSystem, type PatchSystem } from './dto/system.dto';
import { SystemEntity } from './system.entity';

const STEP = 'systems/{id}/activation';

/** Registers and changes systems. */
@Injectable()
export class SystemsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly externalKeys: ExternalKeys,
  ) {}

  /** Returns the new record’s id. */
  create(body: CreateSystem): Promise<string> {
    const { externalIds, ...values } = body;
    return this.database.transact(async () => {
      await demandEntryOpen(this.database, values.institutionId, isUsed(useOf(values)), '/status', STEP);
      const id = await this.records.create(SystemEntity, { ...values });
      await this.externalKeys.add('SYSTEM', id, externalIds);
      return id;
    });
  }

  async patch(expected: Expected, body: PatchSystem): Promise<void> {
    const { externalIds, ...values } = body;
    await this.database.transact(() =>
      this.records.change(
        SystemEntity,
        expected,
        (before) => {
          demandUnchanged(before, { institutionId: values.institutionId });
          demandStep(isUsed(useAfter(before, values)) && !isUsed(useOf(before)), '/status', STEP);
          return values;
        },
        async (before) => {
          const hasMoved = isMoved(useOf(before), values.liveFrom);
          await demandEntryOpen(this.database, before.institutionId, hasMoved, '/liveFrom', STEP);
          return this.externalKeys.replace('SYSTEM', expected.id, externalIds);
        },
      ),
    );
  }

  /** Holds a system that is planned, at the version expected, until the transaction ends. */
  hold(expected: Expected): Promise<SystemEntity> {
    return this.database.transact(async (manager) => {
      const system = await this.records.lock(manager, SystemEntity, expected);
      demandNotBegun(system.status === 'PLANNED');
      return system;
    });
  }

  /** Goes live; its gate is asked in the same transaction. */
  async goLive(id: string, liveFrom: CalendarDate): Promise<void> {
    await this.database.transact((manager) =>
      asStepOf(manager, id, () =>
        this.records.change(SystemEntity, { id, version: null }, { status: 'LIVE', liveFrom }),
      ),
    );
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(SystemEntity, expected);
  }
}

function useOf({ status, liveFrom, retiredOn }: SystemEntity | CreateSystem): Use {
  return { status, liveFrom, lastOn: retiredOn };
}

function useAfter(before: SystemEntity, { status, retiredOn }: PatchSystem): Use {
  return { status: status ?? before.status, lastOn: retiredOn === undefined ? before.retiredOn : retiredOn };
}
