import { Client as Connection } from 'pg';
import { type Agent } from 'supertest';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

/** What is called so, and how somebody types who looks for it, or for something else. */
const NAME = '㈱髙﨑 ＣＴ画像ｻｰﾊﾞ①更改サバイバル';
const SOUGHT = [
  'ct',
  'ＣＴ画像',
  'サーバ',
  'さーば',
  'ｻｰﾊﾞ1',
  '高崎',
  '髙﨑ct',
  'バ',
  '更改',
  '画像サーバ1更改サバイバル',
  NAME,
];
/** The last has each pair of its letters in the name, and does not stand in it. */
const NOT_SOUGHT = ['MRI', '㈱', '株式会社', '・', '崎高', 'バ1更改サーバ'];

describe('titles and names', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  const records: Record<string, Shown> = {};
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    for (const name of [NAME, '別のもの ﾎﾞﾝﾍﾞ'])
      Object.assign(records, {
        [`contracts ${name}`]: await api.create('contracts', aContractBody(institutionId, vendorId, { title: name })),
        [`systems ${name}`]: await api.create('systems', {
          ...{ institutionId, name, status: 'PLANNED', provider: 'VENDOR' },
        }),
        [`equipment ${name}`]: await api.create('equipment', {
          ...{ institutionId, name, assetNo: `A-${name.length}`, status: 'LIVE', liveFrom: '2024-04-01' },
        }),
      });
  });
  afterAll(() => registry.stop());

  const found = async (kind: string, query: object, by: Agent = registry.http): Promise<string[]> => {
    const page = await by.get(`/v1/${kind}`).query(query).expect(200);
    return (page.body as { items: Shown[] }).items.map(({ id }) => id);
  };

  it.each([
    ['contracts', 'title'],
    ['systems', 'name'],
    ['equipment', 'name'],
  ])(
    'of %s are found in part, whatever the kana, the width and the case, by those who see them',
    async (kind, field) => {
      const { id } = records[`${kind} ${NAME}`]!;
      for (const said of SOUGHT) expect([said, await found(kind, { [field]: said })]).toEqual([said, [id]]);
      for (const said of NOT_SOUGHT) expect([said, await found(kind, { [field]: said })]).toEqual([said, []]);
      const elsewhere = (await api.create('institutions', anInstitutionBody())).id;
      const stranger = await registry.as({ institutionId: elsewhere });
      expect(await found(kind, { [field]: 'サーバ' }, stranger)).toEqual([]);

      await registry.sql(
        `set local session_replication_role = 'replica'; update journal set at = '2026-11-01T14:59:00Z' where at > '2026-11-02'`,
      );
      const renamed = await api.patch(`${kind}/${id}`, 1, { [field]: '改めた名' });
      expect([renamed.status, await found(kind, { [field]: 'さーば' })]).toEqual([200, []]);
      expect(await found(kind, { [field]: 'さーば', asKnownOn: '2026-11-01' })).toEqual([id]);
      expect(await found(kind, { [field]: '改メタ' })).toEqual([id]);
    },
  );

  it('are looked for in an index, not in each record', async () => {
    const connection = new Connection(registry.connection);
    await connection.connect();
    try {
      await connection.query('begin; set local enable_seqscan = off');
      for (const table of ['contracts', 'systems', 'equipment']) {
        await connection.query(`select ${table}_named('さーば')`);
        const read = 'select idx_scan::int, seq_scan::int from pg_stat_xact_user_tables where relname = $1';
        expect([table, (await connection.query(read, [table])).rows]).toEqual([table, [{ idx_scan: 1, seq_scan: 0 }]]);
      }
    } finally {
      await connection.end();
    }
  });
});
