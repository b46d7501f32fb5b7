import { browserOf } from '../support/browser';
import { sent, versionIn } from '../support/form';
import { apiKey } from '../support/people';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

function wordsOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

const MERGE = { 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' };

describe('what has changed in a matrix', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  const hospitalOf = (two: TwoSides) => browserOf(registry, { institutionId: two.institutionId });
  const words = async (browser: Awaited<ReturnType<typeof hospitalOf>>, path: string) =>
    wordsOf((await browser.get(path).expect(200)).text);

  it('is told to each person since they last looked, at the matrix and before they confirm', async () => {
    const two = await TwoSides.meet(registry);
    await two.carry();
    const [hospital, colleague] = [await hospitalOf(two), await hospitalOf(two)];
    const path = `/matrices/${two.matrixId}`;
    expect(await words(hospital, path)).toContain('まだ記録がありません');
    await hospital.post(`${path}/looks`).type('form').send({ once: 'first' }).expect(303);
    expect(await words(hospital, path)).toContain('から変わっていません');
    // A colleague has not looked yet, whatever somebody else has read.
    expect(await words(colleague, path)).toContain('まだ記録がありません');
    const row = (await two.matrix()).rows.find(({ key }) => key === 'SV-01');
    const roles = await two.usual(row!);
    for (const agent of [two.drafter, two.vendor]) await two.declare(agent, row!.id, roles, { note: '夜間も対象①' });
    const changed = await words(hospital, path);
    for (const told of ['次のところが変わりました', 'SV-01', '夜間も対象①']) expect(changed).toContain(told);
    await two.declareEverything();
    await two.step('UNDER_CONSULTATION');
    expect(await words(hospital, `${path}/confirm`)).toContain('次のところが変わりました');
    await hospital.post(`${path}/looks`).type('form').send({ once: 'second' }).expect(303);
    expect(await words(hospital, `${path}/confirm`)).toContain('から変わっていません');
    const stranger = await browserOf(registry, { institutionId: (await TwoSides.meet(registry)).institutionId });
    await stranger.post(`${path}/looks`).type('form').send({ once: 'theirs' }).expect(404);
    expect(await registry.sql('select 1 from matrix_looks where matrix_id = $1', [two.matrixId])).toHaveLength(1);
  });

  it('is told to programs written for people too, up to the text that was read', async () => {
    const two = await TwoSides.meet(registry);
    await two.carry();
    const path = `/v1/matrices/${two.matrixId}/look`;
    const before = (await two.drafter.get(path).expect(200)).body as { contentHash: string };
    expect(before).toMatchObject({ lookedAt: null, differences: null });
    const row = (await two.matrix()).rows.find(({ key }) => key === 'SV-01');
    await two.declare(two.drafter, row!.id, await two.usual(row!), { note: '夜間も対象①' });
    await two.declare(two.vendor, row!.id, await two.usual(row!), { note: '夜間も対象①' });
    // What came after the text that was read has not been seen.
    const late = await two.drafter.post(path).send({ contentHash: before.contentHash });
    expect([late.status, (late.body as { code: string }).code]).toEqual([409, 'CONTENT_CHANGED']);
    const { contentHash } = (await two.drafter.get(path)).body as { contentHash: string };
    const seen = await two.drafter.post(path).send({ contentHash }).expect(200);
    expect(seen.body).toMatchObject({ contentHash, differences: { rows: [], parties: [] } });
    for (const agent of [two.drafter, two.vendor])
      await two.declare(agent, row!.id, await two.usual(row!), { note: '平日のみ' });
    expect((await two.drafter.get(path)).body).toMatchObject({ differences: { rows: [{ key: 'SV-01' }] } });
    // Each person for themselves; a program looks at nothing.
    expect((await two.confirmer.get(path)).body).toMatchObject({ lookedAt: null });
    const program = registry.bearing(
      await apiKey(registry.connection, { permissions: ['matrix.read'], institutionId: two.institutionId }),
    );
    await program.post(path).send({ contentHash }).expect(403);
  });

  it('is changed beside its rows by form: review dates and what was stated', async () => {
    const two = await TwoSides.meet(registry);
    const hospital = await hospitalOf(two);
    const path = `/matrices/${two.matrixId}`;
    expect(await words(hospital, path)).toContain('見直しの日付などを変える');
    const version = versionIn((await hospital.get(`${path}/edit`).expect(200)).text);
    const answer = await sent(hospital, path, {
      version,
      signatureUsed: 'YES',
      colocation: 'NO',
      maintenance: 'YES',
      reviewedOn: '2026-11-01',
    });
    expect([answer.status, answer.headers['location']]).toEqual([303, path]);
    const [row] = await registry.sql<{ signed: string; on: string }>(
      'select signature_used as signed, reviewed_on::text as "on" from matrices where id = $1',
      [two.matrixId],
    );
    expect(row).toEqual({ signed: 'YES', on: '2026-11-01' });
    expect(await words(hospital, `${path}/proposal`)).toContain('SE-03');
  });

  it('is told of a confirmation by the side that gave it, and who is awaited', async () => {
    const two = await TwoSides.meet(registry);
    const hospital = await hospitalOf(two);
    expect(await words(hospital, `/matrices/${two.matrixId}`)).toContain('協議に入ると確認できます');
    await two.declareEverything();
    await two.step('UNDER_CONSULTATION');
    expect((await words(hospital, `/matrices/${two.matrixId}`)).match(/確認待ち/g)).toHaveLength(2);
    const { contentHash } = await two.concord();
    expect((await two.confirm(two.vendor, contentHash)).status).toBe(201);
    const half = await words(hospital, `/matrices/${two.matrixId}`);
    expect(half.match(/確認待ち/g)).toHaveLength(1);
    for (const told of ['確認済み', '㈱見本 責任者', 'この内容の責任分界に合意します。']) expect(half).toContain(told);
    await two.drafter
      .patch(`/v1/contracts/${two.contractId}`)
      .set(MERGE)
      .send(JSON.stringify({ externalConnection: 'YES' }))
      .expect(200);
    const moved = await words(hospital, `/matrices/${two.matrixId}`);
    expect(moved).toContain('前提となる事実が変わったため、改めて確認が必要');
    expect(moved).not.toContain('確認済み');
    const changes = await words(hospital, `/matrices/${two.matrixId}/changes`);
    expect(changes).toContain('契約の前提');
  });

  it('leads from facts that have moved to the rows that rest on them', async () => {
    const two = await TwoSides.meet(registry, { externalConnection: 'YES' });
    await two.agree();
    const hospital = await hospitalOf(two);
    expect(await words(hospital, `/matrices/${two.matrixId}/changes`)).toContain('変わった事実はありません');
    await two.drafter
      .patch(`/v1/contracts/${two.contractId}`)
      .set(MERGE)
      .send(JSON.stringify({ externalConnection: 'NO' }))
      .expect(200);
    const row = (await two.matrix()).rows.find(({ key }) => key === 'IN-05');
    const { text } = await hospital.get(`/matrices/${two.matrixId}/changes`).expect(200);
    expect(text).toContain(`href="/matrix-rows/${row?.id}"`);
    expect(wordsOf(text)).toContain('契約等の事実と合っていません');
    expect(await words(hospital, `/matrices/${two.matrixId}`)).toContain('変わったことを見る');
  });

  it('shows a revision redlined against the one before it', async () => {
    const two = await TwoSides.meet(registry);
    await two.agree();
    const next = await two.drafter
      .post(`/v1/contracts/${two.contractId}/matrix`)
      .send({ conclusion: 'DECLARED' })
      .expect(201);
    const { id } = next.body as { id: string };
    const hospital = await hospitalOf(two);
    expect(await words(hospital, `/matrices/${id}/changes`)).toContain('二つの版の内容は同じです');
    const { rows } = await two.matrix(id);
    const row = rows.find(({ applicability }) => applicability === 'APPLICABLE')!;
    await two.drafter
      .patch(`/v1/matrix-rows/${row.id}`)
      .set(MERGE)
      .send(JSON.stringify({ applicability: 'NOT_PRESENT', reason: '使っていない' }))
      .expect(200);
    const { text } = await hospital.get(`/matrices/${id}/changes`).expect(200);
    expect(text).toMatch(/<ins>.*?使っていない<\/ins>/);
    expect(text).toMatch(/<del>.*?対象<\/del>/);
    expect(text).toContain(`href="/matrix-rows/${row.id}"`);
    expect(await words(hospital, `/matrices/${two.matrixId}/changes`)).toContain('これより前の版はありません');
    const other = await browserOf(registry, { roles: ['VENDOR_REPRESENTATIVE'], vendorId: two.vendorId });
    expect(await words(other, `/matrices/${id}/changes?with=${two.matrixId}`)).toContain('使っていない');
  });
});
