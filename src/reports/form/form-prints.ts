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

/** Both forms of a revision may lie in one folder: the name says whose it is. */
const TITLES: Readonly<Record<AgreementSide, Texts>> = {
  INSTITUTION: { ja: '責任分界表回答票_医療機関', en: 'demarcation-answers_institution' },
  VENDOR: { ja: '責任分界表回答票_事業者', en: 'demarcation-answers_vendor' },
};

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
    return new FileReply(paperName(paper, 'xlsx', TITLES[side]), XLSX, file);
  }
}
