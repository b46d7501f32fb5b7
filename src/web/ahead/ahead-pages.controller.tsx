import { Controller } from '@nestjs/common';
import { type HtmlReply } from '../../http/html-reply';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Within } from '../frame/within';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { AheadPageQuery } from './ahead-page-query';
import { AheadReading } from './ahead-reading';
import { Ahead } from './ahead.view';

@Controller()
export class AheadPagesController {
  constructor(private readonly ahead: AheadReading) {}

  @Page('ahead', 'finding.read')
  async show(@Viewing() viewer: Viewer, @Asked(AheadPageQuery) query: AheadPageQuery): Promise<HtmlReply> {
    const found = await this.ahead.of(viewer, query);
    return showPage(viewer, {
      title: viewer.say('これから12か月', 'The coming 12 months'),
      body: (
        <Within institutionId={found?.choice.institution.id ?? null}>
          <Ahead found={found} />
        </Within>
      ),
    });
  }
}
