import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { dice } from '../support/dice';
import { ordealSeed, rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';
import { sealEverything } from '../support/seal-everything';

interface Change {
  readonly resource: string;
  readonly id: string;
  readonly position: number;
  readonly isDeleted: boolean;
  readonly version: number | null;
  readonly record: Record<string, unknown> | null;
}

interface Page {
  readonly items: readonly Change[];
  readonly next: string;
  readonly hasMore: boolean;
  readonly phase: 'SNAPSHOT' | 'CHANGES';
}

type Copy = Map<string, unknown>;

/** What a consumer keeps: all of it is written at once, or nothing. */
interface Kept {
  copy: Copy;
  cursor: string | null;
}

const KINDS = ['vendors', 'contracts', 'subcontracts', 'systems', 'institutions'];
const SEED = ordealSeed();

describe(`the change feed (ORDEAL_SEED=${SEED})`, () => {
  let registry: TestRegistry;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  const ask = async (cursor: string | null, over: object = {}): Promise<Page> =>
    (
      await registry.http
        .get('/v1/changes')
        .query({ limit: 7, resources: KINDS.join(','), ...(cursor === null ? {} : { cursor }), ...over })
        .expect(200)
    ).body as Page;

  const take = ({ copy }: Kept, { items, next }: Page): Kept => {
    const taken = new Map(copy);
    for (const { resource, id, record, isDeleted } of items) {
      if (isDeleted) taken.delete(`${resource} ${id}`);
      else taken.set(`${resource} ${id}`, record);
    }
    return { copy: taken, cursor: next };
  };

  const catchUp = async (kept: Kept): Promise<Kept> => {
    await sealEverything(registry);
    for (let state = kept; ;) {
      const page = await ask(state.cursor);
      state = take(state, page);
      if (!page.hasMore) return state;
    }
  };

  /** Every record as its own address shows it. */
  const ours = async (): Promise<Copy> => {
    const shown: Copy = new Map();
    for (const kind of KINDS) {
      const rows = await registry.sql<{ id: string }>(`select id from ${kind}`);
      for (const { id } of rows) shown.set(`${kind} ${id}`, await api.read(`${kind}/${id}`));
    }
    return shown;
  };

  const sorted = (copy: Copy) => [...copy].sort(([one], [other]) => (one < other ? -1 : 1));

  it('gives a consumer that is killed and started again at random, while others write, a copy that equals ours', async () => {
    const throwing = dice(SEED);
    const institution = await api.create('institutions', anInstitutionBody());
    const writes = rounds(20, 2_000);
    let isWriting = true;
    const write = async (name: string) => {
      const known: { path: string; version: number }[] = [];
      for (let n = 0; n < writes; n++) {
        const one = known[throwing(Math.max(1, known.length))];
        const what = throwing(6);
        if (one === undefined || what < 2) {
          const vendor = await api.create('vendors', aVendorBody({ externalIds: [{ system: name, key: `V-${n}` }] }));
          known.push({ path: `vendors/${vendor.id}`, version: 1 });
          const contract = await api.create('contracts', aContractBody(institution.id, vendor.id));
          known.push({ path: `contracts/${contract.id}`, version: 1 });
          const beneath = await api.create('vendors', aVendorBody());
          await api.create(`contracts/${contract.id}/subcontracts`, aSubcontractBody(beneath.id));
        } else if (what < 5) {
          const externalIds = [{ system: name, key: `K-${n}` }];
          await registry.http
            .patch(`/v1/${one.path}`)
            .set({ 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' })
            .send(
              JSON.stringify(
                what === 2 ? { externalIds } : { [one.path.startsWith('v') ? 'address' : 'title']: `改${n}` },
              ),
            )
            .expect(200);
        } else {
          const lone = await api.create('vendors', aVendorBody());
          await registry.http.delete(`/v1/vendors/${lone.id}`).set('If-Match', '*').expect(204);
        }
      }
    };
    const consume = async (): Promise<Kept> => {
      let kept: Kept = { copy: new Map(), cursor: null };
      while (isWriting) {
        const page = await ask(kept.cursor);
        // Killed before it has written what it was told: it knows nothing of it, and asks again from where it was.
        if (throwing(3) > 0) kept = take(kept, page);
        if (throwing(40) === 0) kept = { copy: new Map(), cursor: null };
      }
      return kept;
    };
    const consuming = consume();
    try {
      await Promise.all(['erp-a', 'erp-b', 'erp-c'].map(write));
    } finally {
      isWriting = false;
    }
    const { copy } = await catchUp(await consuming);
    expect(sorted(copy)).toEqual(sorted(await ours()));
    expect(copy.size).toBeGreaterThan(writes);
  });

  it('tells a record when something that it shows is changed beside it, and that it is gone when it is', async () => {
    const institution = await api.create('institutions', anInstitutionBody());
    const vendor = await api.create('vendors', aVendorBody());
    const body = { institutionId: institution.id, name: '放射線', status: 'PLANNED', provider: 'VENDOR' };
    const system = await api.create('systems', body);
    const contract = await api.create('contracts', aContractBody(institution.id, vendor.id));
    const start = await catchUp({ copy: new Map(), cursor: null });
    await registry.sql('insert into contract_systems (contract_id, system_id) values ($1, $2)', [
      contract.id,
      system.id,
    ]);
    await sealEverything(registry);
    const beside = await ask(start.cursor);
    expect(beside.items).toEqual([
      expect.objectContaining({ resource: 'contracts', id: contract.id, isDeleted: false }),
    ]);
    expect(beside.items[0]?.record).toEqual(await api.read(`contracts/${contract.id}`));
    await registry.http.delete(`/v1/contracts/${contract.id}`).set('If-Match', '*').expect(204);
    await sealEverything(registry);
    const gone = await ask(beside.next);
    expect(gone.items).toEqual([
      expect.objectContaining({ resource: 'contracts', id: contract.id, isDeleted: true, record: null, version: null }),
    ]);
    expect(await ask(gone.next)).toMatchObject({ items: [], hasMore: false, phase: 'CHANGES' });
  });

  it('lets a reader wait for what comes, and answers as soon as it is sealed', async () => {
    const { cursor } = await catchUp({ copy: new Map(), cursor: null });
    const waiting = ask(cursor, { waitSeconds: 25 });
    const vendor = await api.create('vendors', aVendorBody());
    expect((await waiting).items.map(({ id }) => id)).toEqual([vendor.id]);
  });

  it('shows an institution what it may see, and no more', async () => {
    const [one, other] = [
      await api.create('institutions', anInstitutionBody()),
      await api.create('institutions', anInstitutionBody()),
    ];
    const vendor = await api.create('vendors', aVendorBody());
    const [ourContract, theirContract] = [
      await api.create('contracts', aContractBody(one.id, vendor.id)),
      await api.create('contracts', aContractBody(other.id, vendor.id)),
    ];
    const reader = await registry.as({ institutionId: one.id, roles: ['AUDITOR'] });
    const seen = new Set<string>();
    await sealEverything(registry);
    let cursor: string | undefined;
    for (;;) {
      const page = (
        await reader
          .get('/v1/changes')
          .query({ limit: 200, ...(cursor ? { cursor } : {}) })
          .expect(200)
      ).body as Page;
      for (const { id } of page.items) seen.add(id);
      cursor = page.next;
      if (!page.hasMore) break;
    }
    expect([seen.has(vendor.id), seen.has(ourContract.id), seen.has(theirContract.id)]).toEqual([true, true, false]);
    await api.patch(`contracts/${theirContract.id}`, 1, { title: '他院' });
    await api.patch(`contracts/${ourContract.id}`, 1, { title: '自院' });
    await sealEverything(registry);
    const page = (await reader.get('/v1/changes').query({ cursor }).expect(200)).body as Page;
    expect(page.items.map(({ id }) => id)).toEqual([ourContract.id]);
    const administrator = await registry.as({ institutionId: one.id, roles: ['ADMINISTRATOR'] });
    await administrator.get('/v1/changes').expect(403);
    await registry.anonymous.get('/v1/changes').expect(401);
  });

  it('refuses a cursor from which nobody can be brought up to date, and says how to begin again', async () => {
    const { cursor } = await catchUp({ copy: new Map(), cursor: null });
    const asked = (query: object) => registry.http.get('/v1/changes').query(query);
    const resources = KINDS.join(',');
    const gone = async (query: object) => {
      const answer = await asked(query).expect(410);
      expect(answer.body).toMatchObject({ code: 'CURSOR_EXPIRED', errors: [{ pointer: '?cursor', code: 'EXPIRED' }] });
    };
    await gone({ cursor, resources: 'vendors' });
    const parts = JSON.parse(Buffer.from(String(cursor), 'base64url').toString()) as unknown[];
    const changed = (at: number, to: unknown) =>
      Buffer.from(JSON.stringify(parts.map((part, n) => (n === at ? to : part)))).toString('base64url');
    // After a restore the journal has other entries at the same places, or none.
    await gone({ cursor: changed(3, '0123456789abcdef'), resources });
    await gone({ cursor: changed(2, '999999999'), resources });
    for (const cursor of ['bm90IG91cnM', changed(2, 'x'), changed(0, 'journal')])
      await asked({ cursor, resources }).expect(400);
    await asked({ resources: `vendors,${newId()}` }).expect(400);
    await asked({ cursor, resources }).expect(200);
  });
});
