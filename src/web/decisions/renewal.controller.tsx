import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { BOUND_FACTS } from '../../registry/decisions/bound-facts';
import { DecisionReader } from '../../registry/decisions/decision.reader';
import { DecisionRenewals } from '../../registry/decisions/decision-renewals';
import { DecisionQuery, type DecisionView } from '../../registry/decisions/dto/decision.dto';
import { RenewDecision } from '../../registry/decisions/dto/renew-decision.dto';
import { ROLE_WORDS } from '../../reports/words';
import { Asked } from '../asked';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Form } from '../forms/form';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { RecordNames } from '../history/record-names';
import { DecisionList } from './decision-list.view';
import { listed, recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { OutdatedNotice } from '../parts/outdated-notice';
import { recordOfDecision } from './renewable';

const RENEWAL_FORM = new Form(RenewDecision, {
  reason: {
    label: { ja: '変わった前提のもとでも正しいとする理由', en: 'Why it is right on what has changed' },
    help: { ja: '何を確かめ、なぜこの決定でよいか。', en: 'What was checked, and why it still holds.' },
  },
  role: {
    label: { ja: 'どの役割で決定するか', en: 'As whom you decide' },
    help: { ja: 'ご自身の持つ役割を選びます。', en: 'One that you hold.' },
    words: ROLE_WORDS,
  },
});

/** A decision whose facts have changed is taken anew, where it has no round of its own. */
@Controller()
export class DecisionRenewalController {
  constructor(
    private readonly submissions: Submissions,
    private readonly decisions: DecisionReader,
    private readonly renewals: DecisionRenewals,
    private readonly names: RecordNames,
  ) {}

  /** Of a record, or all: which still stand, and which are to be taken anew. */
  @Page('decisions', 'contract.read')
  async list(@Viewing() viewer: Viewer, @Asked(DecisionQuery) query: DecisionQuery): Promise<HtmlReply> {
    const decisions = await listed<DecisionView>(this.decisions, query);
    const names = await this.names.of(
      viewer,
      decisions.items.map(({ subjectId }) => subjectId),
    );
    return showPage(viewer, {
      title: viewer.say('決定とその前提', 'Decisions, and what they stand on'),
      body: <DecisionList query={query} decisions={decisions} names={names} />,
    });
  }

  @Page('decisions/:id/renewal', 'decision.renew')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const decision = await recordOf<DecisionView>(this.decisions, id);
    return await this.page(viewer, decision, draftOf({}, decision.version));
  }

  @Submission('decisions/:id/renewal', 'decision.renew')
  renew(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(RENEWAL_FORM, filled);
        await this.renewals.renew(actor, expectedBy(filled), body);
        return recordOfDecision(await recordOf<DecisionView>(this.decisions, id));
      },
      async (draft) => this.page(viewer, await recordOf<DecisionView>(this.decisions, id), draft),
    );
  }

  private async page(viewer: Viewer, decision: DecisionView, draft: Draft): Promise<HtmlReply> {
    const { id, kind, subjectId, outdated, decidedOn } = decision;
    const subject = (await this.names.of(viewer, [subjectId])).get(subjectId)?.name;
    const name = BOUND_FACTS.find((one) => one.kind === kind)?.name ?? { ja: '決定', en: 'Decision' };
    return showForm(viewer, {
      title: viewer.say(`改めて決定する: ${name.ja}`, `Decide anew: ${name.en}`),
      crumbs: [[recordOfDecision(decision), subject ?? viewer.say('決定の対象', 'What it is about')]],
      before: (
        <>
          <p>
            {viewer.say(
              `${viewer.date(decidedOn)} の決定です。前の決定は記録に残り、今日の事実にもとづく新しい決定になります。`,
              `Decided on ${decidedOn}. It stays on record; the new one stands on the facts of today.`,
            )}
          </p>
          <OutdatedNotice kind={kind} outdated={outdated} />
        </>
      ),
      form: RENEWAL_FORM,
      draft,
      action: `/decisions/${id}/renewal`,
      button: viewer.say('改めて決定する', 'Decide anew'),
    });
  }
}
