import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { HistoryQuery } from '../../journal/dto/journal-query.dto';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { HistoryReading } from './history-reading';
import { History, type HistoryOf } from './history.view';

@Controller()
export class HistoryPagesController {
  constructor(private readonly histories: HistoryReading) {}

  @Page('vendors/:id/history', 'history.read')
  ofVendor(@Viewing() viewer: Viewer, @PathId() id: string, @Asked(HistoryQuery) query: HistoryQuery) {
    return this.show(viewer, 'vendors', id, query);
  }

  @Page('contracts/:id/history', 'history.read')
  ofContract(@Viewing() viewer: Viewer, @PathId() id: string, @Asked(HistoryQuery) query: HistoryQuery) {
    return this.show(viewer, 'contracts', id, query);
  }

  @Page('subcontracts/:id/history', 'history.read')
  ofSubcontract(@Viewing() viewer: Viewer, @PathId() id: string, @Asked(HistoryQuery) query: HistoryQuery) {
    return this.show(viewer, 'subcontracts', id, query);
  }

  @Page('systems/:id/history', 'history.read')
  ofSystem(@Viewing() viewer: Viewer, @PathId() id: string, @Asked(HistoryQuery) query: HistoryQuery) {
    return this.show(viewer, 'systems', id, query);
  }

  @Page('equipment/:id/history', 'history.read')
  ofEquipment(@Viewing() viewer: Viewer, @PathId() id: string, @Asked(HistoryQuery) query: HistoryQuery) {
    return this.show(viewer, 'equipment', id, query);
  }

  @Page('matrices/:id/history', 'history.read')
  ofMatrix(@Viewing() viewer: Viewer, @PathId() id: string, @Asked(HistoryQuery) query: HistoryQuery) {
    return this.show(viewer, 'matrices', id, query);
  }

  @Page('incidents/:id/history', 'history.read')
  ofIncident(@Viewing() viewer: Viewer, @PathId() id: string, @Asked(HistoryQuery) query: HistoryQuery) {
    return this.show(viewer, 'incidents', id, query);
  }

  private async show(viewer: Viewer, resource: HistoryOf, id: string, query: HistoryQuery): Promise<HtmlReply> {
    const content = await this.histories.of(resource, id, query);
    const name = content.names.get(id)?.name ?? id;
    return showPage(viewer, {
      title: viewer.say(`${name} の履歴`, `History: ${name}`),
      body: <History {...content} />,
    });
  }
}
