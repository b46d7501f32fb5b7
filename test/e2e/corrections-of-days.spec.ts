import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

const NOW = today();

/** 誤記の訂正 of what goes by a step, and of what is no institution's own. */
describe('a mistyping', () => {
  let registry: TestRegistry;
  let api: Client;
  let second: Agent;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    second = await registry.as({ roles: ['PLANNING_MANAGER'] });
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
  });
  afterAll(() => registry.stop());

  const propose = (path: string, changes: object) =>
    registry.http.post(`/v1/${path}/corrections`).send({ ...changes, reason: '登録票からの転記誤り' });
  const confirm = (id: string, by: Agent = second) =>
    by.post(`/v1/fact-corrections/${id}/approval`).set('If-Match', '"1"').send({ checkedAgainst: '契約書 別紙2' });
  const correct = async (path: string, changes: object) => {
    const proposed = await propose(path, changes);
    expect([proposed.status, proposed.text]).toEqual([201, proposed.text]);
    const confirmed = await confirm((proposed.body as Shown).id);
    expect([confirmed.status, confirmed.text]).toEqual([200, confirmed.text]);
  };

  it('of the day of a renewal is one by a step, in the order of renewals, and asks the gate on that day', async () => {
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    const past = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };
    const { id } = await aRunningContract(registry, institutionId, vendorId, past, {
      ...{ startOn: '2025-04-01', endOn: '2027-03-31', handlesMedicalInfo: 'NO', personalDataHandling: 'NOT_HANDLED' },
    });
    const path = `contracts/${id}`;
    const renewed = { step: 'RENEW', on: addDays(NOW, -10), endOn: '2028-03-31' };
    expect((await api.step(path, (await api.read(path)).version, renewed)).status).toBe(200);
    const [renewalOf, renewedOn] = ['2027-03-31', addDays(NOW, -20)];
    for (const [changes, pointer, code] of [
      [{ renewedOn }, '/renewalOf', 'REQUIRED'],
      [{ renewalOf: '2026-03-31', renewedOn }, '/renewalOf', 'NOT_FOUND'],
      [{ renewalOf, renewedOn: addDays(NOW, 1) }, '/renewedOn', 'TO_COME'],
      [{ renewalOf, renewedOn: '2025-03-01' }, '/renewedOn', 'OUT_OF_ORDER'],
      [{ renewalOf, renewedOn, importance: 'HIGH' }, '/importance', 'NOT_TOGETHER'],
    ] as const) {
      const refused = await propose(path, changes);
      expect([refused.status, refused.body]).toMatchObject([400, { errors: [{ pointer, code }] }]);
    }
    await correct(path, { renewalOf, renewedOn });
    expect(await api.read(path)).toMatchObject({ endOn: '2028-03-31', renewals: [{ lastOn: renewalOf, renewedOn }] });
  });

  it('of a provision asks its gate on the day on which it began', async () => {
    const { id } = await api.create('provisions', {
      ...{ institutionId, recipient: '見本地域医療連携協議会', purpose: '診療情報の連携', recipientCountry: 'JP' },
      ...{ classification: 'PROVISION', legalBasis: 'LAW', startedOn: addDays(NOW, -30) },
    });
    const path = `provisions/${id}`;
    const early = await propose(path, { endedOn: NOW });
    expect([early.status, early.body]).toMatchObject([400, { errors: [{ pointer: '/endedOn', code: 'NOT_TAKEN' }] }]);
    await correct(path, { startedOn: addDays(NOW, -31), recipient: '見本地域医療連携協議会(正)' });
    expect(await api.read(path)).toMatchObject({
      startedOn: addDays(NOW, -31),
      recipient: '見本地域医療連携協議会(正)',
    });
    const away = (await propose(path, { legalBasis: null })).body as Shown;
    const refused = await confirm(away.id);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'GATE_BLOCKED', gate: 'provision.activate' }]);
  });

  it('of a certificate that the steward has recorded is the steward’s to correct, by two of them', async () => {
    const vendor = await api.create('vendors', aVendorBody());
    const { id } = await api.create('certifications', {
      ...{ vendorId: vendor.id, scheme: 'ISO27001', validFrom: '2025-04-01', validTo: '2028-03-31' },
    });
    const clerk = await registry.as({ roles: ['PLANNING_MANAGER'], institutionId });
    const theirs = await clerk
      .post(`/v1/certifications/${id}/corrections`)
      .send({ validTo: '2028-04-30', reason: '誤記' });
    expect([theirs.status, theirs.body]).toMatchObject([403, { code: 'RECORDED_BY_ANOTHER' }]);
    const proposed = (await propose(`certifications/${id}`, { validTo: '2028-04-30' })).body as Shown;
    expect(proposed['institutionId']).toBeNull();
    expect((await confirm(proposed.id, clerk)).status).toBe(404);
    expect((await confirm(proposed.id)).status).toBe(200);
    expect(await api.read(`certifications/${id}`)).toMatchObject({ validTo: '2028-04-30' });
  });
});
