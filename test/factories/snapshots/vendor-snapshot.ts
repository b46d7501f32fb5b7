import { calendarDate } from '../../../src/kernel/calendar-date';
import {
  type CertificationFacts,
  type VendorFacts,
  type VendorSnapshot,
} from '../../../src/guideline/snapshots/vendor-snapshot';
import { aContractLife } from './contract-life';

/** A certificate in perfect order: every rule is silent about it on 2026-11-23 ± a year. */
export function aCertification(over: Partial<CertificationFacts> = {}): CertificationFacts {
  return {
    id: 'certification-1',
    scheme: 'PMARK',
    standardEdition: 'JISQ15001:2023',
    holderCorporateNumber: '7000012050002',
    scopeNamesVendor: false,
    validFrom: calendarDate('2020-01-01'),
    validTo: calendarDate('2099-12-31'),
    suspensions: [],
    equivalenceRationale: null,
    equivalenceApprovedBy: null,
    equivalenceApprovedOn: null,
    renewalAppliedOn: null,
    successorId: null,
    verifiedOn: calendarDate('2026-11-01'),
    ...over,
  };
}

/** A vendor about whom nothing falls short. */
export function aVendor(over: Partial<VendorFacts> = {}): VendorFacts {
  return {
    id: 'vendor-1',
    country: 'JP',
    legalForm: 'DOMESTIC_CORPORATION',
    corporateNumber: '7000012050002',
    certifications: [aCertification()],
    attestations: [
      { guideline: 'MHLW', attestedOn: calendarDate('2020-01-01') },
      { guideline: 'MIC_METI', attestedOn: calendarDate('2020-01-01') },
    ],
    emergencyContacts: [{ reachable24h: true, verifiedOn: calendarDate('2026-11-01') }],
    corporateRegister: null,
    ...over,
  };
}

/** A vendor in order, engaged by one contract that is in force. */
export function aVendorSnapshot(vendor: Partial<VendorFacts> = {}, over: Partial<VendorSnapshot> = {}): VendorSnapshot {
  return { vendor: aVendor(vendor), contracts: [aContractLife()], ...over };
}
