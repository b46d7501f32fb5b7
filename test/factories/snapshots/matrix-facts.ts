import { calendarDate } from '../../../src/kernel/calendar-date';
import { type MatrixDigest } from '../../../src/guideline/matrix-digest';
import {
  type AgreementFacts,
  type MatrixFacts,
  type MatrixPartyFacts,
} from '../../../src/guideline/snapshots/matrix-facts';

export function aParty(over: Partial<MatrixPartyFacts> = {}): MatrixPartyFacts {
  return {
    id: 'party-institution',
    kind: 'INSTITUTION',
    vendorId: null,
    subcontractId: null,
    dependencyId: null,
    label: '医療機関',
    ...over,
  };
}

/** The digest of a matrix in which every row is answered as it should be. */
export function aDigest(over: Partial<MatrixDigest> = {}): MatrixDigest {
  return {
    edition: 4,
    applicable: 50,
    unanswered: [],
    contested: [],
    unperformed: [],
    delegated: [],
    struckOut: [],
    settledElsewhere: [],
    legalRows: 12,
    operationalRows: 38,
    normalRows: 35,
    emergencyRows: 15,
    causeRows: 1,
    causeUnanswered: [],
    uncoveredCategories: [],
    unbound: [],
    uninformed: [],
    layerAnswers: {},
    unexplained: [],
    rowsByParty: { 'party-institution': ['LG-01'], 'party-vendor': ['LG-02'] },
    triageLeads: ['party-vendor'],
    named: {},
    equipmentSplit: {},
    ...over,
  };
}

/** The institution's, on a paper that is kept. */
export function anAgreement(over: Partial<AgreementFacts> = {}): AgreementFacts {
  return {
    side: 'INSTITUTION',
    agreedOn: calendarDate('2025-03-20'),
    personRole: 'PLANNING_MANAGER',
    isNamed: true,
    isDocumented: true,
    ...over,
  };
}

/** An agreed matrix, confirmed by both sides. */
export function aMatrix(over: Partial<MatrixFacts> = {}, digest: Partial<MatrixDigest> = {}): MatrixFacts {
  return {
    id: 'matrix-1',
    conclusion: 'RECORDED',
    isContentKept: true,
    undecided: [],
    revision: 1,
    status: 'AGREED',
    isBeingAgreed: false,
    agreedOn: calendarDate('2025-03-20'),
    nextReviewOn: calendarDate('2099-12-31'),
    reviewedOn: calendarDate('2026-11-01'),
    agreements: [anAgreement(), anAgreement({ side: 'VENDOR', personRole: '事業責任者' })],
    divergences: [],
    answeredElsewhere: [],
    parties: [aParty(), aParty({ id: 'party-vendor', kind: 'PRIME_VENDOR', vendorId: 'vendor-1', label: '委託先' })],
    digest: aDigest(digest),
    ...over,
  };
}
