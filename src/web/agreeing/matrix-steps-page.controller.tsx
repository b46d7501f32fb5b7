import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { MATRIX_STEPS, type MatrixStep } from '../../demarcation/matrix-steps';
import { GateQuery } from '../../findings/dto/gap-query.dto';
import { MatrixSteps } from '../../findings/steps/matrix-steps';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { newId } from '../../kernel/identifier';
import { today } from '../../kernel/calendar-date';
import { notFound } from '../../kernel/problems';
import { Asked } from '../asked';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { MATRIX_STEP_FORM } from './agreeing-forms';
import { MatrixStepsReading } from './matrix-steps-reading';
import { MatrixStepsPage } from './matrix-steps.view';

/** Takes a revision through its life by form: the same gate as for programs, explained before the button. */
@Controller()
export class MatrixStepsPageController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: MatrixStepsReading,
    private readonly steps: MatrixSteps,
  ) {}

  @Page('matrices/:id/steps', 'matrix.write')
  show(@Viewing() viewer: Viewer, @PathId() id: string, @Asked(GateQuery) query: GateQuery): Promise<HtmlReply> {
    return this.page(viewer, id, query, null);
  }

  @Submission('matrices/:id/steps', 'matrix.write')
  take(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    const to = MATRIX_STEPS.find((known) => known === textIn(filled.sent, 'to'));
    if (to === undefined) throw notFound();
    return this.submissions.take(
      filled,
      async () => {
        const step = await this.submissions.checked(MATRIX_STEP_FORM, filled, { to });
        await this.steps.take(actor, expectedBy(filled), step, viewer.language);
        return `/matrices/${id}`;
      },
      (draft) => this.page(viewer, id, {}, { to, draft }),
    );
  }

  private async page(
    viewer: Viewer,
    id: string,
    { on = today() }: GateQuery,
    tried: { readonly to: MatrixStep['to']; readonly draft: Draft } | null,
  ): Promise<HtmlReply> {
    const content = await this.reading.of(viewer, id, on);
    const usual = draftOf({ on }, content.matrix.version);
    return showPage(viewer, {
      title: viewer.say('責任分界表の手続き', 'Steps of a demarcation matrix'),
      status: tried === null ? 200 : draftStatus(tried.draft),
      body: (
        <MatrixStepsPage
          {...content}
          refusal={tried !== null && !content.steps.includes(tried.to) ? tried.draft.refusal : null}
          draftOf={(step) => (tried?.to === step ? tried.draft : { ...usual, once: newId() })}
        />
      ),
    });
  }
}
