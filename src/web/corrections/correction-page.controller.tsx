import { Controller } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Corrections } from '../../findings/steps/corrections';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type FactCorrectionView } from '../../registry/corrections/dto/fact-correction.dto';
import { FactCorrectionReader } from '../../registry/corrections/fact-correction.reader';
import { dismissalIn } from '../dismissing/dismissal-in';
import { type TriedDismissal } from '../dismissing/dismissal.view';
import { OwnWorkReading } from '../dismissing/own-work';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { CORRECTION_APPROVAL_FORM } from './correction-approval-form';
import { pathOf, placeOf } from './correction-places';
import { CorrectionPage } from './correction.view';

/** A mistyping before the second person, who has the paper at hand. */
@Controller()
export class CorrectionPageController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reader: FactCorrectionReader,
    private readonly corrections: Corrections,
    private readonly readers: ModuleRef,
    private readonly ownWork: OwnWorkReading,
  ) {}

  @Page('fact-corrections/:id', 'subcontract.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const correction = await this.correction(id);
    return this.page(viewer, correction, draftOf({}, correction.version));
  }

  @Submission('fact-corrections/:id/approval', 'subcontract.approve')
  approve(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(CORRECTION_APPROVAL_FORM, filled);
        await this.corrections.approve(expectedBy(filled), body, viewer.language);
        const correction = await this.correction(id);
        const place = placeOf(correction);
        return pathOf(place, await this.record(correction));
      },
      async (draft) => this.page(viewer, await this.correction(id), draft),
    );
  }

  @Submission('fact-corrections/:id/refusal', 'subcontract.approve')
  refuse(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.dismiss(viewer, id, filled, 'refusal');
  }

  @Submission('fact-corrections/:id/withdrawal', 'correction.write')
  withdraw(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.dismiss(viewer, id, filled, 'withdrawal');
  }

  private dismiss(viewer: Viewer, id: string, filled: Filled, act: TriedDismissal['act']): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.corrections.dismiss(expectedBy(filled), ...(await dismissalIn(this.submissions, act, filled)));
        return `/fact-corrections/${id}`;
      },
      async (draft) => this.page(viewer, await this.correction(id), draftOf({}, draft.version), { act, draft }),
    );
  }

  private correction(id: string): Promise<FactCorrectionView> {
    return recordOf<FactCorrectionView>(this.reader, id);
  }

  private record(correction: FactCorrectionView): Promise<Readonly<Record<string, unknown>>> {
    const { reader, key } = placeOf(correction);
    return recordOf(this.readers.get<typeof this.reader>(reader, { strict: false }), correction[key] ?? '');
  }

  private async page(
    viewer: Viewer,
    correction: FactCorrectionView,
    draft: Draft,
    dismissal: TriedDismissal | null = null,
  ): Promise<HtmlReply> {
    const place = placeOf(correction);
    const record = await this.record(correction);
    return showPage(viewer, {
      title: viewer.say('誤記の訂正', 'Correction of a mistyping'),
      status: draftStatus(dismissal?.draft ?? draft),
      body: (
        <CorrectionPage
          correction={correction}
          place={place}
          record={record}
          isOwn={await this.ownWork.read()}
          draft={draft}
          dismissal={dismissal}
        />
      ),
    });
  }
}
