import fc from '../../test/support/laws';
import { accountable, type Allocation, aRow, institution, performing } from '../../test/factories/matrix-row-facts';
import {
  ALLOCATION_ROLES,
  DEMARCATION_LAYERS,
  OPERATION_PHASES,
  PARTY_KINDS,
  ROW_APPLICABILITIES,
  TABLE_41_CATEGORIES,
} from '../kernel/terms/demarcation-terms';
import { digestRows, systemClaims } from './digest-rows';
import { type MatrixDigest, type MatrixRowFacts } from './matrix-digest';
import { TEMPLATE_ROWS } from './matrix-template';
import { type PartyIdentity } from './snapshots/matrix-facts';

/** Every row of the template, answered as it should be. */
const wholeTemplate = TEMPLATE_ROWS.map((row) =>
  aRow(row.key, {
    layer: row.layer,
    phase: row.phase,
    table41Category: row.table41Category,
    nonDelegable: row.nonDelegable,
    belongsTo: row.belongsTo,
    legalRowKey: row.legalRowKey,
    allocations: [row.nonDelegable ? institution : accountable('v'), performing('v')],
  }),
);

const anyRows = fc.uniqueArray(
  fc.record<MatrixRowFacts>({
    key: fc.oneof(fc.constantFrom(...TEMPLATE_ROWS.map(({ key }) => key)), fc.constantFrom('追加-①', '追加-𠮷')),
    layer: fc.constantFrom(...DEMARCATION_LAYERS),
    phase: fc.constantFrom(...OPERATION_PHASES),
    table41Category: fc.option(fc.constantFrom(...TABLE_41_CATEGORIES)),
    nonDelegable: fc.boolean(),
    belongsTo: fc.constantFrom('CONTRACT', 'SYSTEM'),
    legalRowKey: fc.option(fc.constantFrom('LG-08', 'LG-10')),
    isNoted: fc.boolean(),
    componentIds: fc.subarray(['interface-1', 'device-1']),
    applicability: fc.constantFrom(...ROW_APPLICABILITIES),
    reason: fc.constantFrom(null, '', ' ', '㈱髙﨑の契約で定める'),
    allocations: fc.uniqueArray(
      fc.record({
        partyId: fc.constantFrom('i', 'v', 's', 'c'),
        partyKind: fc.constantFrom(...PARTY_KINDS),
        role: fc.constantFrom(...ALLOCATION_ROLES),
      }),
      { selector: ({ partyId, role }) => `${partyId} ${role}`, maxLength: 6 },
    ),
  }),
  { selector: ({ key }) => key, maxLength: 30 },
);
const inAnyOrder = (rows: MatrixRowFacts[]) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }));
const lists = (digest: MatrixDigest): string[][] => [
  ...Object.values(digest).filter((value): value is string[] => Array.isArray(value)),
  ...Object.values(digest.rowsByParty).map((keys) => [...keys]),
];

/** In the whole template the vendor answers for everything that can be delegated, and nobody is told. */
const WHOLE_UNBOUND: string[] = [];
const WHOLE_UNINFORMED = TEMPLATE_ROWS.filter(
  ({ phase, nonDelegable }) => (phase === 'EMERGENCY' || phase === 'BOTH') && !nonDelegable,
)
  .map(({ key }) => key)
  .sort();
const WHOLE_LAYERS = Object.fromEntries(
  TEMPLATE_ROWS.filter(({ allocationByModel }) => Object.keys(allocationByModel).length > 0).map(
    ({ key, nonDelegable }) => [key, { accountable: nonDelegable ? 'INSTITUTION' : 'PRIME_VENDOR', isNoted: false }],
  ),
);

