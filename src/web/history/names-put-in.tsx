import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { from, type Observable, switchMap } from 'rxjs';
import { Database } from '../../database/database';
import { HtmlReply } from '../../http/html-reply';
import { ViewerProvider } from '../frame/viewer-context';
import { type PageRequest, type Viewer, viewerOf } from '../viewer';
import { NamedPointer } from './named-pointer';
import { POINTS } from './named-later';
import { RecordNames } from './record-names';

/**
 * Puts the names of records where a page points at them by their ids: the facts of a finding stand on many pages, and none of
 * these knows what they will be about. Whoever may not read a record is left with its id. One query, where there is any.
 */
@Injectable()
export class NamesPutIn implements NestInterceptor {
  private readonly names: RecordNames;

  constructor(database: Database) {
    this.names = new RecordNames(database);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<PageRequest>();
    return next
      .handle()
      .pipe(switchMap((reply: unknown) => from(reply instanceof HtmlReply ? this.named(reply, request) : [reply])));
  }

  private async named(reply: HtmlReply, request: PageRequest): Promise<HtmlReply> {
    const ids = [...reply.html.matchAll(POINTS)].map(([, id = '']) => id);
    if (ids.length === 0) return reply;
    const viewer = viewerOf(request).anywhere;
    const names = await this.names.of(viewer, ids);
    const html = reply.html.replace(POINTS, (pointer, id: string) =>
      names.has(id) ? shown(viewer, <NamedPointer id={id} names={names} />) : pointer,
    );
    return new HtmlReply(html, reply.status, reply.location);
  }
}

function shown(viewer: Viewer, pointer: VNode): string {
  return renderToString(<ViewerProvider value={viewer}>{pointer}</ViewerProvider>);
}
