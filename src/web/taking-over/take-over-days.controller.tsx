import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { type TakeOverDayView } from '../../registry/institutions/dto/take-over-day.dto';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { TakeOverDayReader } from '../../registry/institutions/take-over-day.reader';
import { TakeOverDaysService } from '../../registry/institutions/take-over-days.service';
import { dismissalIn } from '../dismissing/dismissal-in';
import { type TriedDismissal } from '../dismissing/dismissal.view';
import { OwnWorkReading } from '../dismissing/own-work';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { Crumbs } from '../parts/crumbs';
import { partsOf, recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { TakeOverDays, type TriedAnswer } from './take-over-days.view';
import { CUT_OVER_APPROVAL, CUT_OVER_DAY } from './taking-over-forms';

/** 切替日: proposed by one, approved by another. */
@Controller()
export class TakeOverDayPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly days: TakeOverDaysService,
    private readonly reader: TakeOverDayReader,
    private readonly institutions: InstitutionReader,
    private readonly ownWork: OwnWorkReading,
  ) {}

  @Page('institutions/:id/take-over-days', 'institution.read')
  show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, draftOf(), null);
  }

  @Submission('institutions/:id/take-over-days', 'takeOver.decide')
  propose(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.days.propose(id, await this.submissions.checked(CUT_OVER_DAY, filled));
        return `/institutions/${id}/take-over-days`;
      },
      (draft) => this.page(viewer, id, draft, null),
    );
  }

  @Submission('take-over-days/:id/approval', 'takeOver.decide')
  async approve(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const { institutionId } = await recordOf<TakeOverDayView>(this.reader, id);
    return this.submissions.take(
      filled,
      async () => {
        await this.days.approve(expectedBy(filled), await this.submissions.checked(CUT_OVER_APPROVAL, filled));
        return `/institutions/${institutionId}/take-over-days`;
      },
      (draft) => this.page(viewer, institutionId, draftOf(), { id, act: 'approval', draft }),
    );
  }

  @Submission('take-over-days/:id/refusal', 'takeOver.decide')
  refuse(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.dismiss(viewer, id, filled, 'refusal');
  }

  @Submission('take-over-days/:id/withdrawal', 'takeOver.decide')
  withdraw(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.dismiss(viewer, id, filled, 'withdrawal');
  }

  private async dismiss(viewer: Viewer, id: string, filled: Filled, act: TriedDismissal['act']): Promise<HtmlReply> {
    const { institutionId } = await recordOf<TakeOverDayView>(this.reader, id);
    return this.submissions.take(
      filled,
      async () => {
        await this.days.dismiss(expectedBy(filled), ...(await dismissalIn(this.submissions, act, filled)));
        return `/institutions/${institutionId}/take-over-days`;
      },
      (draft) => this.page(viewer, institutionId, draftOf(), { id, act, draft }),
    );
  }

  private async page(
    viewer: Viewer,
    institutionId: string,
    draft: Draft,
    tried: TriedAnswer | null,
  ): Promise<HtmlReply> {
    const { name } = await recordOf<InstitutionView>(this.institutions, institutionId);
    const days = await partsOf<TakeOverDayView>(this.reader, '-cutOverOn', { institutionId });
    return showPage(viewer, {
      title: viewer.say('台帳への引継ぎの切替日', 'The cut-over day'),
      status: draftStatus(tried?.draft ?? draft),
      body: (
        <>
          <Crumbs crumbs={[[`/institutions/${institutionId}`, name]]} />
          <TakeOverDays
            institutionId={institutionId}
            days={days}
            draft={draft}
            tried={tried}
            isOwn={await this.ownWork.read()}
          />
        </>
      ),
    });
  }
}
