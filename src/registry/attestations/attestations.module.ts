import { Module } from '@nestjs/common';
import { AttestationReader } from './attestation.reader';
import { AttestationsController } from './attestations.controller';

/** What institutions have confirmed, and on what evidence. */
@Module({ controllers: [AttestationsController], providers: [AttestationReader], exports: [AttestationReader] })
export class AttestationsModule {}
