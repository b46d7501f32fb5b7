import { Module } from '@nestjs/common';
import { DemarcationModule } from '../demarcation/demarcation.module';
import { FindingsModule } from '../findings/findings.module';
import { AnswerSheets } from './answer-sheet/answer-sheets';
import { AnswerSheetsController } from './answer-sheet/answer-sheets.controller';
import { ConfirmationController } from './confirmation/confirmation.controller';
import { ConfirmationSheets } from './confirmation/confirmation-sheets';
import { ConfirmationReader } from './confirmation/confirmation.reader';
import { MatrixForms } from './form/matrix-forms';
import { FormPrints } from './form/form-prints';
import { MatrixFormsController } from './form/matrix-forms.controller';
import { ManagementReportReader } from './management/management-report.reader';
import { ManagementReports } from './management/management-reports';
import { ManagementReportsController } from './management/management-reports.controller';
import { MatrixPaperReader } from './matrix-paper.reader';
import { MatrixPrints } from './matrix-prints';
import { RowEvidenceReader } from './row-evidence.reader';
import { MatrixPapersController } from './matrix-papers.controller';
import { PicturesController } from './picture/pictures.controller';
import { SystemPictures } from './picture/system-pictures';
import { WorkbookVerifications } from './workbook-verifications';
import { Workshop } from './workshop/workshop';

/** What goes on paper: workbooks and pages that people read, fill in and sign. */
@Module({
  imports: [DemarcationModule, FindingsModule],
  controllers: [
    MatrixPapersController,
    MatrixFormsController,
    ConfirmationController,
    AnswerSheetsController,
    PicturesController,
    ManagementReportsController,
  ],
  providers: [
    ManagementReportReader,
    ManagementReports,
    MatrixPaperReader,
    RowEvidenceReader,
    MatrixPrints,
    FormPrints,
    MatrixForms,
    WorkbookVerifications,
    ConfirmationReader,
    ConfirmationSheets,
    AnswerSheets,
    SystemPictures,
    Workshop,
  ],
  exports: [
    ManagementReports,
    AnswerSheets,
    ConfirmationSheets,
    MatrixPaperReader,
    MatrixPrints,
    MatrixForms,
    FormPrints,
    Workshop,
    SystemPictures,
    WorkbookVerifications,
  ],
})
export class ReportsModule {}
