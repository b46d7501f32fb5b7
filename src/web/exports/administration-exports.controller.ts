import { Controller } from '@nestjs/common';
import { ApiClientReader } from '../../access/api-clients/api-client.reader';
import { ApiClientQuery, type ApiClientView } from '../../access/api-clients/dto/api-client.dto';
import {
  WebhookSubscriptionQuery,
  type WebhookSubscriptionView,
} from '../../exchange/webhooks/dto/webhook-subscription.dto';
import { WebhookSubscriptionReader } from '../../exchange/webhooks/webhook-subscription.reader';
import { type FileReply } from '../../http/file-reply';
import { IncidentQuery, type IncidentView } from '../../registry/incidents/dto/incident.dto';
import { IncidentReader } from '../../registry/incidents/incident.reader';
import { InstitutionQuery, type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { apiClientColumns } from '../api-clients/api-client-columns';
import { ApiClientReading } from '../api-clients/api-client-reading';
import { Asked } from '../asked';
import { RecordNames } from '../history/record-names';
import { incidentColumns } from '../incidents/incident-columns';
import { placeColumns, placesOf } from '../incidents/place-columns';
import { institutionColumns } from '../institutions/institution-columns';
import { InstitutionRecords } from '../institutions/institution-records';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { webhookColumns } from '../webhooks/webhook-columns';
import { everyRow, exportOf } from './list-export';

/** Hands out the lists of whoever runs the registry as they are seen. */
@Controller()
export class AdministrationExportsController {
  constructor(
    private readonly institutions: InstitutionReader,
    private readonly clients: ApiClientReader,
    private readonly programs: ApiClientReading,
    private readonly webhooks: WebhookSubscriptionReader,
    private readonly incidents: IncidentReader,
    private readonly records: InstitutionRecords,
    private readonly names: RecordNames,
  ) {}

  @Page('institutions/export', 'institution.read')
  async ofInstitutions(
    @Viewing() viewer: Viewer,
    @Asked(InstitutionQuery) query: InstitutionQuery,
  ): Promise<FileReply> {
    const rows = await everyRow<InstitutionView>(this.institutions, query);
    return exportOf(viewer, { ja: '医療機関', en: 'institutions' }, institutionColumns(viewer), rows);
  }

  @Page('api-clients/export', 'apiClient.read')
  async ofPrograms(@Viewing() viewer: Viewer, @Asked(ApiClientQuery) query: ApiClientQuery): Promise<FileReply> {
    const rows = await everyRow<ApiClientView>(this.clients, query);
    const institutionOf = new Map(await this.records.writable(viewer, 'apiClient.read'));
    const columns = apiClientColumns(viewer, institutionOf, await this.programs.followers());
    return exportOf(viewer, { ja: 'API利用プログラム', en: 'programs' }, columns, rows);
  }

  @Page('webhook-subscriptions/export', 'webhook.read')
  async ofWebhooks(
    @Viewing() viewer: Viewer,
    @Asked(WebhookSubscriptionQuery) query: WebhookSubscriptionQuery,
  ): Promise<FileReply> {
    const rows = await everyRow<WebhookSubscriptionView>(this.webhooks, query);
    const institutionOf = new Map(await this.records.writable(viewer, 'webhook.read'));
    return exportOf(viewer, { ja: 'Webhook', en: 'webhooks' }, webhookColumns(viewer, institutionOf), rows);
  }

  @Page('incidents/export', 'evaluation.read')
  async ofIncidents(@Viewing() viewer: Viewer, @Asked(IncidentQuery) query: IncidentQuery): Promise<FileReply> {
    const rows = await everyRow<IncidentView>(this.incidents, query);
    const names = await this.names.of(viewer, rows.flatMap(placesOf));
    const columns = [...incidentColumns(viewer), ...placeColumns(names)];
    return exportOf(viewer, { ja: 'インシデント', en: 'incidents' }, columns, rows);
  }
}
