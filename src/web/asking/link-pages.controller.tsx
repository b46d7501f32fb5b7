import { Controller, Param, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { SignInLimit } from '../../access/sign-in/sign-in-limit.guard';
import { type KeptFile } from '../../documents/kept-file';
import { EVIDENCE_KIND_WORDS } from '../../exchange/evidence/evidence-words';
import { type LinkedRequest, LinkAnswering } from '../../exchange/evidence/links/link-answering';
import { type HtmlReply } from '../../http/html-reply';
import { newId } from '../../kernel/identifier';
import { Problem } from '../../kernel/problem';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { AnsweredByLink, ForHoldersOfLink, keyOfBrowser } from './answered-by-link';
import { AnsweredFile, ReceivesAnswer } from './answered-file';
import { LINK_FORMS } from './asking-forms';
import { LinkedPage } from './linked.view';

/**
 * Where a mailed link leads: one request, answered without an account. Looking changes nothing, since mail scanners follow
 * links; the answer is sent by the form alone. The address itself is the secret, so it stands nowhere among what is remembered.
 */
@Controller()
export class LinkPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly links: LinkAnswering,
    private readonly answered: AnsweredByLink,
  ) {}

  @Page('e/:token', 'PUBLIC')
  @UseGuards(SignInLimit)
  async show(
    @Viewing() viewer: Viewer,
    @Param('token') token: string,
    @Req() asking: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HtmlReply> {
    const request = await this.links.read(token);
    if (request === null) return (await this.answered.shownTo(asking)) ?? closed(viewer);
    keyOfBrowser(asking, response);
    return page(viewer, token, request, draftOf({ answeredBy: request.name, ...usual(request) }));
  }

  @Submission('e/:token', 'PUBLIC')
  @UseGuards(SignInLimit)
  @UseInterceptors(ForHoldersOfLink, ReceivesAnswer)
  async answer(
    @Viewing() viewer: Viewer,
    @Param('token') token: string,
    @AnsweredFile() file: KeptFile | Problem | null,
    @FilledForm() filled: Filled,
    @Req() asking: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HtmlReply> {
    const request = await this.links.read(token);
    if (request === null) return (await this.answered.shownTo(asking)) ?? closed(viewer);
    const work = async () => {
      if (file instanceof Problem) throw file;
      const form = LINK_FORMS[request.kind];
      await this.links.answer(token, await this.submissions.checked(form, filled, file === null ? {} : { file }));
      return arrived(viewer, request);
    };
    const again = ({ refusal }: Draft) =>
      page(viewer, token, request, { sent: filled.sent, refusal, once: newId(), version: null });
    try {
      return await this.answered.take(token, keyOfBrowser(asking, response), work, again);
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.kind === 'NOT_FOUND') return closed(viewer);
      throw thrown;
    }
  }
}

/** Shown again to the same browser, whatever it sends: so it says that the answer stays as it is. */
function arrived(viewer: Viewer, { institutionName }: LinkedRequest): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('回答を受け付けました', 'Your answer has arrived'),
    body: (
      <p class="notice">
        {viewer.say(
          `${institutionName}に回答を届けました。医療機関が内容を確かめます。このリンクはもう使えません。届いた回答を直すときは、医療機関にお知らせください。`,
          `${institutionName} has your answer and will look at it. The link opens nothing any more: to mend what has arrived, tell the institution.`,
        )}
      </p>
    ),
  });
}

function usual({ product }: LinkedRequest): Record<string, string> {
  return product === null ? {} : { product };
}

function page(viewer: Viewer, token: string, request: LinkedRequest, draft: Draft): HtmlReply {
  const { say, text } = viewer;
  return showPage(viewer, {
    title: say(
      `${request.institutionName}からの依頼: ${EVIDENCE_KIND_WORDS[request.kind].ja}`,
      `${request.institutionName} asks for: ${text(EVIDENCE_KIND_WORDS[request.kind])}`,
    ),
    status: draftStatus(draft),
    body: <LinkedPage request={request} draft={draft} action={`/e/${token}`} />,
  });
}

/** Unknown, expired, revoked, answered: which, is not said. */
function closed(viewer: Viewer): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('このリンクは使えません', 'This link opens nothing'),
    status: 404,
    body: (
      <p class="notice">
        {viewer.say(
          '有効期限が切れたか、新しいリンクが送られたか、すでに回答済みです。依頼元の医療機関にお問い合わせください。',
          'It has expired, a later one was mailed, or it was answered already: ask the institution.',
        )}
      </p>
    ),
  });
}
