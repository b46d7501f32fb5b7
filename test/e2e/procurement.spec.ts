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
});
