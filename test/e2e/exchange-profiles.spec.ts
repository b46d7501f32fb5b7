import { anInstitutionBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

const KEY = { heading: '取引先コード', field: 'key', digits: 6 };
const NAME = { heading: '取引先名', field: 'name' };
const PROFILE = { name: '取引先マスタ', resource: 'vendors', system: 'sap-mm', encoding: 'CP932' };

describe('exchange profiles', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody());
  });
  afterAll(() => registry.stop());

  const path = () => `institutions/${institution.id}/exchange-profiles`;

  it('say how files of a kind of record are written, with nothing left open', async () => {
    const made = await api.create(path(), { ...PROFILE, columns: [KEY, NAME] });
    expect(made).toMatchObject({
      ...PROFILE,
      institutionId: institution.id,
      format: 'CSV',
      delimiter: 'COMMA',
      lineEnd: 'CRLF',
      headerRow: 1,
      columns: [
        { ...KEY, position: null, system: null, dateForm: null, bytes: null, whenEmpty: 'LEAVE', words: [] },
        { ...NAME, digits: null },
      ],
    });
    const same = await api.patch(`exchange-profiles/${made.id}`, made.version, { columns: [KEY, NAME] });
    expect(same.body['version']).toBe(made.version);
    await registry.http
      .post(`/v1/${path()}`)
      .send({ ...PROFILE, columns: [KEY] })
      .expect(409);
  });

  it.each<[string, object, string, string]>([
    ['no key', { columns: [NAME] }, '/columns', 'REQUIRED'],
    ['an unknown field', { columns: [KEY, { heading: '色', field: 'colour' }] }, '/columns/1/field', 'UNKNOWN_FIELD'],
    ['a field twice', { columns: [KEY, { ...KEY, heading: '別' }] }, '/columns/1/field', 'TWICE'],
    ['a column without a heading', { columns: [KEY, { field: 'name' }] }, '/columns/1/heading', 'REQUIRED'],
    ['a date that is none', { columns: [KEY, { ...NAME, dateForm: 'ISO' }] }, '/columns/1/dateForm', 'OTHER_KIND'],
    ['a name emptied', { columns: [KEY, { ...NAME, whenEmpty: 'CLEAR' }] }, '/columns/1/whenEmpty', 'REQUIRED'],
    ['no width', { delimiter: 'NONE', columns: [KEY] }, '/columns/0/bytes', 'REQUIRED'],
    ['no place', { headerRow: 0, columns: [KEY] }, '/columns/0/position', 'REQUIRED'],
    [
      'a word of another field',
      { columns: [KEY, { heading: '形', field: 'legalForm', words: [{ text: '法人', value: 'HOUJIN' }] }] },
      '/columns/1/words/0/value',
      'UNKNOWN',
    ],
  ])('refuse %s', async (_, over, pointer, code) => {
    const answer = await registry.http
      .post(`/v1/${path()}`)
      .send({ ...PROFILE, name: '別', columns: [KEY, NAME], ...over })
      .expect(400);
    expect((answer.body as { errors: unknown[] }).errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('are an institution’s own, and of those who exchange files', async () => {
    const made = await api.create(path(), { ...PROFILE, name: '自院', columns: [KEY] });
    const other = await api.create('institutions', anInstitutionBody());
    const stranger = await registry.as({ institutionId: other.id });
    await stranger.get(`/v1/exchange-profiles/${made.id}`).expect(404);
    const auditor = await registry.as({ institutionId: institution.id, roles: ['AUDITOR'] });
    await auditor.get(`/v1/exchange-profiles/${made.id}`).expect(200);
    await auditor.delete(`/v1/exchange-profiles/${made.id}`).set('If-Match', '"1"').expect(403);
  });
});
