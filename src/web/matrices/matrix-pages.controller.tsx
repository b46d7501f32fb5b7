import { Controller } from '@nestjs/common';
import { MatrixDifferencesQuery } from '../../demarcation/agreement/dto/matrix-differences.dto';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { ChangesPage } from './changes.view';
import { MatrixPageQuery } from './matrix-page-query';
import { MatrixReading } from './matrix-reading';
import { MatrixPage } from './matrix.view';
import { RowReading } from './row-reading';
import { RowPage } from './row.view';

@Controller()
export class MatrixPagesController {
  constructor(
    private readonly matrices: MatrixReading,
    private readonly rows: RowReading,
  ) {}

  @Page('matrices/:id', 'matrix.read')
  async show(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(MatrixPageQuery) { state }: MatrixPageQuery,
  ): Promise<HtmlReply> {
    const content = await this.matrices.one(viewer, id);
    const { revision } = content.paper;
    const beside = {
      since: await this.matrices.since(viewer, id),
      report: await this.matrices.shortcomings(viewer, content.matrix),
    };
    return showPage(viewer, {
      title: viewer.say(`責任分界表 第${revision}版`, `Demarcation matrix, revision ${revision}`),
      body: <MatrixPage {...content} {...beside} only={state ?? null} />,
    });
  }

  @Page('matrices/:id/changes', 'matrix.read')
  async changes(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(MatrixDifferencesQuery) query: MatrixDifferencesQuery,
  ): Promise<HtmlReply> {
    const content = await this.matrices.changes(viewer, id, query);
    return showPage(viewer, {
      title: viewer.say('変わったこと', 'What has changed'),
      body: <ChangesPage {...content} />,
    });
  }

  @Page('matrix-rows/:id', 'matrix.read')
  async row(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const content = await this.rows.one(viewer, id);
    return showPage(viewer, { title: `${content.row.key} ${content.row.title}`, body: <RowPage {...content} /> });
  }
}