describe('digestRows', () => {
  it('finds nothing amiss in a template whose every row is answered', () => {
    expect(digestRows(wholeTemplate)).toEqual({
      edition: 4,
      applicable: 75,
      unanswered: [],
      contested: [],
      unperformed: [],
      delegated: [],
      legalRows: 17,
      operationalRows: 58,
      normalRows: 55,
      emergencyRows: 25,
      causeRows: 1,
      causeUnanswered: [],
      uncoveredCategories: [],
      unbound: WHOLE_UNBOUND,
      uninformed: WHOLE_UNINFORMED,
      layerAnswers: WHOLE_LAYERS,
      unexplained: [],
      rowsByParty: {
        i: TEMPLATE_ROWS.filter(({ nonDelegable }) => nonDelegable)
          .map(({ key }) => key)
          .sort(),
        v: TEMPLATE_ROWS.map(({ key }) => key).sort(),
      },
      triageLeads: ['v'],
      struckOut: [],
      settledElsewhere: [],
      named: {},
      equipmentSplit: { 'EQ-01': 'v', 'EQ-02': 'v', 'EQ-03': 'v' },
    });
  });

  it('finds everything amiss in a matrix without rows', () => {
    expect(digestRows([])).toMatchObject({
      applicable: 0,
      legalRows: 0,
      operationalRows: 0,
      normalRows: 0,
      emergencyRows: 0,
      causeRows: 0,
      uncoveredCategories: [...TABLE_41_CATEGORIES].sort(),
      rowsByParty: {},
      triageLeads: [],
      named: {},
      equipmentSplit: {},
    });
  });

  it('does not depend on the order of rows or of allocations', () => {
    fc.assert(
      fc.property(anyRows.chain(inAnyOrder), ([rows, shuffled]) => {
        const mixed = shuffled.map((row) => ({ ...row, allocations: row.allocations.toReversed() }));
        expect(JSON.stringify(digestRows(mixed))).toBe(JSON.stringify(digestRows(rows)));
      }),
    );
  });

  it('keeps its lists sorted and each entry once', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const list of lists(digestRows(rows))) expect(list).toEqual([...new Set(list)].sort());
      }),
    );
  });

  it('drops a row from the unanswered when somebody becomes accountable, and changes no other row', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(), (rows, pick) => {
        const { unanswered } = digestRows(rows);
        const key = unanswered[pick % Math.max(unanswered.length, 1)];
        if (key === undefined) return;
        const answered = digestRows(
          rows.map((row) => (row.key === key ? { ...row, allocations: [...row.allocations, institution] } : row)),
        );
        const rest = (keys: readonly string[]) => keys.filter((other) => other !== key);
        const before = digestRows(rows);
        expect(answered.unanswered).toEqual(rest(before.unanswered));
        expect(answered.contested).toEqual(before.contested);
        expect(answered.delegated).toEqual(before.delegated);
      }),
    );
  });

  it('counts each applicable row in one layer, and each is answered or not', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const digest = digestRows(rows);
        expect(digest.legalRows + digest.operationalRows).toBe(digest.applicable);
        expect(digest.unanswered.filter((key) => digest.contested.includes(key))).toEqual([]);
      }),
    );
  });

  it('tells contested from unanswered and from unperformed', () => {
    const digest = digestRows([
      aRow('SR-01', { allocations: [accountable('v'), accountable('s')] }),
      aRow('SR-02', { allocations: [performing('v')] }),
      aRow('SR-06', { allocations: [{ partyId: 'v', partyKind: 'PRIME_VENDOR', role: 'INFORMED' }] }),
    ]);
    expect(digest.contested).toEqual(['SR-01']);
    expect(digest.unanswered).toEqual(['SR-02', 'SR-06']);
    expect(digest.unperformed).toEqual(['SR-01', 'SR-06']);
  });

  it('calls a non-delegable row delegated when any accountable party is not the institution', () => {
    const row = (key: string, allocations: Allocation[]) => aRow(key, { nonDelegable: true, allocations });
    expect(
      digestRows([
        row('LG-01', [institution]),
        row('LG-03', [accountable('v')]),
        row('LG-04', [institution, accountable('v')]),
        row('LG-05', []),
        row('LG-06', [institution, performing('v')]),
        aRow('SR-01', { allocations: [accountable('v')] }),
      ]).delegated,
    ).toEqual(['LG-03', 'LG-04']);
  });

  it('counts a row for both phases in each, and one for the exit in neither', () => {
    const phases = (['NORMAL', 'EMERGENCY', 'BOTH', 'EXIT'] as const).map((phase) => aRow(phase, { phase }));
    expect(digestRows(phases)).toMatchObject({ normalRows: 2, emergencyRows: 2 });
  });

  it('takes a row that is not applicable as covering its category only with a reason', () => {
    const absent = (reason: string | null, applicability: MatrixRowFacts['applicability'] = 'NOT_PRESENT') =>
      digestRows([aRow('SE-03', { table41Category: 'SEC_SIGNATURE_TIMESTAMP', applicability, reason })]);
    for (const reason of [null, '', ' ']) {
      expect(absent(reason).unexplained).toEqual(['SE-03']);
      expect(absent(reason).uncoveredCategories).toContain('SEC_SIGNATURE_TIMESTAMP');
      expect(absent(reason, 'SETTLED_ELSEWHERE').unexplained).toEqual(['SE-03']);
    }
    expect(absent('電子署名を用いない').unexplained).toEqual([]);
    expect(absent('電子署名を用いない').uncoveredCategories).not.toContain('SEC_SIGNATURE_TIMESTAMP');
    expect(absent('電子署名を用いない').rowsByParty).toEqual({});
  });

  it('asks for cause investigation, triage lead and the split of equipment by their rows', () => {
    const without = (key: string) => digestRows(wholeTemplate.filter((row) => row.key !== key));
    const unanswered = (key: string) =>
      digestRows(wholeTemplate.map((row) => (row.key === key ? { ...row, allocations: [] } : row)));
    expect(without('IR-04').causeRows).toBe(0);
    expect(unanswered('IR-04')).toMatchObject({ causeRows: 1, causeUnanswered: ['IR-04'] });
    expect(without('CD-06').triageLeads).toEqual([]);
    expect(unanswered('CD-06').triageLeads).toEqual([]);
    for (const key of ['EQ-01', 'EQ-02', 'EQ-03']) {
      expect(without(key).equipmentSplit).not.toHaveProperty(key);
      expect(unanswered(key).equipmentSplit).not.toHaveProperty(key);
    }
    const twoLeads = aRow('CD-06', { allocations: [accountable('v'), accountable('c', 'CLOUD_PROVIDER')] });
    expect(digestRows([twoLeads]).triageLeads).toEqual(['c', 'v']);
  });
});

