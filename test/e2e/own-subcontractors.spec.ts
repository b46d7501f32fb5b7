import { aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

describe('who re-entrusts a work', () => {
  let registry: TestRegistry;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  const aVendor = () => api.create('vendors', aVendorBody());
  const merge = (vendorId: string, successorId: string) =>
    registry.http
      .post(`/v1/vendors/${vendorId}/successions`)
      .send({ kind: 'MERGED', successorId, effectiveOn: '2026-10-01', basis: '登記①' })
      .expect(201);
  const faults = ({ status, body }: { status: number; body: unknown }) => [
    status,
    ((body as { errors?: { pointer: string; code: string }[] }).errors ?? [])
      .map((one) => `${one.pointer} ${one.code}`)
      .join(),
  ];

  it('is not whoever it is re-entrusted to', async () => {
    const hospital = await api.create('institutions', anInstitutionBody());
    const [prime, sub] = [await aVendor(), await aVendor()];
    const contract = await api.create('contracts', aContractBody(hospital.id, prime.id));
    const under = (vendorId: string, parentId: string | null = null) =>
      registry.http
        .post(`/v1/contracts/${contract.id}/subcontracts`)
        .send(aSubcontractBody(vendorId, parentId === null ? {} : { parentId }));
    const own = [400, '/vendorId OWN_SUBCONTRACTOR'];
    expect(faults(await under(prime.id))).toEqual(own);
    const first = (await under(sub.id)).body as Shown;
    expect(faults(await under(sub.id, first.id))).toEqual(own);
  });

  it('does not come to be so by a merger: the re-entrustment ends', async () => {
    const hospital = await api.create('institutions', anInstitutionBody());
    const [prime, sub] = [await aVendor(), await aVendor()];
    const past = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };
    const contract = await aRunningContract(registry, hospital.id, prime.id, past, { startOn: '2025-04-01' });
    const { id } = await api.create(`contracts/${contract.id}/subcontracts`, aSubcontractBody(sub.id));
    await merge(sub.id, prime.id);
    expect(await api.read(`subcontracts/${id}`)).toMatchObject({ vendorId: sub.id, endedOn: '2026-10-01' });

    const [first, second] = [await aVendor(), await aVendor()];
    const upper = await api.create(`contracts/${contract.id}/subcontracts`, aSubcontractBody(first.id));
    const under = aSubcontractBody(second.id, { parentId: upper.id });
    const lower = await api.create(`contracts/${contract.id}/subcontracts`, under);
    await merge(first.id, second.id);
    expect(await api.read(`subcontracts/${upper.id}`)).toMatchObject({ vendorId: second.id, endedOn: null });
    expect(await api.read(`subcontracts/${lower.id}`)).toMatchObject({ endedOn: '2026-10-01' });
  });
});
