import { type Agent } from 'supertest';
import { Sealer } from '../../src/journal/sealer';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

interface Item {
  readonly position: number;
  readonly entry: number;
  readonly action: string;
  readonly resource: string;
  readonly subjectId: string;
  readonly reason: string | null;
  readonly version: number | null;
  readonly actor: { readonly id: string; readonly name: string | null } | null;
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}
interface Page {
  readonly items: readonly Item[];
  readonly next: string;
  readonly hasMore: boolean;
}

describe('the journal over HTTP', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let contract: Shown;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody());
    const vendor = await api.create('vendors', aVendorBody({ name: '㈱𠮷野①' }));
    contract = await api.create('contracts', aContractBody(institution.id, vendor.id));
    await registry.http
      .patch(`/v1/contracts/${contract.id}`)
      .set('If-Match', '"1"')
      .set('Content-Type', 'application/merge-patch+json')
      .set('X-Change-Reason', encodeURIComponent('契約更改①'))
      .send({ title: '電子カルテ保守⑥' })
      .expect(200);
    await seal();
  });
  afterAll(() => registry.stop());

  /** Other tests' transactions on the same server may hold the sealer up for moments. */
  const seal = async () => {
    const waiting = 'select from journal j where not exists (select from journal_chain c where c.seq = j.seq)';
    while ((await registry.sql(waiting)).length > 0) await registry.app.get(Sealer).sealNow();
  };
  const journal = async (query: object = {}, http: Agent = registry.http): Promise<Page> =>
    (await http.get('/v1/journal').query(query).expect(200)).body as Page;

  it('tells everything from the beginning, page by page, each once and in order', async () => {
    const all: Item[] = [];
    let page = await journal({ limit: 3 });
    all.push(...page.items);
    while (page.hasMore) {
      page = await journal({ limit: 3, cursor: page.next });
      all.push(...page.items);
    }
    expect(all.map(({ position }) => position)).toEqual(all.map((_, i) => i + 1));
    // the same cursor brings what is new
    const before = await journal({ cursor: page.next });
    expect(before.items).toEqual([]);
    await api.create('vendors', aVendorBody({ name: '髙﨑㈱' }));
    await seal();
    const news = await journal({ cursor: before.next });
    expect(news.items.map(({ resource, action }) => [resource, action])).toEqual([['vendors', 'INSERT']]);
  });

  it('filters by record, kind, action, actor, institution and day', async () => {
    const of = async (query: object) =>
      (await journal(query)).items.map(({ resource, action }) => `${resource} ${action}`);
    expect(await of({ subjectId: contract.id, resource: 'contracts' })).toEqual([
      'contracts INSERT',
      'contracts UPDATE',
    ]);
    expect(await of({ subjectId: contract.id, action: 'UPDATE' })).toEqual(['contracts UPDATE']);
    expect(await of({ institutionId: institution.id, resource: 'institutions' })).toEqual(['institutions INSERT']);
    expect(await of({ institutionId: newId() })).toEqual([]);
    expect(await of({ subjectId: contract.id, to: '2020-01-01' })).toEqual([]);
    expect(await of({ subjectId: contract.id, from: '2020-01-01' })).toHaveLength(2);
    const [update] = (await journal({ subjectId: contract.id, action: 'UPDATE' })).items;
    expect(update).toMatchObject({ reason: '契約更改①', version: 2, actor: { name: '試験 髙﨑' } });
    expect(await of({ actorId: update?.actor?.id, subjectId: contract.id })).toHaveLength(2);
  });

  it('shows auditors of one institution their own and the public facts, and nothing of who comes in elsewhere', async () => {
    const other = await api.create('institutions', anInstitutionBody());
    const auditor = await registry.as({ roles: ['AUDITOR'], institutionId: other.id });
    await seal();
    const { items } = await journal({ limit: 200 }, auditor);
    expect(items.filter(({ subjectId }) => subjectId === contract.id)).toEqual([]);
    expect(new Set(items.map(({ resource }) => resource))).toEqual(
      new Set(['institutions', 'vendors', 'accounts', 'memberships', 'sessions']),
    );
    expect(items.filter(({ resource }) => resource === 'accounts')).toHaveLength(1);
    await auditor.get(`/v1/contracts/${contract.id}/history`).expect(404);
  });

  it('says of a record who changed what, when and why, newest first', async () => {
    const history = await api.read<Page>(`contracts/${contract.id}/history`);
    expect(history.items[0]).toMatchObject({
      action: 'UPDATE',
      reason: '契約更改①',
      version: 2,
      actor: { name: '試験 髙﨑' },
      changes: [{ field: 'title', before: contract['title'], after: '電子カルテ保守⑥' }],
    });
    expect(history.items[1]).toMatchObject({ action: 'INSERT', version: 1 });
    expect(history.items[1]?.changes).toContainEqual({
      field: 'contractNo',
      before: null,
      after: contract['contractNo'],
    });
    expect(history.next).toBeNull();
    const first = await api.read<Page>(`contracts/${contract.id}/history`, { limit: 1 });
    const second = await api.read<Page>(`contracts/${contract.id}/history`, { limit: 1, cursor: first.next });
    expect([...first.items, ...second.items].map(({ version }) => version)).toEqual([2, 1]);
  });

  it('tells the history of what was deleted, at once', async () => {
    const vendor = await api.create('vendors', aVendorBody());
    await registry.http.delete(`/v1/vendors/${vendor.id}`).set('If-Match', '"1"').expect(204);
    const { items } = await api.read<Page>(`vendors/${vendor.id}/history`);
    expect(items.filter(({ resource }) => resource === 'vendors').map(({ action }) => action)).toEqual([
      'DELETE',
      'INSERT',
    ]);
  });

  it('answers 404 for what there never was, for another kind, and for kinds without a history', async () => {
    await registry.http.get(`/v1/contracts/${newId()}/history`).expect(404);
    await registry.http.get(`/v1/vendors/${contract.id}/history`).expect(404);
    await registry.http.get(`/v1/accounts/${newId()}/history`).expect(404);
    await registry.http.get(`/v1/contracts/x/history`).expect(404);
  });

  it('refuses cursors that are none, and a record of no kind', async () => {
    for (const path of ['journal', `contracts/${contract.id}/history`]) {
      const answer = await registry.http.get(`/v1/${path}`).query({ cursor: 'abc' }).expect(400);
      expect((answer.body as { errors: unknown }).errors).toEqual([expect.objectContaining({ pointer: '?cursor' })]);
    }
    await registry.http.get('/v1/journal').query({ resource: 'account-secrets' }).expect(400);
  });

  it('is for those who hold the permission', async () => {
    const operator = await registry.as({ roles: ['OPERATOR'], institutionId: institution.id });
    await operator.get('/v1/journal').expect(403);
    await operator.get('/v1/journal/head').expect(403);
    await operator.get(`/v1/contracts/${contract.id}/history`).expect(200);
  });

  it('shows the head of the chain as it is kept', async () => {
    await seal();
    const [kept] = await registry.sql(
      `select position::int as position, encode(hash, 'hex') as hash from journal_head`,
    );
    expect(await api.read('journal/head')).toEqual(kept);
  });
});
