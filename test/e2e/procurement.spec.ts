import { BUYER_WORDS } from '../../src/exchange/procurement-gates/buyer-words';
import { RULES } from '../../src/guideline/catalogue';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody, aCertificationBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

interface Answer {
  readonly decision: string;
  readonly blocking: { ruleId: string }[];
  readonly warnings: { ruleId: string }[];
  readonly purchase: Record<string, string>;
  readonly onRecord: Record<string, string>;
  readonly nextChangeOn: string | null;
  readonly settledBy: { parameters: string[]; question: string; ifNo: string } | null;
}

const NOTHING = { worksOnSystems: 'NO', handlesMedicalInfo: 'NO', externalConnection: 'NO' };
const ASKED_OF_ALL = ['externalConnection', 'worksOnSystems', 'handlesMedicalInfo'];

describe('a buyer asks whether to buy', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
  });
  afterAll(() => registry.stop());

  const aVendor = async () => (await api.create('vendors', aVendorBody())).id;
  const ask = (vendorId: string, query: object = {}) =>
    api.read<Answer>(`vendors/${vendorId}/procurement-gate`, { institutionId, asOf: '2026-11-26', ...query });
  const buys = (vendorId: string, over: object) =>
    api.create('purchases', { institutionId, vendorId, description: '見本', ...over });

  it('of a supplier of stationery: allowed, without a parameter', async () => {
    const vendorId = await aVendor();
    await buys(vendorId, { description: '文具・事務用品', ...NOTHING });
    expect(await ask(vendorId)).toMatchObject({
      decision: 'allow',
      purchase: NOTHING,
      onRecord: NOTHING,
      settledBy: null,
    });
  });

  it('of a meal contractor with a line into the network: not, whatever is said of its data', async () => {
    const vendorId = await aVendor();
    await buys(vendorId, { description: '患者給食', ...NOTHING, externalConnection: 'YES' });
    for (const query of [{}, { handlesMedicalInfo: 'NO', worksOnSystems: 'NO' }]) {
      const { decision, blocking, settledBy } = await ask(vendorId, query);
      expect([decision, blocking.map(({ ruleId }) => ruleId), settledBy]).toEqual(['block', ['CERT-001'], null]);
    }
    // The same company sells paper napkins, too.
    expect((await ask(vendorId, { externalConnection: 'NO' })).decision).toBe('allow');
  });

  it('of whom nothing is known: not, and which question would settle it', async () => {
    const vendorId = await aVendor();
    const unknown = await ask(vendorId);
    expect(unknown).toMatchObject({
      decision: 'block',
      settledBy: {
        parameters: ASKED_OF_ALL,
        ifNo: 'allow',
        question: expect.stringContaining('病院のネットワーク') as string,
      },
    });
    const answered = Object.fromEntries(ASKED_OF_ALL.map((parameter) => [parameter, 'NO']));
    expect((await ask(vendorId, answered)).decision).toBe('allow');
    const { parameters } = (await ask(vendorId, { worksOnSystems: 'NO', externalConnection: 'NO' })).settledBy ?? {};
    expect(parameters).toEqual(['handlesMedicalInfo']);
  });

  it('and no record is hidden by another: a line in a contract counts until the contract is over', async () => {
    const vendorId = await aVendor();
    await buys(vendorId, NOTHING);
    const past = {
      negotiatingFrom: '2026-01-01',
      signedOn: '2026-02-01',
      activatedOn: '2026-04-01',
      endedOn: '2026-10-31',
    };
    const contract = await aRunningContract(registry, institutionId, vendorId, past, {
      handlesMedicalInfo: 'NO',
      externalConnection: 'YES',
      deploymentModel: null,
      startOn: '2026-04-01',
      endOn: '2026-10-31',
    });
    expect(contract).toMatchObject({ status: 'ENDED' });
    expect(await ask(vendorId, { asOf: '2026-10-31' })).toMatchObject({
      decision: 'block',
      onRecord: { ...NOTHING, externalConnection: 'YES' },
      nextChangeOn: '2026-11-01',
    });
    expect(await ask(vendorId, { asOf: '2026-11-01' })).toMatchObject({ decision: 'allow', onRecord: NOTHING });
  });

  it('and each hospital by its own records alone', async () => {
    const vendorId = await aVendor();
    const neighbour = (await api.create('institutions', anInstitutionBody())).id;
    await buys(vendorId, { ...NOTHING, institutionId: neighbour });
    expect((await ask(vendorId)).decision).toBe('block');
    expect((await ask(vendorId, { institutionId: neighbour })).decision).toBe('allow');
  });

  it('and a certified vendor that has declared nothing is asked for no more than its word', async () => {
    const vendorId = await aVendor();
    await api.create('certifications', aCertificationBody(vendorId));
    const { decision, warnings, settledBy } = await ask(vendorId);
    expect([decision, warnings.map(({ ruleId }) => ruleId)]).toEqual(['warn', ['GL-001']]);
    expect(settledBy).toMatchObject({ parameters: ASKED_OF_ALL, ifNo: 'allow' });
  });

  describe('of many vendors by the codes of the ERP', () => {
    interface Item extends Record<string, unknown> {
      readonly scopes: { scope: string; decision: string; message: string }[];
      readonly reasonCodes: string[];
      readonly entityTag: string;
      readonly nextChangeOn: string | null;
    }
    const askEach = async (body: object, language = 'ja'): Promise<Item[]> => {
      const sent = { institutionId, system: 'erp', asOf: '2026-11-26', ...body };
      const answer = await registry.http.post('/v1/procurement-gates').set('Accept-Language', language).send(sent);
      expect(answer.status).toBe(200);
      return (answer.body as { items: Item[] }).items;
    };
    const aVendorOfTheErp = async (key: string) =>
      (await api.create('vendors', { ...aVendorBody(), externalIds: [{ system: 'erp', key }] })).id;
    const decisions = ({ scopes }: Item) => scopes.map(({ decision }) => decision);

    beforeAll(async () => {
      await buys(await aVendorOfTheErp('V-01'), { description: '文具・事務用品', ...NOTHING });
      await aVendorOfTheErp('V-02');
      await api.create('certifications', aCertificationBody(await aVendorOfTheErp('V-03')));
    });

    it('each as if it were asked for alone, in the order of the codes, one that nobody knows among them', async () => {
      const items = await askEach({ keys: ['V-02', 'v-01', 'V-99', 'V-03'] });
      expect(items.map(({ key }) => key)).toEqual(['V-02', 'v-01', 'V-99', 'V-03']);
      expect(items.map(({ reasonCode }) => reasonCode)).toEqual(['CERT-001', null, 'VENDOR_UNKNOWN', 'GL-001']);
      expect(items.map(decisions)).toEqual([
        ['warn', 'block', 'warn', 'warn'],
        ['allow', 'allow', 'allow', 'allow'],
        ['warn', 'block', 'warn', 'warn'],
        ['warn', 'warn', 'warn', 'warn'],
      ]);
      for (const item of items.filter(({ vendorId }) => vendorId !== null)) {
        const alone = await ask(String(item['vendorId']));
        expect(item.nextChangeOn).toBe(alone.nextChangeOn);
        const rules = [...alone.blocking, ...alone.warnings].map(({ ruleId }) => ruleId);
        expect(item.reasonCodes).toEqual([...new Set(rules)]);
        expect(item['question']).toBe(alone.settledBy?.question ?? null);
      }
    });

    it('in words that a buyer understands, where the institution lets it stop, with a tag that changes with the answer', async () => {
      const [item] = await askEach({ keys: ['V-02'] });
      expect(item?.scopes[1]?.message).toBe('発注を止めてください。Pマーク・ISMS など有効な認証が確認できていません');
      const [english] = await askEach({ keys: ['V-02'] }, 'en');
      expect(english?.scopes[1]?.message).toContain('Place no order: No valid certificate');
      const [again] = await askEach({ keys: ['V-02'] });
      expect(again?.entityTag).toBe(item?.entityTag);
      const [strict] = await askEach({ keys: ['V-02'], stopsAt: ['RFQ', 'PO', 'INVOICE', 'PAYMENT'] });
      expect([decisions(strict!), strict?.entityTag === item?.entityTag]).toEqual([
        ['block', 'block', 'block', 'block'],
        false,
      ]);
    });

    it('for the fields by which each ERP holds a supplier', async () => {
      const keys = ['V-01', 'V-02', 'V-03'];
      const holds = async (holdsOf: string, stopsAt?: string[]) =>
        (await askEach({ keys, holdsOf, ...(stopsAt ? { stopsAt } : {}) })).map(({ hold }) => hold);
      const open = { on_hold: 0, hold_type: '', release_date: null, prevent_rfqs: 0, prevent_pos: 0 };
      expect(await holds('ERPNEXT')).toEqual([
        { ...open, warn_rfqs: 0, warn_pos: 0 },
        { ...open, warn_rfqs: 1, warn_pos: 0, prevent_pos: 1 },
        { ...open, warn_rfqs: 1, warn_pos: 1 },
      ]);
      const [, held] = await holds('ERPNEXT', ['PO', 'INVOICE']);
      expect(held).toMatchObject({ on_hold: 1, hold_type: 'Invoices' });
      const sap = (PurchasingIsBlocked: boolean, PostingIsBlocked: boolean) => ({
        PurchasingIsBlocked,
        PostingIsBlocked,
        PaymentIsBlockedForSupplier: false,
      });
      expect(await holds('SAP_S4HANA')).toEqual([sap(false, false), sap(true, false), sap(false, false)]);
      expect((await holds('SAP_S4HANA', ['PO', 'INVOICE']))[1]).toEqual(sap(true, true));
      expect(await holds('ODOO')).toEqual([
        { purchase_warn: 'no-message', purchase_warn_msg: false },
        { purchase_warn: 'block', purchase_warn_msg: expect.stringContaining('発注を止めて') as string },
        { purchase_warn: 'warning', purchase_warn_msg: expect.stringContaining('確認が必要') as string },
      ]);
    });

    it('and every rule that guards a purchase has words for buyers', () => {
      const guarding = RULES.filter(({ gates }) => gates.includes('vendor.procure')).map(({ id }) => id);
      expect(Object.keys(BUYER_WORDS)).toEqual(expect.arrayContaining(guarding));
    });

    it('refuses whom it does not know, and an institution that is not there', async () => {
      const sent = { institutionId, system: 'erp', keys: ['V-01'] };
      await registry.anonymous.post('/v1/procurement-gates').send(sent).expect(401);
      await (await registry.as({ roles: ['ADMINISTRATOR'] })).post('/v1/procurement-gates').send(sent).expect(403);
      const pointers = async (over: object) => {
        const answer = await registry.http.post('/v1/procurement-gates').send({ ...sent, ...over });
        expect(answer.status).toBe(400);
        return (answer.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
      };
      expect(await pointers({ institutionId: newId() })).toEqual(['/institutionId']);
      expect(await pointers({ institutionId: undefined, institutionKey: { system: 'erp', key: 'X' } })).toEqual([
        '/institutionKey',
      ]);
    });
  });
});
