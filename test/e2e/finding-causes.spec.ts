import { TEMPLATE_ROWS } from '../../src/guideline/matrix-template';
import { populate } from '../support/populated';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

interface Found {
  readonly id: string;
  readonly ruleId: string;
  readonly section: string;
  readonly leadId: string | null;
  readonly also: readonly string[];
  readonly facts: { readonly rows?: readonly string[] };
  readonly acceptance: object | null;
}

interface Report {
  readonly counts: {
    readonly total: number;
    readonly causes: number;
    readonly bySection: Readonly<Record<string, number>>;
  };
  readonly items: readonly Found[];
  readonly criticalRows: readonly { readonly findingId: string; readonly rowKey: string; readonly title: string }[];
  readonly next: string | null;
}

/** The sample hospital's report, by cause and by what is to be done. */
describe('a report by cause', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    api = new Client(registry.http);
    institutionId = await populate(registry);
  });
  afterAll(() => registry.stop());

  const page = (query: object) => api.read<Report>(`institutions/${institutionId}/gap-report`, query);
  /** All of it, page by page. */
  const ask = async (query: object = {}): Promise<Report> => {
    let last = await page({ limit: 200, ...query });
    const items = [...last.items];
    while (last.next !== null) {
      last = await page({ limit: 200, ...query, cursor: last.next });
      items.push(...last.items);
    }
    return { ...last, items };
  };

  it('has one line for each cause, and every finding stands in exactly one of them', async () => {
    const [all, grouped] = [await ask(), await ask({ groupBy: 'cause' })];
    expect(grouped.counts).toEqual(all.counts);
    expect(grouped.items).toHaveLength(all.counts.causes);
    expect(grouped.items.length).toBeLessThan(all.items.length);
    const told = grouped.items.flatMap(({ id, also }) => [id, ...also]).sort();
    expect(told).toEqual(all.items.map(({ id }) => id).sort());
    expect(grouped.items.map(({ leadId }) => leadId)).toEqual(grouped.items.map(() => null));
  });

  it('gives each row that is dangerous empty a line of its own', async () => {
    const { items, criticalRows } = await ask({ ruleId: 'MTX-002' });
    const critical = TEMPLATE_ROWS.filter(({ isCritical }) => isCritical).map(({ key }) => key);
    const expected = items
      .filter(({ acceptance }) => acceptance === null)
      .flatMap(({ id, facts }) => critical.filter((key) => facts.rows?.includes(key)).map((key) => `${id} ${key}`));
    expect(criticalRows.map(({ findingId, rowKey }) => `${findingId} ${rowKey}`).sort()).toEqual(expected.sort());
    expect(criticalRows).toContainEqual(
      expect.objectContaining({ rowKey: 'IN-05', title: '外部接続回線・VPN装置の管理と更新' }),
    );
    expect((await ask({ groupBy: 'cause' })).criticalRows).toEqual(criticalRows);
    expect((await ask({ ruleId: 'CERT-001' })).criticalRows).toEqual([]);
    const inspector = await browserOf(registry, { roles: ['AUDITOR'], institutionId, hasSecondFactor: false });
    const { text } = await inspector.get(`/findings?institutionId=${institutionId}`).expect(200);
    expect(text).toContain('IN-05 外部接続回線・VPN装置の管理と更新');
  });

  it('goes on from page to page in the same lines', async () => {
    const whole = await ask({ groupBy: 'cause' });
    const first = await page({ groupBy: 'cause', limit: 3 });
    const second = await page({ groupBy: 'cause', limit: 3, cursor: first.next });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(whole.items.slice(0, 6).map(({ id }) => id));
  });

  it('puts each finding in one section, which can be asked for alone', async () => {
    const { counts, items } = await ask();
    expect(Object.values(counts.bySection).reduce((sum, one) => sum + one, 0)).toBe(counts.total);
    for (const [section, count] of Object.entries(counts.bySection)) {
      const its = items.filter((one) => one.section === section).map(({ id }) => id);
      expect((await ask({ section })).items.map(({ id }) => id)).toEqual(its);
      expect(its).toHaveLength(count);
    }
    for (const { ruleId, section } of items.filter(({ ruleId }) => ruleId === 'CERT-003'))
      expect({ ruleId, section }).toEqual({ ruleId, section: 'COMING' });
  });

  it('tells a filter’s causes by the worst of what was asked for, though another leads', async () => {
    const led = (await ask()).items.find(({ leadId }) => leadId !== null)!;
    const alone = await ask({ groupBy: 'cause', ruleId: led.ruleId });
    expect(alone.items.map(({ ruleId }) => ruleId)).toEqual(alone.items.map(() => led.ruleId));
    expect(alone.items.length).toBe(alone.counts.causes);
  });
});
