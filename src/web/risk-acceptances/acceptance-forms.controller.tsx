import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { RiskAcceptances } from '../../findings/risk-acceptances/risk-acceptances';
import { type HtmlReply } from '../../http/html-reply';
import { TakesAnyParameter } from '../../http/taken.guard';
import { today } from '../../kernel/calendar-date';
import { notFound } from '../../kernel/problems';
import { Asked } from '../asked';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { PROPOSAL_FORM } from './acceptance-forms';
import { findingIn, type NamedFinding, NewAcceptanceQuery } from './acceptance-query';
import { AcceptanceReading } from './acceptance-reading';
import { ChooseFinding, ToBeAccepted } from './to-be-accepted';

/** Asks the executives to accept a finding; the address names the finding, the form says why and until when. */
@Controller()
export class AcceptanceFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: AcceptanceReading,
    private readonly acceptances: RiskAcceptances,
  ) {}

  @Page('risk-acceptances/new', 'risk.write')
  begin(@Viewing() viewer: Viewer, @Asked(NewAcceptanceQuery) asked: NewAcceptanceQuery): Promise<HtmlReply> {
    const finding = findingIn(asked);
    if (finding !== null) return this.proposal(viewer, finding, draftOf({ validFrom: today() }));
    const title = viewer.say('リスクの受容を申請する', 'Ask to accept a risk');
    return Promise.resolve(showPage(viewer, { title, body: <ChooseFinding /> }));
  }

  @Submission('risk-acceptances', 'risk.write')
  @TakesAnyParameter()
  propose(
    @Viewing() viewer: Viewer,
    @Asked(NewAcceptanceQuery) asked: NewAcceptanceQuery,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    const finding = findingIn(asked);
    if (finding === null) throw notFound();
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(PROPOSAL_FORM, filled, finding);
        return `/risk-acceptances/${await this.acceptances.propose(actor, body)}`;
      },
      (draft) => this.proposal(viewer, finding, draft),
    );
  }

  private async proposal(viewer: Viewer, asked: NamedFinding, draft: Draft): Promise<HtmlReply> {
    const proposal = await this.reading.proposal(viewer, asked, draft);
    const named = Object.entries({ ...asked, institutionId: proposal.choice.institution.id });
    const query = new URLSearchParams(named.filter(([, value]) => value !== undefined));
    return showForm(viewer, {
      title: viewer.say('リスクの受容を申請する', 'Ask to accept a risk'),
      crumbs: [
        ['/findings', viewer.say('不足の指摘', 'What falls short')],
        ['/risk-acceptances', viewer.say('リスクの受容', 'Accepted risks')],
      ],
      before: <ToBeAccepted asked={asked} proposal={proposal} />,
      form: PROPOSAL_FORM,
      draft,
      action: `/risk-acceptances?${query.toString()}`,
      button: viewer.say('経営層に判断を求める', 'Ask the executives'),
    });
  }
}
