import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../http/asked-language';
import { AskedOrigin } from '../http/asked-origin';
import { PathId } from '../http/entity-tag';
import { type FileReply } from '../http/file-reply';
import { type Language } from '../http/language';
import { XLSX } from '../http/body';
import { type AskedFile, ExaminesFile, Prints, SentFile } from '../http/file-operation';
import { MatrixDocumentQuery } from './dto/matrix-document.dto';
import { WorkbookVerificationView } from './dto/workbook-verification.dto';
import { MatrixPrints } from './matrix-prints';
import { WorkbookVerifications } from './workbook-verifications';

/** A revision on paper. */
@ApiTags('matrices')
@Controller({ version: '1' })
export class MatrixPapersController {
  constructor(
    private readonly prints: MatrixPrints,
    private readonly verifications: WorkbookVerifications,
  ) {}

  @Prints(
    'matrices/:id/workbook',
    {
      id: 'printMatrixWorkbook',
      permission: 'matrix.read',
      summary: 'Download a revision as a workbook: a summary, and a sheet per layer',
      description: 'Where the two sides differ, the row is coloured and lettered, and shows what each of them says.',
    },
    XLSX,
  )
  workbook(@PathId() matrixId: string, @AskedLanguage() language: Language): Promise<FileReply> {
    return this.prints.workbook(matrixId, language);
  }

  @Prints(
    'matrices/:id/document',
    {
      id: 'printMatrixDocument',
      permission: 'matrix.read',
      summary: 'Download a revision as a PDF to sign',
      description:
        'Landscape; every page bears the contract’s number, the revision, the hash of the content and its number of how many. What is not agreed is marked as a draft. What is agreed says what it said when it was agreed, whatever has been renamed since (today’s names stand in a note), and bears a code by which anybody may ask whether it still stands. The text whose SHA-256 is the hash is attached. A revision whose rows say more than 60,000 letters is for the workbook only.',
    },
    'application/pdf',
    409,
  )
  document(
    @PathId() matrixId: string,
    @Query() asked: MatrixDocumentQuery,
    @AskedLanguage() language: Language,
    @AskedOrigin() origin: string | null,
  ): Promise<FileReply> {
    return this.prints.document(matrixId, language, origin, asked);
  }

  @ExaminesFile(
    'matrix-workbook-verifications',
    {
      id: 'verifyMatrixWorkbook',
      permission: 'matrix.read',
      summary: 'Ask whether a workbook that somebody holds is what was agreed, cell by cell',
    },
    XLSX,
    WorkbookVerificationView,
  )
  verify(@SentFile() file: AskedFile): Promise<WorkbookVerificationView> {
    return this.verifications.verify(file());
  }
}
