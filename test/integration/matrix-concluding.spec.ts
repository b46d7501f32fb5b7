import fc from '../support/laws';
import { Client } from 'pg';
import { concordOf, type Declaration, type DeclaredRole, plainNote } from '../../src/demarcation/declarations/concord';
import { NO_SCOPE, type Scope, scopeSettings, SET_SCOPE } from '../../src/database/scope';
import { newId } from '../../src/kernel/identifier';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

interface Concluded {
  readonly note: string | null;
  readonly parts: readonly DeclaredRole[];
}

describe('the parts of a row, as the database concludes them', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  let client: Client;
  let rowId: string;
  let parties: readonly string[];
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
    client = new Client(registry.service);
    await client.connect();
    const matrix = await sides.matrix();
    rowId = matrix.rows.find(({ key }) => key === 'SR-02')?.id ?? '';
    parties = matrix.parties.slice(0, 3).map(({ id }) => id);
  });
  afterAll(async () => {
    await client.end();
    await registry.stop();
  });

  const enter = (scope: Partial<Scope>) =>
    client.query({ ...SET_SCOPE, values: scopeSettings({ ...NO_SCOPE, actor: newId(), mayWrite: true, ...scope }) });

  /** What follows from two declarations, made in the order given; nothing of it stays. */
  const concluded = async (institution: Declaration, vendor: Declaration, vendorFirst: boolean): Promise<Concluded> => {
    const declare = async (side: 'INSTITUTION' | 'VENDOR', { note, roles, noTextOfMine }: Declaration) => {
      await enter(side === 'VENDOR' ? { vendor: sides.vendorId } : { institutions: [sides.institutionId] });
      await client.query('select declare_row($1, $2, $3, $4, $5, false)', [
        rowId,
        side,
        note,
        noTextOfMine ?? false,
        JSON.stringify(roles),
      ]);
    };
    await client.query('begin');
    try {
      if (vendorFirst) await declare('VENDOR', vendor);
      await declare('INSTITUTION', institution);
      if (!vendorFirst) await declare('VENDOR', vendor);
      const { rows } = await client.query<Concluded>(
        `select r.note, (select coalesce(json_agg(json_build_object('partyId', a.party_id, 'role', a.role, 'note', a.note) order by a.role, a.party_id), '[]')
           from matrix_allocations a where a.row_id = r.id) as parts from matrix_rows r where r.id = $1`,
        [rowId],
      );
      return rows[0] ?? { note: null, parts: [] };
    } finally {
      await client.query('rollback');
    }
  };

  const aNote = fc.constantFrom(
    ...[
      null,
      '',
      '\u00a0',
      '。',
      'OSのみ',
      ' ＯＳのみ。\u3000',
      'OS\nのみ',
      'か\u3099',
      'が',
      'ｶﾞ',
      'ガ',
      'on site',
      'on\u3000site.',
    ],
    ...['onsite', '＇＼', "'\\"],
  );
  const aRole = (role: DeclaredRole['role']): fc.Arbitrary<DeclaredRole> =>
    fc.record({
      partyId: fc.integer({ min: 0, max: 2 }).map((i) => parties[i] ?? ''),
      role: fc.constant(role),
      note: aNote,
    });
  const aDeclaration: fc.Arbitrary<Declaration> = fc
    .tuple(
      aRole('ACCOUNTABLE'),
      fc.array(aRole('RESPONSIBLE'), { minLength: 1, maxLength: 2 }),
      fc.array(fc.oneof(aRole('SUPPORT'), aRole('INFORMED')), { maxLength: 2 }),
      aNote,
      fc.boolean(),
    )
    .map(([accountable, performing, beside, note, noTextOfMine]) => ({
      roles: [accountable, ...performing, ...beside].filter(
        (one, i, all) => all.findIndex(({ partyId, role }) => partyId === one.partyId && role === one.role) === i,
      ),
      note,
      noTextOfMine,
    }));
  /** The parts alike, and some of the texts left out. */
  const silenced = ({ roles, note }: Declaration, noTextOfMine: boolean): Declaration => ({
    roles: [...roles].reverse().map((part, i) => ({ ...part, note: i % 2 === 0 ? null : part.note })),
    note: roles.length % 2 === 0 ? null : note,
    noTextOfMine,
  });
  /** What both say, in the words of the institution where it has some. */
  const spoken = (institution: string | null, vendor: string | null | undefined) =>
    plainNote(institution) === null && plainNote(vendor ?? null) !== null ? vendor : institution;

  it('are there if and only if the two are concordant, and are what both said, whoever spoke first', async () => {
    let concordant = 0;
    await fc.assert(
      fc.asyncProperty(aDeclaration, aDeclaration, fc.integer({ min: 0, max: 3 }), async (one, other, kind) => {
        const vendor =
          [
            other,
            { ...silenced(one, true), noTextOfMine: true },
            silenced(one, false),
            { roles: [...one.roles].reverse(), note: one.note === null ? '' : `\n${one.note}。` },
          ][kind] ?? other;
        const first = await concluded(one, vendor, true);
        const second = await concluded(one, vendor, false);
        expect(first).toEqual(second);
        const isConcordant = concordOf(one, vendor).state === 'CONCORDANT';
        if (isConcordant) concordant++;
        expect(first.parts.length > 0).toBe(isConcordant);
        const said = one.roles.map(({ partyId, role, note }) => {
          const theirs = vendor.roles.find((part) => part.partyId === partyId && part.role === role);
          return JSON.stringify([partyId, role, spoken(note, theirs?.note)]);
        });
        const taken = new Set(first.parts.map((part) => JSON.stringify([part.partyId, part.role, part.note])));
        expect(taken).toEqual(new Set(isConcordant ? said : []));
        expect(first.note).toBe(isConcordant ? spoken(one.note, vendor.note) : null);
      }),
      { numRuns: 150 },
    );
    expect(concordant).toBeGreaterThan(30);
  });
});
