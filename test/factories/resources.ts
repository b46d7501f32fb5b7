import { aCertificationBody, aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from './bodies';
import { aCustomRow } from './custom-rows';

/** Records that others hang on. */
export interface Given {
  readonly institution: string;
  readonly vendor: string;
  /** Another vendor than the contract's. */
  readonly subcontractor: string;
  readonly certification: string;
  readonly contract: string;
  readonly subcontract: string;
  readonly system: string;
  readonly equipment: string;
}

export interface Resource {
  /** Where it is created and listed. */
  readonly collection: (given: Given) => string;
  /** Where one of it is. */
  readonly single: string;
  readonly body: (given: Given) => object;
  readonly patch: object;
  /** A body that must be refused, and the field that the problem names. */
  readonly refused: readonly [over: object, pointer: string];
}

const FOUND = { source: 'JIPDEC', result: 'FOUND' };
let sheetItems = 0;

const at = (path: string) => () => path;

/** Every kind of record: how it is made, what can be changed, and one thing that it refuses. */
export const RESOURCES: Readonly<Record<string, Resource>> = {
  Institution: {
    collection: at('institutions'),
    single: 'institutions',
    body: () => anInstitutionBody(),
    patch: { bedCount: 10 },
    refused: [{ medicalInstitutionCode: '0110113718' }, '/medicalInstitutionCode'],
  },
  Department: {
    collection: ({ institution }) => `institutions/${institution}/departments`,
    single: 'departments',
    body: () => ({ name: '放射線部' }),
    patch: { code: 'R1' },
    refused: [{ name: '' }, '/name'],
  },
  RoleAssignment: {
    collection: ({ institution }) => `institutions/${institution}/role-assignments`,
    single: 'role-assignments',
    body: () => ({ role: 'CISO', person: '髙橋', heldFrom: '令和8年4月1日' }),
    patch: { heldTo: '2027-03-31' },
    refused: [{ heldTo: '2026-03-31' }, '/heldTo'],
  },
  Vendor: {
    collection: at('vendors'),
    single: 'vendors',
    body: () => aVendorBody(),
    patch: { address: '㈱' },
    refused: [{ invoiceNumber: 'T1180301018771' }, '/invoiceNumber'],
  },
  VendorContact: {
    collection: ({ vendor }) => `vendors/${vendor}/contacts`,
    single: 'vendor-contacts',
    body: () => ({ kind: 'SUPPORT', name: '窓口', phone: '０３－１２３４－５６７８' }),
    patch: { verifiedOn: '2026-11-01' },
    refused: [{ phone: null }, '/phone'],
  },
  VendorAttestation: {
    collection: ({ vendor }) => `vendors/${vendor}/attestations`,
    single: 'vendor-attestations',
    body: () => ({ guideline: 'MHLW', edition: '7.0', attestedOn: '2026-07-01' }),
    patch: { edition: '7.1' },
    refused: [{ attestedOn: '2026-02-30' }, '/attestedOn'],
  },
  VendorDisclosureDocument: {
    collection: ({ vendor }) => `vendors/${vendor}/disclosure-documents`,
    single: 'vendor-disclosure-documents',
    body: () => ({ type: 'MDS', product: '見本', issuedOn: '2026-06-01' }),
    patch: { itemsAnsweredNo: 2 },
    refused: [{ receivedOn: '2026-05-31' }, '/receivedOn'],
  },
  VendorNote: {
    collection: ({ vendor }) => `vendors/${vendor}/notes`,
    single: 'vendor-notes',
    body: ({ institution }) => ({ institutionId: institution, note: '2024年に商号変更\n担当は𠮷田' }),
    patch: { note: '㈱' },
    refused: [{ note: '' }, '/note'],
  },
  VendorEvaluation: {
    collection: at('vendor-evaluations'),
    single: 'vendor-evaluations',
    body: ({ institution, vendor }) => ({ institutionId: institution, vendorId: vendor, type: 'SELECTION' }),
    patch: { securityFit: 'YES' },
    refused: [{ vendorId: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' }, '/vendorId'],
  },
  Attestation: {
    collection: at('attestations'),
    single: 'attestations',
    body: ({ institution, contract }) => ({
      institutionId: institution,
      topic: 'TRAINING',
      contractId: contract,
      confirmedOn: '2026-06-01',
      confirmedBy: '𠮷田㈱①',
    }),
    patch: { conclusion: 'YES' },
    refused: [{ topic: 'BACKUP' }, '/topic'],
  },
  Incident: {
    collection: at('incidents'),
    single: 'incidents',
    body: ({ institution, contract }) => ({
      institutionId: institution,
      contractId: contract,
      title: 'VPN装置経由の不正アクセス①',
      knownOn: '2026-10-31',
      knownBy: '𠮷田㈱①',
    }),
    patch: { leak: 'NO' },
    refused: [{ closedOn: '2026-10-30' }, '/closedOn'],
  },
  Purchase: {
    collection: at('purchases'),
    single: 'purchases',
    body: ({ institution, vendor }) => ({
      institutionId: institution,
      vendorId: vendor,
      description: '文具・事務用品',
    }),
    patch: { externalConnection: 'NO' },
    refused: [{ worksOnSystems: 'いいえ' }, '/worksOnSystems'],
  },
  EffectivenessEvidence: {
    collection: at('effectiveness-evidence'),
    single: 'effectiveness-evidence',
    body: ({ institution, vendor }) => ({
      institutionId: institution,
      vendorId: vendor,
      type: 'SOA',
      receivedOn: '2026-06-01',
    }),
    patch: { reviewedOn: '2026-07-01', reviewer: '𠮷田' },
    refused: [{ reviewedOn: '2026-07-01' }, '/reviewer'],
  },
  Certification: {
    collection: at('certifications'),
    single: 'certifications',
    body: ({ vendor }) => aCertificationBody(vendor),
    patch: { renewalPlan: '9月に申請' },
    refused: [{ registrationNumber: '0912345' }, '/registrationNumber'],
  },
  CertificationVerification: {
    collection: ({ certification }) => `certifications/${certification}/verifications`,
    single: 'certification-verifications',
    body: ({ institution: institutionId }) => ({ institutionId, verifiedOn: '2026-11-01', ...FOUND }),
    patch: { result: 'NOT_FOUND', reason: '登録簿に無い' },
    refused: [{ verifiedOn: '2999-01-01' }, '/verifiedOn'],
  },
  CertificationSuspension: {
    collection: ({ certification }) => `certifications/${certification}/suspensions`,
    single: 'certification-suspensions',
    body: () => ({ kind: 'SUSPENDED', effectiveFrom: '2026-01-01' }),
    patch: { effectiveTo: '2026-02-01' },
    refused: [{ effectiveTo: '2025-12-31' }, '/effectiveTo'],
  },
  System: {
    collection: at('systems'),
    single: 'systems',
    body: ({ institution }) => ({
      institutionId: institution,
      name: `見本 ${Math.random()}`,
      status: 'LIVE',
      liveFrom: '2024-04-01',
      provider: 'VENDOR',
    }),
    patch: { mfaClient: 'NO' },
    refused: [{ liveFrom: null }, '/liveFrom'],
  },
  SystemInterface: {
    collection: ({ system }) => `systems/${system}/interfaces`,
    single: 'system-interfaces',
    body: ({ vendor }) => ({ name: '連携', vendorIds: [vendor] }),
    patch: { vendorIds: [] },
    refused: [{ vendorIds: ['01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f'] }, '/vendorIds'],
  },
  Contract: {
    collection: at('contracts'),
    single: 'contracts',
    body: ({ institution, vendor, system }) => aContractBody(institution, vendor, { systemIds: [system] }),
    patch: { endOn: null, noticeMonths: 3 },
    refused: [{ endOn: '2026-11-30' }, '/endOn'],
  },
  ContractDocument: {
    collection: ({ contract }) => `contracts/${contract}/documents`,
    single: 'contract-documents',
    body: () => ({ type: 'SLA', title: 'SLA' }),
    patch: { sha256: 'B'.repeat(64) },
    refused: [{ sha256: 'xyz' }, '/sha256'],
  },
  ContractDependency: {
    collection: ({ contract }) => `contracts/${contract}/dependencies`,
    single: 'contract-dependencies',
    body: () => ({ kind: 'CLOUD', name: '見本クラウド' }),
    patch: { country: 'ＪＰ' },
    refused: [{ country: 'XX' }, '/country'],
  },
  ContractIncident: {
    collection: ({ contract }) => `contracts/${contract}/incidents`,
    single: 'contract-incidents',
    body: () => ({ title: 'VPN装置経由の不正アクセス①', occurredOn: '2026-08-03' }),
    patch: { closedOn: '2026-09-01' },
    refused: [{ closedOn: '2026-08-02' }, '/closedOn'],
  },
  ContractManual: {
    collection: ({ contract }) => `contracts/${contract}/manuals`,
    single: 'contract-manuals',
    body: () => ({ rowKey: 'sr-03', title: `手順書 ${Math.random()}` }),
    patch: { sharedOn: '2026-05-01' },
    refused: [{ rowKey: 'SR-3' }, '/rowKey'],
  },
  RoleConfirmation: {
    collection: ({ contract }) => `contracts/${contract}/role-confirmations`,
    single: 'role-confirmations',
    body: () => ({
      part: 'JOINT',
      itemNo: `ｂ－${(sheetItems = (sheetItems % 99) + 1)}`,
      subject: 'バックアップの分担①',
      confirmedOn: '2026-06-01',
      wasMet: false,
    }),
    patch: { completedOn: '2026-07-15' },
    refused: [{ wasMet: true, completedOn: '2026-07-15' }, '/completedOn'],
  },
  CertificationCoverage: {
    collection: ({ contract }) => `contracts/${contract}/certification-coverages`,
    single: 'certification-coverages',
    body: ({ certification }) => ({ certificationId: certification, covers: 'YES' }),
    patch: { covers: 'NO' },
    refused: [{ certificationId: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' }, '/certificationId'],
  },
  Subcontract: {
    collection: ({ contract }) => `contracts/${contract}/subcontracts`,
    single: 'subcontracts',
    body: ({ subcontractor }) => aSubcontractBody(subcontractor),
    patch: { work: '夜間監視' },
    refused: [{ parentId: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' }, '/parentId'],
  },
  SubcontractCondition: {
    collection: ({ subcontract }) => `subcontracts/${subcontract}/conditions`,
    single: 'subcontract-conditions',
    body: () => ({ condition: '手順書', dueOn: '2027-01-31' }),
    patch: { metOn: '2027-01-15' },
    refused: [{ dueOn: '平成31年5月1日' }, '/dueOn'],
  },
  OverseasCheck: {
    collection: ({ subcontract }) => `subcontracts/${subcontract}/overseas-checks`,
    single: 'overseas-checks',
    body: () => ({ performedOn: '2026-10-01' }),
    patch: { result: '良' },
    refused: [{ performedOn: 20261001 }, '/performedOn'],
  },
  Equipment: {
    collection: at('equipment'),
    single: 'equipment',
    body: ({ institution, system }) => ({
      institutionId: institution,
      systemId: system,
      assetNo: `A-${Math.random()}`,
      name: 'VPN装置',
      status: 'LIVE',
      liveFrom: '2024-04-01',
    }),
    patch: { endOfSupportOn: 'R9.10.31' },
    refused: [{ eosDecisionType: 'COMPENSATING' }, '/eosDecisionType'],
  },
  EquipmentRole: {
    collection: ({ equipment }) => `equipment/${equipment}/roles`,
    single: 'equipment-roles',
    body: ({ vendor }) => ({ role: 'OWNER', heldBy: 'VENDOR', vendorId: vendor, heldFrom: '2024-04-01' }),
    patch: { heldTo: '2026-03-31' },
    refused: [{ role: 'INSTALLER', heldBy: 'INSTITUTION' }, '/vendorId'],
  },
  Provision: {
    collection: at('provisions'),
    single: 'provisions',
    body: ({ institution }) => ({ institutionId: institution, recipient: '連携協議会', purpose: '診療情報の連携' }),
    patch: { plannedFrom: '2026-04-01' },
    refused: [{ startedOn: '2026-04-01', endedOn: '2026-03-31' }, '/endedOn'],
  },
  RiskAcceptance: {
    collection: at('risk-acceptances'),
    single: 'risk-acceptances',
    body: ({ institution, vendor }) => ({
      institutionId: institution,
      ruleId: 'GL-001',
      subjectKind: 'VENDOR',
      subjectId: vendor,
      validFrom: '2026-11-23',
      validTo: '2027-03-31',
    }),
    patch: { rationale: '代替が無い' },
    refused: [{ ruleId: 'CERT-999' }, '/ruleId'],
  },
  MatrixTemplate: {
    collection: ({ institution }) => `institutions/${institution}/matrix-templates`,
    single: 'matrix-templates',
    body: () => ({ name: '院内標準①', rows: [aCustomRow({ key: 'CU-01' })] }),
    patch: { excuses: [{ key: 'SR-02', reason: '無いため' }] },
    refused: [{ excuses: [{ key: 'LG-01', reason: '無いため' }] }, '/excuses/0/key'],
  },
};
