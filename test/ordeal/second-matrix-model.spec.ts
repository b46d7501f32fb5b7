import fc from '../support/laws';
import { digestRows } from '../../src/guideline/digest-rows';
import { type MatrixRowFacts } from '../../src/guideline/matrix-digest';
import { TEMPLATE_ROWS } from '../../src/guideline/matrix-template';
import { type Rule } from '../../src/guideline/rule';
import { MTX_002 } from '../../src/guideline/rules/mtx/mtx-002';
import { MTX_003 } from '../../src/guideline/rules/mtx/mtx-003';
import { MTX_004 } from '../../src/guideline/rules/mtx/mtx-004';
import { MTX_005 } from '../../src/guideline/rules/mtx/mtx-005';
import { MTX_006 } from '../../src/guideline/rules/mtx/mtx-006';
import { MTX_007 } from '../../src/guideline/rules/mtx/mtx-007';
import { MTX_008 } from '../../src/guideline/rules/mtx/mtx-008';
import { MTX_009 } from '../../src/guideline/rules/mtx/mtx-009';
import { MTX_010 } from '../../src/guideline/rules/mtx/mtx-010';
import { MTX_012 } from '../../src/guideline/rules/mtx/mtx-012';
import { MTX_013 } from '../../src/guideline/rules/mtx/mtx-013';
import { MTX_026 } from '../../src/guideline/rules/mtx/mtx-026';
import { MTX_027 } from '../../src/guideline/rules/mtx/mtx-027';
import {
  ALLOCATION_ROLES,
  PARTY_KINDS,
  ROW_APPLICABILITIES,
  TABLE_41_CATEGORIES,
} from '../../src/kernel/terms/demarcation-terms';
import { aContractSnapshot } from '../factories/snapshots/contract-snapshot';
import { aMatrix } from '../factories/snapshots/matrix-facts';
import { judging } from '../support/judging';
import { rounds } from '../support/ordeal';

/** The guideline read a second time, row by row and without a digest: what each rule must find, or null. */
const MODEL: readonly [
  rule: Rule<'contract'>,
  find: (rows: readonly MatrixRowFacts[], others: readonly string[]) => unknown,
][] = [
  [MTX_002, (rows, others) => orNull(keysWhere(rows, (row) => isOpen(row, others)))],
  [
    MTX_003,
    (rows) => orNull(keysWhere(rows, (row) => isHere(row) && holders(row, 'ACCOUNTABLE').length > 1 && !row.isNoted)),
  ],
  [MTX_004, (rows) => orNull(keysWhere(rows, (row) => isHere(row) && holders(row, 'RESPONSIBLE').length === 0))],
  [
    MTX_005,
    (rows) =>
      orNull(
        keysWhere(
          rows,
          (row) =>
            isHere(row) && row.nonDelegable && holders(row, 'ACCOUNTABLE').some((kind) => kind !== 'INSTITUTION'),
        ),
      ),
  ],
  [MTX_006, (rows) => isWithout(rows, ({ layer }) => layer === 'LEGAL')],
  [MTX_007, (rows) => isWithout(rows, ({ layer }) => layer === 'OPERATIONAL')],
  [MTX_008, (rows) => isWithout(rows, ({ phase }) => phase === 'NORMAL' || phase === 'BOTH')],
  [MTX_009, (rows) => isWithout(rows, ({ phase }) => phase === 'EMERGENCY' || phase === 'BOTH')],
  [MTX_010, (rows, others) => (rows.some((row) => row.key === 'IR-04' && !isMissing(row, others)) ? null : true)],
  [
    MTX_012,
    (rows) =>
      orNull(
        [...TABLE_41_CATEGORIES]
          .filter((one) => !rows.some((row) => row.table41Category === one && (isHere(row) || hasReason(row))))
          .sort(),
      ),
  ],
  [MTX_013, (rows) => orNull(keysWhere(rows, (row) => !isHere(row) && !hasReason(row)))],
  [
    MTX_026,
    (rows) =>
      orNull(
        keysWhere(
          rows,
          (row) =>
            isHere(row) &&
            (row.phase === 'EMERGENCY' || row.phase === 'BOTH') &&
            holders(row, 'ACCOUNTABLE').length > 0 &&
            row.allocations.every(({ partyKind }) => partyKind !== 'INSTITUTION'),
        ),
      ),
  ],
  [MTX_027, (rows) => orNull(keysWhere(rows, (row) => row.nonDelegable && row.applicability === 'NOT_PRESENT'))],
];

