import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { IncidentQuery, type IncidentView } from '../../registry/incidents/dto/incident.dto';
import { IncidentReader } from '../../registry/incidents/incident.reader';
import { Asked } from '../asked';
import { FindingsAbout } from '../findings/findings-about';
import { showPage } from '../frame/show-page';
import { InstitutionRecords } from '../institutions/institution-records';
import { Page } from '../page';
import { listed, recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { IncidentList } from './incident-list.view';
import { IncidentPage } from './incident.view';

/** What befell the institution, whom it has been told, and what still runs. */
@Controller()
export class IncidentPagesController {
  constructor(
    private readonly reader: IncidentReader,
    private readonly institutions: InstitutionRecords,
    private readonly findings: FindingsAbout,
  ) {}

  @Page('incidents', 'evaluation.read')
  async list(@Viewing() viewer: Viewer, @Asked(IncidentQuery) query: IncidentQuery): Promise<HtmlReply> {
    const incidents = await listed<IncidentView>(this.reader, query);
    return showPage(viewer, {
      title: viewer.say('インシデント', 'Incidents'),
      body: (
        <IncidentList
          query={query}
          incidents={incidents}
          systems={await this.institutions.systems(viewer, query.institutionId)}
        />
      ),
    });
  }

  @Page('incidents/:id', 'evaluation.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const incident = await recordOf<IncidentView>(this.reader, id);
    const { institutionId } = incident;
    const contractIds = incident.contractIds ?? [];
    const contracts =
      contractIds.length === 0 ? [] : await this.institutions.contractsOf(viewer, institutionId, contractIds);
    const systems =
      (incident.systemIds ?? []).length === 0 ? [] : await this.institutions.systems(viewer, institutionId);
    const devices =
      (incident.equipmentIds ?? []).length === 0 ? [] : await this.institutions.equipment(viewer, institutionId);
    return showPage(viewer, {
      title: incident.title,
      body: (
        <IncidentPage
          incident={incident}
          names={new Map([...contracts, ...systems, ...devices])}
          report={await this.findings.ofInstitution(viewer, { kind: 'INCIDENT', id }, institutionId)}
        />
      ),
    });
  }
}
