import { Controller } from '@nestjs/common';
import { MatricesService } from '../../demarcation/matrices.service';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { STATUS_WORDS } from '../../reports/words';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { type MatrixContent } from '../matrices/matrix-content';
import { MatrixReading } from '../matrices/matrix-reading';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { type Viewer, Viewing } from '../viewer';
import {
  AGREED_REVISION_FORM,
  DISCARDING_FORM,
  FIRST_REVISION_FORM,
  NEXT_REVISION_FORM,
  OPEN_REVISION_FORM,
} from './revision-forms';
import { RevisionReading } from './revision-reading';

/** Begins a revision of a contract's matrix by form, and gives one up that was never agreed. */
@Controller()
export class RevisionFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly revisions: RevisionReading,
    private readonly reading: MatrixReading,
    private readonly matrices: MatricesService,
  ) {}

  @Page('contracts/:id/matrix/new', 'matrix.write')
  open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.beginning(viewer, id, null);
  }

  @Submission('contracts/:id/matrix', 'matrix.write')
  begin(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { agreed } = await this.revisions.of(id);
        const form = agreed === null ? FIRST_REVISION_FORM : NEXT_REVISION_FORM;
        return `/matrices/${await this.matrices.create(id, await this.submissions.checked(form, filled))}`;
      },
      (draft) => this.beginning(viewer, id, draft),
    );
  }

  @Page('matrices/:id/edit', 'matrix.write')
  openChanging(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.changing(viewer, id, null);
  }

  @Submission('matrices/:id', 'matrix.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { paper } = await this.reading.one(viewer, id);
        await this.matrices.patch(expectedBy(filled), await this.submissions.checked(changingForm(paper), filled));
        return `/matrices/${id}`;
      },
      (draft) => this.changing(viewer, id, draft),
    );
  }

  @Page('matrices/:id/discard', 'matrix.write')
  openDiscarding(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.discarding(viewer, id, null);
  }

  @Submission('matrices/:id/discard', 'matrix.write')
  discard(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { matrix } = await this.reading.one(viewer, id);
        await this.matrices.remove(expectedBy(filled));
        return `/contracts/${matrix.contractId}`;
      },
      (draft) => this.discarding(viewer, id, draft),
    );
  }

  private async beginning(viewer: Viewer, contractId: string, tried: Draft | null): Promise<HtmlReply> {
    const { contract, agreed, working, templates } = await this.revisions.of(contractId);
    const { date, say, text } = viewer;
    const form = agreed === null ? FIRST_REVISION_FORM : NEXT_REVISION_FORM;
    return showForm(viewer, {
      title: say('責任分界表を作る', 'Begin a demarcation matrix'),
      crumbs: [
        ['/contracts', say('契約', 'Contracts')],
        [`/contracts/${contractId}`, `${contract.contractNo} ${contract.title}`],
      ],
      before: (
        <>
          {working !== null && (
            <p class="notice warning">
              {say('作成中の版があります。次の版は、それが済んでから作れます: ', 'One is being worked on: ')}
              <a href={`/matrices/${working.id}`}>
                {say(`第${working.revision}版`, `Revision ${working.revision}`)} {text(STATUS_WORDS[working.status])}
              </a>
            </p>
          )}
          <p>
            {agreed === null
              ? say(
                  '契約の内容(サービス類型・再委託先・機器など)から、決めるべき行と当事者の列を用意します。',
                  'Rows and columns follow from the contract: its service model, subcontractors, equipment and so on.',
                )
              : say(
                  `合意済みの第${agreed.revision}版(${agreed.agreedOn === null ? '' : date(agreed.agreedOn)})の内容から始めます。作り方を変えると、行と当事者だけを引き継ぎます。`,
                  `It begins from what the agreed revision ${agreed.revision} says; where the way changes, only from its rows and columns.`,
                )}
          </p>
        </>
      ),
      form,
      draft: tried ?? draftOf({ ...form.usual, conclusion: agreed?.conclusion }),
      action: `/contracts/${contractId}/matrix`,
      button: say('この内容で作る', 'Begin'),
      options: { templateId: templates },
    });
  }

  private async changing(viewer: Viewer, id: string, tried: Draft | null): Promise<HtmlReply> {
    const { paper, matrix } = await this.reading.one(viewer, id);
    const { say } = viewer;
    const form = changingForm(paper);
    return showForm(viewer, {
      title: say('見直しの日付などを変える', 'Change review dates and what was stated'),
      crumbs: crumbsOf(viewer, { paper, matrix }),
      before: !paper.isBinding && (
        <p class="notice">
          {say(
            '電子署名・設置場所・保守についての答えを変えても、行はまだ変わりません。必要な行・不要になる行は「契約等の変更を反映する」に示されます。',
            'Another answer on signatures, rooms or maintenance changes no row by itself: the rows that it asks for, and those that it excuses, are shown under “Carry over what has changed”.',
          )}
        </p>
      ),
      form,
      draft: tried ?? draftOf(form.written(matrix), matrix.version),
      action: `/matrices/${id}`,
      button: say('変更する', 'Change'),
    });
  }

  private async discarding(viewer: Viewer, id: string, tried: Draft | null): Promise<HtmlReply> {
    const { paper, matrix } = await this.reading.one(viewer, id);
    const { say } = viewer;
    return showForm(viewer, {
      title: say('この版を取りやめる', 'Give the revision up'),
      crumbs: crumbsOf(viewer, { paper, matrix }),
      before: (
        <p class="notice warning">
          {paper.isBinding
            ? say('合意した版は取りやめられません。', 'What was agreed cannot be given up.')
            : say(
                'この版と、双方の申告・やりとり・確認がすべて消えます(履歴には残ります)。合意済みの前の版は、そのまま有効です。',
                'The revision goes, with all that both sides have declared, said and confirmed; its history stays, and so does the agreed revision before it.',
              )}
        </p>
      ),
      form: DISCARDING_FORM,
      draft: tried ?? draftOf({}, matrix.version),
      action: `/matrices/${id}/discard`,
      button: say('取りやめる', 'Give it up'),
    });
  }
}

function changingForm({ isBinding }: MatrixContent['paper']) {
  return isBinding ? AGREED_REVISION_FORM : OPEN_REVISION_FORM;
}

function crumbsOf({ say }: Viewer, { paper, matrix }: MatrixContent): Crumb[] {
  return [
    [`/contracts/${matrix.contractId}`, `${paper.contractNo} ${paper.contractTitle}`],
    [
      `/matrices/${matrix.id}`,
      say(`責任分界表 第${matrix.revision}版`, `Demarcation matrix, revision ${matrix.revision}`),
    ],
  ];
}
