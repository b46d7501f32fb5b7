import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { XLSX } from '../../http/body';
import { Expecting, PathId } from '../../http/entity-tag';
import { type AskedFile, EntersFile, ExaminesFile, Prints, SentFile } from '../../http/file-operation';
import { type FileReply } from '../../http/file-reply';
import { JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { MatrixFormDecisionsQuery, MatrixFormQuery, MatrixFormView } from './dto/matrix-form.dto';
import { FormPrints } from './form-prints';
import { type FormDecisions, type FormPreview, MatrixForms } from './matrix-forms';

/** The form on which a side without an account, or without a browser, says who has which part. */
@ApiTags('matrix-declarations')
@Controller({ version: '1' })
export class MatrixFormsController {
  constructor(
    private readonly forms: MatrixForms,
    private readonly prints: FormPrints,
  ) {}

  @Prints(
    'matrices/:id/form',
    {
      id: 'printMatrixForm',
      permission: 'matrix.declare',
      summary: 'Download the form on which a side declares its rows, as a workbook',
      description: 'It holds what that side has said so far, and nothing of what the other side has said.',
    },
    XLSX,
    409,
  )
  print(
    @PathId() matrixId: string,
    @Query() { side: asked }: MatrixFormQuery,
    @AskedLanguage() language: Language,
  ): Promise<FileReply> {
    return this.prints.form(matrixId, language, asked);
  }

  @ExaminesFile(
    'matrices/:id/form-previews',
    {
      id: 'previewMatrixForm',
      permission: 'matrix.declare',
      summary: 'See every cell that a filled-in form would change',
      description:
        'Merged three ways: what the form says, what it said when it went out, and what the registry says now. What only the registry has changed stays; what both have changed, what was emptied, and what nobody would see on the sheet is asked about. Rows and columns are found wherever they have been moved. Rows that cannot be read are named, and keep nobody from the others; a form with another structure, with merged cells, comments or drawings is refused.',
    },
    XLSX,
    MatrixFormView,
  )
  async preview(
    @PathId() matrixId: string,
    @Query() asked: MatrixFormDecisionsQuery,
    @SentFile() file: AskedFile,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    return reply(await this.forms.preview(matrixId, file(), decisionsIn(asked), language));
  }

  @EntersFile(
    'matrices/:id/form',
    {
      id: 'enterMatrixForm',
      permission: 'matrix.declare',
      summary: 'Enter a filled-in form as its side’s declaration, all or nothing',
      description:
        'If-Match names the version that the preview showed; each row that it asks about is named in `take` or `leave`, each that cannot be read in `leave`. The institution may enter the form of a vendor that answered without an account.',
    },
    XLSX,
    MatrixFormView,
  )
  async enterForm(
    @Expecting() expected: Expected,
    @Query() asked: MatrixFormDecisionsQuery,
    @SentFile() file: AskedFile,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    return reply(await this.forms.enterForm(expected, file(), decisionsIn(asked), language));
  }
}

function decisionsIn({ side, take, leave }: MatrixFormDecisionsQuery): FormDecisions {
  const keysIn = (text = '') => text.split(',').map((key) => key.trim().toUpperCase());
  return { side, take: keysIn(take), leave: keysIn(leave) };
}

function reply(preview: FormPreview): JsonReply {
  return new JsonReply(JSON.stringify(preview satisfies MatrixFormView), preview.version);
}
