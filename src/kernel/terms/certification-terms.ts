/** Certification schemes of domain 1.N; what each counts for is policy and stands in guideline/certification-schemes. */
export const CERTIFICATION_SCHEMES = [
  'PMARK',
  'ISMS_JISQ27001',
  'ISO27001',
  'ISO27701',
  'ISO27017',
  'ISO27018',
  'ISMAP',
  'ISMAP_LIU',
  'CS_GOLD',
  'FEDRAMP',
  'SOC2',
  'SOC3',
  'EXT_AUDIT',
  'SCS_STAR3',
  'SCS_STAR4',
  'SECURITY_ACTION',
  'ISO9001',
  'ISO20000',
  'ISO22301',
  'PCI_DSS',
  'TRUSTE',
  'JAPHIC',
] as const;
export type CertificationScheme = (typeof CERTIFICATION_SCHEMES)[number];

/** 規格の版. The 2013/2014 editions of 27001 were withdrawn on 2025-10-31. */
export const STANDARD_EDITIONS = [
  'JISQ15001:2017',
  'JISQ15001:2023',
  'JISQ27001:2014',
  'JISQ27001:2023',
  'JISQ27001:2025',
  'ISO27001:2013',
  'ISO27001:2022',
  'ISO27701:2019',
  'ISO27701:2025',
  'OTHER',
] as const;
export type StandardEdition = (typeof STANDARD_EDITIONS)[number];

/** 一時停止・取消し. */
export const SUSPENSION_KINDS = ['SUSPENDED', 'WITHDRAWN'] as const;
export type SuspensionKind = (typeof SUSPENSION_KINDS)[number];

/** Where a certificate was looked up. */
export const REGISTER_SOURCES = [
  'JIPDEC',
  'ISMS_AC',
  'ISMAP',
  'JASA',
  'IAF_CERTSEARCH',
  'CERTIFICATION_BODY',
  'OTHER',
] as const;
export type RegisterSource = (typeof REGISTER_SOURCES)[number];

/** What a look into the public register found. */
export const VERIFICATION_RESULTS = ['FOUND', 'NOT_FOUND'] as const;
export type VerificationResult = (typeof VERIFICATION_RESULTS)[number];
