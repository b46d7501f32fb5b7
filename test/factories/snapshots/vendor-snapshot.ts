import { calendarDate } from '../../../src/kernel/calendar-date';
import {
  type CertificationFacts,
  type DisclosureFacts,
  type VendorFacts,
  type VendorSnapshot,
} from '../../../src/guideline/snapshots/vendor-snapshot';
import { type CertificationScheme, type StandardEdition } from '../../../src/kernel/terms/certification-terms';
import { type AttestedGuideline } from '../../../src/kernel/terms/vendor-terms';
import { aContractLife } from './contract-life';

const EDITION_IN_FORCE: Readonly<Partial<Record<CertificationScheme, StandardEdition>>> = {
  ISMS_JISQ27001: 'JISQ27001:2023',
  ISO27001: 'ISO27001:2022',
};

/** A certificate in perfect order: every rule is silent about it on 2026-11-23 ± a year. */
export function aCertification(over: Partial<CertificationFacts> = {}): CertificationFacts {
  return {
    id: 'certification-1',
    scheme: 'PMARK',
    registrationNumber: '10990001(03)',
    accreditation: null,
    lastSurveillanceOn: null,
    statementReviewedOn: null,
    renewalPlan: null,
    hasCopy: true,
    standardEdition: EDITION_IN_FORCE[over.scheme ?? 'PMARK'] ?? 'JISQ15001:2023',
    holderCorporateNumber: '7000012050002',
    scopeNamesVendor: false,
    validFrom: calendarDate('2020-01-01'),
    validTo: calendarDate('2099-12-31'),
    suspensions: [],
    equivalenceRationale: null,
    equivalenceApprovedBy: null,
    equivalenceApproverRole: null,
    equivalenceApprovedOn: null,
    equivalenceOutdated: [],
    renewalAppliedOn: null,
    successorId: null,
    verifiedOn: calendarDate('2026-11-01'),
    verifiedResult: 'FOUND',
    ...over,
  };
}

/** The vendor says that it complies. */
export function anAttestation(
  guideline: AttestedGuideline,
  over: Partial<VendorFacts['attestations'][number]> = {},
): VendorFacts['attestations'][number] {
  return {
    guideline,
    edition: guideline === 'MHLW' ? '7.0' : '2.0',
    attestedOn: calendarDate('2020-01-01'),
    validTo: null,
    complies: 'YES',
    ...over,
  };
}

/** Received this year, and nothing in it says no. */
export function aDisclosure(over: Partial<DisclosureFacts> = {}): DisclosureFacts {
  return {
    type: 'MDS',
    product: '見本電子カルテ',
    issuedOn: calendarDate('2026-05-01'),
    receivedOn: calendarDate('2026-05-10'),
    answeredNo: 0,
    items: null,
    openItems: [],
    subprocessors: [],
    ...over,
  };
}

/** A vendor about whom nothing falls short. */
export function aVendor(over: Partial<VendorFacts> = {}): VendorFacts {
  return {
    id: 'vendor-1',
    name: '株式会社見本システム',
    nameEn: null,
    address: '東京都見本区サンプル町1-1',
    country: 'JP',
    legalForm: 'DOMESTIC_CORPORATION',
    corporateNumber: '7000012050002',
    formerNumbers: [],
    certifications: [aCertification()],
    attestations: [anAttestation('MHLW'), anAttestation('MIC_METI')],
    disclosures: [aDisclosure(), aDisclosure({ type: 'SERVICE_SPEC_CONFORMITY' })],
    beneath: [],
    emergencyContacts: [{ reachable24h: true, verifiedOn: calendarDate('2026-11-01') }],
    corporateRegister: null,
    ...over,
  };
}

/** A vendor in order, engaged by one contract that is in force. */
export function aVendorSnapshot(vendor: Partial<VendorFacts> = {}, over: Partial<VendorSnapshot> = {}): VendorSnapshot {
  return { vendor: aVendor(vendor), contracts: [aContractLife()], ...over };
}
