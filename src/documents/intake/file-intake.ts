import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Request, type Response } from 'express';
import multer from 'multer';
import { DocumentSettings } from '../document-settings';
import { type KeptFile } from '../kept-file';
import { ContentStore, type ReceivedFile } from '../store/content-store';
import { fileName } from './file-name';
import { claims } from './media-types';
import { emptyFile, FILE_PART, noFile, noName, notWhatItClaims, problemOfForm, tooLarge } from './refusals';
import { sniff } from './sniff';
import { incomingIn, Spool } from './spool';

type SentFile = Express.Multer.File & ReceivedFile;

/** What a form takes besides its file: a few short fields. */
const FORM_LIMITS = { files: 1, fields: 16, parts: 17, fieldSize: 64 * 1024, fieldNestingDepth: 0, headerPairs: 16 };
/** What the other parts of a form and their headers may amount to, in bytes. */
const FORM_ALLOWANCE = 2 * 1024 * 1024;

/**
 * Receives a form with a file: the file is streamed to the temporary place, looked at, and kept in the store; the fields
 * become the body. All of it before a database connection is taken.
 */
@Injectable()
export class FileIntake implements OnModuleInit {
  private readonly spool: Spool;
  private readonly limit: number;
  private readonly readForm: ReturnType<multer.Multer['single']>;

  constructor(
    @Inject(DocumentSettings) { folder, limit }: DocumentSettings,
    private readonly store: ContentStore,
  ) {
    this.limit = limit;
    this.spool = new Spool(incomingIn(folder));
    this.readForm = multer({
      storage: this.spool,
      // Browsers and generated clients send names in UTF-8; RFC 5987 names say their encoding themselves.
      defParamCharset: 'utf8',
      limits: { ...FORM_LIMITS, fileSize: limit },
    }).single(FILE_PART);
  }

  onModuleInit(): Promise<void> {
    return this.spool.sweep(Date.now());
  }

  async receive(request: Request, response: Response): Promise<KeptFile> {
    const kept = await this.receiveIfAny(request, response);
    if (kept === null) throw noFile();
    return kept;
  }

  /** The same where a form may come without a file; null: it did. */
  async receiveIfAny(request: Request, response: Response): Promise<KeptFile | null> {
    if (Number(request.headers['content-length'] ?? 0) > this.limit + FORM_ALLOWANCE) throw tooLarge(this.limit);
    await new Promise<void>((resolve, reject) => {
      this.readForm(request, response, (error: unknown) => {
        if (error === undefined || error === null) resolve();
        else reject(problemOfForm(error, this.limit) ?? (error as Error));
      });
    });
    const sent = request.file as SentFile | undefined;
    if (sent === undefined) return null;
    try {
      return await this.keep(sent);
    } finally {
      await this.spool.remove(sent.path);
    }
  }

  private async keep(sent: SentFile): Promise<KeptFile> {
    if (sent.size === 0) throw emptyFile();
    const name = fileName(sent.originalname);
    if (name === null) throw noName();
    const claim = { name, mediaType: sent.mimetype };
    const mediaType = await sniff(sent.path, claim);
    if (mediaType === null || !claims(claim, mediaType)) throw notWhatItClaims();
    await this.store.keep(sent);
    return { sha256: sent.sha256, size: sent.size, mediaType, name };
  }
}
