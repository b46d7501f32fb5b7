import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { SubcontractsService } from '../../registry/subcontracts/subcontracts.service';
import { Asked } from '../asked';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Crumb, Crumbs } from '../parts/crumbs';
import { VendorChoice } from '../vendors/vendor-choice';
import { type Viewer, Viewing } from '../viewer';
import { ChangeNeedsApproval } from './change-needs-approval';
import { NewSubcontractQuery } from './new-subcontract-query';
import { SUBCONTRACT_CHANGE, SUBCONTRACT_FORM } from './subcontract-form';
import { SubcontractReading } from './subcontract-reading';

/** Registers and changes re-entrustments by form: first whom, then with what. */
@Controller()
export class SubcontractFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: SubcontractReading,
    private readonly subcontracts: SubcontractsService,
  ) {}

  @Page('contracts/:id/subcontracts/new', 'subcontract.write')
  begin(
    @Viewing() viewer: Viewer,
    @PathId() contractId: string,
    @Asked(NewSubcontractQuery) { vendorId, parentId, ...query }: NewSubcontractQuery,
  ): Promise<HtmlReply> {
    if (vendorId === undefined) return this.choice(viewer, contractId, parentId, query);
    return this.registration(viewer, contractId, vendorId, draftOf({ ...SUBCONTRACT_FORM.usual, parentId }));
  }

  @Submission('contracts/:id/subcontracts', 'subcontract.write')
  async register(
    @Viewing() viewer: Viewer,
    @PathId() contractId: string,
    @FilledForm() filled: Filled,
  ): Promise<HtmlReply> {
    const { id: vendorId } = await this.reading.vendor(textIn(filled.sent, 'vendorId'));
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(SUBCONTRACT_FORM, filled, { vendorId });
        return `/subcontracts/${await this.subcontracts.create(contractId, body)}`;
      },
      (draft) => this.registration(viewer, contractId, vendorId, draft),
    );
  }

  @Page('subcontracts/:id/edit', 'subcontract.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const subcontract = await this.reading.subcontract(id);
    return this.change(viewer, id, draftOf(SUBCONTRACT_CHANGE.written(subcontract), subcontract.version));
  }

  @Submission('subcontracts/:id', 'subcontract.write')
  patch(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(SUBCONTRACT_CHANGE, filled);
        await this.subcontracts.patch(expectedBy(filled), body);
        return `/subcontracts/${id}`;
      },
      (draft) => this.change(viewer, id, draft),
    );
  }

  private async choice(
    viewer: Viewer,
    contractId: string,
    parentId: string | undefined,
    query: Omit<NewSubcontractQuery, 'vendorId' | 'parentId'>,
  ): Promise<HtmlReply> {
    return showPage(viewer, {
      title: viewer.say('再委託先を選ぶ', 'Choose the sub-entrustee'),
      body: (
        <>
          <Crumbs crumbs={await this.crumbs(viewer, contractId)} />
          <VendorChoice
            path={`/contracts/${contractId}/subcontracts/new`}
            name={query.name}
            vendors={await this.reading.vendorsAlike(query)}
            kept={parentId === undefined ? {} : { parentId }}
          />
        </>
      ),
    });
  }

  private async registration(viewer: Viewer, contractId: string, vendorId: string, draft: Draft): Promise<HtmlReply> {
    const { say } = viewer;
    const vendor = await this.reading.vendor(vendorId);
    return showForm(viewer, {
      title: say(`再委託を登録する: ${vendor.name}`, `Register a re-entrustment to ${vendor.name}`),
      crumbs: [
        ...(await this.crumbs(viewer, contractId)),
        [`/contracts/${contractId}/subcontracts/new`, say('再委託先を選び直す', 'Choose another')],
      ],
      form: SUBCONTRACT_FORM,
      draft,
      action: `/contracts/${contractId}/subcontracts`,
      button: say('登録する', 'Register'),
      options: { parentId: await this.reading.above(contractId, viewer, null) },
      children: <input type="hidden" name="vendorId" value={vendor.id} />,
    });
  }

  private async change(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { contractId, vendorName, approvalState } = await this.reading.subcontract(id);
    return showForm(viewer, {
      title: viewer.say('再委託の登録内容を変更する', 'Change a re-entrustment'),
      crumbs: [...(await this.crumbs(viewer, contractId)), [`/subcontracts/${id}`, vendorName]],
      before: approvalState === 'APPROVED' && <ChangeNeedsApproval />,
      form: SUBCONTRACT_CHANGE,
      draft,
      action: `/subcontracts/${id}`,
      button: viewer.say('変更する', 'Change'),
      options: { parentId: await this.reading.above(contractId, viewer, id) },
    });
  }

  private async crumbs({ say }: Viewer, contractId: string): Promise<Crumb[]> {
    const { contractNo, title } = await this.reading.contract(contractId);
    return [
      ['/contracts', say('契約', 'Contracts')],
      [`/contracts/${contractId}`, `${contractNo} ${title}`],
    ];
  }
}
