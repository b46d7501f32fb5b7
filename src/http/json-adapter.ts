import { ExpressAdapter } from '@nestjs/platform-express';
import { type Response } from 'express';
import { entityTag } from './entity-tag';
import { JsonReply } from './json-reply';

/** Express, but for answers that are JSON texts already: these go out in one write, with entity tag and location. */
export class JsonAdapter extends ExpressAdapter {
  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (!(body instanceof JsonReply)) return super.reply(response, body, statusCode) as unknown;
    if (statusCode !== undefined) response.statusCode = statusCode;
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Length', Buffer.byteLength(body.text));
    if (body.version !== null) response.setHeader('ETag', entityTag(body.version));
    if (body.location !== null) response.setHeader('Location', body.location);
    return response.end(response.req.method === 'HEAD' ? undefined : body.text);
  }
}
