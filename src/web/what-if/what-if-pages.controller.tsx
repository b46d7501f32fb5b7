import { Controller, Req } from '@nestjs/common';
import { type AdmittedRequest } from '../../access/actor';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Within } from '../frame/within';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { IMAGINABLE, type Imaginable } from './imagined-changes';
import { WhatIfPageQuery } from './what-if-page-query';
import { WhatIfReading } from './what-if-reading';
import { WhatIfPage } from './what-if.view';

/** The page of one kind of record. A form that is sent by GET: nothing is changed by it, and its answer can be passed on. */
function whatIfOf(kind: Imaginable) {
  @Controller()
  class WhatIfPagesController {
    constructor(readonly reading: WhatIfReading) {}

    @Page(`${kind}/:id/what-if`, 'finding.read')
    async show(
      @Viewing() viewer: Viewer,
      @PathId() id: string,
      @Asked(WhatIfPageQuery) query: WhatIfPageQuery,
      @Req() request: AdmittedRequest,
    ): Promise<HtmlReply> {
      const content = await this.reading.of(viewer, request, kind, id, query);
      return showPage(viewer, {
        title: viewer.say(`もし変えたら: ${content.record.name}`, `What if: ${content.record.name}`),
        body: (
          <Within institutionId={content.choice?.institution.id ?? null}>
            <WhatIfPage {...content} />
          </Within>
        ),
      });
    }
  }
  return WhatIfPagesController;
}

export const WHAT_IF_CONTROLLERS = IMAGINABLE.map(whatIfOf);
