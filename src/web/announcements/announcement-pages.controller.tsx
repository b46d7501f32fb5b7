import { Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { AnnouncementsService } from '../../registry/subcontracts/announcements/announcements.service';
import { TakeUpAnnouncement } from '../../registry/subcontracts/announcements/dto/subcontract-announcement.dto';
import { Asked } from '../asked';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Form } from '../forms/form';
import { expectedBy, Submissions } from '../forms/submissions';
import { textIn } from '../forms/sent';
import { showForm } from '../forms/show-form';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { Crumbs } from '../parts/crumbs';
import { NewSubcontractQuery } from '../subcontracts/new-subcontract-query';
import { SubcontractReading } from '../subcontracts/subcontract-reading';
import { VendorChoice } from '../vendors/vendor-choice';
import { type Viewer, Viewing } from '../viewer';
import { ANNOUNCEMENT_FORM, DECLINE_FORM, WITHDRAWAL_FORM } from './announcement-forms';
import { AnnouncementReading } from './announcement-reading';
import { AnnouncementList, AnnouncementPage, type TriedAnswer } from './announcement.view';

/** Which vendor of the registry it is has been chosen before. */
const TAKING_UP = new Form(TakeUpAnnouncement, {});

/** 再委託の事前の届出: the vendor's people announce, the institution's answer. */
@Controller()
export class AnnouncementPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: AnnouncementReading,
    private readonly subcontracts: SubcontractReading,
    private readonly announcements: AnnouncementsService,
  ) {}

  @Page('contracts/:id/subcontract-announcements', 'subcontract.read')
  list(@Viewing() viewer: Viewer, @PathId() contractId: string): Promise<HtmlReply> {
    return this.all(viewer, contractId, draftOf(ANNOUNCEMENT_FORM.usual));
  }

  @Submission('contracts/:id/subcontract-announcements', 'subcontract.announce')
  announce(
    @Viewing() viewer: Viewer,
    @PathId() contractId: string,
    @FilledForm() filled: Filled,
    @Actor() actor: Principal,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(ANNOUNCEMENT_FORM, filled);
        return `/subcontract-announcements/${await this.announcements.announce(actor, contractId, body)}`;
      },
      (draft) => this.all(viewer, contractId, draft),
    );
  }

  @Page('subcontract-announcements/:id', 'subcontract.read')
  show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, null);
  }

  @Page('subcontract-announcements/:id/taking-up', 'subcontract.write')
  async begin(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(NewSubcontractQuery) { vendorId, ...query }: NewSubcontractQuery,
  ): Promise<HtmlReply> {
    const { version } = await this.reading.one(id);
    return vendorId === undefined
      ? this.choice(viewer, id, query)
      : this.takingUp(viewer, id, draftOf({ vendorId }, version));
  }

  @Submission('subcontract-announcements/:id/taking-up', 'subcontract.write')
  takeUp(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { vendorId } = await this.submissions.checked(TAKING_UP, filled, {
          vendorId: textIn(filled.sent, 'vendorId'),
        });
        return `/subcontracts/${await this.announcements.takeUp(expectedBy(filled), vendorId)}`;
      },
      (draft) => this.takingUp(viewer, id, draft),
    );
  }

  @Submission('subcontract-announcements/:id/declining', 'subcontract.write')
  decline(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { reason } = await this.submissions.checked(DECLINE_FORM, filled);
        await this.announcements.decline(expectedBy(filled), reason);
        return `/subcontract-announcements/${id}`;
      },
      (draft) => this.page(viewer, id, { answer: 'declining', draft }),
    );
  }

  @Submission('subcontract-announcements/:id/withdrawal', 'subcontract.announce')
  withdraw(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { reason = null } = await this.submissions.checked(WITHDRAWAL_FORM, filled);
        await this.announcements.withdraw(expectedBy(filled), reason);
        return `/subcontract-announcements/${id}`;
      },
      (draft) => this.page(viewer, id, { answer: 'withdrawal', draft }),
    );
  }

  private async all(viewer: Viewer, contractId: string, draft: Draft): Promise<HtmlReply> {
    return showPage(viewer, {
      title: viewer.say('再委託の事前の届出', 'Announced re-entrustments'),
      status: draftStatus(draft),
      body: (
        <>
          <Crumbs crumbs={await this.reading.crumbs(viewer, contractId)} />
          <AnnouncementList contractId={contractId} announcements={await this.reading.of(contractId)} draft={draft} />
        </>
      ),
    });
  }

  private async page(viewer: Viewer, id: string, tried: TriedAnswer | null): Promise<HtmlReply> {
    const announcement = await this.reading.one(id);
    const draft = draftOf({}, announcement.version);
    return showPage(viewer, {
      title: viewer.say(`再委託の事前の届出: ${announcement.counterparty}`, `Announced: ${announcement.counterparty}`),
      status: tried === null ? 200 : draftStatus(tried.draft),
      body: (
        <>
          <Crumbs crumbs={await this.crumbs(viewer, announcement.contractId)} />
          <AnnouncementPage announcement={announcement} draft={draft} tried={tried} />
        </>
      ),
    });
  }

  private async choice(viewer: Viewer, id: string, query: Omit<NewSubcontractQuery, 'vendorId'>): Promise<HtmlReply> {
    const { contractId, counterparty, corporateNumber } = await this.reading.one(id);
    const said =
      corporateNumber === null || corporateNumber === undefined ? { name: counterparty } : { corporateNumber };
    const vendors = await this.subcontracts.vendorsAlike(query.name === undefined ? { ...query, ...said } : query);
    return showPage(viewer, {
      title: viewer.say('届け出られた再委託先を選ぶ', 'Choose the party that was announced'),
      body: (
        <>
          <Crumbs
            crumbs={[...(await this.crumbs(viewer, contractId)), [`/subcontract-announcements/${id}`, counterparty]]}
          />
          <VendorChoice
            path={`/subcontract-announcements/${id}/taking-up`}
            name={query.name ?? counterparty}
            vendors={vendors}
            kept={{}}
          />
        </>
      ),
    });
  }

  private async takingUp(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { contractId, counterparty, announcedOn } = await this.reading.one(id);
    const vendor = await this.subcontracts.vendor(textIn(draft.sent, 'vendorId'));
    const { say, date } = viewer;
    return showForm(viewer, {
      title: say(`届出を受け付ける: ${vendor.name}`, `Take it up: ${vendor.name}`),
      crumbs: [
        ...(await this.crumbs(viewer, contractId)),
        [`/subcontract-announcements/${id}`, counterparty],
        [`/subcontract-announcements/${id}/taking-up`, say('再委託先を選び直す', 'Choose another')],
      ],
      before: (
        <p>
          {say(
            `「${counterparty}」への再委託の届出を、登録済みの事業者「${vendor.name}」への再委託として登録します。情報提供を受けた日は届出の日(${date(announcedOn)})になります。協議・合意・承認は、このあと再委託の画面で記録します。`,
            `What was announced of “${counterparty}” is registered as a re-entrustment to ${vendor.name}, with the information given on ${announcedOn}. Consultation, agreement and approval are recorded there next.`,
          )}
        </p>
      ),
      form: TAKING_UP,
      draft,
      action: `/subcontract-announcements/${id}/taking-up`,
      button: say('再委託として受け付ける', 'Take it up'),
      children: <input type="hidden" name="vendorId" value={vendor.id} />,
    });
  }

  private async crumbs(viewer: Viewer, contractId: string) {
    return [
      ...(await this.reading.crumbs(viewer, contractId)),
      [`/contracts/${contractId}/subcontract-announcements`, viewer.say('事前の届出', 'Announced')] as const,
    ];
  }
}
