import { type Agent } from 'supertest';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

interface Row {
  readonly row: number;
  readonly outcome: string;
  readonly id: string | null;
  readonly cells: readonly { field: string; change: string; before: string; after: string }[];
  readonly refusals: readonly { field: string | null; code: string }[];
}
interface Outcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly rows: readonly Row[];
}

/** What an ERP sends first is often there already: another hospital has registered the vendor, somebody has entered the contract. */
describe('files about records that have no key of the system yet', () => {
  let registry: TestRegistry;
  let api: Client;
  let own: Shown;
  let other: Shown;
  let clerk: Agent;
  let stranger: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    own = await api.create('institutions', anInstitutionBody());
    other = await api.create('institutions', anInstitutionBody());
    clerk = await registry.as({ institutionId: own.id, roles: ['PROCUREMENT'] });
    stranger = await registry.as({ institutionId: other.id, roles: ['PROCUREMENT'] });
  });
  afterAll(() => registry.stop());

  const profileOf = (resource: string, columns: object[]) =>
    api.create(`institutions/${own.id}/exchange-profiles`, {
      resource,
      system: 'kaikei',
      name: resource,
      encoding: 'UTF8',
      columns,
    });
  const taken = async (route: string, profile: Shown, text: string): Promise<Outcome> => {
    const answer = await clerk
      .post(`/v1/exchange-profiles/${profile.id}/${route}`)
      .set('Content-Type', 'text/csv')
      .send(text);
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body as Outcome;
  };
  const made = async (who: Agent, path: string, body: object): Promise<Shown> =>
    (await who.post(`/v1/${path}`).send(body).expect(201)).body as Shown;

  describe('vendors, by their corporate number', () => {
    const HEAD = 'code,name,address,number\r\n';
    let profile: Shown;
    let theirs: Shown;

    beforeAll(async () => {
      profile = await profileOf('vendors', [
        { heading: 'code', field: 'key' },
        { heading: 'name', field: 'name' },
        { heading: 'address', field: 'address' },
        { heading: 'number', field: 'corporateNumber' },
      ]);
      const vendor = { name: '株式会社髙﨑電算', corporateNumber: '7000012050002', address: '東京都千代田区千代田1-1' };
      theirs = await made(stranger, 'vendors', aVendorBody(vendor));
    });

    it('get the key, and stay as another hospital has recorded them', async () => {
      const file = `${HEAD}V-1,㈱髙﨑電算,東京都千代田区千代田1-1,７０００－０１２０５－０００２\r\n`;
      const cells = [
        { field: 'key', change: 'CHANGED', before: '', after: 'V-1' },
        { field: 'name', change: 'RECORDED_BY_ANOTHER', before: '株式会社髙﨑電算', after: '㈱髙﨑電算' },
      ];
      const seen = await taken('import-previews', profile, file);
      expect(seen).toMatchObject({ created: 0, updated: 1, refused: 0 });
      expect(seen.rows).toMatchObject([{ row: 2, outcome: 'UPDATE', id: theirs.id, cells }]);
      await registry.http.get('/v1/external/vendors/kaikei/V-1').expect(404);
      expect(await taken('imports', profile, file)).toMatchObject({ updated: 1 });
      const known = { id: theirs.id, name: '株式会社髙﨑電算', version: theirs.version };
      expect((await clerk.get('/v1/external/vendors/kaikei/V-1').expect(200)).body).toMatchObject(known);
      // Whoever recorded it sees nothing of another institution's key.
      const shown = await stranger.get(`/v1/vendors/${theirs.id}`).expect(200);
      expect((shown.body as Shown)['externalIds']).toEqual([]);
      expect(await taken('imports', profile, file)).toMatchObject({ updated: 0, unchanged: 1, refused: 0 });
    });

    it('of which the system has a code already are not joined to a second one: a branch has an address of its own', async () => {
      const seen = await taken('import-previews', profile, `${HEAD}V-2,髙﨑電算 大阪支店,大阪府,7000012050002\r\n`);
      expect(seen.rows).toMatchObject([
        { outcome: 'REFUSED', refusals: [{ field: 'corporateNumber', code: 'TAKEN' }] },
      ]);
    });

    it('are joined to the first of two rows, and the second is refused', async () => {
      const number = '1180301018771';
      const { id } = await made(clerk, 'vendors', aVendorBody({ name: '見本電算', corporateNumber: number }));
      const file = `${HEAD}V-3,見本電算,愛知県,${number}\r\nV-4,見本電算 支店,岐阜県,${number}\r\n`;
      const seen = await taken('import-previews', profile, file);
      expect(seen.rows).toMatchObject([
        {
          outcome: 'UPDATE',
          id,
          cells: [
            { field: 'key', after: 'V-3' },
            { field: 'address', change: 'CHANGED', before: '', after: '愛知県' },
          ],
        },
        { outcome: 'REFUSED', refusals: [{ field: 'corporateNumber', code: 'TAKEN' }] },
      ]);
    });

    it('keep the keys that other systems know them by', async () => {
      const keys = [{ system: 'kyuyo', key: 'K-9' }];
      const vendor = aVendorBody({ name: '給与電算', corporateNumber: '4000012090001', externalIds: keys });
      const { id } = await made(clerk, 'vendors', vendor);
      await taken('imports', profile, `${HEAD}V-5,給与電算,,4000012090001\r\n`);
      expect((await clerk.get(`/v1/vendors/${id}`)).body).toMatchObject({
        externalIds: [
          { system: 'kaikei', key: 'V-5' },
          { system: 'kyuyo', key: 'K-9' },
        ],
      });
    });
  });

  it('contracts, by the number that they were entered with, in the institution alone', async () => {
    const profile = await profileOf('contracts', [
      { heading: 'code', field: 'key' },
      { heading: 'number', field: 'contractNo' },
      { heading: 'title', field: 'title' },
      { heading: 'vendor', field: 'vendorKey' },
    ]);
    const vendor = await made(clerk, 'vendors', aVendorBody({ externalIds: [{ system: 'kaikei', key: 'V-8' }] }));
    const entered = (contractNo: string) => ({ contractNo, title: '保守' });
    const { id } = await made(clerk, 'contracts', aContractBody(own.id, vendor.id, entered('契-２０２６－1')));
    await made(stranger, 'contracts', aContractBody(other.id, vendor.id, entered('契-2026-2')));
    const seen = await taken(
      'import-previews',
      profile,
      'code,number,title,vendor\r\nC-1,契-2026-1,保守,V-8\r\nC-2,契-2026-2,保守,V-8\r\n',
    );
    expect(seen.rows.map(({ outcome, id: its }) => [outcome, its])).toEqual([
      ['UPDATE', id],
      ['CREATE', null],
    ]);
  });
});
