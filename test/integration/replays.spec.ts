import { type DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { MEAL_CONTRACTOR } from '../../src/sample/replays/meal-contractor';
import { type Replay } from '../../src/sample/replays/replay';
import { lessonsHeard, loadReplay, type Said, tellReplay } from '../../src/sample/replays/telling';
import { VPN_BOX } from '../../src/sample/replays/vpn-box';
import { addDays } from '../../src/kernel/calendar-date';
import { createDatabase } from '../support/registry';

/** Two public incidents, and what a registry would have said of them before they happened. */
describe('a public incident, told anew', () => {
  const opened: { dataSource: DataSource; drop: () => Promise<void> }[] = [];
  afterAll(async () => {
    for (const { dataSource, drop } of opened) {
      await dataSource.destroy();
      await drop();
    }
  });

  async function tell(replay: Replay): Promise<Said[]> {
    const { connection, drop } = await createDatabase();
    const dataSource = await createDataSource(connection, 2).initialize();
    opened.push({ dataSource, drop });
    await loadReplay(dataSource, replay);
    return tellReplay(dataSource, replay);
  }
  /** What stands on each day, sorted. */
  const standingEachDay = (said: readonly Said[]): Map<string, string[]> => {
    const days = new Map<string, string[]>();
    const standing = new Set<string>();
    for (let day = VPN_BOX.from; day <= VPN_BOX.incidentOn; day = addDays(day, 1)) {
      const { found = [], gone = [] } = said.find(({ on }) => on === day) ?? {};
      for (const line of gone) standing.delete(line);
      for (const line of found) standing.add(line);
      days.set(day, [...standing].sort());
    }
    return days;
  };
  const rulesOn = (said: readonly Said[], day: string, severity?: string) =>
    (said.find(({ on }) => on === day)?.found ?? [])
      .filter((line) => severity === undefined || line.startsWith(severity))
      .map((line) => line.split(/ +/)[1]);

  it('says months before that the VPN box is nobody’s, and that its support ends', async () => {
    const said = await tell(VPN_BOX);
    const fromTheFirst = rulesOn(said, VPN_BOX.from);
    // Nobody owns or keeps up the box, nobody approved it, nobody asked the vendor about it, and no line is on record.
    for (const rule of ['EQP-001', 'EQP-002', 'EQP-003', 'EQP-008', 'EQP-017', 'CLD-003', 'SYS-011'])
      expect(fromTheFirst).toContain(rule);
    // Its upkeep was left to a contract that is not there; the box came after the agreement, and nobody looked again.
    for (const rule of ['MTX-002', 'MTX-017', 'MTX-018']) expect(fromTheFirst).toContain(rule);
    expect(rulesOn(said, VPN_BOX.from, 'MINOR')).toContain('EQP-011');
    // Support ended a month before it happened, and nobody had decided anything.
    expect(rulesOn(said, '2026-10-01', 'MAJOR')).toEqual(['EQP-011']);
    expect(said.flatMap(({ on, gone }) => (on === '2026-10-01' ? [] : gone))).toEqual([]);
  });

  it('says months before that the caterer’s line is nobody’s, and names the day on which a stranger went to work', async () => {
    const said = await tell(MEAL_CONTRACTOR);
    const fromTheFirst = rulesOn(said, MEAL_CONTRACTOR.from);
    // A caterer, but one with a line into the hospital, patients' data and no demarcation.
    for (const rule of ['CERT-001', 'MTX-001', 'CLD-003', 'GL-009', 'GOV-014', 'SYS-002'])
      expect(fromTheFirst).toContain(rule);
    expect(rulesOn(said, '2026-08-01', 'BLOCKING')).toContain('SUB-001');
    // Nothing that was said before was mended until the day.
    expect(said.flatMap(({ gone }) => gone)).toEqual([]);
  });

  it.each([
    ['VPN box', VPN_BOX],
    ['caterer', MEAL_CONTRACTOR],
  ])('speaks of all that the public report asks to learn before the day: %s', async (_, replay) => {
    const heard = lessonsHeard(replay, await tell(replay));
    const unheard = heard.flatMap(({ lesson, spoke }) =>
      spoke.filter(({ on }) => on === null).map(({ rule }) => `${rule}: ${lesson.en}`),
    );
    expect(unheard).toEqual([]);
  });

  it('is told in the same words where the other goes on in the same house', async () => {
    const { institutionId } = VPN_BOX;
    const tables = Object.fromEntries(
      [...new Set([...Object.keys(VPN_BOX.tables), ...Object.keys(MEAL_CONTRACTOR.tables)])].map((table) => {
        const others = table === 'institutions' ? [] : (MEAL_CONTRACTOR.tables[table] ?? []);
        const moved = others.map((row) => ('institutionId' in row ? { ...row, institutionId } : row));
        return [table, [...(VPN_BOX.tables[table] ?? []), ...moved]];
      }),
    );
    const [both, box, caterer] = [
      await tell({ ...VPN_BOX, tables }),
      await tell(VPN_BOX),
      await tell(MEAL_CONTRACTOR),
    ].map(standingEachDay);
    for (const [day, lines] of both ?? [])
      expect([day, lines]).toEqual([
        day,
        [...new Set([...(box?.get(day) ?? []), ...(caterer?.get(day) ?? [])])].sort(),
      ]);
  });
});