describe('systemClaims', () => {
  const parties: PartyIdentity[] = [
    { id: 'i', kind: 'INSTITUTION', vendorId: null, subcontractId: null, dependencyId: null },
    { id: 'v', kind: 'PRIME_VENDOR', vendorId: 'vendor-2', subcontractId: null, dependencyId: null },
    { id: 's', kind: 'SUB_ENTRUSTEE', vendorId: 'vendor-1', subcontractId: 'subcontract-1', dependencyId: null },
    { id: 'c', kind: 'CLOUD_PROVIDER', vendorId: null, subcontractId: null, dependencyId: 'dependency-1' },
    { id: 'x', kind: 'OTHER_VENDOR', vendorId: null, subcontractId: null, dependencyId: null },
  ];
  const claim = (over: Partial<MatrixRowFacts>) =>
    systemClaims([aRow('IN-05', { belongsTo: 'SYSTEM', ...over })], parties)['IN-05'];

  it('names the accountable party so that another contract knows it too', () => {
    expect(claim({ allocations: [institution] })).toEqual({ state: 'ACCOUNTABLE', party: 'INSTITUTION' });
    expect(claim({})).toEqual({ state: 'ACCOUNTABLE', party: 'vendor-2' });
    expect(claim({ allocations: [accountable('c')] })).toEqual({ state: 'ACCOUNTABLE', party: 'dependency-1' });
    expect(claim({ allocations: [accountable('x')] })).toEqual({ state: 'ACCOUNTABLE', party: 'x' });
    expect(claim({ allocations: [accountable('gone')] })).toEqual({ state: 'ACCOUNTABLE', party: 'gone' });
  });

  it('lets the first in order speak where several are accountable, whatever order they come in', () => {
    const first = { state: 'ACCOUNTABLE', party: 'vendor-1' };
    expect(claim({ allocations: [accountable('v'), accountable('s')] })).toEqual(first);
    expect(claim({ allocations: [accountable('s'), accountable('v')] })).toEqual(first);
  });

  it('tells unanswered from settled elsewhere, and keeps quiet about what is absent or belongs to the contract', () => {
    expect(claim({ allocations: [performing('v')] })).toEqual({ state: 'UNANSWERED' });
    expect(claim({ applicability: 'SETTLED_ELSEWHERE' })).toEqual({ state: 'SETTLED_ELSEWHERE' });
    expect(claim({ applicability: 'NOT_PRESENT' })).toBeUndefined();
    expect(claim({ belongsTo: 'CONTRACT' })).toBeUndefined();
  });
});
