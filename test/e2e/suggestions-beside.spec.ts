import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

/** Two vendors work on one system, and for both the institution takes what we would suggest. */
describe('our suggestions for a second vendor of the same system', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let systemId: string;
  const contracts: Shown[] = [];

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    const system = { institutionId, name: '電子カルテ', status: 'LIVE', liveFrom: '2024-04-01', provider: 'VENDOR' };
    systemId = (await api.create('systems', system)).id;
    const past = { negotiatingFrom: '2026-01-10', signedOn: '2026-03-20', activatedOn: '2026-04-01' };
    for (let i = 0; i < 2; i++) {
      const vendor = await api.create('vendors', aVendorBody());
      const over = { startOn: '2026-04-01', systemIds: [systemId] };
      contracts.push(await aRunningContract(registry, institutionId, vendor.id, past, over));
    }
    for (const { id } of contracts) await api.create(`contracts/${id}/matrix`, { takeSuggestions: true });
  });
  afterAll(() => registry.stop());

  it('contradict nothing that the first one answers: those rows stay open for the parties', async () => {
    const { items } = await api.read<{ items: Shown[] }>(`institutions/${institutionId}/gap-report`, {
      ruleId: 'MTX-020',
    });
    expect(items).toEqual([]);
    const [first, second] = await Promise.all(
      contracts.map(async ({ id }) => {
        const { rows } = await api.read<{ rows: { key: string; allocations: object[] }[] }>(`contracts/${id}/matrix`);
        return rows.filter(({ allocations }) => allocations.length > 0).map(({ key }) => key);
      }),
    );
    const leftOpen = first?.filter((key) => second?.includes(key) === false) ?? [];
    expect(leftOpen.length).toBeGreaterThan(10);
    expect(second?.length).toBeGreaterThan(10);
  });
});
