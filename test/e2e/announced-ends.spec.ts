import { aContractBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { type ShownMatrix, TwoSides } from '../support/two-sides';

/** 終了予定: until its day has passed the contract runs, and its matrix answers and follows like any other. */
describe('a contract whose last day is known', () => {
  let registry: TestRegistry;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  it.each([
    ['runs until a day to come', 30, true],
    ['runs on its last day', 0, true],
    ['is over the day after', -1, false],
  ] as const)('%s: beside others, in the coverage, and for what changes', async (_, days, runs) => {
    const sides = await TwoSides.meet(registry);
    const { institutionId, contractId } = sides;
    const system = { institutionId, name: '電子カルテ', status: 'PLANNED', provider: 'VENDOR' };
    const systemId = (await api.create('systems', system)).id;
    const { version } = await api.read(`contracts/${contractId}`);
    expect((await api.patch(`contracts/${contractId}`, version, { systemIds: [systemId] })).status).toBe(200);
    await sides.agree();
    await registry.sql(
      `update contracts set status = 'ENDED', negotiating_from = d, signed_on = d, activated_on = d, ended_on = today_in_japan() + $2::int
       from (select today_in_japan() - 60 as d) as began where id = $1`,
      [contractId, days],
    );

    const coverage = await api.read<{ contracts: { contractId: string }[] }>(`systems/${systemId}/coverage`);
    expect(coverage.contracts.map((one) => one.contractId)).toEqual(runs ? [contractId] : []);

    const vendorId = (await api.create('vendors', aVendorBody())).id;
    const other = await api.create('contracts', aContractBody(institutionId, vendorId, { systemIds: [systemId] }));
    const stated = { conclusion: 'RECORDED', takeSuggestions: true, maintenance: 'NO', signatureUsed: 'NO' };
    const begun = await api.create(`contracts/${other.id}/matrix`, stated);
    const { rows } = await api.read<ShownMatrix>(`matrices/${begun.id}`);
    const isOneOfSeveral = rows.some(({ key, applicability }) => key === 'CD-05' && applicability === 'APPLICABLE');
    const isAnsweredBeside = rows.some(({ applicability }) => applicability === 'SETTLED_ELSEWHERE');
    expect([isOneOfSeveral, isAnsweredBeside]).toEqual([runs, runs]);

    await api.create('equipment', { institutionId, systemId, assetNo: 'A-1', name: 'VPN装置①', status: 'PLANNED' });
    const next = await registry.sql<{ because: string[] }>(
      `select begun_because as because from matrices where contract_id = $1 and status = 'DRAFT'`,
      [contractId],
    );
    expect(next).toEqual(runs ? [{ because: ['EQUIPMENT'] }] : []);
  });
});
