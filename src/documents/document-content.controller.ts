import { applyDecorators, Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { PathId } from '../http/entity-tag';
import { operation, pathParameters, problems } from '../http/operation-parts';
import { DocumentContents } from './document-contents';

@ApiTags('documents')
@Controller({ path: 'documents', version: '1' })
export class DocumentContentController {
  constructor(private readonly contents: DocumentContents) {}

  @Downloads()
  download(@PathId() id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.contents.send(id, request, response);
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
