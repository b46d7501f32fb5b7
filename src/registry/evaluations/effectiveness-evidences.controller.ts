import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { plainRecords } from '../../http/records/plain-records';
import { RecordController } from '../../http/records/record-controller';
import {
  CreateEffectivenessEvidence,
  EffectivenessEvidenceQuery,
  EffectivenessEvidenceView,
  PatchEffectivenessEvidence,
} from './dto/effectiveness-evidence.dto';
import { EffectivenessEvidenceEntity } from './effectiveness-evidence.entity';
import { EffectivenessEvidenceReader } from './effectiveness-evidence.reader';

@ApiTags('evaluations')
@Controller({ version: '1' })
export class EffectivenessEvidencesController extends RecordController(
  {
    path: 'effectiveness-evidence',
    name: 'EffectivenessEvidence',
    names: 'EffectivenessEvidence',
    one: 'a piece of effectiveness evidence',
    many: 'effectiveness evidence',
    read: 'evaluation.read',
    write: 'evaluation.write',
  },
  {
    create: CreateEffectivenessEvidence,
    patch: PatchEffectivenessEvidence,
    view: EffectivenessEvidenceView,
    query: EffectivenessEvidenceQuery,
  },
) {
  constructor(reader: EffectivenessEvidenceReader, records: Records) {
    super(reader, plainRecords(records, EffectivenessEvidenceEntity));
  }
}