const isHere = (row: MatrixRowFacts) => row.applicability === 'APPLICABLE';
const hasReason = ({ reason }: MatrixRowFacts) => reason !== null && reason.trim().length > 0;
const holders = (row: MatrixRowFacts, role: string) =>
  row.allocations.filter((one) => one.role === role).map(({ partyKind }) => partyKind);
/** Nobody answers: here nobody is accountable, or it is left to a contract that does not answer it. */
const isOpen = (row: MatrixRowFacts, others: readonly string[]) =>
  isHere(row)
    ? holders(row, 'ACCOUNTABLE').length === 0
    : row.applicability === 'SETTLED_ELSEWHERE' && !others.includes(row.key);
const isMissing = (row: MatrixRowFacts, others: readonly string[]) =>
  row.applicability === 'NOT_PRESENT' || isOpen(row, others);
const keysWhere = (rows: readonly MatrixRowFacts[], is: (row: MatrixRowFacts) => boolean) =>
  rows
    .filter(is)
    .map(({ key }) => key)
    .sort();
const orNull = (keys: readonly string[]) => (keys.length === 0 ? null : keys);
const isWithout = (rows: readonly MatrixRowFacts[], is: (row: MatrixRowFacts) => boolean) =>
  rows.some((row) => isHere(row) && is(row)) ? null : true;

/** Rows of the template that every contract has, in any state. */
const always = TEMPLATE_ROWS.filter(({ condition }) => condition === 'ALWAYS');
const someRows: fc.Arbitrary<MatrixRowFacts[]> = fc.subarray(always).chain((templates) =>
  fc.tuple(
    ...templates.map(({ key, layer, phase, table41Category, nonDelegable, belongsTo, legalRowKey }) =>
      fc
        .record({
          isNoted: fc.boolean(),
          applicability: fc.constantFrom('APPLICABLE' as const, 'APPLICABLE' as const, ...ROW_APPLICABILITIES),
          reason: fc.constantFrom(null, '', ' ', '理由①'),
          allocations: fc.uniqueArray(
            fc.record({
              partyId: fc.constantFrom('i', 'v', 's'),
              partyKind: fc.constantFrom(...PARTY_KINDS),
              role: fc.constantFrom(...ALLOCATION_ROLES),
            }),
            { selector: ({ partyId, role }) => `${partyId} ${role}`, maxLength: 5 },
          ),
        })
        .map((state): MatrixRowFacts => {
          const definition = { key, layer, phase, table41Category, nonDelegable, belongsTo, legalRowKey };
          return { ...definition, componentIds: [], ...state };
        }),
    ),
  ),
);

describe('the matrix rules and a second model of them', () => {
  it.each(MODEL)('find the same: $id', (rule, find) => {
    fc.assert(
      fc.property(someRows, fc.subarray(always.map(({ key }) => key)), (rows, answeredElsewhere) => {
        const elsewhere = answeredElsewhere.map((key) => ({ key, from: null, to: null }));
        const matrix = aMatrix({ status: 'DRAFT', agreedOn: null, answeredElsewhere: elsewhere }, digestRows(rows));
        const [verdict] = judging(rule)(aContractSnapshot({}, { matrix }));
        const found = verdict?.facts['rows'] ?? verdict?.facts['categories'];
        const expected = find(rows, answeredElsewhere);
        expect(expected === true ? verdict !== undefined : (found ?? null)).toEqual(expected);
        expect(verdict === undefined).toBe(expected === null);
      }),
      { numRuns: rounds(60, 5000) },
    );
  });
});
