import { Injectable, Logger } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { describeFile } from '../http/file-reply';
import { DocumentsService } from './documents.service';
import { type KeptFile } from './kept-file';
import { ContentStore } from './store/content-store';
import { verified } from './store/verified';

/** Sends what was kept of a document to whoever sees its record. */
@Injectable()
export class DocumentContents {
  private readonly logger = new Logger('Documents');

  constructor(
    private readonly service: DocumentsService,
    private readonly store: ContentStore,
  ) {}

  /** The record is read first and its connection given back; then the bytes take as long as they take. */
  async send(id: string, request: Request, response: Response): Promise<void> {
    await this.sendKept(await this.service.kept(id), request, response);
  }

  /** The whole of it: of what is small enough to be received, it fits. */
  async read(id: string): Promise<Buffer> {
    const { sha256 } = await this.service.kept(id);
    const [content, whole] = [await this.store.open(sha256), verified(sha256)];
    const [bytes] = await Promise.all([buffer(whole), pipeline(content, whole)]);
    return bytes;
  }

  /** Sends a content of which somebody has seen to it that it is for whoever asks. */
  async sendKept(kept: KeptFile, request: Request, response: Response): Promise<void> {
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
        this.logger.error(`content ${kept.sha256} breaks off: ${String(error)}`);
      }
    }
  }
}
