import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type FileReply } from '../../http/file-reply';
import { type HtmlReply } from '../../http/html-reply';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { EmergencySheetQuery } from '../../reports/emergency/dto/emergency.dto';
import { EmergencyCopyReading } from '../../reports/emergency/emergency-copy-reading';
import { EmergencySheets } from '../../reports/emergency/emergency-sheets';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { Crumbs } from '../parts/crumbs';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { Emergency } from './emergency.view';

/** What is needed when the registry may be down: the sheet itself, and whether it lies elsewhere. */
@Controller()
export class EmergencyPagesController {
  constructor(
    private readonly institutions: InstitutionReader,
    private readonly copies: EmergencyCopyReading,
    private readonly sheets: EmergencySheets,
  ) {}

  @Page('institutions/:id/emergency', 'institution.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const { name } = await recordOf<InstitutionView>(this.institutions, id);
    return showPage(viewer, {
      title: viewer.say('緊急時一覧', 'Emergency sheet'),
      body: (
        <>
          <Crumbs crumbs={[[`/institutions/${id}`, name]]} />
          <Emergency institutionId={id} kept={await this.copies.of(id)} />
        </>
      ),
    });
  }

  @Page('institutions/:id/emergency-sheet/content', 'finding.read')
  sheet(
    @Viewing() { language }: Viewer,
    @PathId() id: string,
    @Asked(EmergencySheetQuery) { lang }: EmergencySheetQuery,
  ): Promise<FileReply> {
    return this.sheets.print(id, lang ?? language);
  }
}
