import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { RiskAcceptances } from '../../findings/risk-acceptances/risk-acceptances';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { Asked } from '../asked';
import { NoInstitution } from '../findings/judged-on';
import { draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { AcceptanceList } from './acceptance-list.view';
import { AcceptanceListQuery } from './acceptance-query';
import { AcceptanceReading } from './acceptance-reading';
import { type AcceptanceAct, type AcceptanceContent, AcceptancePage, FORMS } from './acceptance.view';

/** Shows what the executives carry, and takes what is decided about it. */
@Controller()
export class AcceptancePagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: AcceptanceReading,
    private readonly acceptances: RiskAcceptances,
  ) {}

  @Page('risk-acceptances', 'risk.read')
  async list(@Viewing() viewer: Viewer, @Asked(AcceptanceListQuery) query: AcceptanceListQuery): Promise<HtmlReply> {
    const content = await this.reading.list(viewer, query);
    return showPage(viewer, {
      title: viewer.say('リスクの受容', 'Accepted risks'),
      body: content === null ? <NoInstitution /> : <AcceptanceList {...content} />,
    });
  }

  @Page('risk-acceptances/:id', 'risk.read')
  show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, null);
  }

  @Submission('risk-acceptances/:id/acceptance', 'risk.accept')
  accept(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.take(viewer, id, 'acceptance', filled, actor);
  }

  @Submission('risk-acceptances/:id/change', 'risk.write')
  change(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.take(viewer, id, 'change', filled, actor);
  }

  @Submission('risk-acceptances/:id/withdrawal', 'risk.write')
  withdraw(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.take(viewer, id, 'withdrawal', filled, actor);
  }

  private take(viewer: Viewer, id: string, act: AcceptanceAct, filled: Filled, actor: Principal): Promise<HtmlReply> {
    // Only the executive layer accepts; in no other role is anybody asked for it.
    const beside = act === 'acceptance' ? ({ approverRole: 'EXECUTIVE' } as const) : {};
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(FORMS[act], filled, beside);
        await this.acceptances.change(actor, expectedBy(filled), body);
        return `/risk-acceptances/${id}`;
      },
      (draft) => this.page(viewer, id, { act, draft }),
    );
  }

  private async page(viewer: Viewer, id: string, tried: AcceptanceContent['tried']): Promise<HtmlReply> {
    const content = await this.reading.one(viewer, id);
    return showPage(viewer, {
      title: viewer.say('リスクの受容', 'Acceptance of a risk'),
      status: tried === null ? 200 : draftStatus(tried.draft),
      body: <AcceptancePage {...content} tried={tried} />,
    });
  }
}
