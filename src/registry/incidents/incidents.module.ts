import { Module } from '@nestjs/common';
import { IncidentReader } from './incident.reader';
import { IncidentsController } from './incidents.controller';

/** What befell an institution’s systems, and what was done about it. */
@Module({ controllers: [IncidentsController], providers: [IncidentReader], exports: [IncidentReader] })
export class IncidentsModule {}
