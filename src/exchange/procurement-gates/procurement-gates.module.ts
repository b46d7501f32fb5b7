import { Module } from '@nestjs/common';
import { FindingsModule } from '../../findings/findings.module';
import { ProcurementGates } from './procurement-gates';
import { ProcurementGatesController } from './procurement-gates.controller';

/** The procurement gate for many vendors, in the ERP's own words. */
@Module({
  imports: [FindingsModule],
  controllers: [ProcurementGatesController],
  providers: [ProcurementGates],
  exports: [ProcurementGates],
})
export class ProcurementGatesModule {}
