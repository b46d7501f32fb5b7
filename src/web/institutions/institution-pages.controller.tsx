import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { InstitutionQuery } from '../../registry/institutions/dto/institution.dto';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { InstitutionList } from './institution-list.view';
import { InstitutionReading } from './institution-reading';
import { InstitutionPage } from './institution.view';

@Controller()
export class InstitutionPagesController {
  constructor(private readonly institutions: InstitutionReading) {}

  @Page('institutions', 'institution.read')
  async list(@Viewing() viewer: Viewer, @Asked(InstitutionQuery) query: InstitutionQuery): Promise<HtmlReply> {
    const content = await this.institutions.list(query);
    return showPage(viewer, { title: viewer.say('医療機関', 'Institutions'), body: <InstitutionList {...content} /> });
  }

  @Page('institutions/:id', 'institution.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const content = await this.institutions.one(viewer, id);
    return showPage(viewer, {
      title: content.institution.name,
      body: <InstitutionPage {...content} />,
    });
  }
}
