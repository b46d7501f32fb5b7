import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Decides, Lists, Patches, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { type RecordKind } from '../../http/records/record-kind';
import { DECLARED_KIND, type DeclaredKind } from '../../http/records/single-controller';
import {
  AcceptEvidence,
  AskForEvidence,
  EvidenceRequestQuery,
  EvidenceRequestView,
  PatchEvidenceRequest,
  RefuseEvidence,
  WithdrawEvidenceRequest,
} from './dto/evidence-request.dto';
import { EvidenceRequestReader } from './evidence-request.reader';
import { EvidenceRequestsService } from './evidence-requests.service';
import { EvidenceReviewing } from './evidence-reviewing';

/** What institutions ask vendors for: asked, reviewed and withdrawn by the institution's people. */
@ApiTags('evidence-requests')
@Controller({ version: '1' })
export class EvidenceRequestsController implements DeclaredKind {
  readonly [DECLARED_KIND]: RecordKind = {
    path: 'evidence-requests',
    name: 'EvidenceRequest',
    one: 'a request for evidence',
    many: 'requests for evidence',
    read: 'evidence.read',
    write: 'evidence.ask',
  };

  constructor(
    readonly reader: EvidenceRequestReader,
    private readonly requests: EvidenceRequestsService,
    private readonly reviewing: EvidenceReviewing,
  ) {}

  @Lists(
    'evidence-requests',
    {
      id: 'listEvidenceRequests',
      permission: 'evidence.read',
      summary: 'List what vendors are asked for',
      description: 'Institutions see what they ask, a vendor’s people what their vendor is asked.',
      isOfThePresent: true,
    },
    EvidenceRequestView,
    EvidenceRequestQuery,
  )
  list(@Query() query: EvidenceRequestQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    'evidence-requests',
    {
      id: 'askForEvidence',
      permission: 'evidence.ask',
      summary: 'Ask a vendor for evidence',
      description:
        'The vendor’s people find it in their inbox, and are reminded 7, 3 and 1 days before the day and when it is over; whoever asked is, too. A renewed certificate, evidence that the management works, an MDS or SDS, the year’s checklist, a list of subcontractors, or the form of a matrix.',
    },
    AskForEvidence,
    EvidenceRequestView,
  )
  async ask(@Body() body: AskForEvidence, @Actor() actor: Principal): Promise<JsonReply> {
    return created(this.reader, 'evidence-requests', await this.requests.ask(actor, body));
  }

  @Shows(
    'evidence-requests/:id',
    {
      id: 'getEvidenceRequest',
      permission: 'evidence.read',
      summary: 'Read what a vendor is asked for, and what it answered',
      isOfThePresent: true,
    },
    EvidenceRequestView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'evidence-requests/:id',
    {
      id: 'updateEvidenceRequest',
      permission: 'evidence.ask',
      summary: 'Change until when, and in which words, while it is not answered',
    },
    PatchEvidenceRequest,
    EvidenceRequestView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchEvidenceRequest): Promise<JsonReply> {
    await this.requests.change(expected, body);
    return shown(this.reader, expected.id);
  }

  @Decides(
    'evidence-requests/:id/acceptance',
    {
      id: 'acceptEvidence',
      permission: 'evidence.ask',
      summary: 'Accept what was answered, which records it',
      description:
        'In the same transaction the fact is recorded of which the answer speaks, by its own service and under its own permission: the certificate that follows the one asked about, the evidence, the disclosure, the checklist, an announcement for each party that is new; of a matrix form nothing but the file is kept, for somebody who may declare to enter. `made` says which records. The vendor’s word alone changes nothing.',
    },
    AcceptEvidence,
    EvidenceRequestView,
  )
  async accept(
    @Expecting() expected: Expected,
    @Body() body: AcceptEvidence,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    await this.reviewing.accept(expected, actor, body);
    return shown(this.reader, expected.id);
  }

  @Decides(
    'evidence-requests/:id/refusal',
    {
      id: 'refuseEvidence',
      permission: 'evidence.ask',
      summary: 'Refuse what was answered, with the reason: the vendor may answer anew',
    },
    RefuseEvidence,
    EvidenceRequestView,
  )
  async refuse(
    @Expecting() expected: Expected,
    @Body() { reason }: RefuseEvidence,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    await this.reviewing.refuse(expected, actor, reason);
    return shown(this.reader, expected.id);
  }

  @Decides(
    'evidence-requests/:id/withdrawal',
    {
      id: 'withdrawEvidenceRequest',
      permission: 'evidence.ask',
      summary: 'Ask no longer',
    },
    WithdrawEvidenceRequest,
    EvidenceRequestView,
  )
  async withdraw(
    @Expecting() expected: Expected,
    @Body() { reason = null }: WithdrawEvidenceRequest,
  ): Promise<JsonReply> {
    await this.requests.withdraw(expected, reason);
    return shown(this.reader, expected.id);
  }
}
