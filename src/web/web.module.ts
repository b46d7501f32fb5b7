import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { FindingsModule } from '../findings/findings.module';
import { CertificationsModule } from '../registry/certifications/certifications.module';
import { ContractsModule } from '../registry/contracts/contracts.module';
import { VendorsModule } from '../registry/vendors/vendors.module';
import { AssetsController } from './assets/assets.controller';
import { FindingPagesController } from './findings/finding-pages.controller';
import { FindingReading } from './findings/finding-reading';
import { PageFilter } from './frame/page.filter';
import { HomeController } from './home/home.controller';
import { InstitutionChoice } from './institutions/institution-choice';
import { PreferencesController } from './preferences/preferences.controller';
import { Reading } from './reading';
import { SecondFactorController } from './sign-in/second-factor.controller';
import { SignInController } from './sign-in/sign-in.controller';
import { HeldCertificates } from './vendors/held-certificates';
import { VendorPagesController } from './vendors/vendor-pages.controller';
import { VendorReading } from './vendors/vendor-reading';

/** Pages for people: each calls what the API calls, with the same permissions. */
@Module({
  imports: [VendorsModule, CertificationsModule, ContractsModule, FindingsModule],
  controllers: [
    AssetsController,
    SignInController,
    SecondFactorController,
    PreferencesController,
    HomeController,
    VendorPagesController,
    FindingPagesController,
  ],
  providers: [
    { provide: APP_FILTER, useClass: PageFilter },
    Reading,
    InstitutionChoice,
    HeldCertificates,
    VendorReading,
    FindingReading,
  ],
})
export class WebModule {}
