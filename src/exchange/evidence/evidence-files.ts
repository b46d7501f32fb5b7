import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { Database } from '../../database/database';
import { DocumentContents } from '../../documents/document-contents';
import { type KeptFile } from '../../documents/kept-file';
import { notFound } from '../../kernel/problems';

/** Sends the file of an answer to whoever sees the answer. */
@Injectable()
export class EvidenceFiles {
  constructor(
    private readonly database: Database,
    private readonly contents: DocumentContents,
  ) {}

  async send(answerId: string, request: Request, response: Response): Promise<void> {
    const [found] = await this.database.read<Omit<KeptFile, 'size'> & { size: string }>({
      name: 'evidence-file',
      text: `select sha256, size, media_type as "mediaType", file_name as name from evidence_answers where id = $1 and sha256 is not null`,
      values: [answerId],
    });
    if (found === undefined) throw notFound();
    await this.contents.sendKept({ ...found, size: Number(found.size) }, request, response);
  }
}
