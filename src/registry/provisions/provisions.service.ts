import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { ExternalKeys } from '../../database/external-keys';
import { type Expected, Records } from '../../database/records';
import { type CalendarDate } from '../../kernel/calendar-date';
import { asStepOf, demandEntryOpen, demandNotBegun, demandStep } from '../by-its-step';
import { demandUnchanged } from '../fixed-fields';
import { type CreateProvision, type PatchProvision } from './dto/provision.dto';
import { ProvisionEntity } from './provision.entity';

const STEP = 'provisions/{id}/activation';

/** Registers and changes third-party provisions. */
@Injectable()
export class ProvisionsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly externalKeys: ExternalKeys,
  ) {}

  /** Returns the new record’s id. */
  create(body: CreateProvision): Promise<string> {
    const { externalIds, ...values } = body;
    return this.database.transact(async () => {
      await demandEntryOpen(this.database, values.institutionId, hasDay(values.startedOn), '/startedOn', STEP);
      const id = await this.records.create(ProvisionEntity, { ...values });
      await this.externalKeys.add('PROVISION', id, externalIds);
      return id;
    });
  }

  async patch(expected: Expected, body: PatchProvision): Promise<void> {
    const { externalIds, ...values } = body;
    await this.database.transact(() =>
      this.records.change(
        ProvisionEntity,
        expected,
        (before) => {
          demandUnchanged(before, { institutionId: values.institutionId });
          demandStep(hasDay(values.startedOn) && before.startedOn === null, '/startedOn', STEP);
          return values;
        },
        async ({ institutionId, startedOn }) => {
          const isMovedOn = hasDay(values.startedOn) && values.startedOn !== startedOn;
          await demandEntryOpen(this.database, institutionId, isMovedOn, '/startedOn', STEP);
          return this.externalKeys.replace('PROVISION', expected.id, externalIds);
        },
      ),
    );
  }

  /** Holds a provision that has not begun, at the version expected, until the transaction ends. */
  hold(expected: Expected): Promise<ProvisionEntity> {
    return this.database.transact(async (manager) => {
      const provision = await this.records.lock(manager, ProvisionEntity, expected);
      demandNotBegun(provision.startedOn === null && provision.endedOn === null);
      return provision;
    });
  }

  /** Begins; its gate is asked in the same transaction. */
  async begin(id: string, startedOn: CalendarDate): Promise<void> {
    await this.database.transact((manager) =>
      asStepOf(manager, id, () => this.records.change(ProvisionEntity, { id, version: null }, { startedOn })),
    );
  }

  remove(expected: Expected): Promise<void> {
    return this.records.remove(ProvisionEntity, expected);
  }
}

function hasDay(startedOn: CalendarDate | null | undefined): boolean {
  return startedOn !== null && startedOn !== undefined;
}
