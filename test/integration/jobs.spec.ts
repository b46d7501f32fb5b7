import { setTimeout as wait } from 'node:timers/promises';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import PgBoss from 'pg-boss';
import { Database } from '../../src/database/database';
import { DatabaseModule } from '../../src/database/database.module';
import { DailyPass, type Days, JobKind } from '../../src/database/jobs/job-kind';
import { Jobs } from '../../src/database/jobs/jobs';
import { NO_SCOPE } from '../../src/database/scope';
import { addDays, today } from '../../src/kernel/calendar-date';
import { createDatabase, type ServerConnection } from '../support/registry';

const LETTERS = new JobKind<{ readonly letter: string }>({ name: 'letters', retries: 2, retryAfter: 1, atOnce: 2 });
const ROUND = new DailyPass('round', 0);

/** Everything that a schema holds, under one name for both. */
const OBJECTS = `
  select table_name || '.' || column_name as name, concat_ws(' ', data_type, is_nullable, replace(column_default, $1, '')) as definition
    from information_schema.columns where table_schema = $1 and table_name <> 'daily_passes'
  union all select conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint
    where connamespace = to_regnamespace($1) and contype <> 'n' and conrelid <> coalesce(to_regclass($1 || '.daily_passes'), 0)
  union all select indexname, indexdef from pg_indexes where schemaname = $1 and tablename <> 'daily_passes'`;

