import { ExpressAdapter } from '@nestjs/platform-express';
import { type Response } from 'express';
import { entityTag } from './entity-tag';
import { describeFile, FileReply } from './file-reply';
import { HtmlReply } from './html-reply';
import { JsonReply } from './json-reply';

/** Express, but for answers that are made already: JSON texts, with entity tag and location, pages and files go out in one write. */
export class ReplyAdapter extends ExpressAdapter {
  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (body instanceof HtmlReply) return showPage(response, body);
    if (!(body instanceof JsonReply || body instanceof FileReply))
      return super.reply(response, body, statusCode) as unknown;
    if (statusCode !== undefined) response.statusCode = statusCode;
    if (body instanceof FileReply) {
      describeFile(response, { ...body, size: body.content.length });
      return response.end(response.req.method === 'HEAD' ? undefined : body.content);
    }
    // Bytes once, and not their number first: a long text would be encoded twice.
    const bytes = Buffer.from(body.text);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Length', bytes.length);
    if (body.version !== null) response.setHeader('ETag', entityTag(body.version));
    if (body.location !== null) response.setHeader('Location', body.location);
    return response.end(response.req.method === 'HEAD' ? undefined : bytes);
  }
}

function showPage(response: Response, { html, status, location }: HtmlReply): unknown {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(html));
  if (location !== null) response.setHeader('Location', location);
  return response.end(response.req.method === 'HEAD' ? undefined : html);
}
