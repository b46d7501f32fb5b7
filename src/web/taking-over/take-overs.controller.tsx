import { Controller } from '@nestjs/common';
import { DocumentReader } from '../../documents/document.reader';
import { type DocumentView } from '../../documents/dto/document.dto';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { ContractTakeOvers } from '../../registry/contracts/contract-take-overs';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type SubcontractView } from '../../registry/subcontracts/dto/subcontract.dto';
import { SubcontractTakeOvers } from '../../registry/subcontracts/subcontract-take-overs';
import { SubcontractReader } from '../../registry/subcontracts/subcontract.reader';
import { type Draft, draftOf } from '../forms/draft';
import { type Options } from '../forms/field';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { Reading } from '../reading';
import { belonging, recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { TAKE_OVER_CONTRACT, TAKE_OVER_SUBCONTRACT } from './taking-over-forms';

/** 引継ぎ: what already runs comes into the registry by form, with what its paper says of its past. */
@Controller()
export class TakeOverPagesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: Reading,
    private readonly contracts: ContractReader,
    private readonly subcontracts: SubcontractReader,
    private readonly documents: DocumentReader,
    private readonly contractTakeOvers: ContractTakeOvers,
    private readonly subcontractTakeOvers: SubcontractTakeOvers,
  ) {}

  @Page('contracts/:id/take-over', 'takeOver.enter')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const { version } = await recordOf<ContractView>(this.contracts, id);
    return this.contract(viewer, id, draftOf({}, version));
  }

  @Submission('contracts/:id/take-over', 'takeOver.enter')
  take(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(TAKE_OVER_CONTRACT, filled);
        await this.contractTakeOvers.take(expectedBy(filled), body);
        return `/contracts/${id}`;
      },
      (draft) => this.contract(viewer, id, draft),
    );
  }

  @Page('subcontracts/:id/take-over', 'takeOver.enter')
  async openSubcontract(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const { version } = await recordOf<SubcontractView>(this.subcontracts, id);
    return this.subcontract(viewer, id, draftOf({}, version));
  }

  @Submission('subcontracts/:id/take-over', 'takeOver.enter')
  takeSubcontract(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(TAKE_OVER_SUBCONTRACT, filled);
        await this.subcontractTakeOvers.take(expectedBy(filled), body);
        return `/subcontracts/${id}`;
      },
      (draft) => this.subcontract(viewer, id, draft),
    );
  }

  private async contract(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const contract = await recordOf<ContractView>(this.contracts, id);
    return showForm(viewer, {
      title: viewer.say('すでに動いている契約を引き継ぐ', 'Take over a contract that already runs'),
      crumbs: [contractCrumb(contract)],
      before: <WhatItMeans viewer={viewer} institutionId={contract.institutionId} />,
      form: TAKE_OVER_CONTRACT,
      draft,
      action: `/contracts/${id}/take-over`,
      button: viewer.say('引き継ぐ', 'Take it over'),
      options: { documentId: await this.papers(viewer, contract.institutionId) },
    });
  }

  private async subcontract(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { contractId, work } = await recordOf<SubcontractView>(this.subcontracts, id);
    const contract = await recordOf<ContractView>(this.contracts, contractId);
    return showForm(viewer, {
      title: viewer.say('すでに始まっている再委託を引き継ぐ', 'Take over a re-entrustment that is already at work'),
      crumbs: [contractCrumb(contract), [`/subcontracts/${id}`, work]],
      before: <WhatItMeans viewer={viewer} institutionId={contract.institutionId} />,
      form: TAKE_OVER_SUBCONTRACT,
      draft,
      action: `/subcontracts/${id}/take-over`,
      button: viewer.say('引き継ぐ', 'Take it over'),
      options: { documentId: await this.papers(viewer, contract.institutionId) },
    });
  }

  /** The institution’s files, newest first. */
  private async papers(viewer: Viewer, institutionId: string): Promise<Options> {
    const files = await this.reading.as(viewer, 'document.read', () =>
      belonging<DocumentView>(this.documents, '-createdAt', { institutionId }),
    );
    return (files?.items ?? []).map(({ id, name }) => [id, name] as const);
  }
}

function contractCrumb({ id, contractNo, title }: ContractView): Crumb {
  return [`/contracts/${id}`, `${contractNo} ${title}`];
}

function WhatItMeans({ viewer: { say }, institutionId }: { viewer: Viewer; institutionId: string }) {
  return (
    <p class="notice">
      {say(
        '切替日の前日までだけ使えます。手続きの判定は行わず、「引き継いだもので、ここで決めたものではない」という印がずっと残り、ほかと同じに判定します。',
        'Until the day before the cut-over. No gate is asked: it is marked for ever as taken over and not decided here, and judged like every other.',
      )}{' '}
      <a href={`/institutions/${institutionId}/take-over-days`}>{say('切替日を見る', 'See the cut-over day')}</a>
    </p>
  );
}
