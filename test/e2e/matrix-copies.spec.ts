import { type Agent } from 'supertest';
import { type Workbook } from 'exceljs';
import { bytes, edit, hasLibreOffice, sheetOf, throughLibreOffice } from '../support/workbooks';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OPERATIONAL = '運用・対応';

interface Verification {
  readonly verdict: string;
  readonly revision: number | null;
  readonly altered: readonly { readonly sheet: string; readonly cell: string; readonly copy: string | null }[];
}

describe('a workbook that somebody holds of a matrix', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  let copy: Buffer;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
    await sides.agree();
    copy = await print(sides.matrixId);
  });
  afterAll(() => registry.stop());

  const print = async (matrixId: string): Promise<Buffer> =>
    (await sides.drafter.get(`/v1/matrices/${matrixId}/workbook`).buffer().parse(bytes).expect(200)).body as Buffer;
  const verify = async (file: Buffer, agent: Agent = sides.vendor): Promise<Verification> =>
    (await agent.post('/v1/matrix-workbook-verifications').set('Content-Type', XLSX).send(file).expect(200))
      .body as Verification;
  const altered = (work: (workbook: Workbook) => void) => edit(copy, work);

  it('is what was agreed as it was printed, and as another program has saved it', async () => {
    expect(await verify(copy)).toMatchObject({ verdict: 'AS_AGREED', revision: 1, altered: [] });
    const saved = (await hasLibreOffice()) ? await throughLibreOffice(copy) : await edit(copy, () => undefined);
    expect(await verify(saved)).toMatchObject({ verdict: 'AS_AGREED', altered: [] });
  });

  it.each<[string, (workbook: Workbook) => void, string, string | null]>([
    ['a letter', (workbook) => (sheetOf(workbook, OPERATIONAL).getCell('G5').value = '協'), 'G5', '協'],
    ['a letter taken away', (workbook) => (sheetOf(workbook, OPERATIONAL).getCell('A5').value = null), 'A5', ''],
    [
      'a condition beside it',
      (workbook) => (sheetOf(workbook, OPERATIONAL).getCell('Z9').value = '但し…'),
      'Z9',
      '但し…',
    ],
    [
      'a formula',
      (workbook) => (sheetOf(workbook, OPERATIONAL).getCell('B5').value = { formula: 'A1', result: '' }),
      'B5',
      null,
    ],
    ['a sheet', (workbook) => (workbook.addWorksheet('特約').getCell('A1').value = '免責'), 'A1', '免責'],
  ])('is something else with %s altered, though its hash is the one agreed', async (_, work, cell, text) => {
    const { verdict, altered: cells } = await verify(await altered(work));
    expect(verdict).toBe('DIFFERENT');
    expect(cells).toEqual([expect.objectContaining({ cell, copy: text })]);
  });

  it('is what was agreed where it was made while both sides still talked it over', async () => {
    const talked = await TwoSides.meet(registry);
    await talked.carry();
    await talked.declareEverything();
    await talked.step('UNDER_CONSULTATION');
    const early = (
      await talked.vendor.get(`/v1/matrices/${talked.matrixId}/workbook`).buffer().parse(bytes).expect(200)
    ).body as Buffer;
    await talked.confirmBoth();
    expect((await talked.step('AGREED')).status).toBe(200);
    const { verdict, altered: cells } = await verify(early, talked.vendor);
    expect([verdict, [...new Set(cells.map(({ sheet }) => sheet))]]).toEqual(['AS_AGREED', ['概要']]);
    const forged = await edit(early, (workbook) => (sheetOf(workbook, OPERATIONAL).getCell('G5').value = '協'));
    const found = await verify(forged, talked.vendor);
    expect([found.verdict, found.altered.filter(({ sheet }) => sheet === OPERATIONAL).map(({ cell }) => cell)]).toEqual(
      ['DIFFERENT', ['G5']],
    );
  });

  it('tells of another summary, which decides nothing', async () => {
    const file = await altered((workbook) => (sheetOf(workbook, '概要').getCell('B3').value = '別の病院'));
    expect(await verify(file)).toMatchObject({ verdict: 'AS_AGREED', altered: [{ sheet: '概要', copy: '別の病院' }] });
  });

  it('is known by its own revision, agreed or not, and by nobody who may not see it', async () => {
    const stranger = await TwoSides.meet(registry);
    expect(await verify(copy, stranger.vendor)).toMatchObject({ verdict: 'UNKNOWN', altered: [] });
    const open = await print((await TwoSides.meet(registry)).matrixId).catch(() => null);
    expect(open).toBeNull();
    const own = (await stranger.drafter.get(`/v1/matrices/${stranger.matrixId}/workbook`).buffer().parse(bytes))
      .body as Buffer;
    expect(await verify(own, stranger.drafter)).toMatchObject({ verdict: 'NOT_AGREED', altered: [] });
    const swapped = await edit(
      own,
      (workbook) => (sheetOf(workbook, 'bunkaiten').getCell('A2').value = sides.matrixId),
    );
    expect(await verify(swapped)).toMatchObject({ verdict: 'DIFFERENT' });
  });

  it('is superseded once the next revision is agreed', async () => {
    const api = new Client(sides.drafter);
    const next = await api.create(`contracts/${sides.contractId}/matrix`, {});
    const second = Object.assign(Object.create(TwoSides.prototype) as TwoSides, sides, { matrixId: next.id });
    await second.agree();
    expect(await verify(copy)).toMatchObject({ verdict: 'SUPERSEDED', revision: 1 });
  });

  it.each([
    ['no workbook', () => Promise.resolve(Buffer.from('a')), 'NO_WORKBOOK'],
    ['no copy', () => altered((workbook) => workbook.removeWorksheet(sheetOf(workbook, 'bunkaiten').id)), 'NO_COPY'],
    ['no id', () => altered((workbook) => (sheetOf(workbook, 'bunkaiten').getCell('A2').value = "'; --")), 'NO_COPY'],
  ])('is refused where it is %s', async (_, make, code) => {
    const answer = await sides.vendor
      .post('/v1/matrix-workbook-verifications')
      .set('Content-Type', XLSX)
      .send(await make());
    expect([answer.status, answer.body]).toMatchObject([400, { errors: [{ pointer: '/file', code }] }]);
  });
});
