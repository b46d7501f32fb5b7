import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { MailPeer } from '../support/mail-peer';
import { rounds } from '../support/ordeal';
import { signIn } from '../support/people';
import { createSampleDatabase, type ServerConnection } from '../support/registry';
import { buildService, ServiceProcess } from '../support/service-process';

const PEOPLE = rounds(3, 40);
/** As many mails as a process sends at once. */
const AT_ONCE = 2;

interface DigestRow {
  readonly id: string;
  readonly state: string;
  readonly unsure: number;
}

/** A service is killed while it makes and sends mail; two others take over what it had begun. */
describe('mail about what is due', () => {
  let folder: string;
  let database: Awaited<ReturnType<typeof createSampleDatabase>>;
  let owner: Client;
  let mail: MailPeer;
  const services: ServiceProcess[] = [];

  beforeAll(async () => {
    await buildService();
    folder = await mkdtemp(join(tmpdir(), 'bunkaiten-notices-'));
    database = await createSampleDatabase();
    mail = await MailPeer.start();
    const institutionId = SAMPLE_INSTITUTION.id;
    for (let n = 0; n < PEOPLE; n++) await signIn(database.connection, { institutionId, name: `試験 ${n}` });
    owner = new Client(database.connection);
    await owner.connect();
    await owner.query('update accounts set password_changed_at = now(), second_factor_since = now()');
  }, 120_000);
  afterAll(async () => {
    for (const service of services) service.signal('SIGKILL');
    await Promise.all(services.map((service) => service.end()));
    await owner.end();
    await mail.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const start = (): ServiceProcess => {
    const service = ServiceProcess.spawn({
      DATA_FOLDER: join(folder, String(services.length)),
      DATABASE_URL: addressOf(database.service),
      SMTP_URL: mail.url,
      MAIL_FROM: 'bunkaiten@hospital.example.jp',
      PUBLIC_URL: 'https://bunkaiten.example.jp',
    });
    services.push(service);
    return service;
  };
  const digests = async () =>
    (await owner.query<DigestRow>('select id, state, unsure_attempts as unsure from digests')).rows;
  /** What a process has begun is another's after a while: here that while goes by at once. */
  const letTimePass = async () => {
    await owner.query(
      `update digests set sending_until = now() where state = 'SENDING' and updated_at < now() - interval '5 seconds'`,
    );
    await owner.query(
      `update jobs.job set started_on = now() - interval '1 hour' where state = 'active' and started_on < now() - interval '5 seconds'`,
    );
    await owner.query(`update jobs.job set start_after = now() where state = 'retry'`);
  };

  it('comes once to everybody, twice only where a process died between the server’s taking and its own note', async () => {
    const first = start();
    // It has taken the mail, and the service never hears of it.
    mail.beforeAnswer = () => {
      if (mail.mails.length === AT_ONCE) first.signal('SIGKILL');
      return mail.mails.length < AT_ONCE ? Promise.resolve() : wait(500);
    };
    expect(await first.end()).toBe('SIGKILL');
    mail.beforeAnswer = () => Promise.resolve();
    start();
    start();
    const isOver = (all: readonly DigestRow[]) =>
      all.length === PEOPLE * 2 && all.every(({ state }) => state === 'SENT');
    for (let tries = 0; tries < 240 && !isOver(await digests()); tries++) {
      await letTimePass();
      await wait(500);
    }
    const all = await digests();
    // One of the day and one of the month for each.
    expect(all.map(({ state }) => state)).toEqual(Array.from({ length: PEOPLE * 2 }, () => 'SENT'));
    const unsure = all.filter((digest) => digest.unsure > 0);
    expect(unsure.length).toBeGreaterThan(0);
    expect(unsure.length).toBeLessThanOrEqual(AT_ONCE);
    for (const { id, unsure: times } of all) {
      const copies = mail.mails.filter(({ messageId }) => messageId.includes(id));
      expect(copies.length).toBeGreaterThan(0);
      expect(copies.length).toBeLessThanOrEqual(1 + times);
      // Whoever may have it already is told so.
      expect(copies.at(-1)?.text.includes('もう一度お送りしています')).toBe(times > 0);
    }
    const told = await owner.query<{ twice: string }>(
      `select count(*) - count(distinct (account_id, kind, subject_id, due_on, step)) as twice from digest_notices`,
    );
    expect(told.rows[0]?.twice).toBe('0');
    const [left] = (
      await owner.query<{ n: string }>(`select count(*) as n from accounts a where a.password_changed_at is not null
        and not exists (select from digest_notices d where d.account_id = a.id) and exists (select from memberships m where m.account_id = a.id)`)
    ).rows;
    expect(left?.n).toBe('0');
  }, 300_000);
});

function addressOf({ host, port, user, password, database }: ServerConnection): string {
  return `postgres://${user}:${encodeURIComponent(password)}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}
