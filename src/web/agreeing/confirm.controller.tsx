import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { CONFIRMING_ROLES, Confirmations } from '../../demarcation/agreement/confirmations';
import { MatrixLooks } from '../../demarcation/looks/matrix-looks';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { MatrixReading } from '../matrices/matrix-reading';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { CONFIRMATION_FORMS, PAPER_CONFIRMATION_FORM } from './agreeing-forms';
import { ConfirmPage, PaperConfirmationPage } from './confirm.view';
import { SignedPapers } from './signed-papers';

/** Each side confirms what it has just read, by its hash. */
@Controller()
export class ConfirmController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: MatrixReading,
    private readonly papers: SignedPapers,
    private readonly confirmations: Confirmations,
    private readonly looks: MatrixLooks,
  ) {}

  @Page('matrices/:id/confirm', 'matrix.confirm')
  open(@Viewing() viewer: Viewer, @PathId() id: string, @Actor() actor: Principal): Promise<HtmlReply> {
    return this.confirmation(viewer, id, draftOf({ personRole: roleOf(actor) }));
  }

  @Submission('matrices/:id/confirm', 'matrix.confirm')
  confirm(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    const form = CONFIRMATION_FORMS[actor.vendorId === null ? 'INSTITUTION' : 'VENDOR'];
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(form, filled, shownIn(filled));
        await this.confirmations.confirm(id, body, actor);
        // Whoever confirms has read it.
        await this.looks.look(id);
        return `/matrices/${id}`;
      },
      (draft) => this.confirmation(viewer, id, draft),
    );
  }

  @Page('matrices/:id/confirm-on-paper', 'matrix.confirm')
  openPaper(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.onPaper(viewer, id, draftOf());
  }

  @Submission('matrices/:id/confirm-on-paper', 'matrix.confirm')
  enter(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(PAPER_CONFIRMATION_FORM, filled, shownIn(filled));
        await this.confirmations.confirm(id, body, actor);
        return `/matrices/${id}`;
      },
      (draft) => this.onPaper(viewer, id, draft),
    );
  }

  private async confirmation(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const content = await this.reading.one(viewer, id);
    return showPage(viewer, {
      title: viewer.say('責任分界表を確認する', 'Confirm a demarcation matrix'),
      status: draftStatus(draft),
      body: <ConfirmPage {...content} since={await this.reading.since(viewer, id)} draft={draft} />,
    });
  }

  private async onPaper(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const content = await this.reading.one(viewer, id);
    return showPage(viewer, {
      title: viewer.say('書面による確認を代理で入力する', 'Enter what the vendor confirmed on paper'),
      status: draftStatus(draft),
      body: (
        <PaperConfirmationPage
          {...content}
          since={await this.reading.since(viewer, id)}
          draft={draft}
          documents={await this.papers.of(viewer, content.matrix)}
        />
      ),
    });
  }
}

/** The content that the form was sent with, which its author has read. */
function shownIn({ sent }: Filled): { contentHash: string } {
  return { contentHash: textIn(sent, 'contentHash') };
}

/** The first role in which somebody can confirm. */
function roleOf({ memberships }: Principal): string | undefined {
  return CONFIRMING_ROLES.find((role) => memberships.some((held) => held.role === role));
}
