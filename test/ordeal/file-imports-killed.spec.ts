import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { newId } from '../../src/kernel/identifier';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { rounds } from '../support/ordeal';
import { signIn } from '../support/people';
import { createSampleDatabase, type ServerConnection } from '../support/registry';
import { buildService, ServiceProcess } from '../support/service-process';

/** So many times a service is killed, each time further on. */
const KILLS = rounds(1, 12);
const ROWS = rounds(300, 600);
const HEAD = 'コード,名称\r\n';
const COLUMNS = [
  { heading: 'コード', field: 'key' },
  { heading: '名称', field: 'name' },
];

interface State {
  readonly state: string;
  readonly done: number;
}

/** A service is killed while it takes files in that were dropped in a folder; others look at the same folder, and take over. */
describe('files of records, when a service is killed', () => {
  let folder: string;
  let database: Awaited<ReturnType<typeof createSampleDatabase>>;
  let owner: Client;
  let token: string;
  const institutionId = SAMPLE_INSTITUTION.id;
  let box: string;
  const services: ServiceProcess[] = [];

  beforeAll(async () => {
    await buildService();
    folder = await mkdtemp(join(tmpdir(), 'bunkaiten-killed-'));
    database = await createSampleDatabase();
    token = await signIn(database.connection, { institutionId });
    owner = new Client(database.connection);
    await owner.connect();
  }, 120_000);
  afterAll(async () => {
    for (const service of services) service.signal('SIGKILL');
    await Promise.all(services.map((service) => service.end()));
    await owner.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const start = (): ServiceProcess => {
    const service = ServiceProcess.spawn({
      DATA_FOLDER: join(folder, `data-${services.length}`),
      DATABASE_URL: addressOf(database.service),
      EXCHANGE_FOLDER: join(folder, 'drops'),
      EXCHANGE_SETTLE_SECONDS: '1',
      KEEP_FINDINGS: 'false',
    });
    services.push(service);
    return service;
  };
  const create = async (at: string, path: string, body: object): Promise<string> => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const answer = await fetch(`${at}/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (answer.status !== 201) throw new Error(await answer.text());
    return ((await answer.json()) as { id: string }).id;
  };
  /** Whole when it is there: it is renamed into its place. */
  const drop = async (name: string, content: string): Promise<void> => {
    await mkdir(join(box, 'in'), { recursive: true });
    await writeFile(join(box, 'in', `.${name}`), content);
    await rename(join(box, 'in', `.${name}`), join(box, 'in', name));
  };
  const stateOf = async (name: string): Promise<State | undefined> =>
    (await owner.query<State>('select state, rows_done as done from file_imports where name = $1', [name])).rows[0];
  const vendorsOf = async (round: number): Promise<number> => {
    const { rows } = await owner.query<{ n: string }>(
      `select count(*) as n from external_keys where subject_kind = 'VENDOR' and system = 'kaikei' and key like $1`,
      [`K${round}-%`],
    );
    return Number(rows[0]?.n);
  };
  /** What a process has begun is another's after a minute, as the queue's next round sees (bulk-jobs.spec.ts waits for it): here that goes by at once. */
  const letTimePass = () =>
    owner.query(
      `update jobs.job set state = 'retry', start_after = now() where name = 'file-import' and state = 'active'`,
    );
  const until = async <T>(ask: () => Promise<T>, isIt: (answer: T) => boolean, tries = 900): Promise<T> => {
    for (let n = 0; n < tries; n++) {
      const answer = await ask();
      if (isIt(answer)) return answer;
      await wait(100);
    }
    const said = services.map((service, n) => `${n}: ${service.isAlive ? 'runs' : 'has ended'} ${service.output}`);
    throw new Error(`it never came about; last: ${JSON.stringify(await ask())}\n${said.join('\n')}`);
  };

  it('are wholly in or wholly out, taken up again, and taken once', async () => {
    let service = start();
    const at = await service.address();
    const profile = { name: '会計', resource: 'vendors', system: 'kaikei', columns: COLUMNS };
    const profileId = await create(at, `institutions/${institutionId}/exchange-profiles`, profile);
    const program = { institutionId, name: '購買ERP', permissions: ['vendor.read', 'vendor.write'] };
    const clientId = await owner
      .query('insert into api_clients (id, institution_id, name, permissions) values ($1, $2, $3, $4)', [
        newId(),
        institutionId,
        program.name,
        program.permissions,
      ])
      .then(
        async () =>
          (await owner.query<{ id: string }>('select id from api_clients where name = $1', [program.name])).rows[0]
            ?.id ?? '',
      );
    box = join(folder, 'drops', `購買ERP_${clientId}`, `取引先_${profileId}`);
    for (let round = 0; round < KILLS; round++) {
      const name = `夜間${round}.csv`;
      await drop(name, HEAD + Array.from({ length: ROWS }, (_, i) => `K${round}-${i},㈱髙﨑①${i}\r\n`).join(''));
      // Each time somewhat further on, the last time behind the end.
      const kill = Math.floor((ROWS / KILLS) * (round + 1)) - 1;
      const seen = await until(
        () => stateOf(name),
        (one) => one !== undefined && (one.done >= Math.min(kill, ROWS - 60) || one.state === 'TAKEN'),
      );
      service.signal('SIGKILL');
      expect(await service.end()).toBe('SIGKILL');
      // Its transaction ends with its connection.
      await wait(500);
      const killed = await stateOf(name);
      expect([0, ROWS]).toContain(await vendorsOf(round));
      expect((await vendorsOf(round)) === ROWS).toBe(killed?.state === 'TAKEN');
      if (seen?.state === 'RUNNING') expect(['RUNNING', 'TAKEN']).toContain(killed?.state);
      await letTimePass();
      // Two look at the same folder.
      const others = [start(), start()];
      await until(
        () => readdir(join(box, 'done')).catch((): string[] => []),
        (done) => done.some((one) => one.endsWith(`_${name}`)),
      );
      expect(await vendorsOf(round)).toBe(ROWS);
      others[1]?.signal('SIGTERM');
      await others[1]?.end();
      service = others[0] ?? service;
    }
    const { rows } = await owner.query<{ n: string; created: string }>(
      'select count(*) as n, sum(created_rows) as created from file_imports',
    );
    expect(rows).toEqual([{ n: String(KILLS), created: String(KILLS * ROWS) }]);
    const entries = await owner.query<{ n: string }>(
      `select count(*) as n from journal j where subject_table = 'vendors' and after->>'name' like '㈱髙﨑①%'`,
    );
    expect(entries.rows[0]?.n).toBe(String(KILLS * ROWS));
    expect((await readdir(join(box, 'out'))).length).toBe(KILLS);
    expect(await readdir(join(box, 'in'))).toEqual([]);
  }, 900_000);
});

function addressOf({ host, port, user, password, database }: ServerConnection): string {
  return `postgres://${user}:${encodeURIComponent(password)}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}
