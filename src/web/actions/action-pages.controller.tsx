import { Controller } from '@nestjs/common';
import { type HtmlReply } from '../../http/html-reply';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Within } from '../frame/within';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { ActionPageQuery } from './action-page-query';
import { ActionReading } from './action-reading';
import { Actions } from './actions.view';

@Controller()
export class ActionPagesController {
  constructor(private readonly actions: ActionReading) {}

  @Page('actions', 'finding.read')
  async show(@Viewing() viewer: Viewer, @Asked(ActionPageQuery) query: ActionPageQuery): Promise<HtmlReply> {
    const found = await this.actions.of(viewer, query);
    return showPage(viewer, {
      title: viewer.say('まず行うこと', 'What to do first'),
      body: (
        <Within institutionId={found?.choice.institution.id ?? null}>
          <Actions query={query} found={found} />
        </Within>
      ),
    });
  }
}
