import { Module } from '@nestjs/common';
import { DemarcationModule } from '../demarcation/demarcation.module';
import { MatrixForms } from './matrix-forms';
import { MatrixFormsController } from './matrix-forms.controller';
import { MatrixPaperReader } from './matrix-paper.reader';
import { MatrixPapersController } from './matrix-papers.controller';
import { WorkbookVerifications } from './workbook-verifications';

/** What goes on paper: workbooks and pages that people read, fill in and sign. */
@Module({
  imports: [DemarcationModule],
  controllers: [MatrixPapersController, MatrixFormsController],
  providers: [MatrixPaperReader, MatrixForms, WorkbookVerifications],
})
export class ReportsModule {}
