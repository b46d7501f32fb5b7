import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module';
import { BulkJobReader } from './bulk-job.reader';
import { BulkJobRecords } from './bulk-job-records';
import { BulkJobRuns } from './bulk-job-runs';
import { BulkJobsController } from './bulk-jobs.controller';

/** Lines in bulk that are too many for one request. */
@Module({
  imports: [FilesModule],
  controllers: [BulkJobsController],
  providers: [BulkJobReader, BulkJobRecords, BulkJobRuns],
})
export class BulkJobsModule {}
