import fc from '../../../test/support/laws';
import { aContractLife } from '../../../test/factories/snapshots/contract-life';
import { Clock } from '../../guideline/clock';
import { calendarDate } from '../../kernel/calendar-date';
import { type SystemClaim } from '../../guideline/matrix-digest';
import { coverageOf, type CoveringContract } from './coverage';

const by = (party: string): SystemClaim => ({ state: 'ACCOUNTABLE', party });
const OPEN: SystemClaim = { state: 'UNANSWERED' };
const contract = (
  vendorId: string,
  claims: Record<string, SystemClaim> | null,
  unanswered: string[] = [],
  over: Partial<CoveringContract> = {},
): CoveringContract => ({
  ...aContractLife(),
  agreed: null,
  contractId: `c-${vendorId}`,
  contractNo: `契-${vendorId}`,
  title: '保守①',
  vendorId,
  members: [],
  matrixId: claims === null ? null : `m-${vendorId}`,
  claims,
  unanswered,
  status: claims === null ? null : 'AGREED',
  declared: {},
  beneath: [],
  ...over,
});
const clock = new Clock(calendarDate('2026-11-23'));
const aClaim = fc.oneof(
  fc.constantFrom('INSTITUTION', 'A', 'B', 'X').map(by),
  fc.constant(OPEN),
  fc.constant<SystemClaim>({ state: 'SETTLED_ELSEWHERE' }),
);
const claims = fc.option(fc.dictionary(fc.constantFrom('SR-03', 'CD-05', 'CD-06'), aClaim), { nil: null });

