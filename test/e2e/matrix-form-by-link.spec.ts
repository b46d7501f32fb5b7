import request from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { stepOf } from '../support/evidence-desk';
import { sent, versionIn } from '../support/form';
import { MailPeer } from '../support/mail-peer';
import { TestRegistry } from '../support/registry';
import { settled } from '../support/settled';
import { TwoSides } from '../support/two-sides';
import { bytes, cellAt, edit, sheetOf } from '../support/workbooks';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const EMAIL = 'shiro@form.vendor.example.jp';
const SAID = '月次で更新 髙﨑①⑥㈱𠮷';

/** 責任分界表の回答票 that somebody without an account sends back by the link that was mailed to them. */
describe('a matrix form sent back by a mailed link', () => {
  let mail: MailPeer;
  let registry: TestRegistry;
  beforeAll(async () => {
    mail = await MailPeer.start();
    registry = await TestRegistry.start({
      SMTP_URL: mail.url,
      MAIL_FROM: 'bunkaiten@form.hospital.example.jp',
      PUBLIC_URL: 'https://bunkaiten.example.jp',
    });
  });
  afterAll(async () => {
    await registry.stop();
    await mail.stop();
  });

  const nobody = () => request(registry.app.getHttpServer());

  it('is kept once it is accepted, and is a draft then: nobody’s declaration until somebody enters it', async () => {
    const sides = await TwoSides.meet(registry);
    const { institutionId, vendorId, contractId, matrixId, drafter } = sides;
    const prime = (await sides.matrix()).parties.find(({ kind }) => kind === 'PRIME_VENDOR')?.id ?? '';
    const stateOfRow = async () => (await sides.concord()).rows.find(({ key }) => key === 'SV-01')?.state;
    const api = new Client(registry.http);
    const asked = await api.create('evidence-requests', {
      ...{ institutionId, vendorId, contractId, matrixId },
      kind: 'MATRIX_FORM',
      dueOn: addDays(today(), 20),
    });
    const made = await api.post(`evidence-requests/${asked.id}/links`, { name: '見本 四郎', email: EMAIL });
    expect(made.status).toBe(201);
    expect(await settled(() => Promise.resolve(mail.to(EMAIL).length), 1)).toBe(1);
    const link = /https:\/\/bunkaiten\.example\.jp(\/e\/bke_[\w-]{43})/.exec(mail.to(EMAIL)[0]?.text ?? '')?.[1] ?? '';

    const page = (await nobody().get(link).set('Accept', 'text/html').expect(200)).text;
    expect([page.includes('回答票'), page.includes('type="file"')]).toEqual([true, true]);
    const printed = drafter.get(`/v1/matrices/${matrixId}/form`).query({ side: 'VENDOR' });
    const filled = await edit((await printed.buffer().parse(bytes).expect(200)).body as Buffer, (workbook) => {
      const sheet = sheetOf(workbook, '運用・対応');
      cellAt(sheet, 'SV-01', `MARK:${prime}`).value = '責実';
      cellAt(sheet, 'SV-01', `SHARE:${prime}`).value = SAID;
    });
    const send = (file: Buffer | null) => {
      const form = nobody().post(link).set({ Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' });
      form.field('answeredBy', '見本 四郎㈱');
      return file === null ? form : form.attach('file', file, { filename: '回答票.xlsx', contentType: XLSX });
    };
    expect((await send(null)).status).toBe(400);
    expect((await send(filled)).status).toBe(200);
    expect((await send(filled)).status).toBe(404);

    const staff = await browserOf(registry, { institutionId, roles: ['PLANNING_MANAGER'], name: '髙橋' });
    const draft = `/evidence-requests/${asked.id}/matrix-form`;
    await staff.get(draft).expect(404);
    expect(await stateOfRow()).toBe('UNDECLARED');
    const answered = await api.read<Shown>(`evidence-requests/${asked.id}`);
    expect(answered).toMatchObject({
      state: 'ANSWERED',
      rounds: [{ said: { answeredBy: '見本 四郎㈱', byLink: true, file: { name: '回答票.xlsx' } } }],
    });
    await stepOf(registry.http, answered, 'acceptance').expect(200);

    const shown = (await staff.get(draft).expect(200)).text;
    for (const words of ['SV-01', SAID, '代理入力']) expect(shown).toContain(words);
    expect(await stateOfRow()).toBe('UNDECLARED');
    const workbook = /name="workbook" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    const fields = { version: versionIn(shown), side: 'VENDOR', workbook, once: newId() };
    const entered = await sent(staff, `/matrices/${matrixId}/form`, fields);
    expect([entered.status, entered.headers['location']]).toEqual([303, `/matrices/${matrixId}`]);
    expect(await stateOfRow()).toBe('ONE_SIDED');
  });
});
