import { Injectable } from '@nestjs/common';
import { XLSX } from '../../http/body';
import { FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { type Texts } from '../../kernel/texts';
import { paperName } from '../paper-name';
import { Workshop } from '../workshop/workshop';
import { formWorkbook } from './form-workbook';
import { MatrixForms } from './matrix-forms';

const TITLE: Texts = { ja: '責任分界表回答票', en: 'demarcation-answers' };

/** Makes the workbook on which a side answers. */
@Injectable()
export class FormPrints {
  constructor(
    private readonly forms: MatrixForms,
    private readonly workshop: Workshop,
  ) {}

  async form(matrixId: string, language: Language, asked: AgreementSide | undefined): Promise<FileReply> {
    const [paper, side] = await this.forms.make(matrixId, language, asked);
    const file = await this.workshop.writeWorkbook(formWorkbook(paper, side), new Date());
    return new FileReply(paperName(paper, 'xlsx', TITLE), XLSX, file);
  }
}
