import { DataSource } from 'typeorm';
import { WaitsByTheInstant1764000000770 as WaitsByTheInstant } from '../../migrations/0770-waits-by-the-instant';
import { newId } from '../../src/kernel/identifier';
import { TestRegistry } from '../support/registry';

describe('what mails have told of, at an upgrade', () => {
  it('counts as told of the waits that had begun by then, there and back', async () => {
    const registry = await TestRegistry.startWithSample();
    const { host, port, user, password, database } = registry.connection;
    const source = await new DataSource({
      type: 'postgres',
      host: String(host),
      port: Number(port),
      username: String(user),
      password: String(password),
      database: String(database),
    }).initialize();
    const runner = source.createQueryRunner();
    const migration = new WaitsByTheInstant();
    await registry.as({ name: '告知 花子' });
    const told = () =>
      runner.query(`select subject_id as id, waiting_since::text as since from digest_notices order by step`);
    try {
      await runner.query(`set timezone = 'UTC'`);
      await migration.down(runner);
      const [digest, subject] = [newId(), newId()];
      await runner.query(
        `insert into digests (id, account_id, kind, day, created_at)
         select $1, id, 'DAILY', '2026-11-20', '2026-11-19T21:00:00Z' from accounts where name = '告知 花子'`,
        [digest],
      );
      await runner.query(
        `insert into digest_notices (digest_id, account_id, kind, subject_id, step, waiting_since)
         select d.id, d.account_id, s.kind, $2, s.step, s.since::date from digests d, (values
           ('EVIDENCE_REVIEW', 'A', '2026-11-18'), ('EVIDENCE_REVIEW', 'B', '2026-11-20'), ('MATRIX_CONFIRMATION', 'C', null), ('CONTRACT_END', 'D', null)
         ) as s(kind, step, since) where d.id = $1`,
        [digest, subject],
      );
      await migration.up(runner);
      expect(await told()).toEqual([
        // The last instant of the day in Japan; where the mail was made before that, the instant at which it was.
        { id: subject, since: '2026-11-18 14:59:59.999999+00' },
        { id: subject, since: '2026-11-19 21:00:00+00' },
        { id: subject, since: '2026-11-19 21:00:00+00' },
        { id: subject, since: null },
      ]);
      await runner.query(
        `insert into digest_notices (digest_id, account_id, kind, subject_id, step, waiting_since)
         select digest_id, account_id, kind, subject_id, step, '2026-11-20T03:00:00Z' from digest_notices where step = 'B'`,
      );
      await migration.down(runner);
      expect(await told()).toEqual(
        ['2026-11-18', '2026-11-20', '2026-11-20', null].map((since) => ({ id: subject, since })),
      );
      await migration.up(runner);
    } finally {
      await source.destroy();
      await registry.stop();
    }
  });
});
