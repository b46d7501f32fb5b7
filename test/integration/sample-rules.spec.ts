import { createDataSource } from '../../src/database/data-source';
import { Database } from '../../src/database/database';
import { NO_SCOPE } from '../../src/database/scope';
import { DossierLoader } from '../../src/findings/dossier-loader';
import { Clock } from '../../src/guideline/clock';
import { isConcerned } from '../../src/guideline/concerned';
import { MHLW_7_0 } from '../../src/guideline/edition/mhlw-7-0';
import { evaluate } from '../../src/guideline/evaluate';
import { today } from '../../src/kernel/calendar-date';
import { loadSampleWhenEmpty } from '../../src/sample/sample-registry';
import { createDatabase } from '../support/registry';

/** Rules of which the sample hospital shows no finding yet: whoever makes one visible there takes it off. */
const NOT_SHOWN_YET = new Set(
  `CERT-011 CERT-012 CERT-022 CERT-023 VND-013 VND-014 VND-018 GL-002 GL-005 GL-009 GL-011 CON-001 CON-002 CON-016
  CON-022 CON-031 CON-034 CON-035 CON-038 SUB-002 SUB-003 SUB-005 SUB-006 SUB-007 SUB-009 SUB-012 SUB-013 SUB-017
  SUB-018 SUB-024 CLD-002 CLD-003 CLD-004 CLD-005 CLD-006 CLD-007 SYS-003 SYS-011 EQP-002 EQP-003 MTX-003 MTX-005
  MTX-006 MTX-007 MTX-008 MTX-009 MTX-010 MTX-011 MTX-012 MTX-013 MTX-014 MTX-015 MTX-016 MTX-017 MTX-018 MTX-022
  MTX-024 MTX-025 MTX-027 TPP-001 TPP-004 TPP-006 TPP-007 TPP-008 TPP-009`.split(/\s+/),
);

describe('the sample hospital', () => {
  it('shows each rule of what it has several of at least once present and once absent', async () => {
    const { connection, service, drop } = await createDatabase();
    const dataSource = await createDataSource(service, 2).initialize();
    try {
      const id = (await loadSampleWhenEmpty(connection))?.institutionId ?? '';
      const database = new Database(dataSource);
      const scope = { ...NO_SCOPE, institutions: [id] };
      const dossiers = await database.as(scope, () => new DossierLoader(database).ofInstitution(id));
      const clock = new Clock(today());
      const judged = dossiers.map(({ about, snapshot, policies }) => ({
        about,
        applies: isConcerned(about, snapshot, clock),
        broken: new Set<string>(evaluate(about, snapshot, today(), policies).findings.map(({ rule }) => rule.id)),
      }));
      // It is one hospital: a rule about itself is either present or absent.
      const rules = MHLW_7_0.rules.filter(({ about }) => about !== 'institution');
      const ofKind = (kind: string) => judged.filter(({ about }) => about === kind);
      const neverPresent = rules.filter(({ id, about }) => !ofKind(about).some(({ broken }) => broken.has(id)));
      const neverAbsent = rules.filter(
        ({ id, about }) => !ofKind(about).some(({ applies, broken }) => applies && !broken.has(id)),
      );
      expect(neverAbsent.map(({ id }) => id)).toEqual([]);
      // What a day of the year makes present or absent is not held against it.
      expect(neverPresent.map(({ id }) => id).filter((id) => !NOT_SHOWN_YET.has(id))).toEqual([]);
    } finally {
      await dataSource.destroy();
      await drop();
    }
  });
});
