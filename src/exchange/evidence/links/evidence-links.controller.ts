import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../../access/actor';
import { type Principal } from '../../../access/principal';
import { type Expected, Records } from '../../../database/records';
import { Expecting, PathId } from '../../../http/entity-tag';
import { type JsonReply } from '../../../http/json-reply';
import { listReply } from '../../../http/listing';
import { Creates, Decides, Lists, Shows } from '../../../http/operation';
import { created, shown } from '../../../http/record-reply';
import { EvidenceRequestEntity } from '../evidence-request.entity';
import { EvidenceLinkQuery, EvidenceLinkView, MailEvidenceLink, RevokeEvidenceLink } from './evidence-link.dto';
import { EvidenceLinkReader } from './evidence-link.reader';
import { EvidenceLinks } from './evidence-links.service';

/** Links by which somebody without an account answers a request. */
@ApiTags('evidence-requests')
@Controller({ version: '1' })
export class EvidenceLinksController {
  constructor(
    private readonly links: EvidenceLinks,
    private readonly reader: EvidenceLinkReader,
    private readonly records: Records,
  ) {}

  @Lists(
    'evidence-requests/:id/links',
    {
      id: 'listEvidenceLinks',
      permission: 'evidence.ask',
      summary: 'List the links that were mailed, and what became of them',
      isOfThePresent: true,
    },
    EvidenceLinkView,
    EvidenceLinkQuery,
  )
  async list(@PathId() requestId: string, @Query() query: EvidenceLinkQuery): Promise<JsonReply> {
    await this.records.demand(EvidenceRequestEntity, requestId);
    return listReply(this.reader, query, { requestId });
  }

  @Creates(
    'evidence-requests/:id/links',
    {
      id: 'mailEvidenceLink',
      permission: 'evidence.ask',
      summary: 'Mail a link by which the request is answered without an account',
      description:
        'It shows this one request and takes one answer; opening it changes nothing. It closes a link that was mailed before, expires, and is kept as a hash only: nobody but its addressee gets it. Reminders go to the same address.',
    },
    MailEvidenceLink,
    EvidenceLinkView,
  )
  async mail(
    @PathId() requestId: string,
    @Body() body: MailEvidenceLink,
    @Actor() { name }: Principal,
  ): Promise<JsonReply> {
    return created(this.reader, 'evidence-links', await this.links.mailTo(requestId, name, body));
  }

  @Shows(
    'evidence-links/:id',
    {
      id: 'getEvidenceLink',
      permission: 'evidence.ask',
      summary: 'Read what became of a link that was mailed',
      isOfThePresent: true,
    },
    EvidenceLinkView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Decides(
    'evidence-links/:id/revocation',
    {
      id: 'revokeEvidenceLink',
      permission: 'evidence.ask',
      summary: 'Close a link: from then on it opens nothing',
    },
    RevokeEvidenceLink,
    EvidenceLinkView,
  )
  async revoke(@Expecting() expected: Expected, @Body() _: RevokeEvidenceLink): Promise<JsonReply> {
    await this.links.revoke(expected);
    return shown(this.reader, expected.id);
  }
}
