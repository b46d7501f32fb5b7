import { Module } from '@nestjs/common';
import { MatricesController } from './matrices.controller';
import { MatricesService } from './matrices.service';
import { MatrixConditionsReader } from './matrix-conditions';
import { MatrixPartsController } from './matrix-parts.controller';
import { MatrixPartsService } from './matrix-parts.service';
import { MatrixReader } from './matrix.reader';

/** 責任分界: who answers for what, contract by contract. */
@Module({
  controllers: [MatricesController, MatrixPartsController],
  providers: [MatricesService, MatrixPartsService, MatrixConditionsReader, MatrixReader],
  exports: [MatricesService, MatrixReader],
})
export class DemarcationModule {}