describe('the queue of jobs', () => {
  let connection: ServerConnection;
  let service: ServerConnection;
  let drop: () => Promise<void>;
  let owner: Client;
  const open: INestApplicationContext[] = [];

  beforeAll(async () => {
    ({ connection, service, drop } = await createDatabase());
    owner = new Client(connection);
    await owner.connect();
    await owner.query(
      `select jobs.create_queue('letters', '{"policy":"short"}'), jobs.create_queue('round', '{"policy":"stately"}')`,
    );
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((app) => app.close()));
    await owner.query('delete from jobs.job; delete from jobs.daily_passes');
  });
  afterAll(async () => {
    await owner.end();
    await drop();
  });

  /** A process of the service that does what `declare` says. */
  const process = async (declare: (jobs: Jobs) => void) => {
    const module = await NestFactory.create(DatabaseModule.at(service), { logger: false, abortOnError: false });
    const [jobs, database] = [module.get(Jobs), module.get(Database)];
    declare(jobs);
    await module.init();
    open.push(module);
    return {
      enqueue: (letter: string, how = {}) => database.as(NO_SCOPE, () => jobs.enqueue(LETTERS, { letter }, how)),
      /** In the transaction that is open. */
      put: (letter: string) => jobs.enqueue(LETTERS, { letter }),
      transact: <T>(work: () => Promise<T>) => database.as(NO_SCOPE, () => database.transact(work)),
      close: () => module.close(),
    };
  };
  const until = async (holds: () => boolean | Promise<boolean>) => {
    for (let tries = 0; tries < 400; tries++) {
      if (await holds()) return;
      await wait(25);
    }
    throw new Error('it has not come to pass');
  };
  const states = async () =>
    (await owner.query<{ state: string }>('select state::text as state from jobs.job order by 1')).rows.map(
      ({ state }) => state,
    );

  it('has what pg-boss expects, made by a migration', async () => {
    const plans = PgBoss.getConstructionPlans('made_by_it');
    await owner.query(plans);
    await owner.query(
      `select made_by_it.create_queue(name, json_build_object('policy', policy)) from jobs.queue order by name`,
    );
    const objects = async (schema: string) =>
      (await owner.query<{ name: string; definition: string }>(OBJECTS, [schema])).rows
        .map(({ name, definition }) => `${name} ${definition}`.replaceAll(`${schema}.`, ''))
        .sort();
    expect(await objects('jobs')).toEqual(await objects('made_by_it'));
    await owner.query('drop schema made_by_it cascade');
  });

  it('lets the service make and drop no queue', async () => {
    const client = new Client(service);
    await client.connect();
    for (const statement of [
      `select jobs.create_queue('mine', '{}')`,
      `select jobs.delete_queue('letters')`,
      'create table jobs.mine (x int)',
      'truncate jobs.job',
      `insert into jobs.queue (name) values ('mine')`,
    ])
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  it('refuses to start where no migration has made a queue', async () => {
    const unmade = new JobKind({ name: 'unmade', retries: 1, retryAfter: 1, atOnce: 1 });
    await expect(process((jobs) => jobs.handle(unmade, () => Promise.resolve()))).rejects.toThrow('unmade (short)');
  });

  it('does what was put in once the transaction has committed, and nothing of one that was rolled back', async () => {
    const done: string[] = [];
    const { put, transact } = await process((jobs) =>
      jobs.handle(LETTERS, ({ letter }) => Promise.resolve(void done.push(letter))),
    );
    const failing = transact(async () => {
      await put('never');
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await transact(async () => {
      await put('kept');
      await wait(700);
      expect(done).toEqual([]);
    });
    await until(async () => (await states()).join() === 'completed');
    expect(done).toEqual(['kept']);
  });

  it('lets one of a key wait, and tries again what has failed until it gives up', async () => {
    let tries = 0;
    const { enqueue } = await process((jobs) =>
      jobs.handle(LETTERS, () => {
        tries++;
        return Promise.reject(new Error('the letterbox is shut'));
      }),
    );
    const at = new Date(Date.now() + 600);
    await enqueue('one', { key: 'k', at });
    await enqueue('two', { key: 'k', at });
    await until(async () => (await states()).join() === 'failed');
    // the first time, and twice again
    expect(tries).toBe(3);
    const { rows } = await owner.query('select output from jobs.job');
    expect(rows).toEqual([{ output: { message: 'the letterbox is shut' } }]);
  });

  it('goes on when every connection has been lost', async () => {
    const done: string[] = [];
    const { enqueue } = await process((jobs) =>
      jobs.handle(LETTERS, async ({ letter }) => {
        await wait(100);
        done.push(letter);
      }),
    );
    await enqueue('before');
    await until(() => done.length === 1);
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await until(() =>
      enqueue('after').then(
        () => true,
        () => false,
      ),
    );
    await until(() => done.includes('after'));
  });

  it('takes on what a process that died had begun, by the rights of the service', async () => {
    const done: string[] = [];
    const { enqueue } = await process(() => undefined);
    await enqueue('left');
    await owner.query(
      `update jobs.job set state = 'active', started_on = now() - interval '2 minutes', retry_delay = 0, retry_backoff = false`,
    );
    const round = new PgBoss({ ...service, schema: 'jobs', migrate: false, schedule: false, supervise: false });
    await round.start();
    await round.maintain();
    await round.stop({ graceful: false });
    await process((jobs) => jobs.handle(LETTERS, ({ letter }) => Promise.resolve(void done.push(letter))));
    await until(() => done.length === 1);
    expect(done).toEqual(['left']);
  });

  it('waits on leaving for what it is at', async () => {
    let isDone = false;
    let begun = false;
    const { enqueue, close } = await process((jobs) =>
      jobs.handle(LETTERS, async () => {
        begun = true;
        await wait(400);
        isDone = true;
      }),
    );
    await enqueue('long');
    await until(() => begun);
    await close();
    open.pop();
    expect(isDone).toBe(true);
    expect(await states()).toEqual(['completed']);
  });

  it('runs a daily pass once for all processes, and once for all days on which none ran', async () => {
    const runs: Days[] = [];
    const pass = (jobs: Jobs) =>
      jobs.daily(ROUND, async (days) => {
        runs.push(days);
        await wait(300);
      });
    const doneThrough = async () =>
      (await owner.query<{ through: string }>('select done_through::text as through from jobs.daily_passes')).rows[0]
        ?.through;
    await Promise.all([process(pass), process(pass), process(pass)]);
    await until(async () => (await doneThrough()) === today());
    expect(runs).toEqual([{ after: null, through: today() }]);

    await Promise.all(open.splice(0).map((app) => app.close()));
    await owner.query(`update jobs.daily_passes set done_through = done_through - 10`);
    await Promise.all([process(pass), process(pass), process(pass)]);
    await until(async () => (await doneThrough()) === today());
    await wait(700);
    expect(runs.slice(1)).toEqual([{ after: addDays(today(), -10), through: today() }]);
  });

  it('counts the day of a pass from its hour in Japan on', () => {
    const at = (hour: number, instant: string) => new DailyPass('round', hour).dueThrough(new Date(instant));
    expect(at(6, '2028-02-28T20:59:59Z')).toBe('2028-02-28');
    expect(at(6, '2028-02-28T21:00:00Z')).toBe('2028-02-29');
    expect(at(0, '2027-03-31T15:00:00Z')).toBe('2027-04-01');
    expect(at(23, '2027-12-31T13:59:59Z')).toBe('2027-12-30');
  });
});
