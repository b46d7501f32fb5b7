import { today } from '../../src/kernel/calendar-date';
import { BOUND_FACTS } from '../../src/registry/decisions/bound-facts';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

const NOW = today();
const BOUND = BOUND_FACTS.find(({ kind }) => kind === 'CONTRACT_APPROVAL')?.facts ?? {};

/** Executives approve a contract as it is: when that changes, what they approved stays on record and counts no more. */
describe('an approval of a contract', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let systemId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    systemId = (
      await api.create('systems', { institutionId, name: '電子カルテ', status: 'PLANNED', provider: 'VENDOR' })
    ).id;
  });
  afterAll(() => registry.stop());

  const aVendor = async () => (await api.create('vendors', aVendorBody())).id;
  const approved = async (over: object = {}) => {
    const day = { importance: 'HIGH', executiveApprovedOn: NOW };
    return api.create('contracts', aContractBody(institutionId, await aVendor(), { ...day, ...over }));
  };
  const now = (id: string) => api.read(`contracts/${id}`);
  const patch = async (id: string, body: object) => {
    const answer = await api.patch(`contracts/${id}`, (await now(id)).version, body);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  };
  const decisions = async (id: string) =>
    (await api.read<{ items: Shown[] }>(`contracts/${id}/decisions`, { kind: 'CONTRACT_APPROVAL' })).items;

  const CHANGES: Readonly<Record<string, (id: string, vendorId: string) => Promise<unknown>>> = {
    vendorId: async (id) => registry.sql('update contracts set vendor_id = $2 where id = $1', [id, await aVendor()]),
    vendorCountry: (_, vendorId) => registry.sql(`update vendors set country = 'VN' where id = $1`, [vendorId]),
    members: async (id) => api.create(`contracts/${id}/members`, { vendorId: await aVendor() }),
    systemIds: (id) => patch(id, { systemIds: [systemId] }),
    importance: (id) => patch(id, { importance: 'NORMAL' }),
    handlesMedicalInfo: (id) => patch(id, { handlesMedicalInfo: 'UNKNOWN' }),
    personalDataHandling: (id) => patch(id, { personalDataHandling: 'UNKNOWN' }),
    externalStorage: (id) => patch(id, { externalStorage: 'YES' }),
    statutoryRecords: (id) => patch(id, { statutoryRecords: 'UNKNOWN' }),
    storageCountries: (id) => patch(id, { storageCountries: ['US'] }),
    deploymentModel: (id) => patch(id, { deploymentModel: 'SAAS' }),
    usesThirdPartyCloud: (id) => patch(id, { usesThirdPartyCloud: 'YES' }),
    remoteMaintenance: (id) => patch(id, { remoteMaintenance: 'YES' }),
    externalConnection: (id) => patch(id, { externalConnection: 'UNKNOWN' }),
  };

  it.each(Object.keys(BOUND))('is outdated from the day on which %s changes, and stays on record', async (fact) => {
    const { id, vendorId } = (await approved()) as Shown & { vendorId: string };
    expect([(await now(id))['executiveApprovalOutdated'], await decisions(id)]).toMatchObject([
      null,
      [{ decidedOn: NOW, outdated: null }],
    ]);
    await CHANGES[fact]?.(id, vendorId);
    const outdated = { since: NOW, changed: [fact] };
    expect(await now(id)).toMatchObject({ executiveApprovedOn: NOW, executiveApprovalOutdated: outdated });
    expect(await decisions(id)).toMatchObject([{ decidedOn: NOW, outdated, withdrawnOn: null }]);
  });

  it('stays what it was when something else is written, and counts again when what was approved is so again', async () => {
    const { id } = await approved({ systemIds: [systemId] });
    await patch(id, { vendorManager: '山﨑 清', title: '保守委託契約(改)', endOn: '2030-11-30' });
    expect((await now(id))['executiveApprovalOutdated']).toBeNull();
    await patch(id, { systemIds: [], remoteMaintenance: 'YES' });
    expect((await now(id))['executiveApprovalOutdated']).toMatchObject({ changed: ['remoteMaintenance', 'systemIds'] });
    await patch(id, { systemIds: [systemId], remoteMaintenance: 'NO' });
    expect((await now(id))['executiveApprovalOutdated']).toBeNull();
  });

  it('is given anew for what has changed, on the same day too, beside the first', async () => {
    const { id } = await approved();
    await patch(id, { remoteMaintenance: 'YES' });
    const asked = await api.create(`contracts/${id}/executive-approvals`, { reason: '遠隔保守の開始' });
    const executive = await registry.as({ roles: ['EXECUTIVE'], institutionId });
    const decision = executive.post(`/v1/executive-approvals/${asked.id}/decision`).set('If-Match', '*');
    await decision.send({ decision: 'APPROVED' }).expect(200);
    expect(await now(id)).toMatchObject({ executiveApprovedOn: NOW, executiveApprovalOutdated: null });
    expect((await decisions(id)).map(({ outdated, facts }) => [outdated, facts])).toEqual(
      expect.arrayContaining([
        [null, expect.objectContaining({ remoteMaintenance: 'YES' })],
        [{ since: NOW, changed: ['remoteMaintenance'] }, expect.objectContaining({ remoteMaintenance: 'NO' })],
      ]),
    );
  });

  it('is withdrawn when the day is taken from the contract', async () => {
    const { id } = await approved();
    await patch(id, { executiveApprovedOn: null });
    expect(await decisions(id)).toMatchObject([{ withdrawnOn: NOW }]);
    expect((await now(id))['executiveApprovalOutdated']).toBeNull();
  });
});
