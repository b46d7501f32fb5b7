import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { plainRecords } from '../../http/records/plain-records';
import { RecordController } from '../../http/records/record-controller';
import { CreateIncident, IncidentQuery, IncidentView, PatchIncident } from './dto/incident.dto';
import { IncidentEntity } from './incident.entity';
import { IncidentReader } from './incident.reader';

@ApiTags('incidents')
@Controller({ version: '1' })
export class IncidentsController extends RecordController(
  {
    path: 'incidents',
    name: 'Incident',
    one: 'an incident',
    many: 'incidents',
    read: 'evaluation.read',
    write: 'evaluation.write',
  },
  { create: CreateIncident, patch: PatchIncident, view: IncidentView, query: IncidentQuery },
) {
  constructor(reader: IncidentReader, records: Records) {
    super(reader, plainRecords(records, IncidentEntity));
  }
}
