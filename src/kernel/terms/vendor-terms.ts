/** What kind of source says something of a vendor; never which hospital. */
export const SOURCE_KINDS = ['HOSPITAL', 'VENDOR', 'STEWARD', 'REGISTER'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** 法人種別. Individuals and unregistered foreign companies have no corporate number. */
export const LEGAL_FORMS = [
  'DOMESTIC_CORPORATION',
  'FOREIGN_CORPORATION',
  'SOLE_PROPRIETOR',
  'UNINCORPORATED_ASSOCIATION',
  'PUBLIC_BODY',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** 商号変更, 合併, 会社分割・事業譲渡, and a second record of one company. */
export const VENDOR_SUCCESSION_KINDS = ['RENAMED', 'MERGED', 'SPLIT', 'DUPLICATE'] as const;
export type VendorSuccessionKind = (typeof VENDOR_SUCCESSION_KINDS)[number];

export const CONTACT_KINDS = ['GENERAL', 'SALES', 'SUPPORT', 'SECURITY', 'EMERGENCY'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** 選定 (before the contract, 5①) and 監督 (periodic supervision, APPI 25). */
export const EVALUATION_TYPES = ['SELECTION', 'SUPERVISION'] as const;
export type EvaluationType = (typeof EVALUATION_TYPES)[number];

/** Whose guideline a vendor attests to: the ministry of health's, or that of the two ministries for providers. */
export const ATTESTED_GUIDELINES = ['MHLW', 'MIC_METI'] as const;
export type AttestedGuideline = (typeof ATTESTED_GUIDELINES)[number];

/** 医療情報セキュリティ開示書 (MDS for products, SDS for services) and サービス仕様適合開示書. */
export const DISCLOSURE_DOCUMENT_TYPES = ['MDS', 'SDS', 'SERVICE_SPEC_CONFORMITY'] as const;
export type DisclosureDocumentType = (typeof DISCLOSURE_DOCUMENT_TYPES)[number];

/** What an item of an MDS or SDS answers; UNANSWERED: its field was left empty, or could not be read. */
export const SHEET_ANSWERS = ['YES', 'NO', 'NOT_APPLICABLE', 'UNANSWERED'] as const;
export type SheetAnswer = (typeof SHEET_ANSWERS)[number];

/** What can show that a certified management system works (guideline 5.1.2 footnote 4; list: domain 1.N). */
export const EFFECTIVENESS_EVIDENCE_TYPES = [
  'MANAGEMENT_METHOD_EXPLANATION',
  'SOA',
  'INTERNAL_AUDIT_REPORT',
  'SURVEILLANCE_REPORT',
  'PENTEST_SUMMARY',
  'SOC2_TYPE2',
  'MDS_SDS',
  'SERVICE_SPEC_CONFORMITY',
  'ONSITE_VISIT_RECORD',
] as const;
export type EffectivenessEvidenceType = (typeof EFFECTIVENESS_EVIDENCE_TYPES)[number];

/** 処理区分 of the corporate-number register (NTA, domain 3.10). */
export const CORPORATE_REGISTER_PROCESSES = ['01', '11', '12', '13', '21', '22', '71', '72', '81', '99'] as const;
export type CorporateRegisterProcess = (typeof CORPORATE_REGISTER_PROCESSES)[number];
