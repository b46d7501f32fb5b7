import { addDays, addMonths, today } from '../../src/kernel/calendar-date';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { type Fields, sent } from '../support/form';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

describe('several contracts that are renewed at once', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
  });
  afterAll(() => registry.stop());

  const ending = async (handlesMedicalInfo: string) => {
    const { id: vendorId } = await api.create('vendors', aVendorBody());
    const past = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };
    const endOn = addMonths(today(), 2);
    const body = { startOn: '2025-04-01', endOn, autoRenew: false, handlesMedicalInfo };
    return aRunningContract(registry, institutionId, vendorId, past, body);
  };
  const ends = async (id: string) => (await api.read(`contracts/${id}`))['endOn'];

  it('are all renewed, or none of them where the gate of one is shut', async () => {
    const clerk = await browserOf(registry, { institutionId, roles: ['PROCUREMENT'] });
    const [one, other, stopped] = [await ending('NO'), await ending('NO'), await ending('YES')];
    const page = (await clerk.get('/contracts/renewals').expect(200)).text;
    expect([one, other, stopped].every(({ id }) => page.includes(`value="${id}"`))).toBe(true);
    const [next, before] = [addDays(addMonths(today(), 14), -1), await ends(one.id)];
    const fields = (ids: readonly { id: string; version: number }[]): Fields => ({
      contract: ids.map(({ id }) => id),
      on: today(),
      reason: '評価の結果、継続',
      ...Object.fromEntries(
        ids.flatMap(({ id, version }) => [
          [`version-${id}`, String(version)],
          [`endOn-${id}`, next],
        ]),
      ),
    });
    const none = await sent(clerk, '/contracts/renewals', fields([]));
    expect([none.status, none.text.includes('更新する契約を選んでください')]).toEqual([400, true]);
    const refused = await sent(clerk, '/contracts/renewals', fields([one, stopped]));
    expect([
      refused.status,
      refused.text.includes(String((await api.read(`contracts/${stopped.id}`))['contractNo'])),
    ]).toEqual([409, true]);
    expect(await ends(one.id)).toBe(before);
    const done = await sent(clerk, '/contracts/renewals', fields([one, other])).expect(303);
    const told = (await clerk.get(done.headers['location'] ?? '').expect(200)).text;
    expect(told).toContain('2件の契約を更新しました');
    expect((await clerk.get('/contracts/renewals?renewed=stranger').expect(200)).text).not.toContain('更新しました');
    expect([await ends(one.id), await ends(other.id)]).toEqual([next, next]);
    const stale = await sent(clerk, '/contracts/renewals', fields([one]));
    expect(stale.status).toBe(412);
  });
});
