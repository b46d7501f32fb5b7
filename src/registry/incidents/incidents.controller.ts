import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RecordController } from '../../http/records/record-controller';
import { CreateIncident, IncidentQuery, IncidentView, PatchIncident } from './dto/incident.dto';
import { IncidentReader } from './incident.reader';
import { IncidentsService } from './incidents.service';

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
  constructor(reader: IncidentReader, incidents: IncidentsService) {
    super(reader, incidents);
  }
}
