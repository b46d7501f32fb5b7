import { Client } from 'pg';
import { NO_SCOPE, type Scope, scopeSettings, SET_SCOPE } from '../../src/database/scope';
import { newId } from '../../src/kernel/identifier';
import { aVendorBody } from '../factories/bodies';
import { Client as ApiClient } from '../support/client';
import { TestRegistry } from '../support/registry';
import { type Role, TwoSides } from '../support/two-sides';

const SECRET = '申告の中身㈱';
/** Everything that stands between a declaration and who may read it. */
const TABLES = ['matrix_declared_roles', 'matrix_declared_scopes'];

/** With the service's own checks out of the way: raw SQL in the service's role. */
describe('what one side declared', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  let client: Client;
  let rowId: string;
  let hospital: Scope;
  let vendor: Scope;
  let subcontractor: Scope;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
    client = new Client(registry.service);
    await client.connect();
    const row = (await sides.matrix()).rows.find(({ key }) => key === 'SR-02');
    rowId = row?.id ?? '';
    const scope = (over: Partial<Scope>): Scope => ({ ...NO_SCOPE, actor: newId(), mayWrite: true, ...over });
    hospital = scope({ institutions: [sides.institutionId] });
    vendor = scope({ vendor: sides.vendorId });
    const sub = await new ApiClient(registry.http).create('vendors', aVendorBody());
    const column = { kind: 'SUB_ENTRUSTEE', label: '再委託先', vendorId: sub.id };
    await new ApiClient(sides.drafter).create(`matrices/${sides.matrixId}/parties`, column);
    subcontractor = scope({ vendor: sub.id });
    const both: Role[] = await sides.usual({ nonDelegable: false });
    await sides.declare(
      sides.vendor,
      rowId,
      both.map((role) => ({ ...role, note: SECRET })),
      { note: SECRET },
    );
  });
  afterAll(async () => {
    await client.end();
    await registry.stop();
  });

  const enter = (scope: Scope) => client.query({ ...SET_SCOPE, values: scopeSettings(scope) });
  const rowsOf = async (scope: Scope, text: string, values: unknown[] = []) => {
    await enter(scope);
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  };
  const refusalOf = async (scope: Scope, text: string, values: unknown[] = []) => {
    await enter(scope);
    await client.query('begin');
    try {
      return `${(await client.query(text, values)).rowCount} rows`;
    } catch (error) {
      return (error as { constraint?: string; message: string }).constraint ?? (error as Error).message;
    } finally {
      await client.query('rollback');
    }
  };
  /** All that a scope can get at, by every way there is. */
  const everything = async (scope: Scope): Promise<string> => {
    await enter(scope);
    await client.query(`set bunkaiten.known_before = 'infinity'`);
    const found: unknown[] = [];
    for (const table of [...TABLES, 'matrix_declarations', 'matrix_allocations', 'matrix_rows', 'journal', 'matrices'])
      found.push((await client.query(`select to_jsonb(t)::text as row from ${table} t`)).rows);
    for (const table of [...TABLES, 'matrix_declarations', 'matrix_allocations', 'matrix_rows'])
      found.push((await client.query(`select to_jsonb(t)::text as row from past.${table} t`)).rows);
    return JSON.stringify(found);
  };

  it('is not to be had by the other side before it has declared too, not even from the journal or the past', async () => {
    expect(await everything(hospital)).not.toContain(SECRET);
    expect(await everything({ ...NO_SCOPE, actor: newId(), institutions: 'ALL' })).not.toContain(SECRET);
    expect(await everything(vendor)).toContain(SECRET);
    for (const table of TABLES) expect(await rowsOf(hospital, `select from ${table}`)).toEqual([]);
    expect(await rowsOf(hospital, 'select side from matrix_declarations')).toEqual([{ side: 'VENDOR' }]);
  });

  it('is never shown to whoever is on neither side, though they see the matrix', async () => {
    expect(await rowsOf(subcontractor, 'select id from matrices')).toHaveLength(1);
    for (const table of [...TABLES, 'matrix_declarations', 'matrix_comments', 'matrix_settlements'])
      expect([table, await rowsOf(subcontractor, `select from ${table}`)]).toEqual([table, []]);
    expect(await rowsOf(subcontractor, 'select * from hold_matrix($1)', [sides.matrixId])).toEqual([]);
  });

  it('is written through the declaring side’s own door only', async () => {
    const roles = JSON.stringify(await sides.usual({ nonDelegable: false }));
    const declare = 'select declare_row($1, $2, null, false, $3, $4)';
    expect(await refusalOf(hospital, declare, [rowId, 'VENDOR', roles, false])).toBe(
      'ck_matrix_declarations__side__forbidden',
    );
    expect(await refusalOf(vendor, declare, [rowId, 'INSTITUTION', roles, false])).toBe(
      'ck_matrix_declarations__side__forbidden',
    );
    expect(await refusalOf(vendor, declare, [rowId, 'VENDOR', roles, true])).toBe(
      'ck_matrix_declarations__side__forbidden',
    );
    expect(await refusalOf(hospital, declare, [rowId, 'VENDOR', roles, true])).toBe(
      'uq_matrix_declarations__side__declared_itself',
    );
    expect(await refusalOf({ ...vendor, mayWrite: false }, declare, [rowId, 'VENDOR', roles, false])).toBe(
      'fk_matrices__id__not_found',
    );
    expect(await refusalOf(subcontractor, declare, [rowId, 'VENDOR', roles, false])).toBe('fk_matrices__id__not_found');
    expect(await refusalOf(vendor, declare, [newId(), 'VENDOR', roles, false])).toBe('fk_matrices__id__not_found');
    for (const table of [...TABLES, 'matrix_declarations', 'matrix_settlements'])
      for (const scope of [hospital, vendor]) {
        expect([table, await refusalOf(scope, `delete from ${table}`)]).toEqual([
          table,
          `permission denied for table ${table}`,
        ]);
        expect([table, await refusalOf(scope, `update ${table} set matrix_id = matrix_id`)]).toEqual([
          table,
          `permission denied for table ${table}`,
        ]);
      }
  });

  it('alone makes the parts of a row: neither side writes them, nor a digest, nor a confirmation, past it', async () => {
    const [party] = await rowsOf(hospital, 'select id from matrix_parties limit 1');
    const insert = `insert into matrix_allocations (matrix_id, row_id, party_id, role) values ($1, $2, $3, 'ACCOUNTABLE')`;
    expect(await refusalOf(hospital, insert, [sides.matrixId, rowId, party?.['id']])).toBe(
      'ck_matrices__conclusion__declared',
    );
    expect(await refusalOf(vendor, insert, [sides.matrixId, rowId, party?.['id']])).not.toMatch(/rows$/);
    expect(await refusalOf(hospital, `update matrix_rows set note = 'x'`)).toBe('ck_matrices__conclusion__declared');
    expect(await refusalOf(hospital, 'select conclude_row($1)', [rowId])).toMatch(/permission denied/);
    expect(await refusalOf(hospital, 'select copy_content($1, $1, true)', [sides.matrixId])).toMatch(
      /permission denied/,
    );
    const agree = `insert into matrix_agreements (id, matrix_id, side, person, person_role, agreed_on, method) values ($1, $2, 'VENDOR', 'x', 'x', '2026-11-23', 'EMAIL')`;
    expect(await refusalOf(hospital, agree, [newId(), sides.matrixId])).toBe('ck_matrices__conclusion__declared');
    expect(
      await refusalOf(
        hospital,
        `update matrices set status = 'AGREED', agreed_on = '2026-11-23', content_sha256 = repeat('a', 64)`,
      ),
    ).toBe('ck_matrices__content_sha256__unconfirmed');
    expect(await refusalOf(hospital, `update matrices set conclusion = 'RECORDED'`)).toBe(
      'ck_matrices__status__immutable',
    );
    const begin = `insert into matrices (id, contract_id, revision, conclusion, status, agreed_on, content_sha256)
      values ($1, $2, 9, 'DECLARED', 'AGREED', '2026-11-23', repeat('a', 64))`;
    expect(await refusalOf(hospital, begin, [newId(), sides.contractId])).toBe(
      'ck_matrices__content_sha256__unconfirmed',
    );
    await enter(vendor);
    await client.query('select set_matrix_digest($1, $2, $2)', [sides.matrixId, '{"forged": true}']);
    expect(await rowsOf(hospital, `select from matrices where digest ? 'forged'`)).toEqual([]);
  });

  it('is shown to both once both have declared, from the journal and the past too', async () => {
    await sides.declare(sides.drafter, rowId, await sides.usual({ nonDelegable: true }));
    expect(await everything(hospital)).toContain(SECRET);
    expect(
      await rowsOf(
        vendor,
        'select side from matrix_declarations d join matrix_declared_roles r on r.declaration_id = d.id group by 1 order by 1',
      ),
    ).toEqual([{ side: 'INSTITUTION' }, { side: 'VENDOR' }]);
    expect(await everything(subcontractor)).not.toContain(SECRET);
  });
});
