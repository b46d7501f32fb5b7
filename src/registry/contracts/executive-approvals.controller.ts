import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Decides, Lists, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { ContractEntity } from './contract.entity';
import {
  DecideExecutiveApproval,
  ExecutiveApprovalQuery,
  ExecutiveApprovalView,
  RequestExecutiveApproval,
} from './dto/executive-approval.dto';
import { ExecutiveApprovalEntity } from './executive-approval.entity';
import { ExecutiveApprovalReader } from './executive-approval.reader';
import { ExecutiveApprovalsService } from './executive-approvals.service';

/** 経営層の承認 of a contract: whoever prepares it asks, an executive decides. */
@ApiTags('contracts')
@Controller({ version: '1' })
export class ExecutiveApprovalsController {
  constructor(
    private readonly service: ExecutiveApprovalsService,
    private readonly records: Records,
    private readonly reader: ExecutiveApprovalReader,
  ) {}

  @Lists(
    'contracts/:id/executive-approvals',
    {
      id: 'listExecutiveApprovals',
      permission: 'contract.read',
      summary: 'List what executives were asked to approve',
    },
    ExecutiveApprovalView,
    ExecutiveApprovalQuery,
  )
  async list(@PathId() contractId: string, @Query() query: ExecutiveApprovalQuery): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return listReply(this.reader, query, { contractId });
  }

  @Creates(
    'contracts/:id/executive-approvals',
    { id: 'requestExecutiveApproval', permission: 'contract.write', summary: 'Ask an executive to approve a contract' },
    RequestExecutiveApproval,
    ExecutiveApprovalView,
  )
  async request(@PathId() contractId: string, @Body() body: RequestExecutiveApproval): Promise<JsonReply> {
    return created(this.reader, 'executive-approvals', await this.service.request(contractId, body));
  }

  @Shows(
    'executive-approvals/:id',
    { id: 'getExecutiveApproval', permission: 'contract.read', summary: 'Read an executive’s approval' },
    ExecutiveApprovalView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Decides(
    'executive-approvals/:id/decision',
    {
      id: 'decideExecutiveApproval',
      permission: 'contract.approve',
      summary: 'Approve or refuse, as an executive, what somebody else asked for',
      description:
        'Approved, the contract says since when (`executiveApprovedOn`). The approval is one of the facts that `/v1/decision-kinds` lists; when they change, ask anew.',
    },
    DecideExecutiveApproval,
    ExecutiveApprovalView,
  )
  async decide(@Expecting() expected: Expected, @Body() body: DecideExecutiveApproval): Promise<JsonReply> {
    await this.records.change(ExecutiveApprovalEntity, expected, { state: body.decision, remark: body.remark ?? null });
    return shown(this.reader, expected.id);
  }
}
