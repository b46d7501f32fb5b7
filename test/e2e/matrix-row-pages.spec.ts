import { newId } from '../../src/kernel/identifier';
import { browserOf } from '../support/browser';
import { TestRegistry } from '../support/registry';
import { type ShownMatrix, TwoSides } from '../support/two-sides';

type Row = ShownMatrix['rows'][number];

/** What a page says, without its tags. */
function wordsOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('the page of a row', () => {
  let registry: TestRegistry;
  let two: TwoSides;
  let matrix: ShownMatrix;
  let hospital: Awaited<ReturnType<typeof browserOf>>;
  let vendor: typeof hospital;
  let rows: readonly Row[];

  beforeAll(async () => {
    registry = await TestRegistry.start();
    two = await TwoSides.meet(registry);
    matrix = await two.matrix();
    rows = matrix.rows.filter(({ applicability, nonDelegable }) => applicability === 'APPLICABLE' && !nonDelegable);
    hospital = await browserOf(registry, { institutionId: two.institutionId });
    vendor = await browserOf(registry, { roles: ['VENDOR_REPRESENTATIVE'], vendorId: two.vendorId });
  });
  afterAll(() => registry.stop());

  const partyOf = (kind: string): string => matrix.parties.find((party) => party.kind === kind)?.id ?? '';
  const both = (partyId: string, note?: string) =>
    (['ACCOUNTABLE', 'RESPONSIBLE'] as const).map((role) => ({
      partyId,
      role,
      ...(note === undefined ? {} : { note }),
    }));
  const declared = async (agent: typeof two.vendor, { id }: Row, partyId: string, over = {}, note?: string) =>
    expect((await two.declare(agent, id, both(partyId, note), over)).status).toBe(200);
  const saidTo = async (browser: typeof hospital, { id }: Row): Promise<string> =>
    wordsOf((await browser.get(`/matrix-rows/${id}`).expect(200)).text);

  it('says in plain words what it settles, with its clause, and leads to the rows beside it and back', async () => {
    const [first, second, third] = matrix.rows;
    const { text } = await hospital.get(`/matrix-rows/${second?.id}`).expect(200);
    expect(text).toContain(`href="/matrix-rows/${first?.id}" rel="prev"`);
    expect(text).toContain(`href="/matrix-rows/${third?.id}" rel="next"`);
    expect(text).toContain(`href="/matrices/${two.matrixId}#${second?.key}"`);
    expect(text).toContain('<a href="/matrices" aria-current="page">');
    expect(wordsOf(text)).toContain('だれが最終的に責任を負い');
    const grid = (await hospital.get(`/matrices/${two.matrixId}`).expect(200)).text;
    expect(grid).toContain(`href="/matrix-rows/${second?.id}"`);
    expect(grid).toContain(`id="${second?.key}"`);
  });

  it('shows each side what it has declared, and the other’s once both have', async () => {
    const row = rows[0]!;
    expect(await saidTo(hospital, row)).toContain('どちらの側もまだ申告していません');
    await declared(two.vendor, row, partyOf('PRIME_VENDOR'), { note: 'サーバのみ' });
    const early = await saidTo(hospital, row);
    expect(early).toContain('申告済み(双方が申告すると見えます)');
    expect(early).not.toContain('サーバのみ');
    expect(early).not.toContain('責 最終責任');
    expect(await saidTo(vendor, row)).toContain('サーバのみ');
    await declared(two.drafter, row, partyOf('INSTITUTION'), { note: '端末も含む' });
    for (const browser of [hospital, vendor]) {
      const words = await saidTo(browser, row);
      for (const told of ['サーバのみ', '端末も含む', '分担の違い: 最終責任、実施', '文言の違い: 範囲の説明'])
        expect(words).toContain(told);
      expect(words.match(/責 最終責任/g)).toHaveLength(2);
    }
  });

  it('tells a difference of words from one of parts, at the party that it is about', async () => {
    const row = rows[1]!;
    const prime = partyOf('PRIME_VENDOR');
    await declared(two.vendor, row, prime, {}, '月次で適用する');
    await declared(two.drafter, row, prime, {}, '毎週適用する');
    const words = await saidTo(hospital, row);
    expect(words).toContain('文言の違い: 各者の分担の説明');
    expect(words).not.toContain('分担の違い');
    const label = matrix.parties.find(({ id }) => id === prime)?.label ?? '';
    expect(words).toMatch(new RegExp(`${label} 委託先事業者 相違`));
    expect(words.match(/委託先事業者 相違/g)).toHaveLength(1);
    expect(words).not.toMatch(/医療機関 相違/);
  });

  it('shows what was settled and why', async () => {
    const row = rows[2]!;
    await declared(two.vendor, row, partyOf('PRIME_VENDOR'));
    await declared(two.drafter, row, partyOf('INSTITUTION'));
    await two.confirmer
      .put(`/v1/matrix-rows/${row.id}/settlement`)
      .set('If-Match', '"0"')
      .send({ roles: both(partyOf('PRIME_VENDOR')), reason: '11月20日の協議で合意' })
      .expect(200);
    const words = await saidTo(vendor, row);
    for (const told of ['協議決定', '協議の結果: 11月20日の協議で合意', '𠮷田 確認']) expect(words).toContain(told);
  });

  it('shows the thread of both sides, oldest first', async () => {
    const row = rows[3]!;
    await two.drafter.post(`/v1/matrix-rows/${row.id}/comments`).send({ body: '夜間の一次受付は?' }).expect(201);
    await two.vendor.post(`/v1/matrix-rows/${row.id}/comments`).send({ body: '弊社が受けます' }).expect(201);
    const words = await saidTo(hospital, row);
    expect(words.indexOf('夜間の一次受付は?')).toBeGreaterThan(0);
    expect(words.indexOf('弊社が受けます')).toBeGreaterThan(words.indexOf('夜間の一次受付は?'));
    expect(words).toContain('㈱見本 責任者');
  });

  it('shows the history to those who may read it', async () => {
    const row = rows[4]!;
    await two.drafter
      .patch(`/v1/matrix-rows/${row.id}`)
      .set({ 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' })
      .send(JSON.stringify({ undecidedSince: '2026-11-01' }))
      .expect(200);
    const words = await saidTo(hospital, row);
    expect(words).toContain('この行の変更履歴');
    expect(words).toMatch(/髙﨑 起案: 変更 いつから未決か/);
    expect(await saidTo(vendor, row)).not.toContain('この行の変更履歴');
  });

  it('is there also where the journal knows nothing of the row', async () => {
    const [gone, id] = [rows.at(-1)!, newId()];
    // loaded beside the journal, as a large registry is for the bench
    await registry.sql(`begin; set local session_replication_role = replica;
      delete from matrix_allocations where row_id = '${gone.id}'; delete from matrix_rows where id = '${gone.id}';
      insert into matrix_rows (id, matrix_id, key) values ('${id}', '${two.matrixId}', '${gone.key}'); commit`);
    const { text } = await hospital.get(`/matrix-rows/${id}`).expect(200);
    expect(text).toContain(gone.key);
  });
});
