import { Controller } from '@nestjs/common';
import { AskedOrigin } from '../../http/asked-origin';
import { PathId } from '../../http/entity-tag';
import { type FileReply } from '../../http/file-reply';
import { type HtmlReply } from '../../http/html-reply';
import { MatrixDocumentQuery } from '../../reports/dto/matrix-document.dto';
import { MatrixFormQuery } from '../../reports/form/dto/matrix-form.dto';
import { FormPrints } from '../../reports/form/form-prints';
import { MatrixPrints } from '../../reports/matrix-prints';
import { Asked } from '../asked';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { showPage } from '../frame/show-page';
import { type MatrixContent } from '../matrices/matrix-content';
import { MatrixReading } from '../matrices/matrix-reading';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { PapersPage } from './papers.view';

/** A revision as files to take away: to sign, to read, to answer on. */
@Controller()
export class PapersController {
  constructor(
    private readonly matrices: MatrixReading,
    private readonly prints: MatrixPrints,
    private readonly forms: FormPrints,
  ) {}

  @Page('matrices/:id/papers', 'matrix.read')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return papersPage(viewer, await this.matrices.one(viewer, id), draftOf());
  }

  @Page('matrices/:id/document/content', 'matrix.read')
  document(
    @Viewing() { language }: Viewer,
    @PathId() id: string,
    @Asked(MatrixDocumentQuery) asked: MatrixDocumentQuery,
    @AskedOrigin() origin: string | null,
  ): Promise<FileReply> {
    return this.prints.document(id, language, origin, asked);
  }

  @Page('matrices/:id/workbook/content', 'matrix.read')
  workbook(@Viewing() { language }: Viewer, @PathId() id: string): Promise<FileReply> {
    return this.prints.workbook(id, language);
  }

  @Page('matrices/:id/form/content', 'matrix.declare')
  form(
    @Viewing() { language }: Viewer,
    @PathId() id: string,
    @Asked(MatrixFormQuery) { side }: MatrixFormQuery,
  ): Promise<FileReply> {
    return this.forms.form(id, language, side);
  }
}

/** The page from which papers go out and forms come in. */
export function papersPage(viewer: Viewer, content: MatrixContent, draft: Draft): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('書面と回答票', 'Papers and forms'),
    status: draftStatus(draft),
    body: <PapersPage {...content} draft={draft} />,
  });
}
