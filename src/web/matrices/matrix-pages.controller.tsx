import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { MatrixPaperReader } from '../../reports/matrix-paper.reader';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { MatrixPage } from './matrix.view';
import { RowReading } from './row-reading';
import { RowPage } from './row.view';

@Controller()
export class MatrixPagesController {
  constructor(
    private readonly papers: MatrixPaperReader,
    private readonly rows: RowReading,
  ) {}

  @Page('matrices/:id', 'matrix.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const paper = await this.papers.of(id, viewer.language);
    return showPage(viewer, {
      title: viewer.say(`責任分界表 第${paper.revision}版`, `Demarcation matrix, revision ${paper.revision}`),
      body: <MatrixPage paper={paper} />,
    });
  }

  @Page('matrix-rows/:id', 'matrix.read')
  async row(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const content = await this.rows.one(viewer, id);
    return showPage(viewer, { title: `${content.row.key} ${content.row.title}`, body: <RowPage {...content} /> });
  }
}
