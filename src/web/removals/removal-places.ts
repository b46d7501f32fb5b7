import { type Type } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type RegisteredEntity } from '../../database/registered.entity';
import { type Expected } from '../../database/records';
import { type Permission } from '../../kernel/terms/access-terms';
import { AttestationEntity } from '../../registry/attestations/attestation.entity';
import { AttestationReader } from '../../registry/attestations/attestation.reader';
import { CertificationSuspensionEntity } from '../../registry/certifications/certification-suspension.entity';
import { CertificationSuspensionReader } from '../../registry/certifications/certification-suspension.reader';
import { CertificationVerificationEntity } from '../../registry/certifications/certification-verification.entity';
import { CertificationVerificationReader } from '../../registry/certifications/certification-verification.reader';
import { CertificationReader } from '../../registry/certifications/certification.reader';
import { CertificationsService } from '../../registry/certifications/certifications.service';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { ContractsService } from '../../registry/contracts/contracts.service';
import { EquipmentRoleEntity } from '../../registry/equipment/equipment-role.entity';
import { EquipmentRoleReader } from '../../registry/equipment/equipment-role.reader';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { EquipmentsService } from '../../registry/equipment/equipments.service';
import { DisclosureTreatmentEntity } from '../../registry/evaluations/disclosure-treatment.entity';
import { DisclosureTreatmentReader } from '../../registry/evaluations/disclosure-treatment.reader';
import { IncidentEntity } from '../../registry/incidents/incident.entity';
import { IncidentReader } from '../../registry/incidents/incident.reader';
import { SubcontractReader } from '../../registry/subcontracts/subcontract.reader';
import { SubcontractsService } from '../../registry/subcontracts/subcontracts.service';
import { SystemInterfaceReader } from '../../registry/systems/system-interface.reader';
import { SystemInterfacesService } from '../../registry/systems/system-interfaces.service';
import { SystemReader } from '../../registry/systems/system.reader';
import { SystemsService } from '../../registry/systems/systems.service';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { VendorsService } from '../../registry/vendors/vendors.service';

/** What takes records of a kind away. */
export interface Remover {
  remove(expected: Expected): Promise<void>;
}

/** A kind of record that is taken away on a page, as the API takes it away. */
export interface RemovalPlace {
  /** Where its records' pages are. */
  readonly folder: string;
  readonly permission: Permission;
  readonly reader: Type<JsonReader>;
  /** What takes it away, where that is more than the row alone. */
  readonly by?: Type<Remover>;
  readonly entity?: Type<RegisteredEntity>;
  /** Where one goes on: to the record that it was part of (and there to a page of it), else to the list. */
  readonly partOf?: { readonly folder: string; readonly key: string; readonly page?: string };
}

/** Records whose forms are made one by one; those that are made by a declaration say it there. */
export const REMOVAL_PLACES: readonly RemovalPlace[] = [
  { folder: 'vendors', permission: 'vendor.write', reader: VendorReader, by: VendorsService },
  {
    folder: 'certifications',
    permission: 'certification.write',
    reader: CertificationReader,
    by: CertificationsService,
    partOf: { folder: 'vendors', key: 'vendorId' },
  },
  {
    folder: 'certification-suspensions',
    permission: 'certification.write',
    reader: CertificationSuspensionReader,
    entity: CertificationSuspensionEntity,
    partOf: { folder: 'certifications', key: 'certificationId' },
  },
  {
    folder: 'certification-verifications',
    permission: 'evaluation.write',
    reader: CertificationVerificationReader,
    entity: CertificationVerificationEntity,
    partOf: { folder: 'certifications', key: 'certificationId' },
  },
  { folder: 'contracts', permission: 'contract.write', reader: ContractReader, by: ContractsService },
  {
    folder: 'subcontracts',
    permission: 'subcontract.write',
    reader: SubcontractReader,
    by: SubcontractsService,
    partOf: { folder: 'contracts', key: 'contractId' },
  },
  { folder: 'systems', permission: 'system.write', reader: SystemReader, by: SystemsService },
  {
    folder: 'system-interfaces',
    permission: 'system.write',
    reader: SystemInterfaceReader,
    by: SystemInterfacesService,
    partOf: { folder: 'systems', key: 'systemId' },
  },
  { folder: 'equipment', permission: 'equipment.write', reader: EquipmentReader, by: EquipmentsService },
  {
    folder: 'equipment-roles',
    permission: 'equipment.write',
    reader: EquipmentRoleReader,
    entity: EquipmentRoleEntity,
    partOf: { folder: 'equipment', key: 'equipmentId' },
  },
  { folder: 'incidents', permission: 'evaluation.write', reader: IncidentReader, entity: IncidentEntity },
  {
    folder: 'attestations',
    permission: 'evaluation.write',
    reader: AttestationReader,
    entity: AttestationEntity,
    partOf: { folder: 'institutions', key: 'institutionId' },
  },
  {
    folder: 'disclosure-treatments',
    permission: 'evaluation.write',
    reader: DisclosureTreatmentReader,
    entity: DisclosureTreatmentEntity,
    partOf: { folder: 'vendor-disclosure-documents', key: 'disclosureId', page: 'answer-sheet' },
  },
];
