import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { MatrixPaperReader } from '../../reports/matrix-paper.reader';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { MatrixPage } from './matrix.view';

@Controller()
export class MatrixPagesController {
  constructor(private readonly papers: MatrixPaperReader) {}

  @Page('matrices/:id', 'matrix.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const paper = await this.papers.of(id, viewer.language);
    return showPage(viewer, {
      title: viewer.say(`責任分界表 第${paper.revision}版`, `Demarcation matrix, revision ${paper.revision}`),
      body: <MatrixPage paper={paper} />,
    });
  }
}
