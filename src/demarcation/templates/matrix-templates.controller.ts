import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Decides, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { InstitutionEntity } from '../../registry/institutions/institution.entity';
import {
  BeginMatrixTemplateEdition,
  CreateMatrixTemplate,
  MatrixTemplateQuery,
  MatrixTemplateView,
  PatchMatrixTemplate,
  TakeMatrixTemplateStep,
} from './dto/matrix-template.dto';
import { MatrixTemplateReader } from './matrix-template.reader';
import { MatrixTemplatesService } from './matrix-templates.service';

/** Institutions' own templates: seen by their people alone; a vendor's people see the matrices. */
@ApiTags('matrix-templates')
@Controller({ version: '1' })
export class MatrixTemplatesController {
  constructor(
    private readonly templates: MatrixTemplatesService,
    private readonly records: Records,
    private readonly reader: MatrixTemplateReader,
  ) {}

  @Lists(
    'institutions/:id/matrix-templates',
    {
      id: 'listMatrixTemplates',
      permission: 'matrix.read',
      summary: 'List the editions of an institution’s own templates',
    },
    MatrixTemplateView,
  )
  async list(@PathId() institutionId: string, @Query() query: MatrixTemplateQuery): Promise<JsonReply> {
    await this.records.demand(InstitutionEntity, institutionId);
    return listReply(this.reader, query, { institutionId });
  }

  @Creates(
    'institutions/:id/matrix-templates',
    { id: 'createMatrixTemplate', permission: 'matrix.write', summary: 'Begin a template of the institution’s own' },
    CreateMatrixTemplate,
    MatrixTemplateView,
  )
  async create(@PathId() institutionId: string, @Body() body: CreateMatrixTemplate): Promise<JsonReply> {
    await this.records.demand(InstitutionEntity, institutionId);
    return created(this.reader, 'matrix-templates', await this.templates.create(institutionId, body));
  }

  @Shows(
    'matrix-templates/:id',
    { id: 'getMatrixTemplate', permission: 'matrix.read', summary: 'Read an edition of a template' },
    MatrixTemplateView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'matrix-templates/:id',
    { id: 'updateMatrixTemplate', permission: 'matrix.write', summary: 'Change an edition that is not published yet' },
    PatchMatrixTemplate,
    MatrixTemplateView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchMatrixTemplate): Promise<JsonReply> {
    await this.templates.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('matrix-templates/:id', {
    id: 'deleteMatrixTemplate',
    permission: 'matrix.write',
    summary: 'Delete an edition that was never published',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.templates.remove(expected);
  }

  @Decides(
    'matrix-templates/:id/steps',
    {
      id: 'takeMatrixTemplateStep',
      permission: 'matrix.write',
      summary: 'Publish an edition, or withdraw it',
      description:
        'Publishing makes agreed matrices stale (TEMPLATE) that were drawn up from an earlier edition, and begins their next revision where none is open: rows of the new edition that are new or read otherwise stand in it unanswered, everything else as it was agreed.',
    },
    TakeMatrixTemplateStep,
    MatrixTemplateView,
  )
  async take(@Expecting() expected: Expected, @Body() { step }: TakeMatrixTemplateStep): Promise<JsonReply> {
    await this.templates.take(expected, step);
    return shown(this.reader, expected.id);
  }

  @Creates(
    'matrix-templates/:id/editions',
    {
      id: 'beginMatrixTemplateEdition',
      permission: 'matrix.write',
      summary: 'Begin the next edition of a template, as a copy of a published one',
    },
    BeginMatrixTemplateEdition,
    MatrixTemplateView,
  )
  async beginEdition(@PathId() id: string, @Body() body: BeginMatrixTemplateEdition): Promise<JsonReply> {
    return created(this.reader, 'matrix-templates', await this.templates.beginEdition(id, body));
  }
}
