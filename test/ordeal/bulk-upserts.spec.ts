import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { newId } from '../../src/kernel/identifier';
import { Client } from '../support/client';
import { dice } from '../support/dice';
import { isTimeUp, ordealSeed, rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';

interface Item {
  readonly line: number;
  readonly outcome: 'CREATED' | 'UPDATED' | 'REFUSED';
  readonly id: string | null;
  readonly version: number | null;
  readonly problem: {
    readonly code: string;
    readonly status: number;
    readonly errors: { readonly pointer: string; readonly code: string }[];
  } | null;
}

interface Result {
  readonly isDone: boolean;
  readonly created: number;
  readonly updated: number;
  readonly refused: number;
  readonly items: Item[];
}

type Line = string | object;

const SEED = ordealSeed();
const ITEMS = rounds(600, 1_000_000);

describe(`many records at once (ORDEAL_SEED=${SEED})`, () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
  });
  afterAll(() => registry.stop());

  const text = (lines: readonly Line[]) =>
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const send = (kind: string, lines: readonly Line[], query: object = {}, headers: object = {}, http = registry.http) =>
    http
      .post(`/v1/${kind}/bulk-upsert`)
      .query(query)
      .set({ 'Content-Type': 'application/x-ndjson', ...headers })
      .send(text(lines));
  const take = async (kind: string, lines: readonly Line[], query: object = {}, headers: object = {}) => {
    const answer = await send(kind, lines, query, headers);
    return { status: answer.status, ...(answer.body as Result) };
  };
  const by = (key: string) => ({ externalId: { system: 'bulk', key } });
  const vendorBy = async (key: string) =>
    (await registry.http.get(`/v1/external/vendors/bulk/${key}`)).body as { id: string; name: string; version: number };
  const told = ({ items }: Result) => items.map(({ outcome, problem }) => problem?.code ?? outcome);

  it('are registered and changed by key and by id, each line by itself, as the single route does it', async () => {
    const known = await api.create('vendors', { ...aVendorBody(), externalIds: [{ system: 'bulk', key: 'A-1' }] });
    const { id, ...rest } = await take('vendors', [
      { ...by('A-1'), version: 1, record: { name: '改称一' } },
      { ...by('A-2'), record: { name: '㈱新規' } },
      { id: known.id, version: 1, record: { name: '古い版から' } },
      { ...by('A-3'), record: { note: '無い項目' } },
      '{"externalId": ',
      { ...by('A-4'), record: { name: '番号違い', corporateNumber: '1180301018772' } },
      { ...by('A-2'), record: { name: '㈱改称二' } },
      { ...by('A-5'), version: 1, record: { name: '無い版' } },
      { id: newId(), record: { name: '無い記録' } },
      { ...by('A-6'), id: known.id, record: { name: '二つの名' } },
      { ...by('A-7'), record: 'text' },
      { ...by('A-8'), colour: 'red', record: {} },
    ]).then((result) => ({ id: known.id, ...result }));
    expect(rest).toMatchObject({ status: 207, isDone: true, created: 1, updated: 2, refused: 9 });
    expect(told(rest)).toEqual([
      'UPDATED',
      'CREATED',
      'STALE_VERSION',
      'INVALID_INPUT',
      'MALFORMED',
      'INVALID_INPUT',
      'UPDATED',
      'NO_SUCH_VERSION',
      'NOT_FOUND',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'INVALID_INPUT',
    ]);
    const pointers = rest.items.map(({ problem }) => problem?.errors.map(({ pointer }) => pointer)[0]);
    expect([pointers[3], pointers[5], pointers[9], pointers[10], pointers[11]]).toEqual([
      '/record/note',
      '/record/corporateNumber',
      '/externalId',
      '/record',
      '/colour',
    ]);
    expect(await api.read(`vendors/${id}`)).toMatchObject({ name: '改称一', version: 2 });
    expect(await vendorBy('A-2')).toMatchObject({ name: '㈱改称二', version: 2 });
    expect((await registry.http.get('/v1/external/vendors/bulk/A-3')).status).toBe(404);
  });

  it('come as a list too, as generated clients send them; a list that does not close is refused as a whole', async () => {
    const sendText = async (body: string) => {
      const sent = registry.http.post('/v1/vendors/bulk-upsert').set('Content-Type', 'application/json');
      const answer = await sent.serialize((given: unknown) => given as string).send(body);
      return { status: answer.status, code: (answer.body as { code?: string }).code, ...(answer.body as Result) };
    };
    const record = { name: '「]」,"{"の業者\\', address: '一,二' };
    const sent = [{ ...by('L-1'), record }, 7, { ...by('L-2'), record: { name: '' } }, { ...by('L-3'), record }];
    const taken = await sendText(` ${JSON.stringify(sent, null, 1)}\r\n`);
    expect([taken.status, taken.created, taken.refused]).toEqual([207, 2, 2]);
    expect(told(taken)).toEqual(['CREATED', 'INVALID_INPUT', 'INVALID_INPUT', 'CREATED']);
    expect((await vendorBy('L-1')).name).toBe(record.name);
    const [good] = sent.map((line) => JSON.stringify(line));
    const refusals = [`[${good}`, good, `[${good}]]`, `x[${good}]`, `[${good}] x`, ']', '', `[${good},,]`, '[]'];
    const codes = await Promise.all(refusals.map((text) => sendText(text ?? '')));
    expect(codes.map(({ status, code, refused }) => code ?? [status, refused])).toEqual([
      ...Array.from({ length: 7 }, () => 'MALFORMED'),
      [207, 1],
      'INVALID_INPUT',
    ]);
  });

  it('name each other by key within a batch', async () => {
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    const contract = { ...aContractBody(institutionId, vendorId), vendorId: undefined, vendorKey: undefined };
    const named = { ...contract, vendorKey: { system: 'bulk', key: 'B-1' } };
    expect(told(await take('contracts', [{ ...by('C-0'), record: named }]))).toEqual(['INVALID_INPUT']);
    await take('vendors', [{ ...by('B-1'), record: { name: '株式会社同梱' } }]);
    const beneath = (await api.create('vendors', aVendorBody())).id;
    const below = { contractKey: { system: 'bulk', key: 'C-1' } };
    const inOne = await take('contracts', [{ ...by('C-1'), record: named }]);
    expect(told(inOne)).toEqual(['CREATED']);
    const chain = await take('subcontracts', [
      { ...by('S-1'), record: { ...below, vendorId, work: '一次' } },
      {
        ...by('S-2'),
        record: { ...below, vendorId: beneath, work: '二次', parentKey: { system: 'bulk', key: 'S-1' } },
      },
      {
        ...by('S-3'),
        record: { ...below, vendorId: beneath, work: '迷子', parentKey: { system: 'bulk', key: 'S-9' } },
      },
    ]);
    expect([told(chain), chain.items[2]?.problem?.errors[0]?.pointer]).toEqual([
      ['CREATED', 'CREATED', 'INVALID_INPUT'],
      '/record/parentKey',
    ]);
  });

  it('are all taken or none, and only looked at on wish', async () => {
    const lines = [
      { ...by('D-1'), record: { name: '一' } },
      { ...by('D-2'), record: { name: '' } },
    ];
    const isThere = async (key: string) => (await registry.http.get(`/v1/external/vendors/bulk/${key}`)).status === 200;
    const together = await take('vendors', lines, { atomic: true });
    expect([together.status, together.isDone, told(together)]).toEqual([207, false, ['CREATED', 'INVALID_INPUT']]);
    const looked = await take('vendors', lines.slice(0, 1), { validateOnly: true });
    expect([looked.status, looked.isDone, told(looked), await isThere('D-1')]).toEqual([
      200,
      false,
      ['CREATED'],
      false,
    ]);
    const done = await take('vendors', lines.slice(0, 1), { atomic: true });
    expect([done.status, done.isDone, await isThere('D-1')]).toEqual([200, true, true]);
  });

  it('are taken once under an idempotency key, also where the first request broke off in between', async () => {
    const lines = Array.from({ length: 220 }, (_, n) => ({ ...by(`E-${n}`), record: { name: `業者 ${n}` } }));
    const headers = { 'Idempotency-Key': newId() };
    // As many slices as were written before it broke off.
    const first = await take('vendors', lines.slice(0, 200), {}, headers);
    const again = await take('vendors', lines, {}, headers);
    expect(again.items.slice(0, 200)).toEqual(first.items);
    expect(again).toMatchObject({ status: 200, created: 220, updated: 0 });
    expect(await take('vendors', lines, {}, headers)).toEqual(again);
    const other = await send('vendors', [{ ...by('E-0'), record: { name: '別' } }], {}, headers);
    expect([other.status, (other.body as { code: string }).code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('are refused as a whole where nobody may, nothing is sent, too much or something else', async () => {
    const line = { ...by('F-1'), record: { name: '一' } };
    const problem = async (request: ReturnType<typeof send>) => {
      const answer = await request;
      return [answer.status, (answer.body as { code: string }).code];
    };
    expect(await problem(send('vendors', [line], {}, {}, registry.anonymous))).toEqual([401, 'UNAUTHENTICATED']);
    const auditor = await registry.as({ roles: ['AUDITOR'] });
    expect(await problem(send('vendors', [line], {}, {}, auditor))).toEqual([403, 'FORBIDDEN']);
    expect(await problem(send('vendors', ['', ' ']))).toEqual([400, 'INVALID_INPUT']);
    expect(
      await problem(
        send(
          'vendors',
          Array.from({ length: 10_001 }, () => '{}'),
        ),
      ),
    ).toEqual([400, 'INVALID_INPUT']);
    expect(
      await problem(
        send(
          'vendors',
          Array.from({ length: 1_001 }, () => '{}'),
          { atomic: true },
        ),
      ),
    ).toEqual([400, 'INVALID_INPUT']);
    expect(await problem(send('vendors', [line], { colour: 'red' }))).toEqual([400, 'INVALID_INPUT']);
    expect(await problem(send('vendors', [line], {}, { 'Content-Type': 'text/plain' }))).toEqual([
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ]);
    expect(await problem(send('vendors', ['x'.repeat(11_000_000)]))).toEqual([413, 'TOO_LARGE']);
  });

  it(`from four clients at once, ${ITEMS} of them, some bad: nothing is lost, nothing doubled, and every answer is true`, async () => {
    const random = dice(SEED);
    const keys = Math.ceil(ITEMS / 3);
    const perBatch = Math.min(2_000, Math.ceil(ITEMS / 12));
    const said = new Map<string, { created: number; updated: number; names: Set<string> }>();
    let [sent, serial] = [0, 0];
    const aLine = () => {
      const key = `R-${random(keys)}`;
      const name = `業者 ${++serial}`;
      const bad = random(10);
      const record = bad === 0 ? { name: '' } : bad === 1 ? { name, corporateNumber: '1180301018772' } : { name };
      return { key, name, isBad: bad < 3, line: { ...by(key), ...(bad === 2 ? { version: 999_999 } : {}), record } };
    };
    const client = async () => {
      while (sent < ITEMS && !isTimeUp()) {
        sent += perBatch;
        const batch = Array.from({ length: perBatch }, aLine);
        const headers = { 'Idempotency-Key': newId() };
        const lines = batch.map(({ line }) => line);
        let result = await take('vendors', lines, {}, headers);
        while (result.status === 503) result = await take('vendors', lines, {}, headers);
        expect(result).toMatchObject({ status: 207, isDone: true });
        // Its answer may have been lost on the way.
        if (random(4) === 0) expect(await take('vendors', lines, {}, headers)).toEqual(result);
        expect(result.items.map(({ line }) => line)).toEqual(batch.map((_, i) => i + 1));
        for (const [i, { outcome }] of result.items.entries()) {
          const { key, name, isBad } = batch[i]!;
          expect([key, outcome === 'REFUSED']).toEqual([key, isBad]);
          if (isBad) continue;
          const known = said.get(key) ?? { created: 0, updated: 0, names: new Set() };
          said.set(key, known);
          known[outcome === 'CREATED' ? 'created' : 'updated'] += 1;
          known.names.add(name);
        }
      }
    };
    const began = performance.now();
    await Promise.all([client(), client(), client(), client()]);
    const seconds = Math.round((performance.now() - began) / 1000);
    if (process.env['ORDEAL'] === 'full')
      process.stdout.write(`${JSON.stringify({ sent, seconds, keys: said.size })}\n`);
    const rows = await registry.sql<{ key: string; name: string; version: number }>(
      `select k.key, v.name, v.version from vendors v join external_keys k on k.subject_id = v.id where k.key like 'R-%'`,
    );
    expect(rows.length).toBe(said.size);
    for (const { key, name, version } of rows) {
      const known = said.get(key);
      expect([key, known?.created, version, known?.names.has(name)]).toEqual([key, 1, 1 + (known?.updated ?? 0), true]);
    }
    const [{ count } = { count: -1 }] = await registry.sql<{ count: number }>(
      `select count(*)::int as count from vendors where name like '業者 %' and not exists (select from external_keys k where k.subject_id = vendors.id)`,
    );
    expect(count).toBe(0);
  }, 10_800_000);
});
