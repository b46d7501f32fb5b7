import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Decides } from '../../http/operation';
import { shown } from '../../http/record-reply';
import { EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { ProvisionView } from '../../registry/provisions/dto/provision.dto';
import { ProvisionReader } from '../../registry/provisions/provision.reader';
import { SystemView } from '../../registry/systems/dto/system.dto';
import { SystemReader } from '../../registry/systems/system.reader';
import { BeginSteps } from './begin-steps';
import { Begin } from './begin.dto';

/** What a system, a device and a provision to a third party begin by; none begins by being written down as begun. */
@ApiTags('equipment')
@Controller({ version: '1' })
export class BeginStepsController {
  constructor(
    private readonly steps: BeginSteps,
    private readonly systems: SystemReader,
    private readonly equipment: EquipmentReader,
    private readonly provisions: ProvisionReader,
  ) {}

  @Decides(
    'systems/:id/activation',
    {
      id: 'activateSystem',
      permission: 'system.write',
      summary: 'Let a planned system go live',
      description: 'Refused with 409 and the blocking findings where the gate system.activate stops it.',
    },
    Begin,
    SystemView,
  )
  async goLiveAsSystem(
    @Expecting() expected: Expected,
    @Body() { on }: Begin,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.steps.goLiveAsSystem(expected, on, language);
    return shown(this.systems, expected.id);
  }

  @Decides(
    'equipment/:id/activation',
    {
      id: 'activateEquipment',
      permission: 'equipment.write',
      summary: 'Let a planned device go live',
      description: 'Refused with 409 and the blocking findings where the gate equipment.activate stops it.',
    },
    Begin,
    EquipmentView,
  )
  async goLive(
    @Expecting() expected: Expected,
    @Body() { on }: Begin,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.steps.goLive(expected, on, language);
    return shown(this.equipment, expected.id);
  }

  @Decides(
    'provisions/:id/activation',
    {
      id: 'activateProvision',
      permission: 'provision.write',
      summary: 'Let a provision to a third party begin',
      description: 'Refused with 409 and the blocking findings where the gate provision.activate stops it.',
    },
    Begin,
    ProvisionView,
  )
  async begin(
    @Expecting() expected: Expected,
    @Body() { on }: Begin,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.steps.begin(expected, on, language);
    return shown(this.provisions, expected.id);
  }
}
