import { Module } from '@nestjs/common';
import { IncidentReader } from './incident.reader';
import { IncidentsController } from './incidents.controller';
import { IncidentsService } from './incidents.service';

/** What befell an institution’s systems, and what was done about it. */
@Module({
  controllers: [IncidentsController],
  providers: [IncidentReader, IncidentsService],
  exports: [IncidentReader, IncidentsService],
})
export class IncidentsModule {}
