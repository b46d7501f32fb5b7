import { Module } from '@nestjs/common';
import { ProvisionReader } from './provision.reader';
import { ProvisionsController } from './provisions.controller';
import { ProvisionsService } from './provisions.service';

/** 第三者提供. */
@Module({
  controllers: [ProvisionsController],
  providers: [ProvisionReader, ProvisionsService],
  exports: [ProvisionReader, ProvisionsService],
})
export class ProvisionsModule {}
