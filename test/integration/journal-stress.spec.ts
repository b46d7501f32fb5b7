import { Client } from 'pg';
import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { NO_SCOPE, scopeSettings, SET_SCOPE } from '../../src/database/scope';
import { Sealer } from '../../src/journal/sealer';
import { newId } from '../../src/kernel/identifier';
import { JournalDatabase } from '../support/journal-database';
import { rounds } from '../support/ordeal';
import { sealEverything } from '../support/seal-everything';

const WRITERS = 8;
const TRANSACTIONS = rounds(100, 300);

/** A change that a writer made: its name, and the name of the last change that it had read of when it made this one. */
interface Change {
  readonly name: string;
  readonly seen: string | null;
}

/** Many write, some take back what they wrote, sealers seal, and a reader follows with a cursor. */
describe('eight writers, two sealers and a reader of the journal', () => {
  let journal: JournalDatabase;
  let institution: string;
  let sealing: DataSource;
  const clients: Client[] = [];
  /** Names of changes that were committed, by writer, in the order in which they were made. */
  const committed: string[][] = [];
  const read: Change[] = [];
  let isWriting = true;

  const connect = async (): Promise<Client> => {
    const client = new Client(journal.service);
    await client.connect();
    clients.push(client);
    const scope = { ...NO_SCOPE, actor: newId(), institutions: [institution], mayWrite: true };
    await client.query({ ...SET_SCOPE, values: scopeSettings(scope) });
    return client;
  };

  /** Reads the newest change that it sees, and notes it with one of its own. */
  const change = async (client: Client, name: string): Promise<void> => {
    await client.query(
      `insert into departments (id, institution_id, name, code)
       values ($1, $2, $3, (select name from departments order by created_at desc, id desc limit 1))`,
      [newId(), institution, name],
    );
  };

  const write = async (writer: number): Promise<void> => {
    const client = await connect();
    const mine: string[] = [];
    committed[writer] = mine;
    for (let i = 0; i < TRANSACTIONS; i++) {
      const names: string[] = [];
      const once = async (name: string) => {
        await change(client, name);
        names.push(name);
      };
      await client.query('begin');
      // old by its number, and late in what it reads and writes
      if (i % 3 === 0) await client.query('select pg_current_xact_id()');
      if (Math.random() < 0.3) await client.query('select pg_sleep(random() * 0.02)');
      await once(`${writer}-${i}-a`);
      await client.query('savepoint part');
      await change(client, `${writer}-${i}-taken-back`);
      await client.query('rollback to part');
      if (i % 2 === 0) await once(`${writer}-${i}-b`);
      if (Math.random() < 0.3) {
        await client.query('rollback');
      } else {
        await client.query('commit');
        mine.push(...names);
      }
    }
  };

  const seal = async (): Promise<void> => {
    const sealer = new Sealer(new Database(sealing));
    while (isWriting) {
      await sealer.sealNow();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
    }
  };

  const follow = async (): Promise<void> => {
    const client = await connect();
    let cursor = '0';
    const go = async (): Promise<number> => {
      const { rows } = await client.query<Change & { position: string }>(
        `select c.position, j.after ->> 'name' as name, j.after ->> 'code' as seen from journal_chain c join journal j using (seq)
         where c.position > $1 and j.subject_table = 'departments' order by c.position limit 37`,
        [cursor],
      );
      read.push(...rows);
      cursor = rows.at(-1)?.position ?? cursor;
      return rows.length;
    };
    while (isWriting) if ((await go()) === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    await sealEverything(journal);
    while ((await go()) > 0);
  };

  beforeAll(async () => {
    journal = await JournalDatabase.open();
    institution = await journal.institution();
    sealing = await createDataSource(journal.service, 2).initialize();
    const others = [seal(), seal(), follow()];
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    isWriting = false;
    await Promise.all(others);
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await sealing.destroy();
    await journal.close();
  });

  it('wrote thousands of times, and took much of it back', () => {
    expect(committed.flat().length).toBeGreaterThan(rounds(500, 1_500));
    expect(committed.flat().length).toBeLessThan(WRITERS * TRANSACTIONS * 1.5);
  });

  it('is told of every committed change exactly once, and of nothing else', () => {
    expect(read.map(({ name }) => name).sort()).toEqual(committed.flat().sort());
  });

  it('is told of each writer’s changes in the order in which they were made', () => {
    committed.forEach((mine, writer) => {
      expect(read.map(({ name }) => name).filter((name) => name.startsWith(`${writer}-`))).toEqual(mine);
    });
  });

  it('is never told of a change before the change that its author had read of', () => {
    const places = new Map(read.map(({ name }, i) => [name, i]));
    const early = read.filter(
      ({ name, seen }) => seen !== null && (places.get(seen) ?? -1) >= (places.get(name) ?? -1),
    );
    expect(early).toEqual([]);
    const others = read.filter(({ name, seen }) => seen !== null && seen.split('-')[0] !== name.split('-')[0]);
    expect(others.length).toBeGreaterThan(rounds(60, 200));
  });
});
