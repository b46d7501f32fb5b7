import { type Type } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type AttestationSubject } from '../../kernel/terms/attestation-terms';
import { type Texts } from '../../kernel/texts';
import { ContractMemberReader } from '../../registry/contracts/contract-member.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { SubcontractReader } from '../../registry/subcontracts/subcontract.reader';
import { SystemReader } from '../../registry/systems/system.reader';

/** A kind of record of which something is attested, at its page. */
export interface AttestationPlace {
  /** Where its records' pages are. */
  readonly folder: string;
  readonly subject: AttestationSubject;
  /** The attestation's field that names the record. */
  readonly key: 'contractId' | 'contractMemberId' | 'subcontractId' | 'systemId' | 'equipmentId' | 'institutionId';
  readonly reader: Type<JsonReader>;
  readonly name: Texts;
}

export const CONTRACT_ATTESTATIONS: AttestationPlace = {
  folder: 'contracts',
  subject: 'CONTRACT',
  key: 'contractId',
  reader: ContractReader,
  name: { ja: '契約', en: 'The contract' },
};

export const MEMBER_ATTESTATIONS: AttestationPlace = {
  folder: 'contract-members',
  subject: 'CONTRACT_MEMBER',
  key: 'contractMemberId',
  reader: ContractMemberReader,
  name: { ja: '構成員', en: 'The member' },
};

export const SUBCONTRACT_ATTESTATIONS: AttestationPlace = {
  folder: 'subcontracts',
  subject: 'SUBCONTRACT',
  key: 'subcontractId',
  reader: SubcontractReader,
  name: { ja: '再委託', en: 'The re-entrustment' },
};

export const SYSTEM_ATTESTATIONS: AttestationPlace = {
  folder: 'systems',
  subject: 'SYSTEM',
  key: 'systemId',
  reader: SystemReader,
  name: { ja: 'システム', en: 'The system' },
};

export const EQUIPMENT_ATTESTATIONS: AttestationPlace = {
  folder: 'equipment',
  subject: 'EQUIPMENT',
  key: 'equipmentId',
  reader: EquipmentReader,
  name: { ja: '機器', en: 'The device' },
};

/** What the executives instruct and arrange for the whole institution (3③, 3⑥). */
export const INSTITUTION_ATTESTATIONS: AttestationPlace = {
  folder: 'institutions',
  subject: 'INSTITUTION',
  key: 'institutionId',
  reader: InstitutionReader,
  name: { ja: '医療機関', en: 'The institution' },
};

/** Every attestation names an institution: it is about that only where it names nothing else. */
export const ATTESTATION_PLACES = [
  CONTRACT_ATTESTATIONS,
  MEMBER_ATTESTATIONS,
  SUBCONTRACT_ATTESTATIONS,
  SYSTEM_ATTESTATIONS,
  EQUIPMENT_ATTESTATIONS,
  INSTITUTION_ATTESTATIONS,
];
