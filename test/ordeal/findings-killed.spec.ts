import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type GapReportView } from '../../src/findings/dto/gap-report.dto';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { dice } from '../support/dice';
import { ordealSeed, rounds } from '../support/ordeal';
import { signIn } from '../support/people';
import { createSampleDatabase, type ServerConnection } from '../support/registry';
import { buildService, ServiceProcess } from '../support/service-process';

/** So many times one of two services is killed while both keep the findings up. */
const KILLS = rounds(2, 40);
/** Milliseconds after a change within which it is killed: a pass over the sample hospital takes about as long. */
const WITHIN = 3_000;
const SETTLED_WITHIN = 180_000;

/** What people change of the sample hospital's contracts, and change back: findings close and open again. */
const CHANGES = [
  `update contracts set remote_maintenance = case remote_maintenance when 'YES' then 'NO' else 'YES' end`,
  `update certifications set valid_to = today_in_japan() + case when valid_to > today_in_japan() then -1 else 400 end
    where valid_from < today_in_japan() - 1 and predecessor_id is null
      and not exists (select from certifications n where n.predecessor_id = certifications.id)`,
  `update contract_clauses set review = case review when 'PRESENT' then 'PARTIAL' else 'PRESENT' end
    where kind = 'AUDIT_REPORTING'`,
  `update vendor_contacts set reachable24h = not reachable24h`,
];
/** As if the days had passed on which nobody looked: the daily pass is due again, and a date has come. */
const DAYS_PASS = [
  `delete from jobs.daily_passes where name = 'finding-days'`,
  `update judged_records set next_change_on = today_in_japan()`,
];

