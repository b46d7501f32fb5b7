import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { type Fields, sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

describe('pages of incidents', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let contractId: string;
  let staff: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    const { id: vendorId } = await api.create('vendors', aVendorBody());
    ({ id: contractId } = await api.create('contracts', aContractBody(institutionId, vendorId)));
    staff = await browserOf(registry, { institutionId, name: '髙橋 花子', roles: ['SAFETY_MANAGER'] });
  });
  afterAll(() => registry.stop());

  const USUAL: Fields = {
    attack: 'SUSPECTED',
    leak: 'UNKNOWN',
    leakCategory: 'UNKNOWN',
    vendorInvolved: 'UNKNOWN',
    patientImpact: 'UNKNOWN',
    causeWithVendor: 'UNKNOWN',
  };
  const recorded = async (over: Fields = {}): Promise<string> => {
    const fields = {
      ...USUAL,
      institutionId,
      title: 'VPN装置経由の不正アクセス①',
      knownBy: '見本 三郎',
      once: newId(),
    };
    const answer = await sent(staff, '/incidents', { ...fields, knownOn: addDays(today(), -2), ...over });
    expect([answer.status, answer.text.match(/class="fault"[^<]*/g)]).toEqual([303, null]);
    return String(answer.headers['location']);
  };

  it('say first what is still owed, and by when', async () => {
    const path = await recorded({ contractIds: contractId, rowKey: 'IN-05' });
    const page = (await staff.get(path).expect(200)).text;
    expect(page).toContain('期限を過ぎています');
    expect(page).toContain(`/contracts/${contractId}`);
    expect(page.indexOf('厚生労働省・所管官庁等に報告する')).toBeGreaterThan(0);
    const list = (await staff.get('/incidents').expect(200)).text;
    expect(list).toContain(path);
    expect(list).toMatch(/8件.*期限超過 2件/s);
  });

  it('say what was done once it is, and nothing before it could be', async () => {
    const body = { institutionId, title: '不正アクセス⑥', knownOn: today(), knownBy: '髙橋' };
    const faultsOf = ({ body: said }: { body: Record<string, unknown> }) =>
      (said['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
    const tomorrow = addDays(today(), 1);
    expect(faultsOf(await api.post('incidents', { ...body, knownOn: tomorrow }))).toEqual(['/knownOn TO_COME']);
    const { id, version } = await api.create('incidents', { ...body, preventionDueOn: addDays(today(), 90) });
    const changed = (over: object) => api.patch(`incidents/${id}`, version, over);
    for (const done of ['authorityReportedOn', 'finalReportedOn', 'closedOn'])
      expect(faultsOf(await changed({ [done]: tomorrow }))).toEqual([`/${done} TO_COME`]);
    expect(faultsOf(await changed({ vendorKnownOn: today(), vendorNotifiedOn: addDays(today(), -1) }))).toEqual([
      '/vendorNotifiedOn BEFORE_START',
    ]);
    expect((await changed({ authorityReportedOn: today() })).status).toBe(200);
    await registry.sql('delete from incidents where id = $1', [id]);
  });

  it('are of one record, whatever contracts cover what befell', async () => {
    const { vendorId } = await api.read<{ vendorId: string }>(`contracts/${contractId}`);
    const { id: second } = await api.create('contracts', aContractBody(institutionId, vendorId));
    const { id: elsewhere } = await api.create('institutions', anInstitutionBody());
    const { id: foreign } = await api.create('contracts', aContractBody(elsewhere, vendorId));
    const body = {
      institutionId,
      title: '停止①',
      knownOn: today(),
      knownBy: '髙橋',
      contractIds: [contractId, second],
    };
    const { id, version } = await api.create('incidents', body);
    expect((await api.read<{ contractIds: string[] }>(`incidents/${id}`)).contractIds).toEqual(
      [contractId, second].sort(),
    );
    for (const one of [contractId, second])
      expect(JSON.stringify(await api.read('incidents', { contractId: one }))).toContain(id);
    const page = (await staff.get(`/incidents/${id}`).expect(200)).text;
    for (const one of [contractId, second]) expect(page).toContain(`/contracts/${one}`);

    const refused = await api.patch(`incidents/${id}`, version, { contractIds: [foreign] });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/contractIds' }] } });
    expect(await api.patch(`incidents/${id}`, version, { contractIds: [second] })).toMatchObject({
      status: 200,
      body: { contractIds: [second], version: version + 1 },
    });
    expect(JSON.stringify(await api.read('incidents', { contractId }))).not.toContain(id);
  });

  it('befell any number of systems and devices, each of the same institution', async () => {
    const systems = await Promise.all(
      ['電子カルテ①', '部門𠮷'].map((name) =>
        api.create('systems', { institutionId, name, status: 'PLANNED', provider: 'VENDOR' }),
      ),
    );
    const devices = await Promise.all(
      ['V-1', 'V-2'].map((assetNo) =>
        api.create('equipment', { institutionId, assetNo, name: 'VPN装置', status: 'PLANNED' }),
      ),
    );
    const [systemIds, equipmentIds] = [systems, devices].map((some) => some.map(({ id }) => id).sort());
    const body = { institutionId, title: '侵入①', knownOn: today(), knownBy: '髙橋', systemIds, equipmentIds };
    const { id, version } = await api.create('incidents', body);
    expect(await api.read(`incidents/${id}`)).toMatchObject({ systemIds, equipmentIds });
    const places = [
      ...systems.map((one) => ['systems', 'systemId', one.id] as const),
      ...devices.map((one) => ['equipment', 'equipmentId', one.id] as const),
    ];
    const page = (await staff.get(`/incidents/${id}`).expect(200)).text;
    for (const [folder, filter, place] of places) {
      expect(JSON.stringify(await api.read('incidents', { [filter]: place }))).toContain(id);
      expect(page).toContain(`/${folder}/${place}`);
    }
    const file = (await staff.get('/incidents/export').expect(200)).text;
    for (const name of ['電子カルテ①', '部門𠮷', 'V-1 VPN装置', 'V-2 VPN装置']) expect(file).toContain(name);

    const { id: elsewhere } = await api.create('institutions', anInstitutionBody());
    const foreign = {
      systemIds: await api.create('systems', {
        institutionId: elsewhere,
        name: '他',
        status: 'PLANNED',
        provider: 'VENDOR',
      }),
      equipmentIds: await api.create('equipment', {
        institutionId: elsewhere,
        assetNo: 'X',
        name: '他',
        status: 'PLANNED',
      }),
    };
    for (const [field, other] of Object.entries(foreign))
      expect(await api.patch(`incidents/${id}`, version, { [field]: [other.id] })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: `/${field}`, code: 'OTHER_INSTITUTION' }] },
      });
    expect(await api.patch(`incidents/${id}`, version, { systemIds: [systemIds?.[0]] })).toMatchObject({
      status: 200,
      body: { systemIds: [systemIds?.[0]], equipmentIds, version: version + 1 },
    });
    // not even past the service, by somebody who may write the incident
    for (const [links, column, other] of [
      ['incident_systems', 'system_id', foreign.systemIds.id],
      ['incident_equipment', 'equipment_id', foreign.equipmentIds.id],
    ] as const)
      await expect(
        registry.sql(
          `set local role bunkaiten_service; select set_config('bunkaiten.institutions', '${institutionId}', true),
             set_config('bunkaiten.may_write', 'on', true); insert into ${links} (incident_id, ${column}) values ('${id}', '${other}')`,
        ),
      ).rejects.toThrow(`ri_${links}__`);
  });

  it('carry it on as its author has read it, until it is closed', async () => {
    const path = await recorded();
    const form = (await staff.get(`${path}/edit`).expect(200)).text;
    const fields = {
      ...USUAL,
      title: 'VPN装置経由の不正アクセス①',
      knownOn: addDays(today(), -2),
      knownBy: '見本 三郎',
      leak: 'NO',
      leakCategory: 'NONE',
      cisoInformedOn: addDays(today(), -1),
      authorityReportedOn: addDays(today(), -1),
      authorityReportRef: '文書管理/報告-1',
      lessons: '更新の担い手を契約で定める 𠮷',
      version: versionIn(form),
    };
    expect((await sent(staff, path, fields)).status).toBe(303);
    const page = (await staff.get(path).expect(200)).text;
    expect(page).not.toContain('期限を過ぎています');
    expect(page).not.toContain('個人情報保護委員会に速報する');
    expect(page).toContain('(文書管理/報告-1)');
    expect(page).toContain('更新の担い手を契約で定める 𠮷');
    expect((await sent(staff, path, fields)).status).toBe(412);
  });

  it('name the field that is wrong, and record nothing', async () => {
    const before = await registry.sql('select id from incidents');
    const wrong = await sent(staff, '/incidents', {
      ...USUAL,
      institutionId,
      title: '',
      knownBy: '見本',
      knownOn: today(),
      happenedOn: addDays(today(), 1),
    });
    expect([wrong.status, wrong.text.includes('id="title-fault"')]).toEqual([400, true]);
    expect(await registry.sql('select id from incidents')).toEqual(before);
  });

  it('are the institution’s own: another sees none, whoever only reads is shown no form', async () => {
    const path = await recorded();
    const { id: other } = await api.create('institutions', anInstitutionBody());
    const stranger = await browserOf(registry, { institutionId: other, roles: ['SAFETY_MANAGER'] });
    await stranger.get(path).expect(404);
    await stranger.get(`${path}/edit`).expect(404);
    expect((await stranger.get('/incidents').expect(200)).text).not.toContain(path);
    const auditor = await browserOf(registry, { institutionId, roles: ['AUDITOR'] });
    expect((await auditor.get(path).expect(200)).text).not.toContain(`${path}/edit`);
    await auditor.get(`${path}/edit`).expect(403);
    expect((await staff.get(`${path}/history`).expect(200)).text).toContain('髙橋 花子');
  });

  it('are where a finding about them is mended', async () => {
    const path = await recorded({ knownOn: addDays(today(), -90) });
    const findings = (await staff.get('/findings').expect(200)).text;
    expect(findings).toContain(`${path}#clocks`);
  });
});
