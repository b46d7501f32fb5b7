import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type JsonReply } from '../../../http/json-reply';
import { listReply } from '../../../http/listing';
import { Lists } from '../../../http/operation';
import { DigestQuery, DigestView } from './digest.dto';
import { DigestReader } from './digest.reader';

/** What became of mail: for whoever looks after people's addresses. */
@ApiTags('notices')
@Controller({ path: 'digests', version: '1' })
export class DigestsController {
  constructor(private readonly reader: DigestReader) {}

  @Lists(
    '',
    {
      id: 'listDigests',
      permission: 'account.read',
      summary: 'List mail about what is due, and what became of it',
      description: 'To whom, when, and what the mail server said; not what stood in it.',
    },
    DigestView,
    DigestQuery,
  )
  list(@Query() query: DigestQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }
}
