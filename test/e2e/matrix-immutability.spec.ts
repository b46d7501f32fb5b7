import fc from '../support/laws';
import { type Agent } from 'supertest';
import { ROUTES, type Route } from '../support/api-description';
import { rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';
import { mediaType, sampleBody } from '../support/sample-requests';
import { TwoSides } from '../support/two-sides';

/** Every call that can change something of a matrix or of what it hangs on. */
const CALLS = ROUTES.filter(
  ({ method, path }) =>
    method !== 'get' && /^\/v1\/(matrices|matrix-rows|matrix-parties|matrix-agreements|contracts)\/\{id\}/.test(path),
);

interface Call {
  readonly route: Route;
  readonly who: 'drafter' | 'confirmer' | 'executive' | 'vendor';
  readonly subject: number;
  readonly field: number;
}

describe('an agreed revision', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
    await sides.agree();
  });
  afterAll(() => registry.stop());

  /** What was agreed, as the text, as what is shown, and as it lies in the tables. */
  const agreed = async () => {
    const { rows, parties, agreements, contentHash, revision, conclusion, status } = await sides.matrix();
    const stored = await registry.sql(
      `select (select jsonb_agg(to_jsonb(r) order by r.id) from matrix_rows r where r.matrix_id = $1) as rows,
         (select jsonb_agg(to_jsonb(a) order by a.row_id, a.party_id, a.role) from matrix_allocations a where a.matrix_id = $1) as parts,
         (select jsonb_agg(to_jsonb(d) order by d.id) from matrix_declarations d where d.matrix_id = $1) as declarations,
         (select jsonb_agg(to_jsonb(x) order by x.declaration_id, x.party_id, x.role) from matrix_declared_roles x where x.matrix_id = $1) as declared,
         (select to_jsonb(s) from matrix_snapshots s where s.matrix_id = $1) as snapshot`,
      [sides.matrixId],
    );
    const { text } = await sides.confirmer.get(`/v1/matrices/${sides.matrixId}/canonical`);
    const isKept = status === 'AGREED' || status === 'SUPERSEDED';
    return { rows, parties, agreements, contentHash, revision, conclusion, isKept, stored, text };
  };

  const make = async ({ route, who, subject, field }: Call): Promise<number> => {
    const agent: Agent = sides[who];
    const { rows, parties, agreements } = await sides.matrix();
    const resource = route.path.split('/')[2];
    const ids: Record<string, readonly string[]> = {
      matrices: [sides.matrixId],
      contracts: [sides.contractId],
      'matrix-rows': rows.map(({ id }) => id),
      'matrix-parties': parties.map(({ id }) => id),
      'matrix-agreements': (agreements as unknown as { id: string }[]).map(({ id }) => id),
    };
    const known = ids[resource ?? ''] ?? [];
    const id = known[subject % known.length] ?? sides.matrixId;
    const path = route.path.replace('{id}', id).replace('{kind}', 'SLA');
    const body = bodyOf(
      route,
      field,
      parties.map((party) => party.id),
    );
    const request = agent[route.method](path).set('If-Match', '*');
    if (body === null) return (await request).status;
    return (await request.set('Content-Type', mediaType(route)).send(JSON.stringify(body))).status;
  };

  it('stays what it is, whatever calls are made by whomever in whatever order', async () => {
    expect(CALLS.length).toBeGreaterThan(15);
    const before = await agreed();
    expect(before.isKept).toBe(true);
    const aCall: fc.Arbitrary<Call> = fc.record({
      route: fc.constantFrom(...CALLS),
      who: fc.constantFrom('drafter', 'confirmer', 'executive', 'vendor'),
      subject: fc.nat(99),
      field: fc.nat(99),
    });
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(aCall, { minLength: 10, maxLength: 20 }), async (calls) => {
        for (const call of calls) {
          const status = await make(call);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          expect([call.route.operationId, status >= 500]).toEqual([call.route.operationId, false]);
        }
        expect(await agreed()).toEqual(before);
      }),
      { numRuns: rounds(5, 60), endOnFailure: true },
    );
    // Calls came through, and calls met the agreed revision.
    expect([...statuses.keys()].sort()).toEqual(expect.arrayContaining([200, 409]));
  });
});

/** A body that means something here: the sample of the description, with this matrix's own columns in it. */
function bodyOf(route: Route, field: number, parties: readonly string[]): Record<string, unknown> | null {
  const sample = sampleBody(route);
  if (sample === null) return null;
  const party = parties[field % parties.length];
  const roles = ['ACCOUNTABLE', 'RESPONSIBLE'].map((role) => ({ partyId: party, role }));
  switch (route.operationId) {
    case 'declareMatrixRow':
    case 'settleMatrixRow':
      return { ...sample, roles };
    case 'updateMatrixRow':
      return (
        [{ allocations: roles }, { note: '後から' }, { applicability: 'NOT_PRESENT', reason: '無い' }][field % 3] ??
        null
      );
    case 'updateMatrixParty':
      return { label: `改名 ${field}` };
    case 'updateMatrix':
      return { note: '見直し', nextReviewOn: '2027-11-20' };
    case 'updateContract':
      return (
        [{ contractNo: `改番-${field}` }, { remoteMaintenance: field % 2 ? 'YES' : 'NO' }, { title: '改題' }][
          field % 3
        ] ?? null
      );
    case 'takeMatrixStep':
      return { to: ['DRAFT', 'UNDER_CONSULTATION', 'AGREED'][field % 3], on: '2026-11-23' };
    default:
      return sample;
  }
}
