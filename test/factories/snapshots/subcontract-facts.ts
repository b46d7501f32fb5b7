import { calendarDate } from '../../../src/kernel/calendar-date';
import { relyingOn } from './relying-on';
import { aCertification } from './vendor-snapshot';
import { type SubcontractFacts } from '../../../src/guideline/snapshots/subcontract-facts';

/** A sub-entrustment that took all five steps in their order. */
export function aSubcontract(over: Partial<SubcontractFacts> = {}): SubcontractFacts {
  return {
    id: 'subcontract-1',
    parentId: null,
    rank: 1,
    vendorId: 'vendor-2',
    party: { corporateNumber: '7000012050002', formerNumbers: [], certifications: [aCertification()] },
    informationProvidedOn: calendarDate('2025-05-01'),
    consultedOn: calendarDate('2025-05-10'),
    agreedOn: calendarDate('2025-05-20'),
    approvedOn: calendarDate('2025-05-25'),
    startedOn: calendarDate('2025-06-01'),
    endedOn: null,
    approvalState: 'APPROVED',
    ratifiedOn: null,
    refusedOn: null,
    information: {
      counterparty: true,
      work: true,
      personalDataHandling: true,
      safetyMeasures: true,
      country: true,
      furtherReentrustment: true,
    },
    consultationRecorded: true,
    concernsMedicalSystems: 'YES',
    handlesPersonalData: 'NO',
    overseas: 'NO',
    vendorCountry: 'JP',
    processingCountries: ['JP'],
    abroad: relyingOn(null),
    overseasChecksOn: [],
    approvedUntil: null,
    reapprovedOn: null,
    approvalOutdated: [],
    approverRole: 'PLANNING_MANAGER',
    isSelfApproved: false,
    flowDownConfirmedOn: calendarDate('2025-05-22'),
    hasFlowDownEvidence: true,
    conditions: [],
    attestations: [],
    ...over,
  };
}
