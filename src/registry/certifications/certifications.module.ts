import { Module } from '@nestjs/common';
import { CertificationReader } from './certification.reader';
import { CertificationsController } from './certifications.controller';
import { CertificationsService } from './certifications.service';
import { CertificationVerificationReader } from './certification-verification.reader';
import { CertificationVerificationsController } from './certification-verifications.controller';
import { CertificationSuspensionReader } from './certification-suspension.reader';
import { CertificationSuspensionsController } from './certification-suspensions.controller';

/** 認証 and their suspensions. */
@Module({
  controllers: [CertificationsController, CertificationSuspensionsController, CertificationVerificationsController],
  providers: [
    CertificationReader,
    CertificationsService,
    CertificationSuspensionReader,
    CertificationVerificationReader,
  ],
  exports: [CertificationReader, CertificationsService, CertificationSuspensionReader, CertificationVerificationReader],
})
export class CertificationsModule {}
