import { Module } from '@nestjs/common';
import { DemarcationModule } from '../demarcation/demarcation.module';
import { ConfirmationController } from './confirmation.controller';
import { ConfirmationReader } from './confirmation.reader';
import { MatrixForms } from './matrix-forms';
import { MatrixFormsController } from './matrix-forms.controller';
import { MatrixPaperReader } from './matrix-paper.reader';
import { MatrixPapersController } from './matrix-papers.controller';
import { WorkbookVerifications } from './workbook-verifications';

/** What goes on paper: workbooks and pages that people read, fill in and sign. */
@Module({
  imports: [DemarcationModule],
  controllers: [MatrixPapersController, MatrixFormsController, ConfirmationController],
  providers: [MatrixPaperReader, MatrixForms, WorkbookVerifications, ConfirmationReader],
})
export class ReportsModule {}
