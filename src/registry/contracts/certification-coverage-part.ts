import { type PartKind } from '../../http/records/part-controller';
import { ContractEntity } from './contract.entity';

/** Whether certificates of the vendor cover what is entrusted, as parts of a contract (5.1.2). */
export const CERTIFICATION_COVERAGE: PartKind = {
  path: 'certification-coverages',
  name: 'CertificationCoverage',
  one: 'a certification coverage',
  many: 'the certification coverages',
  read: 'contract.read',
  write: 'contract.write',
  parent: {
    entity: ContractEntity,
    list: 'contracts/:id/certification-coverages',
    key: 'contractId',
    one: 'a contract',
  },
};
