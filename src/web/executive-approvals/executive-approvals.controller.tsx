import { Controller } from '@nestjs/common';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type ExecutiveApprovalView } from '../../registry/contracts/dto/executive-approval.dto';
import { ExecutiveApprovalEntity } from '../../registry/contracts/executive-approval.entity';
import { ExecutiveApprovalReader } from '../../registry/contracts/executive-approval.reader';
import { ExecutiveApprovalsService } from '../../registry/contracts/executive-approvals.service';
import { OwnWorkReading } from '../dismissing/own-work';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { DECISION_FORM, REQUEST_FORM } from './executive-approval-forms';
import { ExecutiveApprovalPage } from './executive-approval.view';

/** An executive is asked to approve a contract, and decides on a page of its own what somebody else has asked. */
@Controller()
export class ExecutiveApprovalPagesController {
  constructor(
    private readonly service: ExecutiveApprovalsService,
    private readonly records: Records,
    private readonly submissions: Submissions,
    private readonly reader: ExecutiveApprovalReader,
    private readonly contracts: ContractReader,
    private readonly ownWork: OwnWorkReading,
  ) {}

  @Page('contracts/:id/executive-approvals/new', 'contract.write')
  begin(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.asking(viewer, id, draftOf());
  }

  @Submission('contracts/:id/executive-approvals', 'contract.write')
  ask(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(REQUEST_FORM, filled);
        return `/executive-approvals/${await this.service.request(id, body)}`;
      },
      (draft) => this.asking(viewer, id, draft),
    );
  }

  @Page('executive-approvals/:id', 'contract.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const approval = await this.approval(id);
    return this.page(viewer, approval, draftOf({}, approval.version));
  }

  @Submission('executive-approvals/:id/decision', 'contract.approve')
  decide(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { decision, remark = null } = await this.submissions.checked(DECISION_FORM, filled);
        await this.records.change(ExecutiveApprovalEntity, expectedBy(filled), { state: decision, remark });
        return `/contracts/${(await this.approval(id)).contractId}`;
      },
      async (draft) => this.page(viewer, await this.approval(id), draft),
    );
  }

  private approval(id: string): Promise<ExecutiveApprovalView> {
    return recordOf<ExecutiveApprovalView>(this.reader, id);
  }

  private async asking(viewer: Viewer, contractId: string, draft: Draft): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('経営層の承認を申請する', 'Ask an executive to approve it'),
      crumbs: await this.crumbs(viewer, contractId),
      form: REQUEST_FORM,
      draft,
      action: `/contracts/${contractId}/executive-approvals`,
      button: viewer.say('承認を申請する', 'Ask'),
    });
  }

  private async page(viewer: Viewer, approval: ExecutiveApprovalView, draft: Draft): Promise<HtmlReply> {
    return showPage(viewer, {
      title: viewer.say('契約の経営層の承認', 'Executive approval of a contract'),
      status: draftStatus(draft),
      body: (
        <ExecutiveApprovalPage
          approval={approval}
          crumbs={await this.crumbs(viewer, approval.contractId)}
          isOwn={await this.ownWork.read()}
          draft={draft}
        />
      ),
    });
  }

  private async crumbs({ say }: Viewer, contractId: string): Promise<Crumb[]> {
    const { contractNo, title } = await recordOf<ContractView>(this.contracts, contractId);
    return [
      ['/contracts', say('契約', 'Contracts')],
      [`/contracts/${contractId}`, `${contractNo} ${title}`],
    ];
  }
}
