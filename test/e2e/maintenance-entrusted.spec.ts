import { addDays, today } from '../../src/kernel/calendar-date';
import { anInstitutionBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

/** An institution goes by the 保守委託機関編 by a step that asks its gate, whatever else is written. */
describe('the volume for those who entrust maintenance', () => {
  let registry: TestRegistry;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  const claim = (id: string) =>
    registry.http
      .post(`/v1/institutions/${id}/maintenance-entrusted-profile`)
      .set('If-Match', '*')
      .send({ profile: 'MAINTENANCE_ENTRUSTED' });
  const isClaimed = async (id: string) => (await api.read(`institutions/${id}`))['claimsMaintenanceEntrusted'];

  it('is gone by through its step only: no creation and no patch says so', async () => {
    const born = await registry.http
      .post('/v1/institutions')
      .send({ ...anInstitutionBody(), claimsMaintenanceEntrusted: true });
    expect([born.status, born.body]).toMatchObject([400, { errors: [{ code: 'BY_STEP' }] }]);
    const { id, version } = await api.create('institutions', anInstitutionBody());
    const patched = await api.patch(`institutions/${id}`, version, { claimsMaintenanceEntrusted: true });
    expect([patched.status, patched.body]).toMatchObject([
      400,
      { errors: [{ code: 'BY_STEP', pointer: '/claimsMaintenanceEntrusted' }] },
    ]);
    expect(await isClaimed(id)).toBe(false);
  });

  it('is refused while a system in use has no contract that puts its updates on the vendor', async () => {
    const { id } = await api.create('institutions', anInstitutionBody());
    const system = await api.create('systems', {
      institutionId: id,
      name: '院内ポータル',
      category: 'PORTAL',
      provider: 'INTERNAL',
      status: 'LIVE',
      liveFrom: addDays(today(), -30),
    });
    const refused = await claim(id);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      {
        code: 'GATE_BLOCKED',
        gate: 'institution.profile',
        findings: [{ ruleId: 'CON-027', subject: { kind: 'SYSTEM', id: system.id } }],
      },
    ]);
    expect(await isClaimed(id)).toBe(false);
    const retired = await api.patch(`systems/${system.id}`, system.version, {
      status: 'RETIRED',
      retiredOn: addDays(today(), -1),
    });
    expect(retired.status).toBe(200);
    const taken = await claim(id);
    expect([taken.status, taken.body]).toMatchObject([200, { claimsMaintenanceEntrusted: true }]);
    expect([(await claim(id)).status, ((await claim(id)).body as Shown)['code']]).toEqual([409, 'ILLEGAL_STEP']);
    const { version } = await api.read(`institutions/${id}`);
    await api.patch(`institutions/${id}`, version, { claimsMaintenanceEntrusted: false });
    expect(await isClaimed(id)).toBe(false);
  });
});
