import { Module } from '@nestjs/common';
import { DemarcationModule } from '../demarcation/demarcation.module';
import { MatrixPaperReader } from './matrix-paper.reader';
import { MatrixPapersController } from './matrix-papers.controller';

/** What goes on paper: workbooks and pages that people read, fill in and sign. */
@Module({
  imports: [DemarcationModule],
  controllers: [MatrixPapersController],
  providers: [MatrixPaperReader],
})
export class ReportsModule {}
