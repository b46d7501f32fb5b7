import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { EvidenceLinks } from '../../exchange/evidence/links/evidence-links.service';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { seeOther } from '../../http/html-reply';
import { Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { MAIL_FORM } from './asking-forms';
import { RequestShowing } from './request-showing';

/** Mailing a link to somebody without an account, and closing it. */
@Controller()
export class LinkMailingController {
  constructor(
    private readonly submissions: Submissions,
    private readonly showing: RequestShowing,
    private readonly links: EvidenceLinks,
  ) {}

  @Submission('evidence-requests/:id/links', 'evidence.ask')
  mail(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() { name }: Principal,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.links.mailTo(id, name, await this.submissions.checked(MAIL_FORM, filled));
        return `/evidence-requests/${id}#links`;
      },
      (draft) => this.showing.page(viewer, id, { act: 'links', draft }),
    );
  }

  @Submission('evidence-links/:id/revocation', 'evidence.ask')
  revoke(@PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const requestId = textIn(filled.sent, 'requestId');
    const back = `/evidence-requests/${encodeURIComponent(requestId)}#links`;
    return this.submissions.take(
      filled,
      async () => {
        await this.links.revoke({ ...expectedBy(filled), id });
        return back;
      },
      // Somebody else has changed it meanwhile: what it is now is seen there.
      () => seeOther(back),
    );
  }
}
