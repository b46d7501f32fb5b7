import { anInstitutionBody, aContractBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';
import { openTakeOver, takeOver } from '../support/take-over';

interface Found {
  readonly items: readonly { readonly ruleId: string; readonly subject: { readonly id: string } }[];
}

/** A hospital starts with all that already runs: each contract is judged the moment it is in, however it came. */
describe('many running contracts', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    vendorId = (await api.create('vendors', aVendorBody())).id;
    await openTakeOver(registry, institutionId);
  });
  afterAll(() => registry.stop());

  const rulesOf = async (id: string) =>
    (await api.read<Found>(`contracts/${id}/gaps`, { limit: 200 })).items.map(({ ruleId }) => ruleId);

  it('are judged one by one, once taken over', async () => {
    for (let n = 0; n < rounds(8, 200); n++) {
      const body = aContractBody(institutionId, vendorId, {
        startOn: '2024-04-01',
        endOn: '2026-03-31',
        serviceInUse: 'YES',
      });
      const draft = await api.create('contracts', body);
      const { id } = await takeOver(registry, draft, 'contracts', {
        signedOn: '2024-03-20',
        activatedOn: '2024-04-01',
      });
      // its term is over and it is used; of its clauses nobody has seen any; its vendor holds no certificate
      expect(await rulesOf(id)).toEqual(expect.arrayContaining(['CON-019', 'CON-003', 'CERT-001']));
    }
  });

  it('show one line each, and what is known to be dangerous: two hundred at most 250', async () => {
    const here = (await api.create('institutions', anInstitutionBody())).id;
    await openTakeOver(registry, here);
    const lines = async () =>
      (
        await api.read<{ counts: { causes: number } }>(`institutions/${here}/gap-report`, {
          groupBy: 'cause',
          limit: 1,
        })
      ).counts.causes;
    const before = await lines();
    const many = rounds(8, 200);
    for (let n = 0; n < many; n++) {
      const vendor = (await api.create('vendors', aVendorBody())).id;
      // As a list of contracts has it: number, vendor, title and dates.
      const draft = await api.create('contracts', {
        ...{ institutionId: here, vendorId: vendor, contractNo: `古-${n}`, title: '保守委託契約' },
        ...{ startOn: '2024-04-01', endOn: null },
      });
      await takeOver(registry, draft, 'contracts', { signedOn: '2024-03-20', activatedOn: '2024-04-01' });
    }
    const added = (await lines()) - before;
    expect(added).toBeGreaterThanOrEqual(many);
    expect(added).toBeLessThanOrEqual(many * 1.25);
  });

  it('are judged too where a program loads them by key and says no more than that they are used', async () => {
    for (let n = 0; n < rounds(8, 200); n++) {
      const body = aContractBody(institutionId, vendorId, { startOn: null, endOn: null, serviceInUse: 'YES' });
      const { id } = (await registry.http.put(`/v1/external/contracts/erp/R-${n}`).send(body).expect(201)).body as {
        id: string;
      };
      expect(await rulesOf(id)).toEqual(expect.arrayContaining(['CON-035', 'CON-001', 'CERT-001']));
    }
  });
});
