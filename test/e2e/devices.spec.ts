import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { openTakeOver, takeOver } from '../support/take-over';

describe('a device', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    await openTakeOver(registry, institutionId);
  });
  afterAll(() => registry.stop());

  const aVendor = () => api.create('vendors', aVendorBody());
  /** A contract in force whose clause settles who answers for what. */
  const settling = async (vendorId: string) => {
    const draft = await api.create('contracts', aContractBody(institutionId, vendorId, { startOn: '2025-04-01' }));
    const contract = await takeOver(registry, draft, 'contracts', {
      signedOn: '2025-03-20',
      activatedOn: '2025-04-01',
    });
    const paper = {
      type: 'CONTRACT',
      title: '契約書',
      storageRef: '書庫',
      datedOn: '2025-03-20',
      sha256: 'a'.repeat(64),
    };
    const { id: documentId } = await api.create(`contracts/${contract.id}/documents`, paper);
    await registry.http
      .put(`/v1/contracts/${contract.id}/clauses/DEMARCATION`)
      .set('If-Match', '"0"')
      .send({ review: 'PRESENT', documentId })
      .expect(200);
    return contract;
  };
  const idsOf = async (query: object) =>
    (await api.read<{ items: Shown[] }>('equipment', query)).items.map(({ id }) => id);

  it('stands under several contracts, each of which may settle who answers for it', async () => {
    const [lessor, maintainer] = [await aVendor(), await aVendor()];
    const [lease, maintenance] = [await settling(lessor.id), await settling(maintainer.id)];
    const device = await api.create('equipment', {
      institutionId,
      assetNo: 'SA-0001',
      name: 'サーバー①',
      status: 'LIVE',
      liveFrom: '2025-04-01',
      contractIds: [lease.id],
    });
    const hold = (role: string, vendorId: string) =>
      api.create(`equipment/${device.id}/roles`, { role, heldBy: 'VENDOR', vendorId, heldFrom: '2025-04-01' });
    await hold('OWNER', lessor.id);
    await hold('INSTALLER', maintainer.id);
    await hold('MAINTAINER', maintainer.id);
    const unsettled = async () =>
      (await api.read<{ items: unknown[] }>(`institutions/${institutionId}/gap-report`, { ruleId: 'EQP-004' })).items
        .length > 0;
    expect(await unsettled()).toBe(true);

    const { version } = await api.read(`equipment/${device.id}`);
    const contractIds = [lease.id, maintenance.id].sort();
    const named = await api.patch(`equipment/${device.id}`, version, { contractIds });
    expect([named.status, named.body['contractIds'], named.body['version']]).toEqual([200, contractIds, version + 1]);
    expect(await unsettled()).toBe(false);
    for (const contractId of contractIds) expect(await idsOf({ contractId })).toEqual([device.id]);

    const same = await api.patch(`equipment/${device.id}`, version + 1, { contractIds });
    expect(same.body['version']).toBe(version + 1);
    await registry.http.delete(`/v1/contracts/${lease.id}`).set('If-Match', '*').expect(409);
  });

  it('is shown to a vendor with the contracts that it sees, and no others', async () => {
    const [ours, theirs] = [await aVendor(), await aVendor()];
    const contract = await api.create('contracts', aContractBody(institutionId, ours.id));
    const other = await api.create('contracts', aContractBody(institutionId, theirs.id));
    const contractIds = [contract.id, other.id];
    const body = { institutionId, assetNo: 'SA-0002', name: 'VPN装置', status: 'PLANNED', contractIds };
    const device = await api.create('equipment', body);
    const role = { role: 'MAINTAINER', heldBy: 'VENDOR', vendorId: ours.id, heldFrom: '2026-04-01' };
    await api.create(`equipment/${device.id}/roles`, role);
    const people = new Client(await registry.as({ roles: ['VENDOR_REPRESENTATIVE'], vendorId: ours.id }));
    expect(await people.read(`equipment/${device.id}`)).toMatchObject({ contractIds: [contract.id] });
  });
});
