import { createHash } from 'node:crypto';
import { today } from '../../src/kernel/calendar-date';
import { type PrintedFacts } from '../../src/demarcation/agreement/printed-facts';
import { type MatrixContent } from '../../src/demarcation/agreement/canonical-matrix';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { attachmentOf, bare, type Frozen, frozenRows, joined, printOf } from '../support/printed-paper';
import { TestRegistry } from '../support/registry';
import { type Answer, TwoSides } from '../support/two-sides';

/** What stands at the foot of a page, which tells of the day of printing. */
const FOOT = /(?:\d+\/\d+)?C-\d+第1版\([^)]*\)出力.*?SHA-256[0-9a-f]{64}(?:\d+\/\d+)?/g;
/** Up to the picture, or to the names of those who agreed. */
const NOTE = /\(参考\)合意後に変わった名称等:.*?(?=関係者と分担の図|合意見本病院)/;

describe('the paper of an agreed revision', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  let api: Client;
  let hash: string;
  let before: string;
  let frozen: Frozen;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
    api = new Client(registry.http);
    await reviewed('第12条第2項');
    hash = await sides.agree();
    before = joined(await print());
    const [kept] = await registry.sql<{ canonical: string; facts: PrintedFacts; code: string }>(
      'select canonical, printed as facts, copy_code as code from matrix_snapshots where matrix_id = $1',
      [sides.matrixId],
    );
    frozen = { content: JSON.parse(kept!.canonical) as MatrixContent, facts: kept!.facts, code: kept!.code };
  });
  afterAll(() => registry.stop());

  const print = () => printOf(sides.vendor, sides.matrixId, { paper: 'A3' });
  const reviewed = async (reference: string) => {
    await registry.http
      .put(`/v1/contracts/${sides.contractId}/clauses/DEMARCATION`)
      .set('If-Match', '*')
      .send({ review: 'PRESENT', reference })
      .expect(200);
  };
  const rename = async (path: string, body: object) => {
    const { version } = await api.read(path);
    const answer = await api.patch(path, version, body);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  };

  it('says, cell by cell, what is frozen', () => {
    const rows = frozenRows(frozen);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(before).toContain(row);
    for (const { name } of [frozen.facts.institution, frozen.facts.vendor]) expect(before).toContain(bare(name));
    expect(before).toContain(bare(frozen.content.contractNo));
  });

  it('brings the text along that hashes to what is printed', async () => {
    const attached = attachmentOf(await print());
    expect(createHash('sha256').update(attached).digest('hex')).toBe(hash);
    expect(before).toContain(hash);
  });

  it('says the same after every name in it was changed, and tells today’s names in a note', async () => {
    await rename(`contracts/${sides.contractId}`, { contractNo: '新番号-①', title: '新しい契約の名' });
    await rename(`institutions/${sides.institutionId}`, { name: '改称𠮷病院', address: '移転先一丁目' });
    await rename(`vendors/${sides.vendorId}`, { name: '新社名㈱', address: '新本社二丁目' });
    await reviewed('第99条');
    await registry.sql(`begin; set local session_replication_role = 'replica';
      update contracts set signed_on = '2026-01-31' where id = '${sides.contractId}'; commit`);
    const after = joined(await print());
    expect(after.match(FOOT)?.length).toBeGreaterThan(1);
    expect(withoutNotes(after)).toBe(withoutNotes(before));
    expect(before).toContain('第12条第2項に基づき');
    const note = NOTE.exec(after)?.[0] ?? '';
    for (const now of [
      '新番号-①',
      '新しい契約の名',
      '改称𠮷病院',
      '移転先一丁目',
      '新社名㈱',
      '新本社二丁目',
      '2026-01-31',
    ])
      expect(note).toContain(now);
    expect(NOTE.test(before)).toBe(false);
  });

  it('says to both sides alike who declared each row, by the names that they had', async () => {
    const evidence = async (agent: TwoSides['vendor']) =>
      joined(await printOf(agent, sides.matrixId, { paper: 'A3', evidence: true })).replace(FOOT, '');
    const declared = await evidence(sides.vendor);
    for (const name of ['髙﨑起案', '㈱見本責任者']) expect(declared.split(name).length).toBeGreaterThan(20);
    await registry.sql(`update accounts set name = '改姓 太郎' where name like '%起案' or name like '%責任者'`);
    for (const agent of [sides.vendor, sides.drafter]) expect(await evidence(agent)).toBe(declared);
  });

  it('bears a code, which leads anybody to whether it still stands, and nothing else', async () => {
    const { code } = frozen;
    const spelled = code.match(/.{4}/g)!.join('-');
    expect(before).toContain(`/v/${spelled}`);
    const wide = code.toUpperCase().replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    for (const typed of [spelled, wide]) {
      const answer = (await registry.anonymous.post('/v1/agreed-copies').send({ code: typed })) as Answer;
      expect(answer.body).toEqual({ verdict: 'AGREED', agreedOn: today(), supersededOn: null });
      const { text } = await registry.anonymous.get(`/v/${encodeURIComponent(typed)}`).expect(200);
      expect(text).toContain('合意した内容の写しです');
      for (const secret of [frozen.content.contractNo, frozen.facts.vendor.name, '新社名㈱', sides.matrixId])
        expect(text).not.toContain(secret);
    }
    const other = `${code.startsWith('0') ? '1' : '0'}${code.slice(1)}`;
    expect((await registry.anonymous.get(`/v/${other}`).expect(200)).text).toContain(
      '合意された責任分界表はありません',
    );
    await registry.anonymous.get('/v/K-001').expect(400);
    expect((await registry.anonymous.post('/v1/agreed-copies').send({})).status).toBe(400);
  });

  it('is found by its number, today’s or the one that it was agreed with, by whoever may see it', async () => {
    const ask = async (body: object, agent = sides.vendor) =>
      (await agent.post('/v1/matrix-verifications').send(body).expect(200)).body as object;
    const standing = {
      verdict: 'AS_AGREED',
      contentHash: hash,
      agreedOn: today(),
      supersededOn: null,
      withdrawnOn: null,
    };
    for (const contractNo of [frozen.content.contractNo, ` ${frozen.content.contractNo.toLowerCase()} `, '新番号-①'])
      expect(await ask({ contractNo })).toMatchObject(standing);
    // A keyboard of Japanese makes another dash.
    expect(await ask({ contractNo: frozen.content.contractNo.replaceAll('-', '−') })).toMatchObject(standing);
    expect(await ask({ contractNo: '新番号-①', revision: 9 })).toMatchObject({ verdict: 'UNKNOWN', contentHash: '' });
    const stranger = await TwoSides.meet(registry);
    expect(await ask({ contractNo: '新番号-①' }, stranger.vendor)).toMatchObject({ verdict: 'UNKNOWN' });
    const draft = await ask({ matrixId: stranger.matrixId }, stranger.vendor);
    expect(draft).toMatchObject({
      verdict: 'NOT_AGREED',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    const browser = await browserOf(registry, { roles: ['VENDOR_REPRESENTATIVE'], vendorId: sides.vendorId });
    const { text } = await browser.get('/matrix-verifications').query({ printed: '新番号-①' }).expect(200);
    expect(text).toContain('合意済(現行版)');
  });

  it('is found by a number that its contract had between, and beside what has that number today', async () => {
    const ask = async (contractNo: string, agent = sides.vendor) =>
      (await agent.post('/v1/matrix-verifications').send({ contractNo }).expect(200)).body as object;
    for (const contractNo of ['途中の番号-7', '最後の番号-8'])
      await rename(`contracts/${sides.contractId}`, { contractNo });
    const ours = { verdict: 'AS_AGREED', matrixId: sides.matrixId, contractNo: '最後の番号-8' };
    expect(await ask('途中の番号－７')).toMatchObject({ ...ours, others: [] });
    const other = await TwoSides.meet(registry, { contractNo: '途中の番号-7' });
    expect(await ask('途中の番号-7', other.vendor)).toMatchObject({ matrixId: other.matrixId, others: [] });
    const answer = await registry.http
      .post('/v1/matrix-verifications')
      .send({ contractNo: '途中の番号-7' })
      .expect(200);
    expect(answer.body).toMatchObject({
      ...{ verdict: 'NOT_AGREED', matrixId: other.matrixId },
      others: [{ matrixId: sides.matrixId, contractNo: '最後の番号-8', revision: 1, status: 'AGREED' }],
    });
    const { text } = await browserOf(registry).then((browser) =>
      browser.get('/matrix-verifications').query({ printed: '途中の番号-7' }).expect(200),
    );
    expect(text).toContain('同じ番号の(だった)他の契約');
    expect(text).toContain(`/matrices/${sides.matrixId}`);
  });

  it('is told to have been replaced, or withdrawn with its contract, and when', async () => {
    const asked = async () =>
      (await sides.vendor.post('/v1/matrix-verifications').send({ contentHash: hash })) as Answer;
    // An end to come has not come.
    const ends = (set: string) =>
      registry.sql(
        `begin; set local session_replication_role = 'replica'; update contracts set ${set} where id = '${sides.contractId}'; commit`,
      );
    const [{ status } = { status: '' }] = await registry.sql<{ status: string }>(
      'select status from contracts where id = $1',
      [sides.contractId],
    );
    await ends(
      `status = 'ENDED', negotiating_from = '2026-01-01', activated_on = today_in_japan(), ended_on = today_in_japan() + 30`,
    );
    expect((await asked()).body).toMatchObject({ verdict: 'AS_AGREED', withdrawnOn: null });
    await ends(`status = '${status}', negotiating_from = null, activated_on = null, ended_on = null`);
    const { version } = await api.read(`contracts/${sides.contractId}`);
    const over = await api.step(`contracts/${sides.contractId}`, version, { step: 'CANCEL', on: today() });
    expect(over.status).toBe(200);
    expect((await asked()).body).toMatchObject({ verdict: 'AS_AGREED', withdrawnOn: today() });
    const browser = await browserOf(registry, { roles: ['VENDOR_REPRESENTATIVE'], vendorId: sides.vendorId });
    const { text } = await browser.get('/matrix-verifications').query({ printed: hash }).expect(200);
    expect(text).toContain('合意済(契約は終了または取消)');
    // To whoever only holds the paper nothing of that is told, and nothing that it denies.
    const { text: told } = await registry.anonymous.get(`/v/${frozen.code}`).expect(200);
    expect(told).toContain('合意した内容の写しです');
    expect(told).not.toMatch(/現行|有効|終了/);
  });
});

function withoutNotes(text: string): string {
  return text.replace(FOOT, '').replace(NOTE, '');
}
