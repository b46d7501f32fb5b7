import { applyDecorators, Controller, Get, Logger, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { PathId } from '../http/entity-tag';
import { describeFile } from '../http/file-reply';
import { operation, pathParameters, problems } from '../http/operation-parts';
import { DocumentsService } from './documents.service';
import { ContentStore } from './store/content-store';
import { verified } from './store/verified';

@ApiTags('documents')
@Controller({ path: 'documents', version: '1' })
export class DocumentContentController {
  private readonly logger = new Logger('Documents');

  constructor(
    private readonly service: DocumentsService,
    private readonly store: ContentStore,
  ) {}

  /** The record is read first and its connection given back; then the bytes take as long as they take. */
  @Downloads()
  async download(@PathId() id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const kept = await this.service.kept(id);
    if (request.method === 'HEAD') {
      describeFile(response, kept);
      response.set('ETag', `"${kept.sha256}"`);
      response.end();
      return;
    }
    const content = await this.store.open(kept.sha256);
    describeFile(response, kept);
    response.set('ETag', `"${kept.sha256}"`);
    try {
      await pipeline(content, verified(kept.sha256), response);
    } catch (error) {
      // The headers are out, so whoever reads sees it break off. Whoever went away in the middle is no fault of ours.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') {
        this.logger.error(`document ${id} breaks off: ${String(error)}`);
      }
    }
  }
}

function Downloads(): MethodDecorator {
  const path = ':id/content';
  return applyDecorators(
    Get(path),
    ...pathParameters(path),
    operation(
      { id: 'downloadDocument', permission: 'document.read', summary: 'Download an evidence file' },
      'The bytes as they were uploaded.',
    ),
    ApiOkResponse({
      description: 'The file, as it was uploaded; it breaks off before its end if it was damaged since',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      headers: {
        ETag: { description: 'The SHA-256 of the content', schema: { type: 'string', maxLength: 66 } },
        'Content-Disposition': { description: 'Its name, after RFC 5987', schema: { type: 'string', maxLength: 4000 } },
      },
    }),
    problems(404),
  );
}
