import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { SubcontractSteps } from '../../findings/steps/subcontract-steps';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { notFound } from '../../kernel/problems';
import { SUBCONTRACT_STEPS } from '../../registry/subcontracts/subcontract-steps';
import { draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { SubcontractReading } from './subcontract-reading';
import { SUBCONTRACT_STEP_FORMS } from './subcontract-step-forms';
import { type TriedStep } from './subcontract-steps';
import { SubcontractPage } from './subcontract.view';

/** Shows a re-entrustment and takes it through its steps: the same gates as for programs, explained before the button. */
@Controller()
export class SubcontractPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: SubcontractReading,
    private readonly steps: SubcontractSteps,
  ) {}

  @Page('subcontracts/:id', 'subcontract.read')
  show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, null);
  }

  @Submission('subcontracts/:id/steps', 'subcontract.step')
  take(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    const step = SUBCONTRACT_STEPS.find((known) => known === textIn(filled.sent, 'step'));
    if (step === undefined) throw notFound();
    // It is an executive who ratifies; in no other role is anybody asked for one.
    const role = step === 'RATIFY' ? ({ role: 'EXECUTIVE' } as const) : {};
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(SUBCONTRACT_STEP_FORMS[step], filled, { step, ...role });
        await this.steps.take(actor, expectedBy(filled), body, viewer.language);
        return `/subcontracts/${id}`;
      },
      (draft) => this.page(viewer, id, { step, draft }),
    );
  }

  private async page(viewer: Viewer, id: string, tried: TriedStep | null): Promise<HtmlReply> {
    const content = await this.reading.one(viewer, id);
    const { vendorName } = content.subcontract;
    return showPage(viewer, {
      title: viewer.say(`再委託: ${vendorName}`, `Re-entrustment: ${vendorName}`),
      status: tried === null ? 200 : draftStatus(tried.draft),
      body: <SubcontractPage {...content} tried={tried} />,
    });
  }
}
