import { type DataSource } from 'typeorm';
import { TheSameWords1764000000170 } from '../../migrations/0170-the-same-words';
import { createDataSource } from '../../src/database/data-source';
import { redigestMatrices } from '../../src/demarcation/redigesting';
import { DIGEST_EDITION } from '../../src/guideline/matrix-digest';
import { TestRegistry } from '../support/registry';
import { type Role, TwoSides } from '../support/two-sides';

/** Rows that were concluded when neither what each party does nor who supports counted. */
describe('what is negotiated at the time of the upgrade', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  let owner: DataSource;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
    owner = await createDataSource(registry.connection, 1).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await registry.stop();
  });

  const migrated = async (way: 'up' | 'down') => {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    await new TheSameWords1764000000170()[way](runner);
    await runner.commitTransaction();
    await runner.release();
  };
  const partsOf = async (keys: readonly string[]) =>
    (await sides.matrix()).rows
      .filter(({ key }) => keys.includes(key))
      .map(({ key, allocations, version }) => [key, allocations.map(({ note }) => note), version]);

  it('is concluded by the words, and digested anew; what is settled or the same stays', async () => {
    const { rows } = await sides.matrix();
    const idOf = (key: string) => rows.find((row) => row.key === key)?.id ?? '';
    const [accountable, performs] = await sides.usual({ nonDelegable: false });
    const doing = (note: string): Role[] => [
      { partyId: accountable?.partyId ?? '', role: 'ACCOUNTABLE' },
      { partyId: performs?.partyId ?? '', role: 'RESPONSIBLE', note },
    ];
    const keys = ['SR-01', 'SR-02', 'SR-03'];
    const said: Readonly<Record<string, string>> = { 'SR-02': '24時間、現地' };
    for (const key of keys) {
      await sides.declare(sides.drafter, idOf(key), doing(said[key] ?? '平日'));
      await sides.declare(sides.vendor, idOf(key), doing(key === 'SR-03' ? '遠隔' : '平日'));
    }
    await migrated('down');
    await owner.query(`select conclude_row('${idOf('SR-02')}'), conclude_row('${idOf('SR-03')}');
      update matrices set digest = '{"edition":${DIGEST_EDITION}}', system_claims = '[]'`);
    await owner.query(
      `insert into matrix_settlements (id, matrix_id, row_id, reason, decider) values (gen_random_uuid(), $1, $2, '協議', '髙﨑')`,
      [sides.matrixId, idOf('SR-03')],
    );
    const twoTexts = '[医療機関] 24時間、現地\n[事業者] 平日';
    const before = await partsOf(keys);
    expect(before.map(([key, notes]) => [key, notes])).toEqual([
      ['SR-01', [null, '平日']],
      ['SR-02', [null, twoTexts]],
      ['SR-03', [null, '[医療機関] 平日\n[事業者] 遠隔']],
    ]);

    await migrated('up');
    const after = await partsOf(keys);
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.[1]).toEqual([]);
    expect(after[2]).toEqual(before[2]);
    expect(await redigestMatrices(registry.connection)).toBe(1);
    expect(await redigestMatrices(registry.connection)).toBe(0);
  });
});
