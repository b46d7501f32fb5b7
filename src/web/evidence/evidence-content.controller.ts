import { Controller, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { DocumentContents } from '../../documents/document-contents';
import { PathId } from '../../http/entity-tag';
import { Page } from '../page';

/** Hands out an evidence file to whoever reads at a page. */
@Controller()
export class EvidenceContentController {
  constructor(private readonly contents: DocumentContents) {}

  @Page('documents/:id/content', 'document.read')
  download(@PathId() id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.contents.send(id, request, response);
  }
}
