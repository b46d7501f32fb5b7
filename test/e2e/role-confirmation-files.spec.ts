import { encode } from 'iconv-lite';
import { type Agent } from 'supertest';
import { aContractBody, anInstitutionBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { bytes } from '../support/workbooks';

const HEAD = '区分,項番,項目,内容,初回確認日,初回確認,完了日,備考\r\n';
const ITEMS =
  'Part1,2,院内の規程①,"方針を定め、\n周知している",令和8年6月1日,はい,,\r\nPart2,Ａ－１０,表ソ能の分担,,2026-06-01,いいえ,R8.7.15,覚書第2条\r\nPart2,A-2,まだの項目,,,,,\r\n';

describe('the item list of the 確認表 as a file', () => {
  let registry: TestRegistry;
  let api: Client;
  let contract: Shown;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    const institution = await api.create('institutions', anInstitutionBody());
    const vendor = await api.create('vendors', { name: '見本㈱' });
    contract = await api.create('contracts', aContractBody(institution.id, vendor.id));
    clerk = await registry.as({ institutionId: institution.id, roles: ['LEGAL'] });
  });
  afterAll(() => registry.stop());

  const send = (route: string, file: Buffer, type = 'text/csv') =>
    clerk.post(`/v1/contracts/${contract.id}/role-confirmation-file${route}`).set('Content-Type', type).send(file);

  it('comes in with the institution’s own wording, also of items that nobody has gone through yet, and goes out again', async () => {
    const file = encode(HEAD + ITEMS, 'cp932');
    expect((await send('-previews', file).expect(200)).body).toMatchObject({ isDone: false, created: 3, refused: 0 });
    const list = `contracts/${contract.id}/role-confirmations`;
    expect((await api.read<{ items: object[] }>(list)).items).toEqual([]);
    expect((await send('', file).expect(200)).body).toMatchObject({ isDone: true, created: 3, refused: 0 });
    const { items } = await api.read<{ items: Shown[] }>(list);
    expect(items).toEqual([
      expect.objectContaining({
        part: 'INSTITUTION',
        itemNo: '2',
        content: '方針を定め、\n周知している',
        wasMet: true,
      }),
      expect.objectContaining({ itemNo: 'A-10', confirmedOn: '2026-06-01', wasMet: false, completedOn: '2026-07-15' }),
      expect.objectContaining({ itemNo: 'A-2', subject: 'まだの項目', confirmedOn: null, wasMet: null }),
    ]);
    expect((await send('', file).expect(200)).body).toMatchObject({ created: 0, updated: 0, unchanged: 3, rows: [] });
    for (const format of ['CSV', 'XLSX']) {
      const out = await clerk
        .get(`/v1/contracts/${contract.id}/role-confirmation-file`)
        .query({ format })
        .buffer(true)
        .parse(bytes)
        .expect(200);
      const again = await send('', out.body as Buffer, String(out.headers['content-type'])).expect(200);
      expect([format, again.body]).toMatchObject([format, { created: 0, updated: 0, unchanged: 3, refused: 0 }]);
    }
    const moved = (HEAD + ITEMS).replace('まだの項目,,,,', 'まだの項目,,2026-11-01,はい,');
    expect((await send('', Buffer.from(moved)).expect(200)).body).toMatchObject({
      updated: 1,
      rows: [{ row: 4, outcome: 'UPDATE', cells: [{ field: 'confirmedOn' }, { field: 'wasMet', after: 'はい' }] }],
    });
  });

  it('is taken as a whole or not at all, with the reason at each row', async () => {
    const file = Buffer.from(
      `${HEAD}Part1,3,良い,,,,,\r\nPart3,4,区分違い,,,,,\r\nPart1,A-,番号違い,,,,,\r\nPart1,5,日だけ,,2026-06-01,,,\r\nPart1,6,逆,,2026-06-01,いいえ,2026-05-01,\r\n`,
    );
    const seen = await send('-previews', file).expect(200);
    expect(seen.body).toMatchObject({ created: 1, refused: 4 });
    const rows = (seen.body as { rows: { row: number; refusals: { heading: string | null; code: string }[] }[] }).rows;
    expect(rows.flatMap(({ row, refusals }) => refusals.map(({ heading, code }) => [row, heading, code]))).toEqual([
      [3, '区分', 'UNKNOWN_WORD'],
      [4, '項番', 'SHEET_ITEM_NUMBER'],
      [5, '初回確認', 'INCOMPLETE'],
      [6, '完了日', 'BEFORE_START'],
    ]);
    await send('', file).expect(400);
    await send('-previews', Buffer.from('項番\r\n1\r\n')).expect(400);
    const auditor = await registry.as({ roles: ['AUDITOR'] });
    await auditor
      .post(`/v1/contracts/${contract.id}/role-confirmation-file`)
      .set('Content-Type', 'text/csv')
      .send(file)
      .expect(403);
    const stranger = await registry.as({ institutionId: (await api.create('institutions', anInstitutionBody())).id });
    await stranger.get(`/v1/contracts/${contract.id}/role-confirmation-file`).expect(404);
  });
});
