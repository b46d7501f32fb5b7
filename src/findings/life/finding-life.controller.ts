import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { type Expected, Records } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting, PathId } from '../../http/entity-tag';
import { JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Answers, Creates, Lists, Patches, Shows } from '../../http/operation';
import { type RecordKind } from '../../http/records/record-kind';
import { DECLARED_KIND, type DeclaredKind } from '../../http/records/single-controller';
import { InstitutionEntity } from '../../registry/institutions/institution.entity';
import {
  CommentOnFinding,
  FindingLifeView,
  FindingRecordQuery,
  FindingRecordView,
  FindingTrendQuery,
  FindingTrendView,
  PatchFinding,
} from './finding-life.dto';
import { ToldFindingReader } from './finding-record.reader';
import { FindingRecords } from './finding-records';
import { FindingTrend } from './finding-trend';

const LATE =
  'Stored for people and history: a change is seen here moments later, what a date brings once a day. Reports and gates judge live.';

const KIND: RecordKind = {
  path: 'findings',
  name: 'Finding',
  one: 'a finding',
  many: 'findings',
  read: 'finding.read',
  write: 'risk.write',
};

/** The life of findings: what became of them, whose they are, and how they are treated. */
@ApiTags('gaps')
@Controller({ version: '1' })
export class FindingLifeController implements DeclaredKind {
  readonly [DECLARED_KIND] = KIND;

  constructor(
    readonly reader: ToldFindingReader,
    private readonly findings: FindingRecords,
    private readonly trends: FindingTrend,
    private readonly records: Records,
  ) {}

  @Lists(
    'institutions/:id/findings',
    {
      id: 'listFindings',
      permission: 'finding.read',
      summary: 'List what was ever found of an institution, and how each stands',
      description: LATE,
      isOfThePresent: true,
    },
    FindingRecordView,
  )
  async list(
    @PathId() id: string,
    @Query() query: FindingRecordQuery,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.records.demand(InstitutionEntity, id);
    return this.findings.list(id, query, language);
  }

  @Shows(
    'findings/:id',
    {
      id: 'getFinding',
      permission: 'finding.read',
      summary: 'Read a finding with its history and what people say of it',
      description: LATE,
      isOfThePresent: true,
    },
    FindingLifeView,
  )
  read(@PathId() id: string, @AskedLanguage() language: Language): Promise<JsonReply> {
    return this.shown(id, language);
  }

  @Answers(
    'institutions/:id/finding-trend',
    {
      id: 'getFindingTrend',
      permission: 'finding.read',
      summary: 'How many findings an institution had over time',
      description: LATE,
      isOfThePresent: true,
    },
    FindingTrendView,
  )
  trend(@PathId() id: string, @Query() query: FindingTrendQuery): Promise<FindingTrendView> {
    return this.trends.of(id, query);
  }

  @Patches(
    'findings/:id',
    {
      id: 'updateFinding',
      permission: 'risk.write',
      summary: 'Say whose a finding is, by when, and how it is treated',
    },
    PatchFinding,
    FindingLifeView,
  )
  async patch(
    @Expecting() expected: Expected,
    @Body() body: PatchFinding,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.findings.treat(expected, body);
    return this.shown(expected.id, language);
  }

  @Creates(
    'findings/:id/comments',
    { id: 'commentOnFinding', permission: 'risk.write', summary: 'Say something of a finding' },
    CommentOnFinding,
    FindingLifeView,
  )
  async comment(
    @PathId() id: string,
    @Body() { body }: CommentOnFinding,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.findings.comment(id, body, actor);
    const { text, version } = await this.shown(id, language);
    return new JsonReply(text, version, `/v1/findings/${id}`);
  }

  private async shown(id: string, language: Language): Promise<JsonReply> {
    const life = await this.findings.one(id, language);
    return new JsonReply(JSON.stringify(life), life.version);
  }
}
