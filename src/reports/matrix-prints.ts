import { Injectable } from '@nestjs/common';
import { XLSX } from '../http/body';
import { FileReply } from '../http/file-reply';
import { type Language } from '../http/language';
import { demandPages } from './demand-pages';
import { type MatrixDocumentQuery } from './dto/matrix-document.dto';
import { MatrixPaperReader } from './matrix-paper.reader';
import { matrixWorkbook } from './matrix-workbook';
import { paperName } from './paper-name';
import { RowEvidenceReader } from './row-evidence.reader';
import { Workshop } from './workshop/workshop';

/** Makes the files in which a revision is handed out: the annex to sign, and the workbook to read. */
@Injectable()
export class MatrixPrints {
  constructor(
    private readonly reader: MatrixPaperReader,
    private readonly evidence: RowEvidenceReader,
    private readonly workshop: Workshop,
  ) {}

  async workbook(matrixId: string, language: Language): Promise<FileReply> {
    const paper = await this.reader.of(matrixId, language);
    const file = await this.workshop.writeWorkbook(matrixWorkbook(paper), new Date());
    return new FileReply(paperName(paper, 'xlsx'), XLSX, file);
  }

  async document(
    matrixId: string,
    language: Language,
    origin: string | null,
    { paper: size = 'A3', era = 'JAPANESE', evidence: isWished = false }: MatrixDocumentQuery,
  ): Promise<FileReply> {
    const paper = await this.reader.of(matrixId, language, origin);
    demandPages(paper);
    const evidence = isWished ? await this.evidence.of(matrixId) : null;
    const file = await this.workshop.writeMatrixPdf(paper, { size, era, evidence }, new Date());
    return new FileReply(paperName(paper, 'pdf'), 'application/pdf', file);
  }
}
