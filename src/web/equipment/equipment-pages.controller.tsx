import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { EquipmentQuery } from '../../registry/equipment/dto/equipment.dto';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { EndOfSupportPage } from './end-of-support.view';
import { EquipmentList } from './equipment-list.view';
import { EquipmentReading } from './equipment-reading';
import { EquipmentPage } from './equipment.view';

@Controller()
export class EquipmentPagesController {
  constructor(private readonly equipment: EquipmentReading) {}

  @Page('equipment', 'equipment.read')
  async list(@Viewing() viewer: Viewer, @Asked(EquipmentQuery) query: EquipmentQuery): Promise<HtmlReply> {
    const content = await this.equipment.list(query);
    return showPage(viewer, { title: viewer.say('機器', 'Equipment'), body: <EquipmentList {...content} /> });
  }

  @Page('equipment/end-of-support', 'equipment.read')
  async endOfSupport(@Viewing() viewer: Viewer, @Asked(EquipmentQuery) query: EquipmentQuery): Promise<HtmlReply> {
    return showPage(viewer, {
      title: viewer.say('サポート終了の見通し', 'Ends of support ahead'),
      body: <EndOfSupportPage equipment={await this.equipment.ending(query)} />,
    });
  }

  @Page('equipment/:id', 'equipment.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const content = await this.equipment.one(viewer, id);
    const { name } = content.equipment;
    return showPage(viewer, { title: name, body: <EquipmentPage {...content} /> });
  }
}
