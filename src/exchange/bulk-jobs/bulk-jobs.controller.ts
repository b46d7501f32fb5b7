import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { AskedLanguage } from '../../http/asked-language';
import { LinesSent, SendsLines } from '../../http/bulk/upserts-many';
import { PathId } from '../../http/entity-tag';
import { JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { listReply } from '../../http/listing';
import { Answers, Lists, Shows } from '../../http/operation';
import { TakesQuery } from '../../http/taken-types';
import { created, shown } from '../../http/record-reply';
import { BulkJobItemsQuery, BulkJobItemsView, BulkJobQuery, BulkJobView, SendBulkJobQuery } from './bulk-job.dto';
import { BulkJobReader } from './bulk-job.reader';
import { BulkJobRecords } from './bulk-job-records';
import { KEPT_DAYS, LARGEST_JOB } from './bulk-job-terms';

const COUNT = LARGEST_JOB.toLocaleString('en');

/** More lines than one request takes: a job writes them, and says how far it is. */
@ApiTags('bulk-jobs')
@Controller({ version: '1' })
export class BulkJobsController {
  constructor(
    private readonly jobs: BulkJobRecords,
    private readonly reader: BulkJobReader,
  ) {}

  @SendsLines(
    'bulk-jobs',
    {
      id: 'sendBulkJob',
      permission: 'institution.read',
      summary: 'Send up to 200,000 lines of records, to be written by a job',
      description: `The lines (NDJSON) are those of \`POST /v1/{resource}/bulk-upsert\`, each by itself, up to ${COUNT} of them and 40 MB. Needs the permission of writing such records too, also when they are written. Ask for the job until it is DONE; \`linesDone\` of \`lines\` says how far it is. A slice of lines is written together with the note of what became of them: whatever becomes of the process, each is written once.`,
    },
    BulkJobView,
    SendBulkJobQuery,
  )
  async send(
    @Query() { resource }: SendBulkJobQuery,
    @LinesSent() lines: Buffer,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    return created(this.reader, 'bulk-jobs', await this.jobs.receive(actor, resource, lines, language));
  }

  @Lists(
    'bulk-jobs',
    {
      id: 'listBulkJobs',
      permission: 'institution.read',
      summary: 'List the jobs that you have sent',
      isOfThePresent: true,
    },
    BulkJobView,
  )
  list(@Query() query: BulkJobQuery, @Actor() actor: Principal): Promise<JsonReply> {
    return listReply(this.reader, query, { actorId: actor.id });
  }

  @Shows(
    'bulk-jobs/:id',
    { id: 'getBulkJob', permission: 'institution.read', summary: 'Read how far a job is', isOfThePresent: true },
    BulkJobView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Answers(
    'bulk-jobs/:id/items',
    {
      id: 'listBulkJobItems',
      permission: 'institution.read',
      summary: 'Read what became of the lines of a job',
      description: `As far as it has come, in the order of the lines; kept for ${KEPT_DAYS} days after its end.`,
      isOfThePresent: true,
    },
    BulkJobItemsView,
  )
  @TakesQuery(BulkJobItemsQuery)
  async items(@PathId() id: string, @Query() query: BulkJobItemsQuery): Promise<JsonReply> {
    await shown(this.reader, id);
    const [items, next] = await this.jobs.items(id, query);
    return new JsonReply(`{"items":[${items.join(',')}],"next":${next}}`);
  }
}
