import { type Type } from '@nestjs/common';
import { type JsonReader } from '../../database/json-view';
import { type DocumentSubjectKind } from '../../documents/document-subjects';
import { RiskAcceptanceReader } from '../../findings/risk-acceptances/risk-acceptance.reader';
import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { CertificationReader } from '../../registry/certifications/certification.reader';
import { CertificationCoverageReader } from '../../registry/contracts/certification-coverage.reader';
import { ContractDocumentReader } from '../../registry/contracts/contract-document.reader';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { EffectivenessEvidenceReader } from '../../registry/evaluations/effectiveness-evidence.reader';
import { VendorEvaluationReader } from '../../registry/evaluations/vendor-evaluation.reader';
import { ProvisionReader } from '../../registry/provisions/provision.reader';
import { OverseasCheckReader } from '../../registry/subcontracts/overseas-check.reader';
import { SubcontractReader } from '../../registry/subcontracts/subcontract.reader';
import { VendorAttestationReader } from '../../registry/vendors/vendor-attestation.reader';
import { VendorDisclosureDocumentReader } from '../../registry/vendors/vendor-disclosure-document.reader';

/** A kind of record at whose page evidence is asked for. */
export interface EvidencePlace {
  /** Where its records' pages are. */
  readonly folder: string;
  readonly kind: DocumentSubjectKind;
  readonly reader: Type<JsonReader>;
  /** Who sees the record. */
  readonly permission: Permission;
  readonly name: Texts;
  /** A part of another record has its evidence on a page of its own, and hangs at that record's page. */
  readonly partOf?: { readonly folder: string; readonly key: string };
}

/** The page from which the evidence for a record is reached. */
export function pageOf({ folder, partOf }: EvidencePlace, record: { readonly id: string }): string {
  if (partOf === undefined) return `/${folder}/${record.id}`;
  return `/${partOf.folder}/${String((record as Readonly<Record<string, unknown>>)[partOf.key])}`;
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

export const PROVISION_EVIDENCE: EvidencePlace = {
  folder: 'provisions',
  kind: 'PROVISION',
  reader: ProvisionReader,
  permission: 'provision.read',
  name: { ja: '第三者提供', en: 'The provision' },
};

export const EVALUATION_EVIDENCE: EvidencePlace = {
  folder: 'vendor-evaluations',
  kind: 'VENDOR_EVALUATION',
  reader: VendorEvaluationReader,
  permission: 'evaluation.read',
  name: { ja: '事業者の評価', en: 'The evaluation' },
};

export const EFFECTIVENESS_EVIDENCE: EvidencePlace = {
  folder: 'effectiveness-evidence',
  kind: 'EFFECTIVENESS_EVIDENCE',
  reader: EffectivenessEvidenceReader,
  permission: 'evaluation.read',
  name: { ja: '有効性を示す資料', en: 'The paper' },
};

const PARTS: readonly EvidencePlace[] = [
  {
    folder: 'certification-coverages',
    kind: 'CERTIFICATION_COVERAGE',
    reader: CertificationCoverageReader,
    permission: 'contract.read',
    name: { ja: '契約', en: 'The contract' },
    partOf: { folder: 'contracts', key: 'contractId' },
  },
  {
    folder: 'contract-documents',
    kind: 'CONTRACT_DOCUMENT',
    reader: ContractDocumentReader,
    permission: 'contract.read',
    name: { ja: '契約', en: 'The contract' },
    partOf: { folder: 'contracts', key: 'contractId' },
  },
  {
    folder: 'overseas-checks',
    kind: 'OVERSEAS_CHECK',
    reader: OverseasCheckReader,
    permission: 'subcontract.read',
    name: { ja: '再委託', en: 'The re-entrustment' },
    partOf: { folder: 'subcontracts', key: 'subcontractId' },
  },
  {
    folder: 'vendor-attestations',
    kind: 'VENDOR_ATTESTATION',
    reader: VendorAttestationReader,
    permission: 'vendor.read',
    name: { ja: '事業者', en: 'The vendor' },
    partOf: { folder: 'vendors', key: 'vendorId' },
  },
  {
    folder: 'vendor-disclosure-documents',
    kind: 'VENDOR_DISCLOSURE_DOCUMENT',
    reader: VendorDisclosureDocumentReader,
    permission: 'vendor.read',
    name: { ja: '事業者', en: 'The vendor' },
    partOf: { folder: 'vendors', key: 'vendorId' },
  },
];

export const EVIDENCE_PLACES: readonly EvidencePlace[] = [
  CONTRACT_EVIDENCE,
  CERTIFICATE_EVIDENCE,
  SUBCONTRACT_EVIDENCE,
  ACCEPTANCE_EVIDENCE,
  PROVISION_EVIDENCE,
  EVALUATION_EVIDENCE,
  EFFECTIVENESS_EVIDENCE,
  ...PARTS,
];
