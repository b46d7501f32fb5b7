import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Worksheet } from 'exceljs';
import { Client } from 'pg';
import { TEMPLATE_ROWS } from '../../src/guideline/matrix-template';
import { generateRegistry } from '../../src/sample/generated-registry';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { aCustomRow } from '../factories/custom-rows';
import { rounds, sampled } from '../support/ordeal';
import { signIn } from '../support/people';
import { createDatabase, type ServerConnection } from '../support/registry';
import { buildService, ServiceProcess } from '../support/service-process';
import { edit, valuesOf } from '../support/workbooks';

const CONTRACTS = rounds(60, 4000);
const LONG = '月'.repeat(4000);
const MEGABYTE = 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Held {
  /** Milliseconds in one go, of the processor; altogether; and in one go by the clock on the wall. */
  readonly longest: number;
  readonly whole: number;
  readonly wall: number;
}

/**
 * While one is served, others wait for the event loop: how long it is held in one go by the largest there is of each kind of
 * work. What takes long as a whole must come in slices. The figures are printed; none is compared with a clock.
 */
// The service is a process that is watched as on the machines that it runs on: Linux.
(process.platform === 'linux' ? describe : describe.skip)('the event loop', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let service: ServiceProcess;
  let address: string;
  let token: string;
  /** The institution that has all the contracts. */
  let crowded: string;
  let matrixId: string;
  let form: Buffer;
  const figures: Record<string, Held & { readonly status: number }> = {};

  beforeAll(async () => {
    await buildService();
    database = await createDatabase();
    await generateRegistry(database.connection, CONTRACTS, () => undefined);
    crowded = await inOneInstitution(database.connection);
    token = await signIn(database.connection, {});
    service = ServiceProcess.spawn({
      DATABASE_URL: url(database.service),
      NODE_OPTIONS: `--require ${join(__dirname, '..', 'support', 'loop-watch.cjs')}`,
    });
    address = await service.address();
    for (let n = 0; n < 100; n++)
      await post('/v1/vendors', JSON.stringify(aVendorBody({ name: `${LONG.slice(0, 150)}${n}`, note: LONG })));
    await drawUpAMatrix();
  }, 300_000);

  afterAll(async () => {
    service.signal('SIGTERM');
    await service.end();
    await database.drop();
    process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
  });

  const url = ({ host, port, user, password, database: name }: ServerConnection) =>
    `postgres://${user}:${encodeURIComponent(password)}@localhost/${name}?host=${encodeURIComponent(host)}&port=${port}`;

  const ask = async (path: string, init: RequestInit = {}): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`${address}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, ...(init.headers as Record<string, string> | undefined) },
    });
    return { status: answer.status, text: await answer.text() };
  };
  const post = (path: string, body: string, type = 'application/json') =>
    ask(path, { method: 'POST', body, headers: { 'Content-Type': type } });

  /** With a form on which the vendor's side has answered every row, at the greatest length. */
  async function drawUpAMatrix(): Promise<void> {
    const made = async (path: string, body: object) =>
      (JSON.parse((await post(path, JSON.stringify(body))).text) as { id: string }).id;
    const institutionId = await made('/v1/institutions', anInstitutionBody());
    const vendorId = await made('/v1/vendors', aVendorBody());
    const contractId = await made('/v1/contracts', aContractBody(institutionId, vendorId));
    matrixId = await made(`/v1/contracts/${contractId}/matrix`, {
      conclusion: 'DECLARED',
      maintenance: 'NO',
      signatureUsed: 'NO',
    });
    const printed = await fetch(`${address}/v1/matrices/${matrixId}/form?side=VENDOR`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    form = await edit(Buffer.from(await printed.arrayBuffer()), (workbook) =>
      workbook.eachSheet((sheet) => fillIn(sheet)),
    );
  }

  async function held(): Promise<Held> {
    const before = service.output.length;
    service.signal('SIGUSR2');
    for (;;) {
      const told = /held (\{.*\})\n/.exec(service.output.slice(before))?.[1];
      if (told !== undefined) return JSON.parse(told) as Held;
      await wait(5);
    }
  }

  /** The second time: the first one also compiles and prepares. */
  async function heldBy(work: () => Promise<{ status: number }>): Promise<Held & { readonly status: number }> {
    await work();
    await held();
    const { status } = await work();
    await wait(20);
    return { ...(await held()), status };
  }

  const works: Record<string, readonly [status: number, () => Promise<{ status: number }>]> = {
    'a list of the largest records': [200, () => ask(`/v1/vendors?limit=100&name=${encodeURIComponent('月月月')}`)],
    'a list of contracts': [200, () => ask('/v1/contracts?limit=100')],
    'a gap report of an institution': [200, () => ask(`/v1/institutions/${crowded}/gap-report?limit=100`)],
    'a forecast of an institution': [200, () => ask(`/v1/institutions/${crowded}/forecast?to=2030-12-31`)],
    'a password of all kinds of guessable words': [
      400,
      () =>
        post(
          '/v1/set-up',
          JSON.stringify({
            secret: /bku_[\w-]+/.exec(service.output)?.[0],
            name: '管理',
            email: 'a@example.jp',
            password: 'p4ssw0rd!qwertyuiopasdfghjkl1234567890'.repeat(30).slice(0, 256),
          }),
        ),
    ],
    'JSON of as many values as are taken': [
      400,
      () => post('/v1/vendors', JSON.stringify(aVendorBody({ externalIds: Array.from({ length: 4900 }, () => 1) }))),
    ],
    'JSON of a megabyte of text': [
      400,
      () => post('/v1/vendors', JSON.stringify({ name: 'a'.repeat(MEGABYTE - 100) })),
    ],
    'JSON of a megabyte of values': [400, () => post('/v1/vendors', `[${'1,'.repeat(MEGABYTE / 2 - 10)}1]`)],
    'unknown fields': [
      400,
      () =>
        post('/v1/vendors', JSON.stringify(Object.fromEntries(Array.from({ length: 4900 }, (_, n) => [`f${n}`, n])))),
    ],
    'a form of as many parts as fit': [
      400,
      () =>
        post(
          '/v1/documents',
          '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(30_000) + '--x--\r\n',
          'multipart/form-data; boundary=x',
        ),
    ],
    'a form of almost-boundaries': [
      400,
      () =>
        post(
          '/v1/documents',
          `--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${'\r\n--'.repeat(MEGABYTE)}`,
          'multipart/form-data; boundary=xy',
        ),
    ],
    'a template of as many rows and letters as are taken': [
      201,
      () =>
        post(
          `/v1/institutions/${crowded}/matrix-templates`,
          JSON.stringify({
            name: `大 ${Math.random()}`,
            rows: Array.from({ length: 49 }, (_, n) =>
              aCustomRow({
                key: `CU-${String(n + 1).padStart(2, '0')}`,
                titleJa: LONG.slice(0, 200),
                titleEn: LONG.slice(0, 200),
              }),
            ),
            excuses: TEMPLATE_ROWS.filter(({ nonDelegable }) => !nonDelegable).map(({ key }) => ({
              key,
              reason: LONG,
            })),
          }),
        ),
    ],
    'a form that comes back filled in': [
      200,
      async () => {
        const sent = await fetch(`${address}/v1/matrices/${matrixId}/form-previews?side=VENDOR`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': XLSX, 'If-Match': '*' },
          body: new Uint8Array(form),
        });
        return { status: sent.status };
      },
    ],
  };

  it.each(sampled(Object.entries(works), 2))(
    'is held in slices by %s',
    async (name, [status, work]) => {
      const figure = await heldBy(work);
      figures[name] = figure;
      expect([service.isAlive, figure.status]).toEqual([true, status]);
      // What takes half a second as a whole lets others in between.
      if (figure.whole > 500) expect(figure.longest).toBeLessThan(figure.whole / 4);
    },
    120_000,
  );
});

/** Answers every row of a form, each text as long as it may be. */
function fillIn(sheet: Worksheet): void {
  const codes = valuesOf(sheet, 1);
  const institution = codes.find((code) => code.startsWith('MARK:'));
  for (let row = 3; row <= sheet.rowCount; row++) {
    for (const [column, code] of codes.entries()) {
      if (sheet.getCell(row, column + 1).protection?.locked !== false) continue;
      // The institution's column is the first.
      if (code.startsWith('MARK:')) sheet.getCell(row, column + 1).value = code === institution ? '責' : '実';
      if (code.startsWith('SHARE:')) sheet.getCell(row, column + 1).value = LONG.slice(0, 300);
    }
  }
}

/** All that the generator spreads over many. */
async function inOneInstitution(connection: ServerConnection): Promise<string> {
  const client = new Client(connection);
  await client.connect();
  await client.query(`do $$ declare t record; begin
    set local session_replication_role = 'replica';
    for t in select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and column_name = 'institution_id' and table_type = 'BASE TABLE' and table_name not in ('journal') loop
      execute format('update %I set institution_id = (select min(id::text)::uuid from institutions) where institution_id is not null', t.name);
    end loop; end $$`);
  const { rows } = await client.query<{ id: string }>('select distinct institution_id as id from contracts');
  await client.end();
  return rows.map(({ id }) => id).join();
}
