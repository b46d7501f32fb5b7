import { type Type } from '@nestjs/common';
import { type RegisteredEntity } from '../../database/registered.entity';
import { type Permission } from '../../kernel/terms/access-terms';
import { CertificationEntity } from '../../registry/certifications/certification.entity';
import { ContractClauseEntity } from '../../registry/contracts/contract-clause.entity';
import { ContractEntity } from '../../registry/contracts/contract.entity';
import { EquipmentEntity } from '../../registry/equipment/equipment.entity';
import { ProvisionEntity } from '../../registry/provisions/provision.entity';
import { SubcontractEntity } from '../../registry/subcontracts/subcontract.entity';
import { SystemEntity } from '../../registry/systems/system.entity';
import {
  CorrectCertification,
  CorrectClause,
  CorrectContract,
  CorrectEquipment,
  CorrectProvision,
  CorrectSubcontract,
  CorrectSystem,
} from './correct-facts.dto';

/** A kind of record whose mistypings two people correct. */
export interface Correctable {
  /** The column of a correction that names the record. */
  readonly key: CorrectedKind;
  readonly entity: Type<RegisteredEntity>;
  /** Where the record is, and in the names of operations. */
  readonly path: string;
  readonly name: string;
  readonly one: string;
  readonly body: Type<{ readonly reason: string }>;
  readonly read: Permission;
  readonly write: Permission;
  readonly besides?: string;
}

export type CorrectedKind =
  'contractId' | 'subcontractId' | 'clauseId' | 'certificationId' | 'systemId' | 'equipmentId' | 'provisionId';

export const CORRECTABLE: readonly Correctable[] = [
  {
    key: 'contractId',
    entity: ContractEntity,
    path: 'contracts',
    name: 'Contract',
    one: 'a contract, of its term or of the day of a step or renewal',
    body: CorrectContract,
    read: 'contract.read',
    write: 'contract.write',
    besides:
      ' What makes the term longer, or lets it renew itself, is confirmed only where the gate contract.renew lets it; another day of a step only where the gate of that step lets it on that day.',
  },
  {
    key: 'subcontractId',
    entity: SubcontractEntity,
    path: 'subcontracts',
    name: 'Subcontract',
    one: 'a re-entrustment or of the day of a step',
    body: CorrectSubcontract,
    read: 'subcontract.read',
    write: 'subcontract.write',
    besides: ' Another day of a step is confirmed only where the gate of that step lets it on that day.',
  },
  {
    key: 'clauseId',
    entity: ContractClauseEntity,
    path: 'contract-clauses',
    name: 'Clause',
    one: 'the review of a clause',
    body: CorrectClause,
    read: 'contract.read',
    write: 'contract.write',
    besides: ' The review stays the one that it was: nobody is said to have looked again.',
  },
  {
    key: 'certificationId',
    entity: CertificationEntity,
    path: 'certifications',
    name: 'Certification',
    one: 'a certificate',
    body: CorrectCertification,
    read: 'certification.read',
    write: 'certification.write',
    besides:
      ' Of a certificate that the institution itself has recorded, or by two stewards of the registry one of theirs. What a vendor says of its own it says anew.',
  },
  {
    key: 'systemId',
    entity: SystemEntity,
    path: 'systems',
    name: 'System',
    one: 'a system',
    body: CorrectSystem,
    read: 'system.read',
    write: 'system.write',
  },
  {
    key: 'equipmentId',
    entity: EquipmentEntity,
    path: 'equipment',
    name: 'Equipment',
    one: 'a device',
    body: CorrectEquipment,
    read: 'equipment.read',
    write: 'equipment.write',
  },
  {
    key: 'provisionId',
    entity: ProvisionEntity,
    path: 'provisions',
    name: 'Provision',
    one: 'a provision or of the day on which it began',
    body: CorrectProvision,
    read: 'provision.read',
    write: 'provision.write',
    besides: ' Of one that has begun it is confirmed only where the gate provision.activate lets it on that day.',
  },
];

/** The record of each kind that a correction may be of: none. */
export const NOTHING: Readonly<Record<CorrectedKind, null>> = {
  contractId: null,
  subcontractId: null,
  clauseId: null,
  certificationId: null,
  systemId: null,
  equipmentId: null,
  provisionId: null,
};
