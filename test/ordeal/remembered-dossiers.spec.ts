import { Client } from 'pg';
import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { NO_SCOPE, type Scope } from '../../src/database/scope';
import { type Dossier } from '../../src/findings/dossier';
import { DossierLoader } from '../../src/findings/dossier-loader';
import { RememberedDossiers } from '../../src/findings/remembered-dossiers';
import { columns, journaledTables, letAnythingBeWritten } from '../support/every-column';
import { changeOneRow, drawn, journalWhateverIsWritten, tornApart } from '../support/one-row-changed';
import { KeptFindings, NO_DIFFERENCE } from '../support/kept-findings';
import { ordealSeed, rounds } from '../support/ordeal';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { Seeded } from '../support/seeded';
import snapshotSources from '../support/snapshot-sources.json';

describe('dossiers that are remembered', () => {
  let registry: TestRegistry;
  let client: Client;
  let dataSource: DataSource;
  let database: Database;
  let institutionId: string;
  let otherId: string;
  let scope: Scope;

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = await populate(registry);
    const [other] = await registry.sql<{ id: string }>(
      `insert into institutions select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'name', '別の病院'))).* from institutions i
       where i.id = $1 returning id`,
      [institutionId],
    );
    otherId = other!.id;
    scope = { ...NO_SCOPE, institutions: [institutionId] };
    client = new Client(registry.connection);
    await client.connect();
    dataSource = await createDataSource(registry.service, 4).initialize();
    database = new Database(dataSource);
  });

  afterAll(async () => {
    await client.end();
    await dataSource.destroy();
    await registry.stop();
  });

  const loader = () => new DossierLoader(database, new RememberedDossiers(database));
  const ask = (by: DossierLoader, as: Scope = scope) => database.as(as, () => by.ofInstitution(institutionId));

  const contracts = (dossiers: readonly Dossier[]) => dossiers.filter(({ about }) => about === 'contract');
  const kept = (before: readonly Dossier[], after: readonly Dossier[]) => {
    const known = new Set(before);
    return contracts(after).filter((one) => known.has(one)).length;
  };

  it('come only from tables of which every change enters the journal', async () => {
    const tables = [
      ...new Set(
        Object.values(snapshotSources)
          .flat()
          .map((column) => column.split('.')[0]!),
      ),
    ];
    const journaled = await journaledTables(client);
    for (const table of tables) expect([table, journaled.get(table)]).toEqual([table, ['DELETE', 'INSERT', 'UPDATE']]);
  });

  it('are the same to all who may see the institution', async () => {
    const alone = await ask(loader());
    expect(await ask(loader(), { ...NO_SCOPE, institutions: 'ALL' })).toEqual(alone);
    expect(await ask(loader(), { ...NO_SCOPE, institutions: [institutionId, otherId] })).toEqual(alone);
  });

  it('are given again while nothing has changed, and to nobody else', async () => {
    const by = loader();
    const first = await ask(by);
    expect(await ask(by)).toBe(first);
    const [vendor] = (
      await client.query<{ id: string }>('select vendor_id as id from contracts where institution_id = $1', [
        institutionId,
      ])
    ).rows;
    const ofVendor = await ask(by, { ...NO_SCOPE, vendor: vendor!.id }).catch((error: unknown) => error);
    expect(ofVendor).not.toBe(first);
    expect(await ask(by)).toBe(first);
  });

  it('are loaded anew for whoever has changed something himself, and not kept for others', async () => {
    const by = loader();
    const first = await ask(by);
    await database.as({ ...scope, mayWrite: true }, () =>
      database.transact(async (manager) => {
        await manager.query(
          `update contracts set title = title || '*', auto_renew = not auto_renew where institution_id = $1`,
          [institutionId],
        );
        const own = await by.ofInstitution(institutionId);
        expect(kept(first, own)).toBe(0);
        expect(await ask(by)).toBe(first);
        await manager.query('rollback; begin');
      }),
    );
    expect(await ask(by)).toBe(first);
  });

  it('show what a transaction changed that began before they were loaded and ended after', async () => {
    const by = loader();
    await client.query('begin');
    await client.query(
      `update contracts set jurisdiction_confirmed = case jurisdiction_confirmed when 'YES' then 'NO' else 'YES' end where institution_id = $1`,
      [institutionId],
    );
    const first = await ask(by);
    await registry.sql(`update institutions set bed_count = coalesce(bed_count, 0) + 1 where id = $1`, [otherId]);
    expect(await ask(by)).toBe(first);
    await client.query('commit');
    const after = await ask(by);
    expect(after).not.toEqual(first);
    expect(after).toEqual(await ask(loader()));
  });

  it('are loaded anew after more changes than are looked at one by one', async () => {
    const by = loader();
    const first = await ask(by);
    const answered = `update contracts set jurisdiction_confirmed = case jurisdiction_confirmed when 'YES' then 'NO' else 'YES' end
      where id = (select min(id::text)::uuid from contracts where institution_id = $1)`;
    await registry.sql(answered, [institutionId]);
    const second = await ask(by);
    expect(kept(first, second)).toBeGreaterThan(0);
    for (let entries = 0; entries < 1_000; entries += contracts(first).length)
      await registry.sql(
        `update contracts set title = case when title like '%*' then rtrim(title, '*') else title || '*' end where institution_id = $1`,
        [institutionId],
      );
    const third = await ask(by);
    expect(kept(second, third)).toBe(0);
    expect(third).toEqual(await ask(loader()));
  });

  it('are never of a later moment than whoever reads', async () => {
    const by = loader();
    await ask(by);
    await database.as(scope, () =>
      database.readConsistently(async () => {
        const then = await by.ofInstitution(institutionId);
        await registry.sql('update institutions set bed_count = coalesce(bed_count, 0) + 1 where id = $1', [
          institutionId,
        ]);
        const later = await ask(by);
        expect(later).not.toEqual(then);
        expect(await by.ofInstitution(institutionId)).toEqual(then);
        expect(await ask(by)).toBe(later);
      }),
    );
  });

  it('of the past are not those of the present', async () => {
    const by = loader();
    const first = await ask(by);
    const past = await database.withScopeToCome(async () => {
      database.setScope(scope, new Date().toISOString());
      return by.ofInstitution(institutionId);
    });
    expect(past).toEqual(first);
    expect(past).not.toBe(first);
  });

  it.each([
    ['has begun later and read earlier', 'first', 'before reading'],
    ['has begun later and read earlier', 'second', 'before reading'],
    ['has begun and read earlier', 'second', null],
  ] as const)(
    'and findings kept are those of the later data where two processes keep them, of which the second %s, and the %s ends last',
    async (_, last, firstIsHeld) => {
      const [one, other] = [0, 1].map(() => new KeptFindings(database, client, institutionId)) as [
        KeptFindings,
        KeptFindings,
      ];
      const change = () =>
        registry.sql(
          `update contracts set handles_medical_info = case handles_medical_info when 'YES' then 'NO' else 'YES' end where institution_id = $1`,
          [institutionId],
        );
      expect(await one.differences()).toEqual(NO_DIFFERENCE);
      expect(await other.differences()).toEqual(NO_DIFFERENCE);
      const first = firstIsHeld === null ? null : one.hold(firstIsHeld);
      await first?.isHeld;
      const second = other.hold('before writing');
      await second.isHeld;
      // What the first reads after that, the second writes down what it knew before.
      await change();
      const ends = [() => first?.goOn() ?? one.differences(), () => second.goOn()];
      for (const end of last === 'second' ? ends : [...ends].reverse()) await end();
      // Whoever ended last goes on from what it has written, and the other from nothing.
      const next = last === 'second' ? [other, one] : [one, other];
      expect(await next[0]!.differences()).toEqual(NO_DIFFERENCE);
      await change();
      expect(await next[1]!.differences()).toEqual(NO_DIFFERENCE);
    },
  );

  /** Each column that is read is changed in one row, whatever the row says, by whatever means; nothing but the journal tells of it. */
  it('are what loading them anew gives, and findings kept by what was touched what judging all anew gives, whichever fact changes', async () => {
    const chance = new Seeded(ordealSeed());
    const read = new Set(Object.values(snapshotSources).flat());
    // A digest is missing within a transaction only, whose entries tell of what it digests.
    read.delete('matrices.digest');
    // Nobody takes a vendor's place but by a succession, which tells of it.
    read.delete('vendors.succeeded_by');
    // No record moves to another institution: one that did would stand on a system or beneath a contract that is not its own.
    const all = (await columns(client)).filter(
      ({ table, name }) => read.has(`${table}.${name}`) && name !== 'institution_id',
    );
    const torn = await tornApart(client);
    await letAnythingBeWritten(client);
    await journalWhateverIsWritten(client);
    const by = loader();
    const findings = new KeptFindings(database, client, institutionId);
    const seen = { same: 0, parts: 0, all: 0 };
    for (const column of drawn(all, rounds(20, 2_000), chance)) {
      const before = await ask(by);
      const change = await changeOneRow(client, column, chance);
      if (change === null) continue;
      // What rests on the document of a contract is of that contract: one that moved alone would be read with another's.
      if (await torn()) {
        await change.takeBack();
        continue;
      }
      const [remembered, loaded] = await Promise.all([ask(by).catch(String), ask(loader()).catch(String)]);
      expect({ [`${column.table}.${column.name}`]: remembered }).toEqual({
        [`${column.table}.${column.name}`]: loaded,
      });
      if (typeof remembered === 'string') {
        await change.takeBack();
        continue;
      }
      const differences = await findings.differences();
      if (differences === null) {
        await change.takeBack();
        continue;
      }
      expect({ [`${column.table}.${column.name}`]: differences }).toEqual({
        [`${column.table}.${column.name}`]: NO_DIFFERENCE,
      });
      const still = kept(before, remembered);
      seen[remembered === before ? 'same' : still > 0 ? 'parts' : 'all'] += 1;
    }
    expect(Math.min(seen.parts, seen.all)).toBeGreaterThan(0);
    expect(findings.passesOverWhatWasTouched).toBeGreaterThan(0);
  }, 3_000_000);
});
