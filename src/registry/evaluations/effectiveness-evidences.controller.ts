import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  CreateEffectivenessEvidence,
  EffectivenessEvidenceQuery,
  EffectivenessEvidenceView,
  PatchEffectivenessEvidence,
} from './dto/effectiveness-evidence.dto';
import { EffectivenessEvidenceEntity } from './effectiveness-evidence.entity';
import { EffectivenessEvidenceReader } from './effectiveness-evidence.reader';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('effectiveness-evidence')
@Controller({ version: '1' })
export class EffectivenessEvidencesController {
  constructor(
    private readonly records: Records,
    private readonly reader: EffectivenessEvidenceReader,
  ) {}

  @Lists(
    'effectiveness-evidence',
    { id: 'listEffectivenessEvidence', permission: 'evaluation.read', summary: 'List effectiveness evidence' },
    EffectivenessEvidenceView,
  )
  list(@Query() query: EffectivenessEvidenceQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    'effectiveness-evidence',
    {
      id: 'createEffectivenessEvidence',
      permission: 'evaluation.write',
      summary: 'Register a piece of effectiveness evidence',
    },
    CreateEffectivenessEvidence,
    EffectivenessEvidenceView,
  )
  async create(@Body() body: CreateEffectivenessEvidence): Promise<JsonReply> {
    return created(this.reader, 'effectiveness-evidence', await this.records.create(EffectivenessEvidenceEntity, body));
  }

  @Shows(
    'effectiveness-evidence/:id',
    {
      id: 'getEffectivenessEvidence',
      permission: 'evaluation.read',
      summary: 'Read a piece of effectiveness evidence',
    },
    EffectivenessEvidenceView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'effectiveness-evidence/:id',
    {
      id: 'updateEffectivenessEvidence',
      permission: 'evaluation.write',
      summary: 'Change a piece of effectiveness evidence',
    },
    PatchEffectivenessEvidence,
    EffectivenessEvidenceView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchEffectivenessEvidence): Promise<JsonReply> {
    await this.records.change(EffectivenessEvidenceEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('effectiveness-evidence/:id', {
    id: 'deleteEffectivenessEvidence',
    permission: 'evaluation.write',
    summary: 'Delete a piece of effectiveness evidence that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(EffectivenessEvidenceEntity, expected);
  }
}
