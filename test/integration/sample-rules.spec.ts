import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { NO_SCOPE } from '../../src/database/scope';
import { type Dossier } from '../../src/findings/dossier';
import { DossierLoader } from '../../src/findings/dossier-loader';
import { RememberedDossiers } from '../../src/findings/remembered-dossiers';
import { Clock } from '../../src/guideline/clock';
import { isConcerned } from '../../src/guideline/concerned';
import { MHLW_7_0 } from '../../src/guideline/edition/mhlw-7-0';
import { evaluate } from '../../src/guideline/evaluate';
import { type CalendarDate, today } from '../../src/kernel/calendar-date';
import { loadSampleWhenEmpty } from '../../src/sample/sample-registry';
import { createDatabase } from '../support/registry';

/** What an edition or a year of the guideline asks for from a day on: the sample shows it from that day on. */
const LATER = ['2026-12-27' as CalendarDate, '2027-04-01' as CalendarDate].filter((day) => day > today());

/** Of these no record can tell: the database refuses a row with two who are accountable, and a chain that goes round or has a gap. */
const REFUSED_BY_THE_DATABASE = ['SUB-018', 'MTX-003'];

describe('the sample hospital', () => {
  it('shows each rule of what it has several of at least once present and once absent', async () => {
    const { connection, service, drop } = await createDatabase();
    const dataSource = await createDataSource(service, 2).initialize();
    try {
      const id = (await loadSampleWhenEmpty(connection))?.institutionId ?? '';
      const database = new Database(dataSource);
      const scope = { ...NO_SCOPE, institutions: [id] };
      const dossiers = await database.as(scope, () =>
        new DossierLoader(database, new RememberedDossiers(database)).ofInstitution(id),
      );
      const clock = new Clock(today());
      const broken = (day: CalendarDate, { about, snapshot, policies }: Dossier) =>
        evaluate(about, snapshot, day, policies).findings.map(({ rule }) => rule.id as string);
      const judged = dossiers.map((one) => ({
        about: one.about,
        applies: isConcerned(one.about, one.snapshot, clock),
        broken: new Set(broken(today(), one)),
        brokenLater: new Set(LATER.flatMap((day) => broken(day, one))),
      }));
      // It is one hospital: a rule about itself is either present or absent.
      const rules = MHLW_7_0.rules.filter(({ about }) => about !== 'institution');
      const ofKind = (kind: string) => judged.filter(({ about }) => about === kind);
      const neverPresent = rules.filter(
        ({ id, about }) => !ofKind(about).some(({ broken, brokenLater }) => broken.has(id) || brokenLater.has(id)),
      );
      const neverAbsent = rules.filter(
        ({ id, about }) => !ofKind(about).some(({ applies, broken }) => applies && !broken.has(id)),
      );
      expect(neverAbsent.map(({ id }) => id)).toEqual([]);
      expect(neverPresent.map(({ id }) => id)).toEqual(REFUSED_BY_THE_DATABASE);
    } finally {
      await dataSource.destroy();
      await drop();
    }
  });
});
