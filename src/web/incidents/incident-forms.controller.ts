import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type IncidentView } from '../../registry/incidents/dto/incident.dto';
import { IncidentReader } from '../../registry/incidents/incident.reader';
import { IncidentsService } from '../../registry/incidents/incidents.service';
import { type Options } from '../forms/field';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { InstitutionRecords } from '../institutions/institution-records';
import { Page, Submission } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { INCIDENT_CHANGE, INCIDENT_FORM } from './incident-form';

/** Records incidents by form, and what becomes of them. */
@Controller()
export class IncidentFormsController {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly submissions: Submissions,
    private readonly institutions: InstitutionRecords,
    private readonly reader: IncidentReader,
  ) {}

  @Page('incidents/new', 'evaluation.write')
  async begin(@Viewing() viewer: Viewer): Promise<HtmlReply> {
    const [first] = await this.institutions.writable(viewer, 'evaluation.write');
    return this.registration(viewer, draftOf({ ...INCIDENT_FORM.usual, institutionId: first?.[0] }));
  }

  @Submission('incidents', 'evaluation.write')
  register(@Viewing() viewer: Viewer, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => `/incidents/${await this.incidents.create(await this.submissions.checked(INCIDENT_FORM, filled))}`,
      (draft) => this.registration(viewer, draft),
    );
  }

  @Page('incidents/:id/edit', 'evaluation.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const incident = await recordOf<IncidentView>(this.reader, id);
    return this.correction(viewer, incident, draftOf(INCIDENT_CHANGE.written(incident), incident.version));
  }

  @Submission('incidents/:id', 'evaluation.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.incidents.patch(expectedBy(filled), await this.submissions.checked(INCIDENT_CHANGE, filled));
        return `/incidents/${id}`;
      },
      async (draft) => this.correction(viewer, await recordOf<IncidentView>(this.reader, id), draft),
    );
  }

  private async registration(viewer: Viewer, draft: Draft): Promise<HtmlReply> {
    const writable = await this.institutions.writable(viewer, 'evaluation.write');
    const [only] = writable.length === 1 ? writable : [];
    return showForm(viewer, {
      title: viewer.say('インシデントを登録する', 'Record an incident'),
      crumbs: [['/incidents', viewer.say('インシデント', 'Incidents')]],
      form: INCIDENT_FORM,
      draft,
      action: '/incidents',
      button: viewer.say('登録する', 'Record'),
      options: { institutionId: writable, ...(await this.places(viewer, only?.[0], [])) },
    });
  }

  private async correction(viewer: Viewer, incident: IncidentView, draft: Draft): Promise<HtmlReply> {
    const { id, title, institutionId, contractIds } = incident;
    return showForm(viewer, {
      title: viewer.say('インシデントの記録を進める', 'Carry an incident on'),
      crumbs: [
        ['/incidents', viewer.say('インシデント', 'Incidents')],
        [`/incidents/${id}`, title],
      ],
      form: INCIDENT_CHANGE,
      draft,
      action: `/incidents/${id}`,
      button: viewer.say('記録する', 'Record'),
      options: await this.places(viewer, institutionId, contractIds ?? []),
    });
  }

  /** Where it can have happened; undefined: in whichever institution the viewer sees. */
  private async places(
    viewer: Viewer,
    institutionId: string | undefined,
    named: readonly string[],
  ): Promise<{ contractIds: Options; systemIds: Options; equipmentIds: Options }> {
    return {
      contractIds: await this.institutions.contractsOf(viewer, institutionId, named),
      systemIds: await this.institutions.systems(viewer, institutionId),
      equipmentIds: await this.institutions.equipment(viewer, institutionId),
    };
  }
}
