import { Module } from '@nestjs/common';
import { TakeOverPapers } from '../take-over-papers';

/** 引継ぎ: what already ran when the institution took up the registry. */
@Module({ providers: [TakeOverPapers], exports: [TakeOverPapers] })
export class TakeOverModule {}
