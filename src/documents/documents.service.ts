import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { type Expected, Records } from '../database/records';
import { Problem } from '../kernel/problem';
import { fault, invalid, notFound } from '../kernel/problems';
import { DocumentLinkEntity } from './document-link.entity';
import { DocumentEntity } from './document.entity';
import { DocumentReader } from './document.reader';
import { type CreateDocumentLink } from './dto/document-link.dto';
import { type PatchDocument, type UploadDocument } from './dto/document.dto';
import { type KeptFile } from './kept-file';

/** Records of evidence files; their contents are the store's business. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly reader: DocumentReader,
  ) {}

  /** Records a file whose content is kept already; returns the id. */
  create({ file, subjectKind, subjectId, ...given }: UploadDocument): Promise<string> {
    if ((subjectKind === undefined) !== (subjectId === undefined)) throw incompleteSubject(subjectKind === undefined);
    return this.database.transact(async () => {
      const id = await this.records.create(DocumentEntity, { ...given, ...file });
      if (subjectKind !== undefined && subjectId !== undefined) await this.link(id, { subjectKind, subjectId });
      return id;
    });
  }

  /** Says that a document is evidence for a record; returns the id of the link. */
  link(documentId: string, subject: CreateDocumentLink): Promise<string> {
    return this.records.create(DocumentLinkEntity, { ...subject, documentId });
  }

  async change(expected: Expected, changes: PatchDocument): Promise<void> {
    await this.ifOwn(expected, () => this.records.change(DocumentEntity, expected, changes));
  }

  /** Removes the record; its content stays in the store, see `ContentStore`. */
  async remove(expected: Expected): Promise<void> {
    await this.ifOwn(expected, () => this.records.remove(DocumentEntity, expected));
  }

  /** What there is to download; 404 when there is none. */
  async kept(id: string): Promise<KeptFile> {
    const [found] = await this.database.read<Omit<KeptFile, 'size'> & { size: string }>({
      name: 'document-kept',
      text: 'select sha256, size, media_type as "mediaType", name from documents where id = $1',
      values: [id],
    });
    if (found === undefined) throw notFound();
    return { ...found, size: Number(found.size) };
  }

  /** What a vendor says of itself is seen by all and changed by few: to those who see it, it is not missing. */
  private async ifOwn<T>({ id }: Expected, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'NOT_FOUND' || (await this.reader.one(id)) === null)
        throw error;
      throw new Problem('FORBIDDEN', 'FORBIDDEN', {
        ja: '事業者が登録した資料は、その事業者か登録者のみ変更できます',
        en: 'What a vendor says of itself is changed by its own people or by whoever uploaded it',
      });
    }
  }
}

function incompleteSubject(lacksKind: boolean): Problem {
  return invalid([
    fault(lacksKind ? '/subjectKind' : '/subjectId', 'INCOMPLETE', {
      ja: 'subjectKind と subjectId は組で指定してください',
      en: 'Give subjectKind and subjectId together, or neither',
    }),
  ]);
}
