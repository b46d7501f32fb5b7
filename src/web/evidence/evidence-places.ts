import { type Type } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type DocumentSubjectKind } from '../../documents/document-subjects';
import { RiskAcceptanceReader } from '../../findings/risk-acceptances/risk-acceptance.reader';
import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { CertificationReader } from '../../registry/certifications/certification.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { SubcontractReader } from '../../registry/subcontracts/subcontract.reader';

/** A kind of record at whose page evidence is asked for. */
export interface EvidencePlace {
  /** Where its records' pages are. */
  readonly folder: string;
  readonly kind: DocumentSubjectKind;
  readonly reader: Type<JsonReader>;
  /** Who sees the record. */
  readonly permission: Permission;
  readonly name: Texts;
}

export const CONTRACT_EVIDENCE: EvidencePlace = {
  folder: 'contracts',
  kind: 'CONTRACT',
  reader: ContractReader,
  permission: 'contract.read',
  name: { ja: '契約', en: 'The contract' },
};

export const CERTIFICATE_EVIDENCE: EvidencePlace = {
  folder: 'certifications',
  kind: 'CERTIFICATION',
  reader: CertificationReader,
  permission: 'certification.read',
  name: { ja: '認証', en: 'The certificate' },
};

export const SUBCONTRACT_EVIDENCE: EvidencePlace = {
  folder: 'subcontracts',
  kind: 'SUBCONTRACT',
  reader: SubcontractReader,
  permission: 'subcontract.read',
  name: { ja: '再委託', en: 'The re-entrustment' },
};

export const ACCEPTANCE_EVIDENCE: EvidencePlace = {
  folder: 'risk-acceptances',
  kind: 'RISK_ACCEPTANCE',
  reader: RiskAcceptanceReader,
  permission: 'risk.read',
  name: { ja: 'リスクの受容', en: 'The accepted risk' },
};

export const EVIDENCE_PLACES = [CONTRACT_EVIDENCE, CERTIFICATE_EVIDENCE, SUBCONTRACT_EVIDENCE, ACCEPTANCE_EVIDENCE];
