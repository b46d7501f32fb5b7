import { Controller, type Type } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { HistoryQuery } from '../../journal/dto/journal-query.dto';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { HISTORIES, type HistoryOf } from './history-of';
import { HistoryReading } from './history-reading';
import { History } from './history.view';

/** Shows what happened to records of a kind. */
function historyOf(resource: HistoryOf): Type {
  @Controller()
  class HistoryPagesController {
    constructor(private readonly histories: HistoryReading) {}

    @Page(`${resource}/:id/history`, 'history.read')
    async show(
      @Viewing() viewer: Viewer,
      @PathId() id: string,
      @Asked(HistoryQuery) query: HistoryQuery,
    ): Promise<HtmlReply> {
      const content = await this.histories.of(viewer, resource, id, query);
      const name = content.names.get(id)?.name ?? id;
      return showPage(viewer, {
        title: viewer.say(`${name} の履歴`, `History: ${name}`),
        body: <History {...content} />,
      });
    }
  }
  return HistoryPagesController;
}

export const HISTORY_CONTROLLERS: readonly Type[] = HISTORIES.map(historyOf);
