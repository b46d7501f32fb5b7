import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { EvidenceRequestsService } from '../../exchange/evidence/evidence-requests.service';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { addDays, today } from '../../kernel/calendar-date';
import { fault, invalid } from '../../kernel/problems';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../kernel/terms/evidence-terms';
import { Asked } from '../asked';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { InstitutionChoice } from '../institutions/institution-choice';
import { Page, Submission } from '../page';
import { Crumbs } from '../parts/crumbs';
import { type Viewer, Viewing } from '../viewer';
import { ASK_FORMS, CHANGE_FORM, WITHDRAW_FORM } from './asking-forms';
import { NewRequestQuery, RequestListQuery } from './asking-query';
import { AskedPartiesReading } from './asked-parties';
import { AskingReading } from './asking-reading';
import { EVIDENCE_KIND_WORDS } from '../../exchange/evidence/evidence-words';
import { USUAL_WORDS } from './asking-words';
import { WhomToAsk } from './new-request.view';
import { RequestList } from './request-list.view';
import { RequestShowing } from './request-showing';

/** How long a vendor is given, unless somebody says otherwise. */
const USUAL_DAYS = 14;
/** What stands in the form unseen. */
const KEPT = ['institutionId', 'vendorId', 'kind', 'ruleId'] as const;

/** Asking vendors, and changing what was asked: by the institution's people. */
@Controller()
export class RequestPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: AskingReading,
    private readonly choice: InstitutionChoice,
    private readonly parties: AskedPartiesReading,
    private readonly showing: RequestShowing,
    private readonly requests: EvidenceRequestsService,
  ) {}

  @Page('evidence-requests', 'evidence.read')
  async list(@Viewing() viewer: Viewer, @Asked(RequestListQuery) query: RequestListQuery): Promise<HtmlReply> {
    return showPage(viewer, {
      title: viewer.can('evidence.answer')
        ? viewer.say('医療機関からの依頼', 'What institutions ask for')
        : viewer.say('事業者への証拠の依頼', 'What vendors are asked for'),
      body: <RequestList query={query} requests={await this.reading.list(query)} />,
    });
  }

  @Page('evidence-requests/new', 'evidence.ask')
  async begin(@Viewing() viewer: Viewer, @Asked(NewRequestQuery) query: NewRequestQuery): Promise<HtmlReply> {
    const known = query.vendorId === undefined ? await this.parties.of(query) : null;
    const { kind, vendorId = known?.vendorId, institutionId = known?.institutionId } = query;
    const { aboutVendorId, contractId, certificationId, equipmentId, matrixId, ruleId } = query;
    const choice = await this.choice.of(viewer, 'evidence.ask', institutionId);
    if (choice === null || kind === undefined || vendorId === undefined)
      return showPage(viewer, {
        title: viewer.say('事業者に依頼する', 'Ask a vendor'),
        body: (
          <>
            <Crumbs crumbs={crumbs(viewer)} />
            {choice !== null && (
              <WhomToAsk choice={choice} query={query} vendors={await this.reading.vendors(choice.institution.id)} />
            )}
          </>
        ),
      });
    const draft = draftOf({
      ...given({ aboutVendorId: aboutVendorId ?? known?.aboutVendorId, contractId: contractId ?? known?.contractId }),
      ...given({ certificationId, equipmentId, matrixId, ruleId }),
      kind,
      vendorId,
      institutionId: choice.institution.id,
      dueOn: addDays(today(), USUAL_DAYS),
      words: viewer.text(USUAL_WORDS[kind]),
    });
    return this.form(viewer, kind, draft);
  }

  @Submission('evidence-requests', 'evidence.ask')
  ask(@Viewing() viewer: Viewer, @FilledForm() filled: Filled, @Actor() actor: Principal): Promise<HtmlReply> {
    const kind = kindIn(filled);
    return this.submissions.take(
      filled,
      async () => {
        const [institutionId, vendorId, ruleId] = (['institutionId', 'vendorId', 'ruleId'] as const).map((name) =>
          textIn(filled.sent, name),
        ) as [string, string, string];
        const body = await this.submissions.checked(ASK_FORMS[kind], filled, {
          institutionId,
          vendorId,
          kind,
          ruleId: ruleId === '' ? null : ruleId,
        });
        return `/evidence-requests/${await this.requests.ask(actor, body)}`;
      },
      (draft) => this.form(viewer, kind, draft),
    );
  }

  @Page('evidence-requests/:id', 'evidence.read')
  show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.showing.page(viewer, id, null);
  }

  @Page('evidence-requests/:id/edit', 'evidence.ask')
  async edit(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const request = await this.reading.one(id);
    return this.changing(viewer, id, draftOf(CHANGE_FORM.written(request), request.version));
  }

  @Submission('evidence-requests/:id/edit', 'evidence.ask')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.requests.change(expectedBy(filled), await this.submissions.checked(CHANGE_FORM, filled));
        return `/evidence-requests/${id}`;
      },
      (draft) => this.changing(viewer, id, draft),
    );
  }

  @Submission('evidence-requests/:id/withdrawal', 'evidence.ask')
  withdraw(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { reason = null } = await this.submissions.checked(WITHDRAW_FORM, filled);
        await this.requests.withdraw(expectedBy(filled), reason);
        return `/evidence-requests/${id}`;
      },
      (draft) => this.showing.page(viewer, id, { act: 'withdrawal', draft }),
    );
  }

  private async form(viewer: Viewer, kind: EvidenceKind, draft: Draft): Promise<HtmlReply> {
    const [institutionId, vendorId] = [textIn(draft.sent, 'institutionId'), textIn(draft.sent, 'vendorId')];
    const options = await this.reading.options(institutionId, vendorId);
    const vendor = (await this.reading.vendorName(vendorId)) ?? '';
    return showForm(viewer, {
      title: viewer.say(
        `${vendor}に依頼する: ${EVIDENCE_KIND_WORDS[kind].ja}`,
        `Ask ${vendor}: ${EVIDENCE_KIND_WORDS[kind].en}`,
      ),
      crumbs: [...crumbs(viewer), ['/evidence-requests/new', viewer.say('依頼先を選び直す', 'Ask somebody else')]],
      form: ASK_FORMS[kind],
      draft,
      action: '/evidence-requests',
      button: viewer.say('依頼する', 'Ask'),
      options: { ...options },
      children: KEPT.map((name) => <input key={name} type="hidden" name={name} value={textIn(draft.sent, name)} />),
    });
  }

  private async changing(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { kind } = await this.reading.one(id);
    return showForm(viewer, {
      title: viewer.say('依頼の期限・文面を変更する', 'Change what was asked'),
      crumbs: [...crumbs(viewer), [`/evidence-requests/${id}`, viewer.text(EVIDENCE_KIND_WORDS[kind])]],
      form: CHANGE_FORM,
      draft,
      action: `/evidence-requests/${id}/edit`,
      button: viewer.say('変更する', 'Change'),
    });
  }
}

function given(fields: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, value]])),
  );
}

function crumbs({ say }: Viewer): readonly (readonly [string, string])[] {
  return [['/evidence-requests', say('事業者への証拠の依頼', 'What vendors are asked for')]];
}

/** A form that was not made by us names none. */
function kindIn({ sent }: Filled): EvidenceKind {
  const kind = EVIDENCE_KINDS.find((known) => known === textIn(sent, 'kind'));
  if (kind !== undefined) return kind;
  throw invalid([fault('/kind', 'UNKNOWN', { ja: '使える値ではありません', en: 'Not one of the known values' })]);
}
