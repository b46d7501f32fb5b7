import { Module } from '@nestjs/common';
import { PurchaseReader } from './purchase.reader';
import { PurchasesController } from './purchases.controller';

/** What institutions buy from vendors. */
@Module({ controllers: [PurchasesController], providers: [PurchaseReader], exports: [PurchaseReader] })
export class PurchasesModule {}
