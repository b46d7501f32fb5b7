import { encode } from 'iconv-lite';
import { anInstitutionBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

/** A row as the tax agency writes it: 30 columns, texts in quotes. */
function row(number: string, over: Readonly<Record<number, string>> = {}): string {
  const cells: Record<number, string> = {
    1: '1',
    2: number,
    3: '12',
    4: '0',
    5: '2026-06-01',
    6: '2026-05-20',
    7: '株式会社髙﨑メディカル',
    9: '301',
    10: '東京都',
    11: '千代田区',
    12: '表ソ能１丁目１番１号',
    14: '13',
    15: '101',
    16: '1000001',
    24: '1',
    25: 'Takasaki Medical, Inc.',
    29: 'タカサキメディカル',
    30: '0',
    ...over,
  };
  return Array.from({ length: 30 }, (_, i) => `"${cells[i + 1] ?? ''}"`).join(',');
}

describe('files of the register of corporate numbers', () => {
  let registry: TestRegistry;
  let own: Client;
  let vendor: Shown;
  let send: (path: string, file: Buffer, query?: object) => Promise<{ status: number; body: Record<string, unknown> }>;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    const institution = await new Client(registry.http).create('institutions', anInstitutionBody());
    const clerk = await registry.as({ institutionId: institution.id, roles: ['PROCUREMENT'] });
    own = new Client(clerk);
    vendor = await own.create('vendors', {
      name: '㈱髙﨑メディカル',
      corporateNumber: '7000012050002',
      address: '旧住所',
    });
    send = async (path, file, query = {}) =>
      clerk.post(`/v1/vendors/register-file${path}`).query(query).set('Content-Type', 'text/csv').send(file);
  });
  afterAll(() => registry.stop());

  it('fill what is not on record, set what the register says, and change nothing the second time', async () => {
    const lines = [row('1180301018771'), row('7000012050002', { 24: '0', 7: '旧商号' }), row('7000012050002')];
    const file = encode(`${lines.join('\r\n')}\r\n`, 'cp932');
    const seen = await send('-previews', file, { fetchedOn: '2026-06-02' });
    expect(seen.body).toMatchObject({ isDone: false, read: 2, updated: 1, refused: 0 });
    expect((await own.read(`vendors/${vendor.id}`)).version).toBe(1);
    const done = await send('', file, { fetchedOn: '2026-06-02' });
    expect(done.body).toMatchObject({
      isDone: true,
      updated: 1,
      rows: [{ row: 3, key: '7000012050002', id: vendor.id }],
    });
    expect(await own.read(`vendors/${vendor.id}`)).toMatchObject({
      name: '㈱髙﨑メディカル',
      address: '旧住所',
      postalCode: '1000001',
      nameKana: 'タカサキメディカル',
      nameEn: 'Takasaki Medical, Inc.',
      registerName: '株式会社髙﨑メディカル',
      registerAddress: '東京都千代田区表ソ能１丁目１番１号',
      registerProcess: '12',
      registerChangedOn: '2026-05-20',
      registerClosedOn: null,
      registerFetchedOn: '2026-06-02',
      version: 2,
    });
    expect((await send('', file, { fetchedOn: '2026-06-02' })).body).toMatchObject({ updated: 0, unchanged: 1 });
    const older = Buffer.from(row('7000012050002', { 7: '古い名' }));
    expect((await send('', older, { fetchedOn: '2026-01-01' })).body).toMatchObject({ updated: 0, unchanged: 1 });
    const closed = Buffer.from(row('7000012050002', { 3: '21', 19: '2026-09-30', 21: '1180301018771' }));
    expect((await send('', closed, { fetchedOn: '2026-10-01' })).body).toMatchObject({ updated: 1 });
    expect(await own.read(`vendors/${vendor.id}`)).toMatchObject({
      registerClosedOn: '2026-09-30',
      registerSuccessorNumber: '1180301018771',
    });
  });

  it('leave what somebody else has recorded, and are refused where they are no such file', async () => {
    const other = await new Client(registry.http).create('institutions', anInstitutionBody());
    const stranger = await registry.as({ institutionId: other.id, roles: ['PROCUREMENT'] });
    const told = await stranger
      .post('/v1/vendors/register-file')
      .set('Content-Type', 'text/csv')
      .send(Buffer.from(row('7000012050002', { 7: '乗っ取り' })))
      .expect(200);
    expect(told.body).toMatchObject({ updated: 0, refused: 1 });
    const wrong = await send('', Buffer.from('a,b\r\n'));
    expect([wrong.status, wrong.body]).toMatchObject([400, { errors: [{ code: 'NO_REGISTER' }] }]);
    await (
      await registry.as({ institutionId: other.id, roles: ['AUDITOR'] })
    )
      .post('/v1/vendors/register-file')
      .set('Content-Type', 'text/csv')
      .send(Buffer.from(row('7000012050002')))
      .expect(403);
  });
});
