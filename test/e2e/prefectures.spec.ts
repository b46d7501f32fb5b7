import { type Agent } from 'supertest';
import { PREFECTURES } from '../../src/kernel/prefecture-code';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';
import { sealEverything } from '../support/seal-everything';

/** 都道府県: nobody knows its code by heart, nor should anybody read one. */
describe('a prefecture', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let admin: Agent;
  let path: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody({ name: '那覇見本病院' }));
    admin = await browserOf(registry, { roles: ['ADMINISTRATOR'] });
    path = `/institutions/${institution.id}`;
  });
  afterAll(() => registry.stop());

  const page = async (address: string, language = 'ja') =>
    (await admin.get(address).set('Accept-Language', language).expect(200)).text;
  const optionsOf = (text: string) => {
    const select = /<select[^>]*name="prefectureCode"[\s\S]*?<\/select>/.exec(text)?.[0] ?? '';
    return [...select.matchAll(/<option[^>]*value="(\d+)"[^>]*>([^<]+)</g)].map(([, code, name]) => [code, name]);
  };

  it('has a name for each code, from north to south', () => {
    expect([...PREFECTURES.keys()]).toEqual(Array.from({ length: 47 }, (_, i) => String(i + 1).padStart(2, '0')));
    const [tokyo, okinawa] = [PREFECTURES.get('13'), PREFECTURES.get('47')];
    expect([tokyo, okinawa]).toEqual([
      { ja: '東京都', en: 'Tokyo' },
      { ja: '沖縄県', en: 'Okinawa' },
    ]);
    expect(new Set([...PREFECTURES.values()].flatMap(({ ja, en }) => [ja, en])).size).toBe(94);
  });

  it.each([
    ['ja', 0],
    ['en', 1],
  ] as const)('is chosen by its name, in the order of the codes: %s', async (language, at) => {
    const named = [...PREFECTURES].map(([code, { ja, en }]) => [code, [ja, en][at]]);
    for (const form of ['/institutions/new', `${path}/edit`, '/institutions'])
      expect([form, optionsOf(await page(form, language))]).toEqual([form, named]);
  });

  it('is shown by its name, on its page, in the list and its file, and in the history', async () => {
    const version = versionIn(await page(`${path}/edit`));
    const fields = { version, name: '那覇見本病院', kind: 'HOSPITAL', prefectureCode: '47' };
    await sent(admin, path, fields).expect(303);
    expect(await page(`${path}/edit`)).toContain('<option value="47" selected>沖縄県');
    await sealEverything(registry);
    for (const where of [path, '/institutions?prefectureCode=47', `/journal?subjectId=${institution.id}`]) {
      expect([where, (await page(where)).includes('沖縄県')]).toEqual([where, true]);
      expect([where, (await page(where, 'en')).includes('Okinawa')]).toEqual([where, true]);
    }
    expect((await admin.get('/institutions/export?prefectureCode=47').expect(200)).text).toContain('沖縄県');
    expect(await page('/institutions?prefectureCode=01')).not.toContain('那覇見本病院');
  });
});
