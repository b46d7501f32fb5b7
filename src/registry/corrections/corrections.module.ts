import { Module } from '@nestjs/common';
import { FactCorrectionReader } from './fact-correction.reader';

/** 誤記の訂正 of what decisions stand on. */
@Module({ providers: [FactCorrectionReader], exports: [FactCorrectionReader] })
export class CorrectionsModule {}
