import { type Agent } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { browserOf } from '../support/browser';
import { sent } from '../support/form';
import { TestRegistry } from '../support/registry';
import { type ShownConcord, type ShownMatrix, TwoSides } from '../support/two-sides';

/** What the form would send: every field of it, as it stands in the page. */
function fieldsIn(html: string): Record<string, string> {
  const form = /<form[^>]*class="fill"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const fields = [...form.matchAll(/<input[^>]*>/g)].map(([input]) => [
    / name="([^"]*)"/.exec(input)?.[1] ?? '',
    / value="([^"]*)"/.exec(input)?.[1] ?? '',
  ]);
  return Object.fromEntries(fields) as Record<string, string>;
}

describe('the grid of a side', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  let matrix: ShownMatrix;
  let drafter: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());
  beforeEach(async () => {
    sides = await TwoSides.meet(registry);
    matrix = await sides.matrix();
    drafter = await browserOf(registry, { institutionId: sides.institutionId, roles: ['PLANNING_MANAGER'] });
  });

  const path = () => `/matrices/${sides.matrixId}/fill`;
  const fields = async (): Promise<Record<string, string>> => fieldsIn((await drafter.get(path()).expect(200)).text);
  const columnOf = (kind: string) => matrix.parties.findIndex((party) => party.kind === kind);
  const stateOf = async (key: string): Promise<ShownConcord['rows'][number] | undefined> =>
    (await sides.concord()).rows.find((row) => row.key === key);
  const open = () => matrix.rows.filter(({ applicability }) => applicability === 'APPLICABLE');

  it('is led to from the revision, and declares the rows that were changed and no others', async () => {
    expect((await drafter.get(`/matrices/${sides.matrixId}`)).text).toContain(path());
    const [first, second] = open();
    const [own, theirs] = [columnOf('INSTITUTION'), columnOf('PRIME_VENDOR')];
    const before = await fields();
    expect(Object.keys(before).filter((name) => name.startsWith('v.')).length).toBe(open().length);
    const answer = await sent(drafter, path(), {
      ...before,
      [`c.${first?.key}.${own}`]: '責',
      [`c.${first?.key}.${theirs}`]: 'r',
    }).expect(303);
    expect(answer.headers['location']).toBe(`/matrices/${sides.matrixId}`);
    expect((await fields())[`c.${first?.key}.${theirs}`]).toBe('実');
    expect([await declared(first?.key), await declared(second?.key)]).toEqual([1, 0]);
  });

  const declared = async (key = ''): Promise<number> => Number((await fields())[`v.${key}`]);

  it('declares nothing where one cell cannot be read or one row is not allowed, and keeps what was written', async () => {
    const [first, second] = open();
    const own = columnOf('INSTITUTION');
    const before = await fields();
    const good = { [`c.${first?.key}.${own}`]: '責実' };
    const unreadable = await sent(drafter, path(), { ...before, ...good, [`c.${second?.key}.${own}`]: '<b>担' });
    expect([unreadable.status, unreadable.text.includes('&lt;b>担'), unreadable.text.includes('責実')]).toEqual([
      400,
      true,
      true,
    ]);
    const twoAccountable = await sent(drafter, path(), {
      ...before,
      ...good,
      [`c.${second?.key}.${own}`]: '責実',
      [`c.${second?.key}.${columnOf('PRIME_VENDOR')}`]: '責',
    });
    expect([twoAccountable.status, twoAccountable.text.includes(`${second?.key}: `)]).toEqual([400, true]);
    const nothing = await sent(drafter, path(), before);
    expect([nothing.status, nothing.text.includes('変更した行がありません')]).toEqual([400, true]);
    expect([await declared(first?.key), await declared(second?.key)]).toEqual([0, 0]);
    expect(await stateOf(first?.key ?? '')).toMatchObject({ state: 'UNDECLARED' });
  });

  it('writes over nobody who has declared a row in the meantime', async () => {
    const [first] = open();
    const cell = `c.${first?.key}.${columnOf('INSTITUTION')}`;
    const read = await fields();
    await sent(drafter, path(), { ...read, [cell]: '責実' }).expect(303);
    const late = await sent(drafter, path(), { ...read, once: newId(), [cell]: '責実協' });
    expect([late.status, late.text.includes('他の方に変更されています')]).toEqual([400, true]);
    expect(late.text).toMatch(/いまの申告: [^、<]+ 責実\)。この画面を開き直すと/);
    expect((await fields())[cell]).toBe('責実');
  });

  it('keeps what exactly a party does, as long as it has the part', async () => {
    const [first] = open();
    const [own, theirs] = [columnOf('INSTITUTION'), columnOf('PRIME_VENDOR')];
    const [hospital, vendor] = [matrix.parties[own]?.id ?? '', matrix.parties[theirs]?.id ?? ''];
    await sides.declare(sides.drafter, first?.id ?? '', [
      { partyId: hospital, role: 'ACCOUNTABLE' },
      { partyId: vendor, role: 'RESPONSIBLE', note: '夜間の監視' },
    ]);
    const before = await fields();
    await sent(drafter, path(), { ...before, [`c.${first?.key}.${own}`]: '責協' }).expect(303);
    const page = (await drafter.get(`/matrix-rows/${first?.id}`).expect(200)).text;
    expect(page).toContain('夜間の監視');
  });

  it('is no larger than an old machine shows at once: 75 rows by 8 parties', async () => {
    const html = (await drafter.get(path()).expect(200)).text;
    const rows = open().length;
    const cell = Buffer.byteLength(/<td><input[^>]*><\/td>/.exec(html)?.[0] ?? '');
    const row = Buffer.byteLength(html) / rows;
    const columns = matrix.parties.length;
    expect(75 * (row + Math.max(0, 8 - columns) * cell)).toBeLessThan(300_000);
  });
});
