import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { NO_SCOPE } from '../../src/database/scope';
import { loadAcceptances } from '../../src/findings/acceptances';
import { DossierLoader } from '../../src/findings/dossier-loader';
import { FindingViews } from '../../src/findings/finding-views';
import { forecast, type Turn } from '../../src/findings/forecast';
import { Foreseen } from '../../src/findings/foreseen';
import { Gates } from '../../src/findings/gates/gates';
import { findingId } from '../../src/findings/judging';
import { RememberedDossiers } from '../../src/findings/remembered-dossiers';
import { addDays, addYears, today } from '../../src/kernel/calendar-date';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';

describe('what is asked together, or again', () => {
  let registry: TestRegistry;
  let dataSource: DataSource;
  let database: Database;
  let loader: DossierLoader;
  let institutionId: string;
  const as = <T>(work: () => Promise<T>) => database.as({ ...NO_SCOPE, institutions: [institutionId] }, work);

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = await populate(registry);
    dataSource = await createDataSource(registry.service, 4).initialize();
    database = new Database(dataSource);
    loader = new DossierLoader(database, new RememberedDossiers(database));
  });
  afterAll(async () => {
    await dataSource.destroy();
    await registry.stop();
  });

  it('is what the gate of each contract says of it alone', async () => {
    const gates = new Gates(database, loader, new FindingViews(database));
    const ids = (await registry.sql<{ id: string }>('select id from contracts order by id')).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    await as(async () => {
      const together = await gates.contractRenewals(ids, today());
      const said = async (id: string, asked = together.get(id)) => [id, asked && (await gates.show(asked, 'ja'))];
      for (const id of ids) {
        const alone = await gates.contractRenewal(id, today()).catch(() => undefined);
        expect(await said(id)).toEqual(await said(id, alone));
      }
      const all = [...together.values()];
      expect(all.some(({ blocking }) => blocking.length > 0)).toBe(true);
      expect(all.some(({ blocking }) => blocking.length === 0)).toBe(true);
    });
  });

  it('is what will turn, however often and from whichever day within the year it is asked', async () => {
    await as(async () => {
      const dossiers = await loader.ofInstitution(institutionId);
      const acceptances = await loadAcceptances(database, [institutionId]);
      const foreseen = new Foreseen(database);
      const lastDay = addYears(today(), 1);
      const days = [0, 1, 30, 31, 200, 365].map((later) => addDays(today(), later));
      const whole = await told(forecast(dossiers, today(), lastDay, acceptances));
      expect(whole.length).toBeGreaterThan(10);
      // Two at once, and the first of them goes no further than its first turn.
      const [first] = await Promise.all([
        foreseen.of(dossiers, today(), lastDay).next(),
        told(foreseen.of(dossiers, today(), lastDay)).then((all) => expect(all).toEqual(whole)),
      ]);
      expect(first.done).toBe(false);
      for (const from of days)
        for (const to of [...days, addDays(lastDay, 40)].filter((day) => day >= from))
          expect([from, to, await told(foreseen.of(dossiers, from, to))]).toEqual([
            from,
            to,
            await told(forecast(dossiers, from, to, acceptances)),
          ]);
    });
  });
});

/** In the order of days; on one of them each page puts them in its own. */
async function told(ahead: AsyncGenerator<readonly Turn[], void>): Promise<string[]> {
  const all: string[] = [];
  for await (const turns of ahead)
    all.push(...turns.map(({ on, change, judged }) => `${on} ${change} ${findingId(judged.finding)}`));
  return all.sort();
}
