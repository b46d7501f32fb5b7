import { TestRegistry } from '../support/registry';

interface Copy {
  readonly id: string;
  readonly hash: string;
  readonly agreedOn: string;
}

describe('whoever holds the paper of a matrix', () => {
  let registry: TestRegistry;
  let copy: Copy;
  let secrets: string[];
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    const [agreed] = await registry.sql<Copy>(
      `select id, content_sha256 as hash, agreed_on::text as "agreedOn" from matrices where status = 'AGREED' and content_sha256 is not null order by id limit 1`,
    );
    copy = agreed!;
    const names = await registry.sql<{ name: string }>(
      `select name from vendors union select name from institutions union select title from contracts union select contract_no from contracts union select id::text from contracts`,
    );
    secrets = names.map(({ name }) => name);
  });
  afterAll(() => registry.stop());

  const ask = async (contentHash: string) =>
    (await registry.anonymous.post('/v1/agreed-copies').send({ contentHash })) as {
      status: number;
      body: Record<string, unknown>;
    };
  const page = (typed: string) => registry.anonymous.get(`/verify?contentHash=${encodeURIComponent(typed)}`);

  it('is told when it was agreed, without signing in, however the hash is spelled, and nothing else', async () => {
    const { status, body } = await ask(` ${copy.hash.toUpperCase().replace(/(.{8})/g, '$1 ')}`);
    expect([status, body]).toEqual([200, { verdict: 'AGREED', agreedOn: copy.agreedOn, supersededOn: null }]);
    const { text } = await page(copy.hash.toUpperCase()).expect(200);
    expect(text).toContain('合意した内容の写しです');
    expect(text).not.toContain('現行');
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('learns nothing by guessing: a part of a hash is refused, another one is not known', async () => {
    expect((await ask(copy.hash.slice(0, 63))).status).toBe(400);
    expect((await page(copy.hash.slice(0, 63)).expect(400)).text).toContain('SHA-256 は16進64桁です');
    const other = `${copy.hash.startsWith('0') ? '1' : '0'}${copy.hash.slice(1)}`;
    expect((await ask(other)).body).toEqual({ verdict: 'NOT_KNOWN', agreedOn: null, supersededOn: null });
    expect((await page(other).expect(200)).text).toContain(
      'このハッシュ値・照合コードで合意された責任分界表はありません',
    );
  });

  it('is told nothing of a draft, although its hash is known', async () => {
    const [draft] = await registry.sql<{ hash: string }>(
      `insert into matrices (id, contract_id, revision, conclusion, content_sha256, digest, system_claims)
       select gen_random_uuid(), contract_id, revision + 1, conclusion, repeat('d', 64), digest, system_claims from matrices where id = $1
       returning content_sha256 as hash`,
      [copy.id],
    );
    expect((await ask(draft?.hash ?? '')).body['verdict']).toBe('NOT_KNOWN');
  });

  it('is told since when another revision stands in its place', async () => {
    await registry.sql(`begin; set local session_replication_role = 'replica';
      update matrices set status = 'SUPERSEDED' where id = '${copy.id}';
      update matrices set status = 'AGREED', agreed_on = '2026-11-20', bound_on = '2026-11-20', bound_facts = '[]' where content_sha256 = repeat('d', 64); commit`);
    const superseded = { verdict: 'SUPERSEDED', agreedOn: copy.agreedOn, supersededOn: '2026-11-20' };
    expect((await ask(copy.hash)).body).toEqual(superseded);
    expect((await page(copy.hash)).text).toContain('2026年11月20日');
  });

  it('goes on where the page is found: each page leads to it', async () => {
    expect((await registry.anonymous.get('/sign-in').expect(200)).text).toContain('href="/verify"');
  });

  it('cannot try numbers out: after thirty questions a minute an address is told to wait, by whichever way it asks', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 31; i++) {
      const guess = i.toString(16).padStart(64, '0');
      const answers = [() => ask(guess), () => page(guess), () => registry.anonymous.get(`/v/${guess.slice(44)}`)];
      statuses.push((await answers[i % 3]!()).status);
    }
    // Those of the tests before count as well.
    const refused = statuses.filter((status) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(statuses.slice(statuses.indexOf(429)).every((status) => status === 429)).toBe(true);
    const told = await registry.anonymous.get(`/verify?contentHash=${copy.hash}`).set('Accept', 'text/html');
    expect([told.status, told.headers['retry-after'] === undefined]).toEqual([429, false]);
    expect(told.headers['ratelimit-policy']).toBe('"copies"; q=30; w=60');
    // The page itself stays open to look at, and so does everything else.
    await registry.anonymous.get('/verify').expect(200);
    await registry.http.get('/v1/vendors').expect(200);
  });
});
