import { aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Administrators } from '../support/administrators';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

/** A decision taken soon after somebody else could have become whoever decides, says so, for good. */
describe('a decision that binds', () => {
  let registry: TestRegistry;
  let institutionId: string;
  let vendorId: string;
  let procurement: Client;
  let executive: Client;
  let executiveId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    const deployment = new Client(registry.http);
    institutionId = (await deployment.create('institutions', anInstitutionBody())).id;
    vendorId = (await deployment.create('vendors', aVendorBody())).id;
    procurement = new Client(await registry.as({ institutionId, roles: ['PROCUREMENT'] }));
    const agent = await registry.as({ institutionId, roles: ['EXECUTIVE'] });
    executive = new Client(agent);
    executiveId = (await executive.read('sessions/current')).id;
  });
  afterAll(() => registry.stop());

  const mark = async (path: string) => (await executive.read(path))['deciderIdentityChangedOn'];
  const anApproved = async () => {
    const { id } = await procurement.create('contracts', aContractBody(institutionId, vendorId));
    expect((await executive.patch(`contracts/${id}`, 1, { executiveApprovedOn: '2026-11-20' })).status).toBe(200);
    return `contracts/${id}`;
  };
  const anAccepted = async () => {
    const { id } = await procurement.create('risk-acceptances', {
      institutionId,
      ruleId: 'CERT-001',
      subjectKind: 'VENDOR',
      subjectId: vendorId,
      rationale: '代替が無い',
      validFrom: '2026-11-26',
      validTo: '2027-03-31',
    });
    const given = { approvedBy: '山﨑 清', approverRole: 'EXECUTIVE' };
    expect((await executive.patch(`risk-acceptances/${id}`, 1, given)).status).toBe(200);
    return `risk-acceptances/${id}`;
  };
  const aReentrustment = async () => {
    const contract = await procurement.create('contracts', aContractBody(institutionId, vendorId));
    await procurement.reviewReentrustment(contract.id);
    const other = (await procurement.create('vendors', aVendorBody())).id;
    const facts = { informationProvidedOn: '2026-11-01', consultedOn: '2026-11-02', agreedOn: '2026-11-03' };
    const { id } = await procurement.create(`contracts/${contract.id}/subcontracts`, aSubcontractBody(other, facts));
    await procurement.step(`subcontracts/${id}`, 1, { step: 'REQUEST_APPROVAL', on: '2026-11-11', by: '見本 三郎' });
    const step = { step: 'APPROVE', on: '2026-11-20', by: '山﨑 清', role: 'EXECUTIVE' };
    expect((await executive.step(`subcontracts/${id}`, 2, step)).status).toBe(200);
    return `subcontracts/${id}`;
  };

  it('carries no mark where nothing has happened to whoever took it', async () => {
    for (const decided of [anApproved, anAccepted, aReentrustment]) expect(await mark(await decided())).toBeNull();
  });

  it('carries the day of a change of identity, before and after which it was taken or not', async () => {
    const before = await anAccepted();
    await registry.sql('update accounts set second_factor_since = now() where id = $1', [executiveId]);
    const administrators = await Administrators.of(registry, institutionId);
    await administrators.together(executiveId, { kind: 'RE_ADDRESS', email: `${executiveId}@example.com` });
    const [{ today } = { today: '' }] = await registry.sql<{ today: string }>('select today_in_japan()::text as today');
    const after = [await anApproved(), await anAccepted(), await aReentrustment()];
    expect(await mark(before)).toBeNull();
    for (const path of after) expect([path, await mark(path)]).toEqual([path, today]);
    // It stays when somebody else works on the record, and when the thirty days are over.
    await registry.sql(`update identity_events set happened_at = happened_at - interval '31 days'`);
    expect((await procurement.patch(after[0] ?? '', 2, { title: '改題' })).status).toBe(200);
    expect(await mark(after[0] ?? '')).toBe(today);
    expect(await mark(await anApproved())).toBeNull();
  });
});
