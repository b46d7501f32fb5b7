import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type Draft, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Refusal } from '../forms/refusal';
import { textIn } from '../forms/sent';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { RowReading } from '../matrices/row-reading';
import { RowPage } from '../matrices/row.view';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { type ActingDrafts } from './acting';
import { DeclarationPage, NEXT, SettlementPage } from './declaration.view';
import { Declaring } from './declaring';
import { declarationDraft, settlementDraft } from './row-drafts';

/** Each side declares on its own, row by row; the institution records what was settled where they differ. */
@Controller()
export class DeclaringController {
  constructor(
    private readonly submissions: Submissions,
    private readonly rows: RowReading,
    private readonly declaring: Declaring,
  ) {}

  @Page('matrix-rows/:id/declare', 'matrix.declare')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.declarationPage(viewer, id, null);
  }

  @Submission('matrix-rows/:id/declare', 'matrix.declare')
  declare(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.declaring.declare(filled);
        return textIn(filled.sent, 'then') === NEXT ? this.afterwards(viewer, id) : `/matrix-rows/${id}`;
      },
      (draft) => this.declarationPage(viewer, id, draft),
    );
  }

  @Page('matrix-rows/:id/settle', 'matrix.write')
  async openSettlement(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.settlementPage(viewer, id, null);
  }

  @Submission('matrix-rows/:id/settle', 'matrix.write')
  settle(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.declaring.settle(filled, actor);
        return `/matrix-rows/${id}`;
      },
      (draft) => this.settlementPage(viewer, id, draft),
    );
  }

  @Submission('matrix-rows/:id/take-over', 'matrix.declare')
  takeOver(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.onRow(viewer, id, filled, 'takeOver', async () =>
      this.declaring.takeOver(await this.rows.matrixOf(viewer, id), filled),
    );
  }

  @Submission('matrix-rows/:id/withdraw', 'matrix.declare')
  withdraw(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.onRow(viewer, id, filled, 'withdraw', () => this.declaring.withdraw(filled));
  }

  @Submission('matrix-rows/:id/comments', 'matrix.declare')
  comment(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.onRow(viewer, id, filled, 'comment', () => this.declaring.comment(id, filled, actor));
  }

  private onRow(
    viewer: Viewer,
    id: string,
    filled: Filled,
    form: keyof ActingDrafts,
    work: () => Promise<void>,
  ): Promise<HtmlReply> {
    const shown = async (draft: Draft) => {
      const content = await this.rows.one(viewer, id, { [form]: draft });
      return showPage(viewer, {
        title: `${content.row.key} ${content.row.title}`,
        status: draftStatus(draft),
        body: (
          <>
            {content.acting === null && draft.refusal !== null && <Refusal problem={draft.refusal} />}
            <RowPage {...content} />
          </>
        ),
      });
    };
    return this.submissions.take(
      filled,
      async () => {
        await work();
        return `/matrix-rows/${id}`;
      },
      shown,
    );
  }

  private async declarationPage(viewer: Viewer, id: string, tried: Draft | null): Promise<HtmlReply> {
    const content = await this.rows.one(viewer, id);
    const draft = tried ?? declarationDraft(content);
    return showPage(viewer, {
      title: viewer.say(`申告: ${content.row.title}`, `Declare: ${content.row.title}`),
      status: draftStatus(draft),
      body: <DeclarationPage content={content} draft={draft} />,
    });
  }

  private async settlementPage(viewer: Viewer, id: string, tried: Draft | null): Promise<HtmlReply> {
    const content = await this.rows.one(viewer, id);
    const draft = tried ?? settlementDraft(content);
    return showPage(viewer, {
      title: viewer.say(`協議の結果: ${content.row.title}`, `What was settled: ${content.row.title}`),
      status: draftStatus(draft),
      body: <SettlementPage content={content} draft={draft} />,
    });
  }

  private async afterwards(viewer: Viewer, id: string): Promise<string> {
    const matrixId = await this.rows.matrixOf(viewer, id);
    const next = await this.declaring.nextOpen(matrixId, id);
    return next === null ? `/matrices/${matrixId}` : `/matrix-rows/${next}/declare`;
  }
}
