import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

/** What executives decided on an end of support holds as long as they decided, and no longer by a change of its end. */
describe('a decision on an end of support', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
  });
  afterAll(() => registry.stop());

  const decided = {
    endOfSupportOn: '2026-06-30',
    eosDecisionType: 'COMPENSATING',
    eosDecidedOn: '2026-04-01',
    eosDecidedBy: '山﨑 清',
    eosDeciderRole: 'EXECUTIVE',
    eosRiskEvaluationRef: 'リスク評価書 2026-03',
    eosDecisionValidTo: '2026-09-30',
  };
  const aDevice = () =>
    api.create('equipment', {
      institutionId,
      assetNo: `SA-${newId()}`,
      name: 'VPN装置',
      status: 'LIVE',
      liveFrom: '2024-04-01',
      ...decided,
    });
  const patched = async (change: object) => {
    const { id, version } = await aDevice();
    const { status, body } = await api.patch(`equipment/${id}`, version, change);
    const said = (body as { errors?: { pointer: string; code: string }[] }).errors?.map(({ code }) => code) ?? [];
    return [status, said, (await api.read(`equipment/${id}`))['eosDecisionValidTo']];
  };

  it.each([
    ['its end alone', { eosDecisionValidTo: '2027-09-30' }],
    ['no end at all', { eosDecisionValidTo: null }],
    ['the day it was decided on', { eosDecisionValidTo: '2027-09-30', eosDecidedOn: '2026-04-01' }],
    ['a day before it', { eosDecisionValidTo: '2027-09-30', eosDecidedOn: '2026-03-31' }],
    ['another kind', { eosDecisionValidTo: '2027-09-30', eosDecisionType: 'DECOMMISSION' }],
  ])('is not stretched by %s', async (_, change) => {
    const answer = await patched(change);
    expect([answer[0], answer[2]]).toEqual([400, '2026-09-30']);
  });

  it('is taken anew on a day of its own, ended earlier, or taken back', async () => {
    const anew = { eosDecisionValidTo: '2027-09-30', eosDecidedOn: '2026-10-01' };
    expect(await patched(anew)).toEqual([200, [], '2027-09-30']);
    expect(await patched({ eosDecisionValidTo: '2026-08-31' })).toEqual([200, [], '2026-08-31']);
    expect(await patched({ name: 'VPN装置 2号' })).toEqual([200, [], '2026-09-30']);
  });

  it('is not stretched by an upsert of its key', async () => {
    const key = newId();
    const put = (body: object) =>
      registry.http.put(`/v1/external/equipment/erp/${key}`).set('If-Match', '*').send(body);
    const body = {
      institutionId,
      assetNo: `SA-${newId()}`,
      name: 'VPN装置',
      status: 'LIVE',
      liveFrom: '2024-04-01',
      ...decided,
    };
    const { id } = (await registry.http.put(`/v1/external/equipment/erp/${key}`).send(body)).body as Shown;
    expect((await put({ ...body, eosDecisionValidTo: '2027-09-30' })).body).toMatchObject({
      errors: [{ pointer: '/eosDecisionValidTo', code: 'DECIDED_ANEW' }],
    });
    expect(await api.read(`equipment/${id}`)).toMatchObject({ eosDecisionValidTo: '2026-09-30' });
  });
});
