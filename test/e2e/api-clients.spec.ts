import { type Agent, type Response } from 'supertest';
import { type FeedReaderView } from '../../src/exchange/changes/dto/feed-reader.dto';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { sealEverything } from '../support/seal-everything';
import { settled } from '../support/settled';

interface NewKey {
  readonly id: string;
  readonly key: string;
  readonly hint: string;
}

const inDays = (days: number) => new Date(Date.now() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const outcome = ({ status, body }: Response) => {
  const { code, errors } = body as { code: string; errors: { pointer: string; code: string }[] };
  return [status, code, ...errors.map((each) => `${each.pointer} ${each.code}`)];
};

describe('API clients', () => {
  let registry: TestRegistry;
  let ours: string;
  let theirs: string;
  let here: Agent;
  let there: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    const api = new Client(registry.http);
    ours = (await api.create('institutions', anInstitutionBody())).id;
    theirs = (await api.create('institutions', anInstitutionBody())).id;
    here = await registry.as({ roles: ['ADMINISTRATOR'], institutionId: ours });
    there = await registry.as({ roles: ['ADMINISTRATOR'], institutionId: theirs });
  });
  afterAll(() => registry.stop());

  const create = (by: Agent, over: object = {}): Promise<Response> =>
    by.post('/v1/api-clients').send({
      institutionId: ours,
      name: `購買ERP ㈱髙﨑 ${newId()}`,
      permissions: ['vendor.read', 'vendor.write'],
      ...over,
    });
  const created = async (over: object = {}): Promise<Shown> => (await create(here, over)).body as Shown;
  const make = (by: Agent, id: string, expiresOn = inDays(30)): Promise<Response> =>
    by.post(`/v1/api-clients/${id}/keys`).send({ expiresOn });
  const made = async (id: string): Promise<NewKey> => {
    const answer = await make(here, id);
    if (answer.status !== 201) throw new Error(answer.text);
    expect(answer.headers['cache-control']).toBe('no-store');
    return answer.body as NewKey;
  };
  const patch = (id: string, body: object): Promise<Response> =>
    here
      .patch(`/v1/api-clients/${id}`)
      .set('If-Match', '*')
      .set('Content-Type', 'application/merge-patch+json')
      .send(JSON.stringify(body));
  const vendors = async (key: string) => (await registry.bearing(key).get('/v1/vendors')).status;
  const keysOf = async (id: string) =>
    ((await here.get(`/v1/api-clients/${id}/keys`).expect(200)).body as { items: Shown[] }).items;

  it('come in with a key that is shown once, and do what they may and no more', async () => {
    const client = await created();
    expect(client).toMatchObject({ institutionId: ours, isDisabled: false, issuer: null, subject: null });
    const { key, hint } = await made(client.id);
    expect(key).toMatch(/^bkk_[\w-]{43}$/);
    expect(key.endsWith(hint)).toBe(true);
    expect(await vendors(key)).toBe(200);
    await registry.bearing(key).get('/v1/contracts').expect(403);
    await registry.bearing(key).get('/v1/api-clients').expect(403);
    expect((await patch(client.id, { permissions: ['contract.read'] })).status).toBe(200);
    expect(await vendors(key)).toBe(403);
    await registry.bearing(key).get('/v1/contracts').expect(200);
  });

  it('show no key afterwards: only its end, when it was used, and its last four characters', async () => {
    const client = await created();
    const { id, key, hint } = await made(client.id);
    const [before] = await keysOf(client.id);
    expect(before).toMatchObject({ id, clientId: client.id, hint, lastUsedAt: null, revokedAt: null, isValid: true });
    await vendors(key);
    const [after] = await keysOf(client.id);
    expect(Date.now() - Date.parse(String(after?.['lastUsedAt']))).toBeLessThan(10_000);
    for (const path of [`/v1/api-clients/${client.id}`, '/v1/api-clients', `/v1/api-clients/${client.id}/keys`]) {
      const { text } = await here.get(path).expect(200);
      expect([path, text.includes(key), text.includes('bkk_'), /hash/i.test(text)]).toEqual([
        path,
        false,
        false,
        false,
      ]);
    }
    const rows = await registry.sql<{ text: string }>(
      'select k::text as text from api_keys k union all select j::text from journal j union all select i::text from idempotency_keys i',
    );
    expect(rows.map(({ text }) => text).join('\n')).not.toContain(key);
  });

  it('have two valid keys at most, so that one is exchanged without an interruption', async () => {
    const { id } = await created();
    const [old, next] = [await made(id), await made(id)];
    expect(outcome(await make(here, id))).toEqual([409, 'THIRD', '/clientId THIRD']);
    expect([await vendors(old.key), await vendors(next.key)]).toEqual([200, 200]);
    await here.delete(`/v1/api-keys/${old.id}`).set('If-Match', '*').expect(204);
    expect([await vendors(old.key), await vendors(next.key)]).toEqual([401, 200]);
    expect((await keysOf(id)).map(({ isValid }) => isValid)).toEqual([true, false]);
    await made(id);
  });

  it('have two valid keys at most, however many are asked for at the same time', async () => {
    const { id } = await created();
    const answers = await Promise.all(Array.from({ length: 6 }, () => make(here, id)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect((await keysOf(id)).filter(({ isValid }) => isValid)).toHaveLength(2);
  });

  it('have keys that end within a year, on a day in Japan', async () => {
    const { id } = await created();
    for (const expiresOn of [inDays(-1), inDays(400)])
      expect(outcome(await make(here, id, expiresOn))).toEqual([400, 'INVALID_INPUT', '/expiresOn RANGE']);
    const today = (await make(here, id, inDays(0))).body as { key: string; expiresAt: string };
    expect(today.expiresAt).toBe(`${inDays(0)}T15:00:00.000Z`);
    expect(await vendors(today.key)).toBe(200);
    await registry.sql('update api_keys set expires_at = now() where client_id = $1', [id]);
    expect(await settled(() => vendors(today.key), 401)).toBe(401);
  });

  it('that are disabled do not come in, and do again when they are enabled', async () => {
    const { id } = await created();
    const { key } = await made(id);
    expect((await patch(id, { isDisabled: true })).body).toMatchObject({ isDisabled: true });
    expect(await vendors(key)).toBe(401);
    expect((await patch(id, { isDisabled: false })).body).toMatchObject({ disabledAt: null });
    expect(await vendors(key)).toBe(200);
  });

  it('are let in with nothing beyond what integrations may, and only in one’s own institution', async () => {
    for (const permission of ['risk.accept', 'account.write', 'apiClient.write', 'matrix.agree', 'all'])
      expect(outcome(await create(here, { permissions: [permission] }))).toEqual([
        400,
        'INVALID_INPUT',
        '/permissions UNKNOWN',
      ]);
    for (const institutionId of [theirs, null, newId()])
      expect(outcome(await create(here, { institutionId }))).toEqual([
        400,
        'INVALID_INPUT',
        '/institutionId NOT_FOUND',
      ]);
    expect((await create(registry.http, { institutionId: null })).status).toBe(201);
    expect(outcome(await create(here, { issuer: 'https://id.example.jp' }))).toEqual([
      400,
      'INVALID_INPUT',
      '/subject INCOMPLETE',
    ]);
  });

  it('are neither seen nor changed from another institution', async () => {
    const { id } = await created();
    const { id: keyId } = await made(id);
    const requests: Promise<Response>[] = [
      there.get(`/v1/api-clients/${id}`),
      there.get(`/v1/api-clients/${id}/keys`),
      make(there, id),
      there.delete(`/v1/api-keys/${keyId}`).set('If-Match', '*'),
    ];
    for (const answer of await Promise.all(requests)) expect(outcome(answer)).toEqual([404, 'NOT_FOUND']);
    const all = await there.get('/v1/api-clients').query({ limit: 200 });
    expect((all.body as { items: object[] }).items).toEqual([]);
  });

  it('that follow the changes are shown with how far they are, to their own institution', async () => {
    const { id } = await created({ permissions: ['change.read', 'vendor.read'] });
    const program = registry.bearing((await made(id)).key);
    await program.get('/v1/changes').query({ resources: 'vendors' }).expect(200);
    const followers = async (by: Agent) =>
      ((await by.get('/v1/feed-readers').expect(200)).body as { items: FeedReaderView[] }).items;
    const [one] = (await followers(here)).filter((each) => each.id === id);
    expect(one).toMatchObject({ isInSnapshot: true, resources: ['vendors'], position: 0 });
    expect(Date.now() - Date.parse(one?.askedAt ?? '')).toBeLessThan(60_000);
    expect((await followers(there)).filter((each) => each.id === id)).toEqual([]);

    // The list of programs says it too, for people and as a file; one that never asked follows nothing.
    const administrator = await browserOf(registry, { roles: ['ADMINISTRATOR'], institutionId: ours });
    await sealEverything(registry);
    const lineOf = (html: string, of: string): string =>
      html.split('<tr>').find((line) => line.includes(`/api-clients/${of}"`)) ?? '';
    const list = async () => (await administrator.get('/api-clients').expect(200)).text;
    expect(lineOf(await list(), id)).toContain('初回の読み込み中');
    await registry.sql('update feed_readers set is_in_snapshot = false where id = $1', [id]);
    expect(lineOf(await list(), id)).toMatch(/>\d+ 件遅れ/);
    await registry.sql('update feed_readers set position = (select position from journal_head) where id = $1', [id]);
    expect(lineOf(await list(), id)).toContain('遅れなし');
    expect((await administrator.get('/api-clients/export').expect(200)).text).toContain('遅れなし');
    const { id: silent } = await created({ permissions: ['change.read'] });
    expect(lineOf(await list(), silent)).toContain('—');
  });
});
