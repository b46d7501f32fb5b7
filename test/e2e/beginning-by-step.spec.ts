import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

const NOW = today();

/** A device goes live and a provision begins by a step that asks its gate, whatever else is written. */
describe('what begins', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
  });
  afterAll(() => registry.stop());

  const aDevice = (over: object = {}) => ({
    institutionId,
    assetNo: `SA-${newId()}`,
    name: 'VPN装置',
    status: 'PLANNED',
    ...over,
  });
  const aProvision = (over: object = {}) => ({
    institutionId,
    recipient: '見本地域医療連携協議会',
    purpose: '診療情報の連携',
    recipientCountry: 'JP',
    ...over,
  });
  const begin = (path: string, on: string = NOW) =>
    registry.http.post(`/v1/${path}/activation`).set('If-Match', '*').send({ on });
  const codes = ({ body }: { body: unknown }) =>
    ((body as { errors?: { pointer: string; code: string }[] }).errors ?? []).map(({ pointer, code }) => [
      pointer,
      code,
    ]);

  it('goes live by its step: no patch and no upsert says so', async () => {
    const key = newId();
    const put = (body: object) =>
      registry.http.put(`/v1/external/equipment/erp/${key}`).set('If-Match', '*').send(body);
    const body = aDevice();
    const { id, version } = (await registry.http.put(`/v1/external/equipment/erp/${key}`).send(body)).body as Shown;
    const patched = await api.patch(`equipment/${id}`, version, { status: 'LIVE', liveFrom: NOW });
    expect([patched.status, codes(patched)]).toEqual([400, [['/status', 'BY_STEP']]]);
    expect(codes(await put({ ...body, status: 'LIVE', liveFrom: NOW }))).toEqual([['/status', 'BY_STEP']]);
    expect(await api.read(`equipment/${id}`)).toMatchObject({ status: 'PLANNED', liveFrom: null });
    const begun = await begin(`equipment/${id}`);
    expect([begun.status, begun.body]).toMatchObject([200, { status: 'LIVE', liveFrom: NOW }]);
    const again = await begin(`equipment/${id}`);
    expect([again.status, (again.body as Shown)['code']]).toEqual([409, 'ILLEGAL_STEP']);
    // whoever repeats what is so changes nothing
    expect((await put({ ...body, status: 'LIVE', liveFrom: NOW })).status).toBe(200);
  });

  it('begins only where the gate lets it, on its day and today', async () => {
    const { id, version } = await api.create('provisions', aProvision());
    const patched = await api.patch(`provisions/${id}`, version, { startedOn: NOW });
    expect([patched.status, codes(patched)]).toEqual([400, [['/startedOn', 'BY_STEP']]]);
    const refused = await begin(`provisions/${id}`);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'GATE_BLOCKED', gate: 'provision.activate' }]);
    const { findings } = refused.body as { findings: { ruleId: string }[] };
    expect(findings.map(({ ruleId }) => ruleId)).toContain('TPP-002');
    expect((await begin(`provisions/${id}`, addDays(NOW, -30))).status).toBe(409);
    expect((await api.read(`provisions/${id}`))['startedOn']).toBeNull();
    const agreed = await api.patch(`provisions/${id}`, version, {
      scopeAgreedOn: addDays(NOW, -1),
      scopeAgreementRef: '契約書庫/提供-2',
      senderResponsibility: '本院',
      transportResponsibility: '連携網',
      receiverResponsibility: '協議会',
      sourceRetentionOwner: '医療情報部',
      classification: 'PROVISION',
      legalBasis: 'CONSENT',
      consentEvidenceRef: '同意書綴',
      procedureRef: '手順書',
      transferRecordRef: '記録簿',
    });
    expect([agreed.status, agreed.body]).toEqual([200, agreed.body]);
    const begun = await begin(`provisions/${id}`);
    expect([begun.status, begun.body]).toMatchObject([200, { startedOn: NOW }]);
  });

  it('is entered as begun only until the cut-over day of its institution', async () => {
    const live = { status: 'LIVE', liveFrom: '2025-04-01' };
    await api.create('equipment', aDevice(live));
    await api.create('provisions', aProvision({ startedOn: '2025-04-01' }));
    await registry.sql(
      `insert into take_over_days (id, institution_id, cut_over_on, approved_at) values ($1, $2, today_in_japan() + 1, now())`,
      [newId(), institutionId],
    );
    await api.create('equipment', aDevice(live));
    await registry.sql('alter table take_over_days disable trigger user');
    await registry.sql('update take_over_days set cut_over_on = today_in_japan() where institution_id = $1', [
      institutionId,
    ]);
    const device = await registry.http.post('/v1/equipment').send(aDevice(live));
    expect([device.status, codes(device)]).toEqual([400, [['/status', 'BY_STEP']]]);
    const provision = await registry.http.post('/v1/provisions').send(aProvision({ startedOn: '2025-04-01' }));
    expect([provision.status, codes(provision)]).toEqual([400, [['/startedOn', 'BY_STEP']]]);
    const key = newId();
    const upserted = await registry.http.put(`/v1/external/equipment/erp/${key}`).send(aDevice(live));
    expect([upserted.status, codes(upserted)]).toEqual([400, [['/status', 'BY_STEP']]]);
  });
});
