import { setTimeout as wait } from 'node:timers/promises';
import { Client as Owner } from 'pg';
import { type Agent } from 'supertest';
import { anInstitutionBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { type FileImport, overWith } from '../support/file-jobs';
import { type ServerConnection, testServer, TestRegistry } from '../support/registry';
import { bytes } from '../support/workbooks';

const COLUMNS = [
  { heading: 'コード', field: 'key' },
  { heading: '名称', field: 'name' },
  { heading: '法人番号', field: 'corporateNumber' },
];
const HEAD = 'コード,名称,法人番号\r\n';

/** Statements of the service find a clock that can be put ahead; a transaction began when it began. */
async function withClockAhead(service: ServerConnection): Promise<ServerConnection> {
  const owner = new Owner({ ...testServer(), database: service.database });
  await owner.connect();
  await owner.query(`create table clock_ahead as select interval '0' as by`);
  await owner.query('grant select on clock_ahead to public');
  await owner.query(`create function public.clock_timestamp() returns timestamptz language sql volatile as
    'select pg_catalog.clock_timestamp() + by from public.clock_ahead'`);
  await owner.query(`alter database ${service.database} set search_path = public, pg_catalog`);
  await owner.end();
  return service;
}

describe('files that a job takes in', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let profile: Shown;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start({}, withClockAhead);
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody());
    const its = { name: '会計', resource: 'vendors', system: 'kaikei', columns: COLUMNS };
    profile = await api.create(`institutions/${institution.id}/exchange-profiles`, its);
    clerk = await registry.as({ institutionId: institution.id, roles: ['PROCUREMENT'] });
  });
  afterAll(() => registry.stop());

  const send = (who: Agent, rows: string, query: object = {}, key?: string) => {
    const asked = who.post(`/v1/exchange-profiles/${profile.id}/file-imports`).query(query);
    if (key !== undefined) void asked.set('Idempotency-Key', key);
    return asked.set('Content-Type', 'text/csv').send(Buffer.from(HEAD + rows));
  };
  const sent = async (rows: string, query: object = {}): Promise<FileImport> => {
    const answer = await send(clerk, rows, query);
    if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
    expect(answer.headers['location']).toBe(`/v1/file-imports/${(answer.body as FileImport).id}`);
    return answer.body as FileImport;
  };
  const enter = (who: Agent, { id, version }: FileImport, body: object) =>
    who.post(`/v1/file-imports/${id}/entry`).set('If-Match', `"${version}"`).send(body);

  it('are looked at, taken in when somebody says so, and change nothing the second time', async () => {
    const rows = 'V-1,㈱髙﨑①,7000012050002\r\nV-2,番号違い,1180301018772\r\n';
    const first = await sent(rows, { name: '取引先①.csv' });
    expect(first).toMatchObject({ state: 'WAITING', mode: 'PREVIEW', name: '取引先①.csv', isDropped: false, rows: [] });
    const seen = await overWith(clerk, first.id);
    expect(seen).toMatchObject({ state: 'LOOKED_AT', rowCount: 2, rowsDone: 2, created: 1, refused: 1, refusal: null });
    expect(seen.rows).toMatchObject([
      { row: 2, outcome: 'CREATE', id: null },
      { row: 3, outcome: 'REFUSED', refusals: [{ heading: '法人番号', code: 'CHECK_DIGIT' }] },
    ]);
    await registry.http.get('/v1/external/vendors/kaikei/V-1').expect(404);
    const back = await clerk.get(`/v1/file-imports/${first.id}/refused-rows`).buffer(true).parse(bytes).expect(200);
    expect(String(back.body)).toContain('V-2,番号違い,1180301018772,法人番号: ');

    await enter(clerk, { ...seen, version: seen.version - 1 }, {}).expect(412);
    const all = await enter(clerk, seen, { leaveOutRefused: false }).expect(200);
    expect(all.body).toMatchObject({ state: 'WAITING', mode: 'ALL', rowsDone: 0 });
    // One is refused, so none is taken in.
    expect(await overWith(clerk, first.id)).toMatchObject({ state: 'REFUSED', created: 1, refused: 1 });
    await registry.http.get('/v1/external/vendors/kaikei/V-1').expect(404);
    await enter(clerk, await overWith(clerk, first.id), {}).expect(409);

    const second = await overWith(clerk, (await sent(rows)).id);
    await enter(clerk, second, { leaveOutRefused: true }).expect(200);
    const taken = await overWith(clerk, second.id);
    expect(taken).toMatchObject({ state: 'TAKEN', created: 1, refused: 1 });
    expect(await api.read('external/vendors/kaikei/V-1')).toMatchObject({ name: '㈱髙﨑①', version: 1 });
    const again = await overWith(clerk, (await sent('V-1,㈱髙﨑①,7000012050002\r\n', { mode: 'ALL' })).id);
    expect(again).toMatchObject({ state: 'TAKEN', created: 0, updated: 0, unchanged: 1 });
    expect(await api.read('external/vendors/kaikei/V-1')).toMatchObject({ version: 1 });
    const list = await clerk.get(`/v1/exchange-profiles/${profile.id}/file-imports?state=TAKEN`).expect(200);
    expect((list.body as { items: object[] }).items).toHaveLength(2);
  });

  it('are taken in as they were looked at, and not over what somebody has changed meanwhile', async () => {
    await overWith(clerk, (await sent('V-5,㈱髙﨑①電算,\r\n', { mode: 'ALL' })).id);
    const colleague = new Client(await registry.as({ institutionId: institution.id, roles: ['PROCUREMENT'] }));
    const { id, version } = await colleague.read('external/vendors/kaikei/V-5');
    const rows = 'V-5,㈱𠮷野⑥電算,\r\n';
    const seen = await overWith(clerk, (await sent(rows)).id);
    expect(seen.rows).toMatchObject([{ cells: [{ before: '㈱髙﨑①電算', after: '㈱𠮷野⑥電算' }] }]);
    expect((await colleague.patch(`vendors/${id}`, version, { name: '株式会社神\uFA19' })).status).toBe(200);
    await enter(clerk, seen, {}).expect(200);
    expect(await overWith(clerk, seen.id)).toMatchObject({ state: 'REFUSED', refusal: { code: 'FACTS_MOVED' } });
    expect(await api.read(`vendors/${id}`)).toMatchObject({ name: '株式会社神\uFA19' });
    const anew = await overWith(clerk, (await sent(rows)).id);
    await enter(clerk, anew, {}).expect(200);
    expect(await overWith(clerk, seen.id)).toMatchObject({ state: 'REFUSED' });
    expect(await overWith(clerk, anew.id)).toMatchObject({ state: 'TAKEN', updated: 1 });
  });

  it('say why they are refused as a whole, and why they are too long for whoever waits', async () => {
    const wrong = await clerk
      .post(`/v1/exchange-profiles/${profile.id}/file-imports`)
      .set('Content-Type', 'text/csv')
      .send(Buffer.from('コード,名称\r\n1,あ\r\n'));
    const told = await overWith(clerk, (wrong.body as FileImport).id);
    expect(told).toMatchObject({ state: 'REFUSED', created: null, refusal: { code: 'INVALID_INPUT' } });
    expect(told.refusal?.faults.map(({ code }) => code)).toEqual(['COLUMN_MISSING']);
    await clerk.get(`/v1/file-imports/${told.id}/refused-rows`).expect(404);
    const many = Buffer.from(HEAD + Array.from({ length: 1_001 }, (_, i) => `L-${i},名,\r\n`).join(''));
    const long = await clerk
      .post(`/v1/exchange-profiles/${profile.id}/import-previews`)
      .set('Content-Type', 'text/csv')
      .send(many)
      .expect(400);
    expect(long.body).toMatchObject({ errors: [{ code: 'TOO_MANY_AT_ONCE' }] });
  });

  it('are taken with the permissions of whoever sent them, as they are by then', async () => {
    const auditor = await registry.as({ institutionId: institution.id, roles: ['AUDITOR'] });
    await send(auditor, 'V-9,名,\r\n').expect(403);
    const other = await api.create('institutions', anInstitutionBody());
    const stranger = await registry.as({ institutionId: other.id, roles: ['PROCUREMENT'] });
    await send(stranger, 'V-9,名,\r\n').expect(404);
    const seen = await overWith(clerk, (await sent('V-9,名,\r\n')).id);
    await stranger.get(`/v1/file-imports/${seen.id}`).expect(404);
    await auditor.get(`/v1/file-imports/${seen.id}`).expect(200);
    await enter(auditor, seen, {}).expect(403);
    // The file waits behind another lock, and meanwhile its sender is shut out.
    const leaver = await registry.as({ institutionId: institution.id, roles: ['PROCUREMENT'] });
    const left = await send(leaver, 'V-8,名,\r\n', { mode: 'ALL' }, 'once');
    expect((await send(leaver, 'V-8,名,\r\n', { mode: 'ALL' }, 'once')).body).toMatchObject({
      id: (left.body as FileImport).id,
    });
    await registry.sql(`update file_imports set actor_id = gen_random_uuid() where id = $1`, [
      (left.body as FileImport).id,
    ]);
    const end = await overWith(clerk, (left.body as FileImport).id);
    expect(['FORBIDDEN', undefined]).toContain(end.refusal?.code);
  });

  it('are not in on two days: where the day turns meanwhile, all is begun again on the day that it is then', async () => {
    const rows = 'V-MIDNIGHT,㈱夜間,\r\n';
    await registry.sql(`update clock_ahead set by = interval '1 day'`);
    const answer = await clerk
      .post(`/v1/exchange-profiles/${profile.id}/imports`)
      .set('Content-Type', 'text/csv')
      .send(Buffer.from(HEAD + rows))
      .expect(503);
    expect(answer.body).toMatchObject({ code: 'DAY_TURNED' });
    expect(answer.headers['retry-after']).toBe('1');
    const { id } = await sent(rows, { mode: 'ALL' });
    await wait(2_000);
    await registry.http.get('/v1/external/vendors/kaikei/V-MIDNIGHT').expect(404);
    await registry.sql(`update clock_ahead set by = interval '0'`);
    expect(await overWith(clerk, id)).toMatchObject({ state: 'TAKEN', created: 1 });
    await registry.http.get('/v1/external/vendors/kaikei/V-MIDNIGHT').expect(200);
  }, 30_000);
});
