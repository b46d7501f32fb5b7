import { addDays, today } from '../../src/kernel/calendar-date';
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

  it('is part of one system a day: what it was part of stays on record, and each day is asked about itself', async () => {
    const aSystem = (name: string) =>
      api.create('systems', { institutionId, name, provider: 'VENDOR', status: 'LIVE', liveFrom: '2024-04-01' });
    const [old, next] = [await aSystem('旧部門システム'), await aSystem('新部門システム')];
    const carrying = async (systemId: string) => {
      const { id } = await settling((await aVendor()).id);
      const { version } = await api.read(`contracts/${id}`);
      expect((await api.patch(`contracts/${id}`, version, { systemIds: [systemId] })).status).toBe(200);
      return id;
    };
    const [before, after] = [await carrying(old.id), await carrying(next.id)];
    const maintainer = String((await api.read(`contracts/${after}`))['vendorId']);
    const body = {
      institutionId,
      systemId: old.id,
      assetNo: 'SA-0009',
      name: '移設する装置',
      status: 'LIVE',
      liveFrom: '2025-04-01',
    };
    const device = await api.create('equipment', {
      ...body,
      introductionApprovedOn: '2025-03-01',
      introductionApprovedBy: '山﨑 清',
      introductionApprover: 'EXECUTIVE',
    });
    await api.create(`equipment/${device.id}/roles`, {
      role: 'MAINTAINER',
      heldBy: 'VENDOR',
      vendorId: maintainer,
      heldFrom: '2025-04-01',
    });

    const movesOn = addDays(today(), 40);
    const { version } = await api.read(`equipment/${device.id}`);
    const move = { systemId: next.id, systemFrom: movesOn };
    const moved = await api.patch(`equipment/${device.id}`, version, move);
    expect([moved.status, moved.body]).toMatchObject([
      200,
      { systemId: old.id, systemFrom: null, version: version + 1, introductionOutdated: null },
    ]);
    // said again, it is no change
    expect((await api.patch(`equipment/${device.id}`, version + 1, move)).body).toMatchObject({ version: version + 1 });
    const { items } = await api.read<{ items: Shown[] }>(`equipment/${device.id}/systems`);
    expect(items.map((one) => [one['systemId'], one['memberFrom'], one['memberTo']])).toEqual([
      [old.id, null, addDays(movesOn, -1)],
      [next.id, movesOn, null],
    ]);
    // whoever maintains it has no contract on the system that it is part of until then (EQP-006)
    const unengaged = async (asOf: string) =>
      (
        await api.read<{ items: { subject: { id: string } }[] }>(`institutions/${institutionId}/gap-report`, {
          ruleId: 'EQP-006',
          asOf,
        })
      ).items.some(({ subject }) => subject.id === device.id);
    expect([await unengaged(addDays(movesOn, -1)), await unengaged(movesOn)]).toEqual([true, false]);
    // the approval was for the system before
    const outdated = async (asOf: string) =>
      (
        await api.read<{ items: { subject: { id: string }; facts: object }[] }>(
          `institutions/${institutionId}/gap-report`,
          { ruleId: 'EQP-017', asOf },
        )
      ).items.some(({ subject }) => subject.id === device.id);
    expect([await outdated(addDays(movesOn, -1)), await outdated(movesOn)]).toEqual([false, true]);

    const twice = await registry.http
      .post(`/v1/equipment/${device.id}/systems`)
      .send({ systemId: old.id, memberFrom: movesOn });
    expect([twice.status, twice.body]).toMatchObject([409, { errors: [{ pointer: '/memberFrom', code: 'OVERLAP' }] }]);
    expect(await idsOf({ systemId: old.id })).toEqual([device.id]);
    expect(await idsOf({ systemId: next.id })).toEqual([]);
    expect(before).not.toBe(after);
  });
});
