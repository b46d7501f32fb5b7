import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { stepOf } from '../support/evidence-desk';
import { sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';
import { bytes, cellAt, edit, sheetOf } from '../support/workbooks';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('a form that a vendor sends back on request', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  const printed = async ({ drafter, matrixId }: TwoSides): Promise<Buffer> => {
    const form = drafter.get(`/v1/matrices/${matrixId}/form`).query({ side: 'VENDOR' });
    return (await form.buffer().parse(bytes).expect(200)).body as Buffer;
  };

  it('is a draft once it is accepted, and nobody’s declaration until somebody enters it', async () => {
    const sides = await TwoSides.meet(registry);
    const prime = (await sides.matrix()).parties.find(({ kind }) => kind === 'PRIME_VENDOR')?.id ?? '';
    const stateOfRow = async () => (await sides.concord()).rows.find(({ key }) => key === 'SV-01');
    const asking = new Client(registry.http);
    const { institutionId, vendorId, contractId, matrixId } = sides;
    const asked = await asking.create('evidence-requests', {
      institutionId,
      vendorId,
      contractId,
      matrixId,
      kind: 'MATRIX_FORM',
      dueOn: addDays(today(), 20),
    });
    const filled = await edit(await printed(sides), (workbook) => {
      const sheet = sheetOf(workbook, '運用・対応');
      cellAt(sheet, 'SV-01', `MARK:${prime}`).value = '責実';
      cellAt(sheet, 'SV-01', `SHARE:${prime}`).value = '月次で更新 髙﨑①⑥㈱𠮷';
    });
    const staff = await browserOf(registry, { institutionId, roles: ['PLANNING_MANAGER'], name: '髙橋' });
    const path = `/evidence-requests/${asked.id}/matrix-form`;
    await staff.get(path).expect(404);
    const said = await sides.vendor
      .post(`/v1/evidence-requests/${asked.id}/answer`)
      .set('If-Match', `"${asked.version}"`)
      .attach('file', filled, { filename: '回答票.xlsx', contentType: XLSX })
      .expect(200);
    await staff.get(path).expect(404);
    await stepOf(registry.http, said.body as Shown, 'acceptance').expect(200);
    const before = await stateOfRow();
    expect(before?.state).toBe('UNDECLARED');
    expect((await staff.get(`/evidence-requests/${asked.id}`).expect(200)).text).toContain(path);
    const draft = (await staff.get(path).expect(200)).text;
    for (const words of ['SV-01', '月次で更新 髙﨑①⑥㈱𠮷', '代理入力']) expect(draft).toContain(words);
    expect(await stateOfRow()).toEqual(before);
    const stranger = await browserOf(registry, { institutionId: (await TwoSides.meet(registry)).institutionId });
    await stranger.get(path).expect(404);

    const workbook = /name="workbook" value="([^"]+)"/.exec(draft)?.[1] ?? '';
    const entered = await sent(staff, `/matrices/${matrixId}/form`, {
      version: versionIn(draft),
      side: 'VENDOR',
      workbook,
      once: newId(),
    });
    expect([entered.status, entered.headers['location']]).toEqual([303, `/matrices/${matrixId}`]);
    expect((await stateOfRow())?.state).toBe('ONE_SIDED');
  });
});