/** Services are killed during the daily pass and while they judge what the journal says was changed; others take over. */
describe('findings, when a service is killed while it keeps them', () => {
  let folder: string;
  let database: Awaited<ReturnType<typeof createSampleDatabase>>;
  let owner: Client;
  let token: string;
  const services: ServiceProcess[] = [];

  beforeAll(async () => {
    await buildService();
    folder = await mkdtemp(join(tmpdir(), 'bunkaiten-findings-'));
    database = await createSampleDatabase();
    token = await signIn(database.connection, {});
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
      DATA_FOLDER: join(folder, String(services.length)),
      DATABASE_URL: addressOf(database.service),
    });
    services.push(service);
    return service;
  };
  const one = async <Row extends object>(text: string): Promise<Row> => (await owner.query<Row>(text)).rows[0] as Row;
  /** What a process has begun is another's after a minute: here that goes by at once. */
  const letTimePass = async () => {
    await owner.query(
      `update jobs.job set started_on = now() - interval '1 hour' where state = 'active' and started_on < now() - interval '8 seconds'`,
    );
    await owner.query(
      `update jobs.job set start_after = now() where state in ('retry', 'created') and start_after > now()`,
    );
  };
  /** The journal is read to its end, the daily pass has been, and every institution has been judged since it was to be. */
  const isSettled = async (): Promise<boolean> => {
    const { settled } = await one<{ settled: boolean }>(
      `select (select position from finding_watch) >= (select coalesce(max(position), 0) from journal_chain)
         and not exists (select from journal j where not exists (select from journal_chain c where c.seq = j.seq))
         and exists (select from jobs.daily_passes where name = 'finding-days')
         and not exists (select from jobs.job where name in ('finding-pass', 'finding-days') and state < 'completed')
         and not exists (select from institutions i left join finding_passes p on p.institution_id = i.id
           where p.evaluated_at is null or p.evaluated_at < p.wanted_at)
         and not exists (select from judged_records where next_change_on <= today_in_japan()) as settled`,
    );
    return settled;
  };
  const untilSettled = async () => {
    const began = Date.now();
    while (!(await isSettled())) {
      if (Date.now() - began > SETTLED_WITHIN) throw new Error('the findings never settled');
      await letTimePass();
      await wait(300);
    }
  };
  /** What a live evaluation finds, as the API tells it. */
  const live = async (at: string): Promise<string[]> => {
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query = new URLSearchParams({ limit: '200', ...(cursor === '' ? {} : { cursor }) }).toString();
      const answer = await fetch(`${at}/v1/institutions/${SAMPLE_INSTITUTION.id}/gap-report?${query}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      if (answer.status !== 200) throw new Error(await answer.text());
      const { items, next } = (await answer.json()) as GapReportView;
      found.push(
        ...items.map(({ ruleId, subject, severity, acceptance }) =>
          [ruleId, subject.kind, subject.id, severity, acceptance === null ? 'OPEN' : 'ACCEPTED'].join(' '),
        ),
      );
      cursor = next;
    }
    return found.sort();
  };
  const stored = async (): Promise<string[]> =>
    (
      await owner.query<{ line: string }>(
        `select concat_ws(' ', rule_id, subject_kind, subject_id, severity, state) as line from findings
         where institution_id = $1 and state <> 'RESOLVED'`,
        [SAMPLE_INSTITUTION.id],
      )
    ).rows
      .map(({ line }) => line)
      .sort();

  it(
    'are right in the end, and each turn of theirs is told once',
    async () => {
      const roll = dice(ordealSeed());
      const pair = [start(), start()];
      await Promise.all(pair.map((service) => service.address()));
      for (let kill = 0; kill < KILLS; kill++) {
        const isDaily = kill % 2 === 1;
        for (const statement of isDaily ? DAYS_PASS : []) await owner.query(statement);
        await owner.query(CHANGES[kill % CHANGES.length] ?? '');
        await wait(roll(WITHIN));
        const at = roll(2);
        pair[at]?.signal('SIGKILL');
        expect(await pair[at]?.end()).toBe('SIGKILL');
        pair[at] = start();
        await pair[at].address();
        // Not each time: changes and deaths come on top of work that another has left.
        if (roll(3) === 0) await untilSettled();
      }
      await untilSettled();
      expect(await stored()).toEqual(await live((await pair[0]?.address()) ?? ''));
      // Found once, then only what may follow what was; the last turn is what it is; and none stands twice.
      const turns = await owner.query<{ wrong: string; turns: string }>(
        `with t as (select f.state as "is", t.finding_id, t.turn, t.state, t.facts, t.severity, t.variant,
          lag(t.state) over w as before, lag((t.facts, t.severity, t.variant)::text) over w as said, lead(t.id) over w as next
        from finding_turns t join findings f on f.id = t.finding_id window w as (partition by t.finding_id order by t.at, t.id))
       select count(*) as turns, count(*) filter (where
         (turn = 'OPENED') <> (before is null)
         or turn = 'REOPENED' and before not in ('RESOLVED', 'ACCEPTED')
         or turn = 'RESOLVED' and before = 'RESOLVED'
         or turn = 'ACCEPTED' and before <> 'OPEN'
         or turn = 'CHANGED' and before = 'RESOLVED'
         or next is null and state <> "is") as wrong from t`,
      );
      expect(turns.rows[0]?.wrong).toBe('0');
      expect(Number(turns.rows[0]?.turns)).toBeGreaterThan((await stored()).length);
      // The journal tells of each turn once, and of the last state of each finding.
      const told = await one<{ wrong: string }>(
        `select count(*) as wrong from findings f where f.state is distinct from (
         select coalesce(j.after ->> 'state', 'none') from journal j where j.subject_table = 'findings' and j.subject_id = f.id order by j.seq desc limit 1)
        or (select count(*) from journal j where j.subject_table = 'findings' and j.subject_id = f.id and j.action = 'INSERT') <> 1`,
      );
      expect(told.wrong).toBe('0');
    },
    rounds(900_000, 3_600_000),
  );
});

function addressOf({ host, port, user, password, database }: ServerConnection): string {
  return `postgres://${user}:${encodeURIComponent(password)}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}
