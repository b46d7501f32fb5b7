import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { type Language } from '../../http/language';
import { type CalendarDate } from '../../kernel/calendar-date';
import { EquipmentsService } from '../../registry/equipment/equipments.service';
import { ProvisionsService } from '../../registry/provisions/provisions.service';
import { SystemsService } from '../../registry/systems/systems.service';
import { daysToAsk } from '../gates/days-to-ask';
import { Gates } from '../gates/gates';

/** Lets systems and devices go live and provisions begin; the gates are asked in the transaction of the step. */
@Injectable()
export class BeginSteps {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly equipment: EquipmentsService,
    private readonly provisions: ProvisionsService,
    private readonly gates: Gates,
  ) {}

  goLiveAsSystem(expected: Expected, on: CalendarDate, language: Language): Promise<void> {
    return this.database.transact(async () => {
      const { id, institutionId } = await this.systems.hold(expected);
      await this.systems.goLive(id, on);
      for (const day of daysToAsk(on))
        await this.gates.demand(await this.gates.systemActivation(institutionId, id, on, day), language);
    });
  }

  goLive(expected: Expected, on: CalendarDate, language: Language): Promise<void> {
    return this.database.transact(async () => {
      const { id, institutionId } = await this.equipment.hold(expected);
      await this.equipment.goLive(id, on);
      for (const day of daysToAsk(on))
        await this.gates.demand(await this.gates.equipmentActivation(institutionId, id, on, day), language);
    });
  }

  begin(expected: Expected, on: CalendarDate, language: Language): Promise<void> {
    return this.database.transact(async () => {
      const { id, institutionId } = await this.provisions.hold(expected);
      await this.provisions.begin(id, on);
      for (const day of daysToAsk(on))
        await this.gates.demand(await this.gates.provisionActivation(institutionId, id, on, day), language);
    });
  }
}