describe('the coverage of a system', () => {
  it.each([
    ['COVERED', by('A'), by('A')],
    ['COVERED', by('A'), OPEN],
    ['COVERED', by('A'), { state: 'SETTLED_ELSEWHERE' }],
    ['GAP', OPEN, OPEN],
    ['GAP', { state: 'SETTLED_ELSEWHERE' }, { state: 'SETTLED_ELSEWHERE' }],
    ['OVERLAP', by('A'), by('B')],
    ['OVERLAP', by('INSTITUTION'), by('B')],
    ['CONTRADICTION', by('B'), by('A')],
    ['CONTRADICTION', by('A'), by('X')],
    ['GAP', by('X'), OPEN],
    ['GAP', by('B'), OPEN],
    ['COVERED', by('INSTITUTION'), OPEN],
  ] as const)('is %s where the contracts say %j and %j', (expected, one, other) => {
    const { rows } = coverageOf([contract('A', { 'SR-03': one }), contract('B', { 'SR-03': other })], [], clock);
    expect(rows.map(({ key, coverage }) => [key, coverage])).toEqual([['SR-03', expected]]);
  });

  it('shows what each contract says, with the party only where it names one', () => {
    const { rows } = coverageOf([contract('A', { 'SR-03': by('A') }), contract('B', { 'SR-03': OPEN })], [], clock);
    expect(rows[0]?.claims).toEqual([
      { contractId: 'c-A', state: 'ACCOUNTABLE', party: 'A', kind: 'AGREED' },
      { contractId: 'c-B', state: 'UNANSWERED', party: null, kind: 'NOBODY' },
    ]);
  });

  it.each([
    ['AGREED', 'COVERED', by('A'), {}],
    ['UNDER_CONSULTATION', 'GAP', by('A'), { status: 'UNDER_CONSULTATION' }],
    ['DRAFT', 'GAP', by('A'), { status: 'DRAFT' }],
    ['NAMED_ONLY', 'GAP', by('X'), {}],
    ['AGREED', 'COVERED', by('X'), { beneath: ['X'] }],
    ['DECLARED_BY_ONE', 'GAP', OPEN, { status: 'DRAFT', declared: { 'SR-03': 1 } }],
    ['DIFFERING', 'GAP', OPEN, { status: 'DRAFT', declared: { 'SR-03': 2 } }],
    ['NOBODY', 'GAP', OPEN, { status: 'DRAFT' }],
  ] as const)('is by %s (%s) where a contract says %j and is %j', (kind, coverage, claim, over) => {
    const { rows } = coverageOf([contract('A', { 'SR-03': claim }, [], over)], [], clock);
    expect(rows.map((row) => [row.kind, row.coverage, row.claims[0]?.kind])).toEqual([[kind, coverage, kind]]);
  });

  it('is as strong as its strongest contract, and a draft covers nothing beside another one', () => {
    const draft = contract('A', { 'SR-03': by('A') }, [], { status: 'DRAFT' });
    const kindBeside = (other: CoveringContract) => {
      const [row] = coverageOf([draft, other], [], clock).rows;
      return [row?.kind, row?.coverage];
    };
    expect(kindBeside(contract('B', { 'SR-03': OPEN }))).toEqual(['DRAFT', 'GAP']);
    expect(kindBeside(contract('B', { 'SR-03': by('A') }))).toEqual(['NAMED_ONLY', 'GAP']);
    expect(kindBeside(contract('A', { 'SR-03': by('A') }))).toEqual(['AGREED', 'COVERED']);
  });

  it('names the owners of a seam in one order, and each once', () => {
    const seam = [{ id: 'i', name: '検査連携', vendorIds: ['A', 'B', 'C'] }];
    const says = (vendorId: string, party: string) => {
      const named = { i: { 'CD-05': party } };
      return contract(vendorId, null, [], { vendorId, agreed: { on: calendarDate('2026-01-10'), named } });
    };
    const { interfaces } = coverageOf([says('C', 'B'), says('B', 'A'), says('A', 'B')], seam, clock);
    expect(interfaces[0]?.owners).toEqual(['A', 'B']);
  });

  it('does not depend on the order of the contracts, and finds what is said somewhere', () => {
    fc.assert(
      fc.property(claims, claims, claims, (one, two, three) => {
        const contracts = [contract('A', one), contract('B', two), contract('C', three)];
        const forth = coverageOf(contracts, [], clock);
        const back = coverageOf([...contracts].reverse(), [], clock);
        expect(back.rows.map(({ key, coverage, accountable }) => [key, coverage, accountable])).toEqual(
          forth.rows.map(({ key, coverage, accountable }) => [key, coverage, accountable]),
        );
        for (const { key, coverage } of forth.rows) {
          const named = new Set(
            contracts.flatMap(({ claims: said }) => (said?.[key]?.state === 'ACCOUNTABLE' ? [said[key].party] : [])),
          );
          // A is bound by the contract of A, B by B's, the institution by each; X by none, and C by one that says nothing of it.
          const isBound = contracts.some(
            ({ claims: said, vendorId }) =>
              said?.[key]?.state === 'ACCOUNTABLE' && ['INSTITUTION', vendorId].includes(said[key].party),
          );
          expect(coverage === 'COVERED').toBe(named.size === 1 && isBound);
          expect(coverage === 'GAP').toBe(named.size === 0 || (named.size === 1 && !isBound));
        }
      }),
    );
  });

  it('names the seam that nobody owns, who leads the triage, and what each contract leaves open', () => {
    const { interfaces, triageLead, open, withoutMatrix } = coverageOf(
      [
        contract('A', { 'CD-06': by('A'), 'CD-05': OPEN }, ['CD-05', 'SE-04']),
        contract('B', { 'CD-05': by('B') }, [], {
          agreed: { on: calendarDate('2026-01-20'), named: { i2: { 'CD-05': 'B' } } },
        }),
        contract('C', null),
      ],
      [
        { id: 'i1', name: '検査連携', vendorIds: ['A', 'C'] },
        { id: 'i2', name: '会計連携', vendorIds: ['A', 'B'] },
      ],
      clock,
    );
    expect(interfaces.map(({ id, owners }) => [id, owners])).toEqual([
      ['i1', []],
      ['i2', ['B']],
    ]);
    expect(triageLead).toBe('A');
    expect(open).toEqual([{ contractId: 'c-A', rows: ['SE-04'] }]);
    expect(withoutMatrix).toEqual(['c-C']);
    expect(
      coverageOf([contract('A', { 'CD-06': by('A') }), contract('B', { 'CD-06': by('B') })], [], clock).triageLead,
    ).toBeNull();
  });
});
