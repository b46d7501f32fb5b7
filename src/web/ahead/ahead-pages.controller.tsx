import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type FileReply } from '../../http/file-reply';
import { type HtmlReply } from '../../http/html-reply';
import { ManagementReportQuery } from '../../reports/management/dto/management-report.dto';
import { ManagementReports } from '../../reports/management/management-reports';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Within } from '../frame/within';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { AheadPageQuery } from './ahead-page-query';
import { AheadReading } from './ahead-reading';
import { Ahead } from './ahead.view';

@Controller()
export class AheadPagesController {
  constructor(
    private readonly ahead: AheadReading,
    private readonly reports: ManagementReports,
  ) {}

  /** The same picture as the API draws and the report has in it. */
  @Page('institutions/:id/ahead-chart/content', 'finding.read')
  chart(@Viewing() { language }: Viewer, @PathId() id: string): Promise<FileReply> {
    return this.reports.ahead(id, language);
  }

  @Page('institutions/:id/management-report/content', 'finding.read')
  report(
    @Viewing() { language }: Viewer,
    @PathId() id: string,
    @Asked(ManagementReportQuery) asked: ManagementReportQuery,
  ): Promise<FileReply> {
    return this.reports.print(id, asked, language);
  }

  @Page('ahead', 'finding.read')
  async show(@Viewing() viewer: Viewer, @Asked(AheadPageQuery) query: AheadPageQuery): Promise<HtmlReply> {
    const found = await this.ahead.of(viewer, query);
    return showPage(viewer, {
      title: viewer.say('これから12か月', 'The coming 12 months'),
      body: (
        <Within institutionId={found?.choice.institution.id ?? null}>
          <Ahead found={found} />
        </Within>
      ),
    });
  }
}
