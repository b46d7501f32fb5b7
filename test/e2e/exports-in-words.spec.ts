import { type Agent } from 'supertest';
import { isId } from '../../src/kernel/identifier';
import { DESCRIPTION, type Schema } from '../support/api-description';
import { browserOf, pagesOf } from '../support/browser';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { sealEverything } from '../support/seal-everything';

/** Every word that the API has for one of several things. */
const CODES: ReadonlySet<string> = new Set(
  Object.values(DESCRIPTION.components.schemas).flatMap(({ properties = {} }) =>
    Object.values(properties).flatMap(({ items, ...own }) =>
      [own, items ?? {}].flatMap((schema: Schema) =>
        [...(schema.enum ?? []), ...(schema['x-extensible-enum'] ?? [])].filter(
          (word): word is string => typeof word === 'string' && /^[A-Z][A-Z0-9_]{2,}$/.test(word),
        ),
      ),
    ),
  ),
);

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}/;

/** What people open in Excel says what its page says: in words. */
describe('what a list hands out for Excel', () => {
  let registry: TestRegistry;
  let clerk: Agent;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    clerk = await browserOf(registry, { institutionId: await populate(registry) });
  }, 120_000);
  afterAll(() => registry.stop());

  it('holds no value as programs read it: neither JSON, nor an instant or a code, nor an id but under a heading that says so', async () => {
    const faults: unknown[] = [];
    const lists = pagesOf(registry).filter(({ path }) => path.endsWith('/export') && !path.includes(':'));
    expect(lists.length).toBeGreaterThan(20);
    for (const { path } of lists) {
      const [heads = [], ...rows] = cellsIn((await clerk.get(path).expect(200)).text.slice(1));
      expect([path, rows.length]).not.toEqual([path, 0]);
      for (const [at, cell] of rows.flatMap((row) => [...row.entries()])) {
        const head = heads[at] ?? '';
        const codes = cell.split(/[\s、,::→()]+/).filter((word) => CODES.has(word));
        const isOfPrograms = /^[{[]/.test(cell) || INSTANT.test(cell) || (isId(cell) && !head.endsWith('ID'));
        if (isOfPrograms || codes.length > 0) faults.push([path, head, cell.slice(0, 200), codes]);
      }
    }
    expect(faults).toEqual([]);
  }, 240_000);

  it('tells each change of the journal as its page does: what it was, and what it is', async () => {
    const [vendor] = await registry.sql<{ id: string }>(`select id from vendors where name = '旧髙﨑電算㈱'`);
    await registry.sql(
      `update vendors set legal_form = 'SOLE_PROPRIETOR', corporate_number = null, phone = '0312345678' where id = $1`,
      [vendor?.id],
    );
    await sealEverything(registry);
    const { text } = await clerk.get(`/journal/export?subjectId=${vendor?.id}&action=UPDATE`).expect(200);
    const [heads = [], row = []] = cellsIn(text.slice(1));
    const told = row[heads.indexOf('変わったこと')]?.split('\n');
    expect(told).toEqual(expect.arrayContaining(['電話:(空) → 0312345678', '法人種別:国内法人 → 個人事業主']));
    const decided = await clerk.get('/journal/export?resource=decisions').expect(200);
    expect(decided.text).toMatch(/証拠書類:SAMPLE-\d{3} 契約書/);
  });
});

/** The cells of a file as Excel reads them. */
function cellsIn(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}
