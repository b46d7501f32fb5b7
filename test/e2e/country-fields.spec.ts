import { type AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { type Agent } from 'supertest';
import { aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { browserOf, sessionOf } from '../support/browser';
import { findChromium } from '../support/chromium';
import { Client } from '../support/client';
import { sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

const executablePath = findChromium();
// A browser is the system's, not npm's: where there is none, these are passed over.
const inABrowser = executablePath === null ? it.skip : it;

/** People know a country by its name, programs by its code. */
describe('a field for countries', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let clerk: Agent;
  let subcontract: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    clerk = await browserOf(registry, { institutionId });
    const [{ id: prime }, { id: beneath }] = [
      await api.create('vendors', aVendorBody()),
      await api.create('vendors', aVendorBody()),
    ];
    const { id: contractId } = await api.create('contracts', aContractBody(institutionId, prime));
    const { id } = await api.create(`contracts/${contractId}/subcontracts`, {
      ...aSubcontractBody(beneath),
      processingCountries: ['JP', 'VN'],
      storageCountries: [],
    });
    subcontract = `subcontracts/${id}`;
  });
  afterAll(() => registry.stop());

  const page = async (path: string, language: string): Promise<string> =>
    (await clerk.get(path).set('Accept-Language', language).expect(200)).text;
  /** What stands in the entries of a field. */
  const entered = (text: string, name: string): string[] =>
    [...text.matchAll(new RegExp(`<input[^>]* name="${name}"[^>]*>`, 'g'))].map(
      ([input]) => / value="([^"]*)"/.exec(input)?.[1] ?? '',
    );

  it.each([
    ['ja', '日本', 'ベトナム'],
    ['en', 'Japan', 'Vietnam'],
  ])(
    'offers all of them by name, Japan first, and shows what is on record by its name (%s)',
    async (language, ...names) => {
      const form = await page('/vendors/new', language);
      const [, list = ''] = /<input[^>]* name="country"[^>]* list="([^"]+)"/.exec(form) ?? [];
      const [, options = ''] = new RegExp(`<datalist id="${list}">([\\s\\S]*?)</datalist>`).exec(form) ?? [];
      const offered = [...options.matchAll(/<option value="([^"]+)"/g)].map(([, name]) => name);
      expect([offered.length, offered[0], offered.includes(names[1])]).toEqual([249, names[0], true]);
      expect(entered(form, 'country')).toEqual([names[0]]);
      const change = await page(`/${subcontract}/edit`, language);
      expect(entered(change, 'processingCountries')).toEqual([...names, '', '']);
      expect(entered(change, 'storageCountries')).toEqual(['', '']);
    },
  );

  it.each(['ベトナム', 'vietnam', 'ｖｎ', 'VN'])('takes a name in either language, or a code: %s', async (typed) => {
    const { headers } = await sent(clerk, '/vendors', {
      name: `見本商会 ${typed}`,
      country: typed,
      meansAnother: 'true',
    }).expect(303);
    const vendor = String(headers['location']);
    expect(await api.read(vendor.slice(1))).toMatchObject({ country: 'VN' });
    expect(await page(vendor, 'ja')).toContain('ベトナム');
  });

  it('takes several, one to an entry or parted by commas, and what is left empty for none', async () => {
    const before = await page(`/${subcontract}/edit`, 'ja');
    const unknown = { concernsMedicalSystems: 'UNKNOWN', handlesPersonalData: 'UNKNOWN', overseas: 'UNKNOWN' };
    await sent(clerk, `/${subcontract}`, {
      ...unknown,
      work: '夜間の監視',
      version: versionIn(before),
      processingCountries: ['日本', 'アメリカ合衆国', '', 'Ireland、sg'],
      storageCountries: ['', ''],
    }).expect(303);
    expect(await api.read(subcontract)).toMatchObject({
      processingCountries: ['JP', 'US', 'IE', 'SG'],
      storageCountries: [],
    });
  });

  it.each([
    ['ja', '「どこか遠く」という国は見つかりません'],
    ['en', 'No country is called “どこか遠く”'],
  ])('says beside the field what is none, and keeps what was typed (%s)', async (language, told) => {
    const answer = await sent(clerk, '/vendors', { name: '見本商会', country: 'どこか遠く', meansAnother: 'true' }).set(
      'Accept-Language',
      language,
    );
    expect(answer.status).toBe(400);
    expect(answer.text).toMatch(new RegExp(`id="country-fault">${told}`));
    expect(answer.text.split(told).length).toBe(3);
    expect(entered(answer.text, 'country')).toEqual(['どこか遠く']);
    const several = await sent(clerk, `/${subcontract}`, { storageCountries: ['日本', 'どこか遠く'] }).set(
      'Accept-Language',
      language,
    );
    expect(several.text).toMatch(new RegExp(`id="storageCountries-fault">${told}`));
    expect(entered(several.text, 'storageCountries').slice(0, 2)).toEqual(['日本', 'どこか遠く']);
  });

  inABrowser('is filled in by keyboard, without a script, and by everybody', async () => {
    const server = await registry.app.listen(0, '127.0.0.1');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    try {
      const token = await sessionOf(registry, { institutionId });
      const opened = async (javaScriptEnabled: boolean) => {
        const context = await browser.newContext({ locale: 'ja-JP', javaScriptEnabled });
        await context.addCookies([{ name: 'bunkaiten', value: token, url: origin }]);
        return context.newPage();
      };
      const seen = await opened(true);
      for (const path of ['/vendors/new', `/${subcontract}/edit`]) {
        await seen.goto(`${origin}${path}`);
        const { violations } = await new AxeBuilder({ page: seen }).analyze();
        expect([path, violations.map(({ id }) => id)]).toEqual([path, []]);
      }
      const plain = await opened(false);
      await plain.goto(`${origin}/${subcontract}/edit`);
      await plain.locator('[name=storageCountries]').first().focus();
      await plain.keyboard.type('台湾');
      await plain.keyboard.press('Tab');
      await plain.keyboard.type('Germany');
      await plain.keyboard.press('Enter');
      await plain.waitForURL(`${origin}/${subcontract}`);
      expect(await api.read(subcontract)).toMatchObject({ storageCountries: ['TW', 'DE'] });
    } finally {
      await browser.close();
    }
  });
});
