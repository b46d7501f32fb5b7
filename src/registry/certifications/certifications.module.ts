import { Module } from '@nestjs/common';
import { CertificationReader } from './certification.reader';
import { CertificationsController } from './certifications.controller';
import { CertificationsService } from './certifications.service';
import { CertificationSuspensionReader } from './certification-suspension.reader';
import { CertificationSuspensionsController } from './certification-suspensions.controller';

/** 認証 and their suspensions. */
@Module({
  controllers: [CertificationsController, CertificationSuspensionsController],
  providers: [CertificationReader, CertificationsService, CertificationSuspensionReader],
})
export class CertificationsModule {}
