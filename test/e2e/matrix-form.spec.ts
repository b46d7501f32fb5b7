import { type Agent } from 'supertest';
import { type Workbook } from 'exceljs';
import { today } from '../../src/kernel/calendar-date';
import { aContractBody } from '../factories/bodies';
import { Client } from '../support/client';
import { bytes, cellAt, edit, open, sheetOf } from '../support/workbooks';
import { TestRegistry } from '../support/registry';
import { type Answer, TwoSides } from '../support/two-sides';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OPERATIONAL = '運用・対応';

describe('a form on which a side answers', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  let prime: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  beforeEach(async () => {
    sides = await TwoSides.meet(registry);
    prime = (await sides.matrix()).parties.find(({ kind }) => kind === 'PRIME_VENDOR')?.id ?? '';
  });
  afterAll(() => registry.stop());

  const print = async (agent: Agent, query: Record<string, string> = {}): Promise<Buffer> =>
    fileIn(await agent.get(`/v1/matrices/${sides.matrixId}/form`).query(query).buffer().parse(bytes).expect(200));
  const answerOne = (file: Buffer, mark = '責実'): Promise<Buffer> =>
    edit(file, (workbook) => {
      cellAt(sheetOf(workbook, OPERATIONAL), 'SV-01', `MARK:${prime}`).value = mark;
      cellAt(sheetOf(workbook, OPERATIONAL), 'SV-01', `SHARE:${prime}`).value = '月次で更新 髙﨑①⑥㈱𠮷';
    });
  const send = (
    agent: Agent,
    what: 'form' | 'form-previews',
    file: Buffer,
    tag = '*',
    query: Record<string, string> = {},
  ): Promise<Answer> =>
    Promise.resolve(
      agent
        .post(`/v1/matrices/${sides.matrixId}/${what}`)
        .query(query)
        .set('If-Match', tag)
        .set('Content-Type', XLSX)
        .send(file),
    );
  const stateOfRow = async () => (await sides.concord()).rows.find(({ key }) => key === 'SV-01');
  const codes = ({ status, body }: Answer) => [status, ...(body.errors ?? []).map(({ code }) => code)];

  it('goes out to a vendor without an account and comes back: previewed cell by cell, then entered for it', async () => {
    const filled = await answerOne(await print(sides.drafter, { side: 'VENDOR' }));
    const ofVendor = { side: 'VENDOR' };
    expect(codes(await send(sides.drafter, 'form-previews', filled))).toEqual([400, 'OTHER_SIDE']);
    const preview = await send(sides.drafter, 'form-previews', filled, '*', ofVendor);
    expect(preview.body).toMatchObject({
      matrixId: sides.matrixId,
      side: 'VENDOR',
      onBehalf: true,
      rows: 1,
      changes: [
        { key: 'SV-01', sheet: OPERATIONAL, before: '', after: '責実' },
        { key: 'SV-01', before: '', after: '月次で更新 髙﨑①⑥㈱𠮷' },
      ],
    });
    expect(await stateOfRow()).toMatchObject({ state: 'UNDECLARED' });
    const entered = await send(sides.drafter, 'form', filled, preview.headers['etag'], ofVendor);
    expect([entered.status, entered.body['rows']]).toEqual([200, 1]);
    expect(await stateOfRow()).toMatchObject({ state: 'ONE_SIDED', by: 'VENDOR' });
    const row = (await sides.matrix()).rows.find(({ key }) => key === 'SV-01');
    const answer = (note?: string) =>
      (['ACCOUNTABLE', 'RESPONSIBLE'] as const).map((role) => ({ partyId: prime, role, ...(note && { note }) }));
    await sides.declare(sides.drafter, row?.id ?? '', answer());
    expect(await stateOfRow()).toMatchObject({ state: 'DIFFERING', differences: ['PART_NOTE'] });
    await sides.declare(sides.drafter, row?.id ?? '', answer('月次で更新 髙﨑①⑥㈱𠮷'));
    expect(await stateOfRow()).toMatchObject({ state: 'CONCORDANT' });
    const { items } = await new Client(sides.drafter).read<{
      items: { side: string; onBehalf: boolean; roles: unknown }[];
    }>(`matrix-rows/${row?.id}/declarations`);
    const part = { partyId: prime, note: '月次で更新 髙﨑①⑥㈱𠮷' };
    expect(items.find(({ side }) => side === 'VENDOR')).toMatchObject({
      onBehalf: true,
      roles: [
        { ...part, role: 'ACCOUNTABLE' },
        { ...part, role: 'RESPONSIBLE' },
      ],
    });
  });

  it('is the vendor’s own: the hospital’s copy of it stays empty until both have declared', async () => {
    const answered = await send(sides.vendor, 'form', await answerOne(await print(sides.vendor)));
    expect(answered.body).toMatchObject({ side: 'VENDOR', onBehalf: false, rows: 1 });
    const markIn = async (agent: Agent, query = {}) =>
      cellAt(sheetOf(await open(await print(agent, query)), OPERATIONAL), 'SV-01', `MARK:${prime}`).text;
    expect(await markIn(sides.vendor)).toBe('責実');
    expect(await markIn(sides.drafter, { side: 'VENDOR' })).toBe('');
    expect(await markIn(sides.drafter)).toBe('');
  });

  it('says nothing new when it is entered again, and is lost to whoever was faster', async () => {
    const filled = await answerOne(await print(sides.vendor));
    const { headers } = await send(sides.vendor, 'form-previews', filled);
    const answers = await Promise.all([
      send(sides.vendor, 'form', filled, headers['etag']),
      send(sides.vendor, 'form', await answerOne(await print(sides.vendor), '責'), headers['etag']),
      send(sides.vendor, 'form', filled, headers['etag']),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await send(sides.vendor, 'form-previews', filled)).body).toMatchObject({ rows: 0, changes: [] });
  });

  it('changes nothing when one cell of it is wrong, and names the cell', async () => {
    const before = await sides.matrix();
    const wrong = await edit(await answerOne(await print(sides.vendor)), (workbook) => {
      cellAt(sheetOf(workbook, OPERATIONAL), 'SE-01', `MARK:${prime}`).value = '◎';
    });
    const answer = await send(sides.vendor, 'form', wrong);
    expect([answer.status, answer.body.errors?.[0]]).toMatchObject([
      400,
      { code: 'MARKS', pointer: expect.stringMatching(/^\/file\/運用・対応!G\d+$/) as string },
    ]);
    expect((await sides.matrix()).version).toBe(before.version);
    expect(await stateOfRow()).toMatchObject({ state: 'UNDECLARED' });
  });

  it('offers the good rows beside a bad one, and is entered without it once it is left out', async () => {
    const mixed = await edit(await answerOne(await print(sides.vendor)), (workbook) => {
      cellAt(sheetOf(workbook, OPERATIONAL), 'SE-01', `MARK:${prime}`).value = '◎';
    });
    const { body, headers } = await send(sides.vendor, 'form-previews', mixed);
    expect(body).toMatchObject({ rows: 1, unreadable: [{ key: 'SE-01' }] });
    const entered = await send(sides.vendor, 'form', mixed, headers['etag'], { leave: 'SE-01' });
    expect([entered.status, entered.body['rows'], entered.body['unreadable']]).toEqual([200, 1, []]);
    expect(await stateOfRow()).toMatchObject({ state: 'ONE_SIDED' });
  });

  it('never takes back what a colleague has declared since, and asks where both have', async () => {
    const older = await print(sides.vendor);
    await send(sides.vendor, 'form', await answerOne(older));
    const row = (await sides.matrix()).rows.find(({ key }) => key === 'SV-01');
    const said = async () =>
      (
        await new Client(sides.vendor).read<{ items: { side: string; roles: { note: string | null }[] }[] }>(
          `matrix-rows/${row?.id}/declarations`,
        )
      ).items[0]?.roles[0]?.note;
    // Nobody wrote anything into the older form: it says nothing.
    expect((await send(sides.vendor, 'form', older)).body).toMatchObject({ rows: 0, undecided: [] });
    expect(await said()).toBe('月次で更新 髙﨑①⑥㈱𠮷');
    const other = await edit(await answerOne(older), (workbook) => {
      cellAt(sheetOf(workbook, OPERATIONAL), 'SV-01', `SHARE:${prime}`).value = '週次で更新';
    });
    expect((await send(sides.vendor, 'form-previews', other)).body).toMatchObject({ undecided: ['SV-01'] });
    expect(codes(await send(sides.vendor, 'form', other))).toEqual([400, 'CONFLICT']);
    expect((await send(sides.vendor, 'form', other, '*', { leave: 'SV-01' })).body).toMatchObject({ rows: 0 });
    expect(await said()).toBe('月次で更新 髙﨑①⑥㈱𠮷');
    expect((await send(sides.vendor, 'form', other, '*', { take: 'sv-01' })).body).toMatchObject({ rows: 1 });
    expect(await said()).toBe('週次で更新');
  });

  it('is refused in plain words where it is encrypted, or of an old format', async () => {
    const container = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const encrypted = Buffer.concat([container, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(codes(await send(sides.vendor, 'form-previews', encrypted))).toEqual([400, 'ENCRYPTED']);
    expect(codes(await send(sides.vendor, 'form-previews', Buffer.concat([container, Buffer.alloc(600)])))).toEqual([
      400,
      'OLD_FORMAT',
    ]);
  });

  it('is nobody else’s to enter', async () => {
    expect((await sides.vendor.get(`/v1/matrices/${sides.matrixId}/form?side=INSTITUTION`)).status).toBe(400);
    const ours = await print(sides.drafter);
    expect(codes(await send(sides.vendor, 'form', ours))).toEqual([400, 'OTHER_SIDE']);
    expect(codes(await send(sides.vendor, 'form-previews', ours))).toEqual([400, 'OTHER_SIDE']);
    const stranger = await registry.as({
      roles: ['VENDOR_REPRESENTATIVE'],
      vendorId: (await TwoSides.meet(registry)).vendorId,
    });
    expect(codes(await send(stranger, 'form', ours))).toEqual([404]);
    expect((await stranger.get(`/v1/matrices/${sides.matrixId}/form`)).status).toBe(404);
  });

  it('belongs to its revision, and to one in which both sides still declare', async () => {
    const ours = await print(sides.vendor);
    const other = await TwoSides.meet(registry);
    const [mine, theirs] = [sides, other];
    sides = theirs;
    expect(codes(await send(theirs.vendor, 'form', ours))).toEqual([400, 'OTHER_MATRIX']);
    sides = mine;
    await sides.agree();
    expect(await send(sides.vendor, 'form', ours)).toMatchObject({ status: 409, body: { code: 'REVISION_AGREED' } });
    const recorded = await new Client(sides.drafter).create(
      `contracts/${(await another(registry, sides)).id}/matrix`,
      {},
    );
    const answer = await sides.drafter.get(`/v1/matrices/${recorded.id}/form`);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'NOT_DECLARED']);
  });

  it('is read in the language it went out in', async () => {
    const english = fileIn(
      await sides.vendor.get(`/v1/matrices/${sides.matrixId}/form`).set('Accept-Language', 'en').buffer().parse(bytes),
    );
    const filled = await edit(english, (workbook) => {
      cellAt(sheetOf(workbook, 'Operational'), 'SV-01', `MARK:${prime}`).value = 'AR';
    });
    expect((await send(sides.vendor, 'form-previews', filled)).body).toMatchObject({
      rows: 1,
      changes: [{ after: 'AR' }],
    });
  });

  it('is shown on the workbook of the revision, coloured and lettered where the sides differ', async () => {
    await send(sides.vendor, 'form', await answerOne(await print(sides.vendor)));
    const row = (await sides.matrix()).rows.find(({ key }) => key === 'SV-01');
    const hospital = (await sides.matrix()).parties.find(({ kind }) => kind === 'INSTITUTION')?.id ?? '';
    const printed = async (agent: Agent): Promise<Workbook> =>
      open(fileIn(await agent.get(`/v1/matrices/${sides.matrixId}/workbook`).buffer().parse(bytes).expect(200)));
    const line = async (agent: Agent) => {
      const sheet = sheetOf(await printed(agent), OPERATIONAL);
      for (let i = 1; i <= sheet.rowCount; i++)
        if (sheet.getCell(i, 1).text === 'SV-01')
          return Array.from({ length: 10 }, (_, at) => sheet.getCell(i, at + 1));
      return [];
    };
    // One side alone is shown to nobody, not even as a colour of its own.
    expect((await line(sides.drafter)).map(({ text }) => text).join('|')).toMatch(/\|一方のみ申告\|/);
    expect((await line(sides.drafter)).map(({ text }) => text).join('|')).not.toMatch(/責実|月次/);
    await sides.declare(sides.drafter, row?.id ?? '', [
      { partyId: hospital, role: 'ACCOUNTABLE' },
      { partyId: prime, role: 'RESPONSIBLE' },
    ]);
    const cells = await line(sides.vendor);
    expect(cells.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['病: 責\n業: －', '病: 実\n業: 責実', '相違\n最終責任\n各者の分担の説明']),
    );
    expect(cells[0]?.fill).toMatchObject({ fgColor: { argb: 'FFF8CBAD' } });
    const summary = (await printed(sides.vendor)).worksheets[0];
    const { contentHash } = await sides.concord();
    expect(Array.from({ length: 40 }, (_, i) => summary?.getCell(i + 1, 2).text)).toContain(contentHash);
    const past = { asKnownOn: today() };
    await sides.drafter.get(`/v1/matrices/${sides.matrixId}/workbook`).query(past).expect(200);
    const stranger = await registry.as({ institutionId: (await TwoSides.meet(registry)).institutionId });
    await stranger.get(`/v1/matrices/${sides.matrixId}/workbook`).expect(404);
  });
});

async function another(registry: TestRegistry, { institutionId, vendorId }: TwoSides): Promise<{ id: string }> {
  return new Client(registry.http).create('contracts', aContractBody(institutionId, vendorId));
}

function fileIn({ body, headers }: { body: unknown; headers: Record<string, string> }): Buffer {
  expect(headers).toMatchObject({
    'content-type': XLSX,
    'content-disposition': expect.stringMatching(/^attachment; .*\.xlsx/) as string,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  return body as Buffer;
}
