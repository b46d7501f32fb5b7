import { type AddressInfo, type Server } from 'node:net';
import { type Agent } from 'supertest';
import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { apiKey } from '../support/people';
import { TestRegistry } from '../support/registry';
import { sealEverything } from '../support/seal-everything';
import { lackOfTryton, Tryton } from '../support/tryton/tryton';
import { until } from '../support/webhook-subscribers';

const lack = lackOfTryton();
if (lack !== null)
  process.stderr.write(`No Tryton on this machine, and nothing is tried beside a real ERP: ${lack}.\n`);

/** Making Tryton's database takes half a minute where nothing else goes on. */
const PATIENCE = 300_000;
const OWNED = ['name', 'address', 'phone'];

interface Party {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly phone: string;
  readonly registry_id: string;
  readonly purchase_hold: string | null;
}

// Tryton is Debian's, not npm's: where it is not, what is lacking is said above.
(lack === null ? describe : describe.skip)('a hospital that buys with Tryton', () => {
  let registry: TestRegistry;
  let tryton: Tryton;
  let clerk: Agent;
  let api: Client;
  let institutionId: string;
  let subscription: string;
  let follow: () => Promise<unknown>;
  let tell: () => Promise<unknown>;

  beforeAll(async () => {
    registry = await TestRegistry.start({ KEEP_FINDINGS: 'true', WEBHOOK_NETWORKS: '127.0.0.1/32' });
    const institution = await new Client(registry.http).create('institutions', anInstitutionBody());
    institutionId = institution.id;
    const fieldOwners = [{ system: 'tryton', resource: 'vendors', fields: OWNED }];
    await new Client(registry.http).patch(`institutions/${institutionId}`, institution.version, { fieldOwners });
    clerk = await registry.as({ institutionId });
    api = new Client(clerk);
    await registry.app.listen(0, '127.0.0.1');
    tryton = await Tryton.start();
    await connect();
  }, PATIENCE);
  afterAll(async () => {
    await tryton.stop();
    await registry.stop();
  });

  /** As the administrators of both sides do it once. */
  async function connect(): Promise<void> {
    const permissions = ['vendor.read', 'vendor.write', 'change.read', 'finding.read', 'webhook.write'] as const;
    const key = await apiKey(registry.connection, { institutionId, permissions });
    const subscribed = await registry
      .bearing(key)
      .post('/v1/webhook-subscriptions')
      .send({ institutionId, name: 'Tryton', url: tryton.webhooks, resources: ['vendor-gates'] })
      .expect(201);
    const { id: made, secret } = subscribed.body as { id: string; secret: string };
    subscription = made;
    const { port } = (registry.app.getHttpServer() as Server).address() as AddressInfo;
    await tryton.create('bunkaiten.registry', {
      url: `http://127.0.0.1:${port}`,
      key,
      institution: institutionId,
      webhook_secret: secret,
    });
    const cron = async (method: string) => {
      const id = await tryton.create('ir.cron', {
        method: `party.party|${method}`,
        interval_type: 'days',
        interval_number: 1,
      });
      return () => tryton.press('ir.cron', 'run_once', id);
    };
    const [following, telling] = [await cron('follow_registry'), await cron('tell_registry')];
    tell = telling;
    follow = () => sealEverything(registry).then(following);
  }

  const parties = (where: readonly unknown[] = [['is_vendor', '=', true]]) =>
    tryton.find<Party>('party.party', where, ['code', 'name', 'phone', 'registry_id', 'purchase_hold']);
  const partyOf = async (vendorId: string): Promise<Party> => {
    const [party] = await parties([['registry_id', '=', vendorId]]);
    if (party === undefined) throw new Error(`no party for ${vendorId}`);
    return party;
  };
  interface Proposal {
    readonly id: number;
    readonly name: string;
  }
  const proposed = (vendorId: string) =>
    tryton.find<Proposal>('bunkaiten.proposal', [['vendor_id', '=', vendorId]], ['name']);
  /** Once the hospital has to do with it, a buyer is asked. */
  const proposalOf = async (vendorId: string): Promise<Proposal> => {
    await until(async () => {
      await follow();
      return (await proposed(vendorId)).length > 0;
    }, 60);
    const [proposal] = await proposed(vendorId);
    if (proposal === undefined) throw new Error(`no proposal of ${vendorId}`);
    return proposal;
  };
  const buyFrom = (vendorId: string) =>
    api.create('purchases', { institutionId, vendorId, description: '事務用品の購入' });
  /** A vendor of the registry's that the hospital buys from: there is a party of it. */
  async function aSupplier(body: Parameters<typeof aVendorBody>[0] = {}): Promise<Shown> {
    const vendor = await api.create('vendors', aVendorBody(body));
    await buyFrom(vendor.id);
    await tryton.press('bunkaiten.proposal', 'take', (await proposalOf(vendor.id)).id);
    return vendor;
  }
  const numbersOf = async ({ id }: Party) =>
    (await tryton.find<{ code: string }>('party.identifier', [['party', '=', id]], ['code'])).map(({ code }) => code);
  const vendorBy = async (code: string) =>
    (await clerk.get(`/v1/external/vendors/tryton/${code}`).expect(200)).body as Shown;
  const stateOf = async (order: number) =>
    (await tryton.find<{ state: string }>('purchase.purchase', [['id', '=', order]], ['state']))[0]?.state;

  it('has the registry’s vendors as parties and its own as vendors, each once', async () => {
    const theirs = await aSupplier({ address: '東京都見本区1', phone: '0312345678' });
    const ours = await tryton.create('party.party', {
      name: '㈱髙﨑①𠮷商店',
      is_vendor: true,
      addresses: [['create', [{ street: '大阪府見本市2' }]]],
    });
    await follow();
    await tell();
    const party = await partyOf(theirs.id);
    expect(party.name).toBe(theirs['name']);
    // Tryton writes a number as other countries do where it has the library for that beside it.
    expect(['+81 3-1234-5678', '0312345678']).toContain(party.phone);
    expect(await numbersOf(party)).toEqual([theirs['corporateNumber']]);
    expect((await vendorBy(party.code)).id).toBe(theirs.id);
    const [own] = await parties([['id', '=', ours]]);
    const vendor = await vendorBy(own?.code ?? '');
    expect(vendor).toMatchObject({ id: own?.registry_id, name: '㈱髙﨑①𠮷商店', address: '大阪府見本市2' });

    const before = [await parties(), (await vendorBy(party.code)).version, vendor.version];
    await follow();
    await tell();
    await follow();
    const after = [await parties(), (await vendorBy(party.code)).version, (await vendorBy(own?.code ?? '')).version];
    expect(after).toEqual(before);
    expect(before[0]).toHaveLength(2);
  });

  it('says what a vendor is called and where it is, and is told the rest', async () => {
    const theirs = await aSupplier({ address: '東京都見本区3', postalCode: '1000001' });
    await tell();
    const party = await partyOf(theirs.id);
    const { version } = await vendorBy(party.code);
    const changed = { name: '台帳の名', postalCode: '1000009', nameKana: 'タカサキ', corporateNumber: '7000012050002' };
    await api.patch(`vendors/${theirs.id}`, version, changed);
    await tryton.write('party.party', party.id, { name: '購買の名 𠮷' });
    await follow();
    await tell();
    await follow();
    const shown = await partyOf(theirs.id);
    expect([shown.name, await numbersOf(shown)]).toEqual(['購買の名 𠮷', ['7000012050002']]);
    expect(await vendorBy(party.code)).toMatchObject({ ...changed, name: '購買の名 𠮷', address: '東京都見本区3' });
  });

  it('makes no party of vendors that the hospital has nothing to do with, and none that nobody has asked for', async () => {
    const strange = await api.create('vendors', aVendorBody());
    const dealtWith = await api.create('vendors', aVendorBody());
    const purchase = await buyFrom(dealtWith.id);
    expect((await proposalOf(dealtWith.id)).name).toBe(dealtWith['name']);
    expect(await proposed(strange.id)).toEqual([]);
    const both = [['registry_id', 'in', [strange.id, dealtWith.id]]];
    expect(await parties(both)).toEqual([]);

    await api.patch(`vendors/${dealtWith.id}`, dealtWith.version, { name: '改めた名 髙﨑' });
    await follow();
    expect((await proposalOf(dealtWith.id)).name).toBe('改めた名 髙﨑');
    await clerk.delete(`/v1/purchases/${purchase.id}`).set('If-Match', '*').expect(204);
    await until(async () => {
      await follow();
      return (await proposed(dealtWith.id)).length === 0;
    }, 60);
    await tell();
    expect(await parties(both)).toEqual([]);
  });

  it('ties a vendor to the party that it is, by a buyer’s word there or by our code entered here', async () => {
    const party = async (name: string) => tryton.create('party.party', { name, code: `T-${name}` });
    const [chosen, coded] = [await party('選ばれた'), await party('符号の付いた')];
    const [byBuyer, byCode] = [
      await api.create('vendors', aVendorBody()),
      await api.create('vendors', aVendorBody({ externalIds: [{ system: 'tryton', key: 'T-符号の付いた' }] })),
    ];
    await buyFrom(byBuyer.id);
    const { id } = await proposalOf(byBuyer.id);
    await tryton.write('bunkaiten.proposal', id, { party: chosen });
    await tryton.press('bunkaiten.proposal', 'take', id);
    await tell();
    expect(await partyOf(byBuyer.id)).toMatchObject({ id: chosen, name: '選ばれた' });
    expect(await partyOf(byCode.id)).toMatchObject({ id: coded, name: '符号の付いた' });
    expect([(await vendorBy('T-選ばれた')).id, (await vendorBy('T-符号の付いた')).id]).toEqual([byBuyer.id, byCode.id]);
    expect(await proposed(byBuyer.id)).toEqual([]);
  });

  it('orders nothing from a vendor that the gate stops, says why, and orders once a webhook has freed it', async () => {
    const vendor = await aSupplier();
    await tell();
    const { id } = await partyOf(vendor.id);
    const hold = async () => (await partyOf(vendor.id)).purchase_hold;
    await api.create('contracts', aContractBody(institutionId, vendor.id));
    await until(async () => (await hold())?.includes('CERT-001') ?? false, 60);

    const order = await tryton.draft(id);
    await expect(tryton.press('purchase.purchase', 'quote', order)).rejects.toThrow(
      /UserError.*発注を止めてください。Pマーク・ISMS など有効な認証が確認できていません \(CERT-001\)/,
    );
    expect(await stateOf(order)).toBe('draft');

    await api.create('certifications', aCertificationBody(vendor.id));
    await until(async () => (await hold()) === null, 60);
    await tryton.press('purchase.purchase', 'quote', order);
    await tryton.press('purchase.purchase', 'confirm', order);
    // Of services nothing has to arrive, and the invoice is made by hand.
    expect(await stateOf(order)).toBe('done');
  }, 180_000);

  it('asks the gate once more before an order is confirmed', async () => {
    // Told of nothing for a while: what a webhook brings meanwhile would refuse the order at its first step.
    const { version } = (await registry.http.get(`/v1/webhook-subscriptions/${subscription}`).expect(200))
      .body as Shown;
    await new Client(registry.http).patch(`webhook-subscriptions/${subscription}`, version, { isDisabled: true });
    const vendor = await aSupplier();
    await tell();
    const { id } = await partyOf(vendor.id);
    await tryton.write('party.party', id, { purchase_hold: null });
    const order = await tryton.draft(id);
    await tryton.press('purchase.purchase', 'quote', order);
    await expect(tryton.press('purchase.purchase', 'confirm', order)).rejects.toThrow(/UserError.*CERT-001/);
    expect(await stateOf(order)).toBe('quotation');
  });

  it('believes no webhook that the registry has not signed', async () => {
    const headers = { 'webhook-id': 'msg-1', 'webhook-timestamp': '1', 'webhook-signature': 'v1,AAAA' };
    const forged = await fetch(tryton.webhooks, { method: 'POST', headers, body: '{"data":{}}' });
    expect(forged.status).toBe(401);
  });
});
