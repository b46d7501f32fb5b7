import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

const NOW = today();

/** A system or a device goes live and a provision begins by a step that asks its gate, whatever else is written. */
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
  const aSystem = (over: object = {}) => ({
    institutionId,
    name: `電子カルテ ${newId()}`,
    status: 'PLANNED',
    provider: 'VENDOR',
    ...over,
  });
  const asked = async (path: string, step = 'activation') =>
    api.read<{ gate: string; decision: string; warnings: { ruleId: string }[]; blocking: { ruleId: string }[] }>(
      `${path}/${step}-gate`,
    );
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

  it('lets a system go live by its step alone, and says first what its gate finds', async () => {
    const key = newId();
    const put = (body: object) => registry.http.put(`/v1/external/systems/erp/${key}`).set('If-Match', '*').send(body);
    const body = aSystem();
    const { id, version } = (await registry.http.put(`/v1/external/systems/erp/${key}`).send(body)).body as Shown;
    for (const use of [
      { status: 'LIVE', liveFrom: NOW },
      { status: 'RETIRED', liveFrom: NOW, retiredOn: addDays(NOW, 90) },
    ]) {
      const patched = await api.patch(`systems/${id}`, version, use);
      expect([patched.status, codes(patched)]).toEqual([400, [['/status', 'BY_STEP']]]);
      expect(codes(await put({ ...body, ...use }))).toEqual([['/status', 'BY_STEP']]);
    }
    const before = await asked(`systems/${id}`);
    expect(before).toMatchObject({ gate: 'system.activate', decision: 'warn', blocking: [] });
    expect(before.warnings.map(({ ruleId }) => ruleId).sort()).toEqual(['SYS-001', 'SYS-005']);
    for (const topic of ['REQUIREMENT_CHECK', 'INTRODUCTION_APPROVAL'])
      await api.create('attestations', {
        institutionId,
        topic,
        systemId: id,
        confirmedOn: NOW,
        conclusion: 'YES',
        confirmedBy: '髙橋 花子',
        confirmerRole: 'SAFETY_MANAGER',
        documentRef: '確認記録',
      });
    expect(await asked(`systems/${id}`)).toMatchObject({ decision: 'allow', warnings: [] });
    const begun = await begin(`systems/${id}`);
    expect([begun.status, begun.body]).toMatchObject([200, { status: 'LIVE', liveFrom: NOW }]);
    expect((await begin(`systems/${id}`)).status).toBe(409);
    expect((await put({ ...body, status: 'LIVE', liveFrom: NOW })).status).toBe(200);
  });

  it('is asked first of each step that has a gate', async () => {
    const device = await api.create('equipment', aDevice());
    expect(await asked(`equipment/${device.id}`)).toMatchObject({ gate: 'equipment.activate', decision: 'warn' });
    const provision = await api.create('provisions', aProvision());
    expect(await asked(`provisions/${provision.id}`)).toMatchObject({ gate: 'provision.activate', decision: 'block' });
    const vendor = await api.create('vendors', aVendorBody());
    const contract = await api.create('contracts', aContractBody(institutionId, vendor.id));
    expect(await asked(`contracts/${contract.id}`, 'renewal')).toMatchObject({ gate: 'contract.renew' });
    const beneath = await api.create('vendors', aVendorBody());
    const sub = await api.create(`contracts/${contract.id}/subcontracts`, aSubcontractBody(beneath.id));
    const approval = await asked(`subcontracts/${sub.id}`, 'approval');
    expect([approval.gate, approval.blocking.map(({ ruleId }) => ruleId)]).toEqual([
      'subcontract.approve',
      expect.arrayContaining(['SUB-009']),
    ]);
    const start = await asked(`subcontracts/${sub.id}`);
    expect([start.gate, start.blocking.map(({ ruleId }) => ruleId)]).toEqual([
      'subcontract.activate',
      expect.arrayContaining(['SUB-001']),
    ]);
    const matrix = await api.create(`contracts/${contract.id}/matrix`, {});
    expect(await asked(`matrices/${matrix.id}`, 'agreement')).toMatchObject({
      gate: 'matrix.agree',
      decision: 'block',
    });
    expect((await registry.http.get(`/v1/systems/${device.id}/activation-gate`)).status).toBe(404);
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
    const running = [
      [`systems/${(await api.create('systems', aSystem(live))).id}`, 'liveFrom'],
      [`equipment/${(await api.create('equipment', aDevice(live))).id}`, 'liveFrom'],
      [`provisions/${(await api.create('provisions', aProvision({ startedOn: '2025-04-01' }))).id}`, 'startedOn'],
    ] as const;
    for (const [path, field] of running)
      expect((await api.patch(path, (await api.read(path)).version, { [field]: '2025-05-01' })).status).toBe(200);
    await registry.sql(
      `insert into take_over_days (id, institution_id, cut_over_on, approved_at) values ($1, $2, today_in_japan() + 1, now())`,
      [newId(), institutionId],
    );
    await api.create('equipment', aDevice(live));
    await registry.sql('alter table take_over_days disable trigger user');
    await registry.sql('update take_over_days set cut_over_on = today_in_japan() where institution_id = $1', [
      institutionId,
    ]);
    const system = await registry.http.post('/v1/systems').send(aSystem(live));
    expect([system.status, codes(system)]).toEqual([400, [['/status', 'BY_STEP']]]);
    // nor is what runs said to have begun on a day on which nobody asked
    for (const [path, field] of running) {
      const { version } = await api.read(path);
      const moved = await api.patch(path, version, { [field]: '2025-03-01' });
      expect([moved.status, codes(moved)]).toEqual([400, [[`/${field}`, 'BY_STEP']]]);
      expect((await api.patch(path, version, { [field]: '2025-05-01' })).status).toBe(200);
    }
    const device = await registry.http.post('/v1/equipment').send(aDevice(live));
    expect([device.status, codes(device)]).toEqual([400, [['/status', 'BY_STEP']]]);
    const provision = await registry.http.post('/v1/provisions').send(aProvision({ startedOn: '2025-04-01' }));
    expect([provision.status, codes(provision)]).toEqual([400, [['/startedOn', 'BY_STEP']]]);
    const key = newId();
    const upserted = await registry.http.put(`/v1/external/equipment/erp/${key}`).send(aDevice(live));
    expect([upserted.status, codes(upserted)]).toEqual([400, [['/status', 'BY_STEP']]]);
  });

  it('is refused by PostgreSQL on whatever other path it comes', async () => {
    const vendor = await api.create('vendors', aVendorBody());
    const beneath = await api.create('vendors', aVendorBody());
    const other = (await api.create('institutions', anInstitutionBody())).id;
    const contract = await api.create('contracts', aContractBody(other, vendor.id));
    const planned = { institutionId: other };
    const ids = {
      systems: (await api.create('systems', aSystem(planned))).id,
      equipment: (await api.create('equipment', aDevice(planned))).id,
      provisions: (await api.create('provisions', aProvision(planned))).id,
      contracts: contract.id,
      subcontracts: (await api.create(`contracts/${contract.id}/subcontracts`, aSubcontractBody(beneath.id))).id,
    };
    const written = async (table: keyof typeof ids, values: string, step = '') => {
      const settings = `set local bunkaiten.actor = '${newId()}'; set local bunkaiten.step = '${step}';`;
      return registry.sql(`${settings} update ${table} set ${values} where id = '${ids[table]}'`).then(
        () => 'written',
        ({ constraint }: { constraint?: string }) => constraint,
      );
    };
    const begun = {
      systems: [`status = 'LIVE', live_from = '${NOW}'`, 'ck_systems__status__by_step'],
      equipment: [`status = 'LIVE', live_from = '${NOW}'`, 'ck_equipment__status__by_step'],
      provisions: [`started_on = '${NOW}'`, 'ck_provisions__started_on__by_step'],
      contracts: [
        `status = 'ACTIVE', negotiating_from = '${NOW}', activated_on = '${NOW}', signed_on = '${NOW}'`,
        'ck_contracts__status__by_step',
      ],
      subcontracts: [`started_on = '${NOW}'`, 'ck_subcontracts__approval_state__by_step'],
    } as const;
    for (const table of Object.keys(begun) as (keyof typeof begun)[]) {
      const [values, constraint] = begun[table];
      expect([table, await written(table, values)]).toEqual([table, constraint]);
      // the step of another record is none of this one
      expect([table, await written(table, values, newId())]).toEqual([table, constraint]);
      expect([table, await written(table, values, ids[table])]).toEqual([table, 'written']);
    }
    await registry.sql('alter table take_over_days disable trigger user');
    await registry.sql(
      `insert into take_over_days (id, institution_id, cut_over_on, approved_at) values ($1, $2, today_in_japan(), now())`,
      [newId(), other],
    );
    // nor said to have begun on another day than it did
    expect(await written('systems', `live_from = '2020-04-01'`)).toBe('ck_systems__live_from__by_step');
    expect(await written('provisions', `started_on = '2020-04-01'`)).toBe('ck_provisions__started_on__by_step');
    const entered = `set local bunkaiten.actor = '${newId()}'; insert into systems (id, institution_id, name, status, live_from, provider)
      values ('${newId()}', '${other}', 'PACS', 'LIVE', '2025-04-01', 'VENDOR')`;
    await expect(registry.sql(entered)).rejects.toMatchObject({ constraint: 'ck_systems__live_from__by_step' });
  });
});
