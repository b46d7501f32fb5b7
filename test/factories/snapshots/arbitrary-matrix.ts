import fc from 'fast-check';
import {
  AGREEMENT_SIDES,
  MATRIX_CONCLUSIONS,
  MATRIX_STATUSES,
  PARTY_KINDS,
} from '../../../src/kernel/terms/demarcation-terms';
import { type MatrixDigest, type SystemClaim } from '../../../src/guideline/matrix-digest';
import { type MatrixFacts, type MatrixPartyFacts } from '../../../src/guideline/snapshots/matrix-facts';
import { aDate, anId, listOf, orNull, several } from './arbitrary-values';

const ROW_KEYS = ['CD-01', 'CD-05', 'CD-06', 'EQ-01', 'IR-04', 'IR-06', 'LG-01', 'LG-02', 'SV-05'];

/** Few rows, sorted; often none, as in a matrix that is in order. */
const rows = fc.oneof(fc.constant([]), fc.subarray(ROW_KEYS));
const count = fc.integer({ min: 0, max: 3 });

const aParty: fc.Arbitrary<MatrixPartyFacts> = fc.record<MatrixPartyFacts>({
  id: anId('party', 4),
  kind: fc.constantFrom(...PARTY_KINDS),
  vendorId: orNull(anId('vendor')),
  subcontractId: orNull(anId('subcontract')),
  dependencyId: orNull(anId('dependency')),
  label: fc.constantFrom('委託先', '見本地域医療連携協議会'),
});

const aHolder = fc.oneof(fc.constant('INSTITUTION'), anId('vendor'));

/** What a matrix says of the interfaces and devices that it names. */
export const someNamed = fc.dictionary(
  fc.oneof(anId('interface', 2), anId('equipment', 2)),
  fc.dictionary(fc.constantFrom('CD-05', 'EQ-01'), aHolder, { minKeys: 1 }),
);

const aDigest: fc.Arbitrary<MatrixDigest> = fc.record<MatrixDigest>({
  edition: fc.constant(4 as const),
  applicable: count,
  unanswered: rows,
  contested: rows,
  unperformed: rows,
  delegated: rows,
  struckOut: rows,
  settledElsewhere: rows,
  legalRows: count,
  operationalRows: count,
  normalRows: count,
  emergencyRows: count,
  causeRows: count,
  causeUnanswered: rows,
  uncoveredCategories: fc.oneof(
    fc.constant([]),
    fc.subarray(['INFRA_NETWORK', 'SEC_LOG_AUDIT']),
    fc.constant(['SEC_AUTHN_AUTHZ', 'SEC_EXTERNAL_ATTACK', 'SEC_LOG_AUDIT', 'SEC_SIGNATURE_TIMESTAMP']),
  ),
  unbound: rows,
  uninformed: rows,
  layerAnswers: fc.dictionary(
    fc.constantFrom('CD-02', 'CD-04', 'SR-03'),
    fc.record({ accountable: fc.constantFrom(...PARTY_KINDS), isNoted: fc.boolean() }),
  ),
  unexplained: rows,
  rowsByParty: fc.dictionary(anId('party', 4), rows, { maxKeys: 4 }),
  triageLeads: fc.subarray(['party-1', 'party-2']),
  named: someNamed,
  equipmentSplit: fc.dictionary(fc.constantFrom('EQ-01', 'EQ-03'), aHolder),
});

export const aMatrixOfAnyKind: fc.Arbitrary<MatrixFacts> = fc.record<MatrixFacts>({
  id: anId('matrix'),
  conclusion: fc.constantFrom(...MATRIX_CONCLUSIONS),
  isContentKept: fc.boolean(),
  undecided: fc.uniqueArray(fc.record({ key: fc.constantFrom('SR-03', 'IN-05'), since: aDate }), {
    selector: ({ key }) => key,
  }),
  revision: fc.integer({ min: 1, max: 3 }),
  status: fc.constantFrom(...MATRIX_STATUSES),
  isBeingAgreed: fc.boolean(),
  agreedOn: orNull(aDate),
  nextReviewOn: orNull(aDate),
  reviewedOn: orNull(aDate),
  agreements: listOf(
    fc.record({
      side: fc.constantFrom(...AGREEMENT_SIDES),
      agreedOn: aDate,
      personRole: fc.constantFrom('EXECUTIVE', 'SYSTEM_OPERATOR', '事業責任者'),
      isNamed: fc.boolean(),
      isDocumented: fc.boolean(),
    }),
  ),
  divergences: listOf(
    fc.record({ what: fc.constantFrom('EQUIPMENT' as const, 'SUBCONTRACT' as const), from: aDate, to: orNull(aDate) }),
  ),
  answeredElsewhere: listOf(fc.record({ key: fc.constantFrom(...ROW_KEYS), from: orNull(aDate), to: orNull(aDate) })),
  parties: several(aParty, 4),
  digest: aDigest,
});

const aClaim: fc.Arbitrary<SystemClaim> = fc.oneof(
  fc.record({
    state: fc.constant('ACCOUNTABLE' as const),
    party: fc.oneof(fc.constant('INSTITUTION'), anId('vendor')),
  }),
  fc.constant<SystemClaim>({ state: 'UNANSWERED' }),
  fc.constant<SystemClaim>({ state: 'SETTLED_ELSEWHERE' }),
);

/** What a contract's matrix says of the rows that belong to its system. */
export const someClaims = orNull(fc.dictionary(fc.constantFrom('CD-05', 'CD-06', 'IR-06'), aClaim, { minKeys: 2 }));
