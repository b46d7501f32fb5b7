import { type Agent } from 'supertest';
import { addDays, addMonths, today } from '../../src/kernel/calendar-date';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('the home page, and pages of systems and equipment', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: Shown;
  let vendor: Shown;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = await api.create('institutions', anInstitutionBody({ name: '髙﨑病院' }));
    vendor = await api.create('vendors', aVendorBody({ name: '見本電算' }));
    clerk = await browserOf(registry, { institutionId: institution.id });
  });
  afterAll(() => registry.stop());

  const page = async (path: string) => (await clerk.get(path).expect(200)).text;

  it('says what falls short most and whose notice is due, and nothing else is due', async () => {
    const due = {
      startOn: addMonths(today(), -12),
      endOn: addMonths(today(), 5),
      noticeMonths: 2,
      serviceInUse: 'YES',
    };
    await api.create('contracts', aContractBody(institution.id, vendor.id, { ...due, title: '通知の近い契約' }));
    const far = { ...due, endOn: addMonths(today(), 48) };
    await api.create('contracts', aContractBody(institution.id, vendor.id, { ...far, title: '通知の遠い契約' }));
    const report = await api.read<{ counts: { causes: number }; items: { title: string }[] }>(
      `institutions/${institution.id}/gap-report`,
      { groupBy: 'cause', accepted: 'false' },
    );
    const text = await page('/');
    expect(text).toContain(`髙﨑病院: 不足の指摘(受容していない原因 ${report.counts.causes} 件)`);
    expect(text).toContain(report.items[0]?.title ?? '');
    const table = text.slice(text.indexOf('id="due"'));
    expect([table.includes('通知の近い契約'), table.includes('通知の遠い契約')]).toEqual([true, false]);
  });

  it('tells whoever holds no role what to do first', async () => {
    const nobody = await browserOf(registry, { roles: [], institutionId: institution.id });
    expect((await nobody.get('/').expect(200)).text).toContain('管理者に役割の付与を依頼してください');
  });

  it('a system shows its contracts, its equipment and where vendors meet in it', async () => {
    const system = await api.create('systems', {
      institutionId: institution.id,
      name: '電子カルテ',
      status: 'LIVE',
      liveFrom: '2025-01-01',
      provider: 'VENDOR',
    });
    const body = { title: 'カルテ保守', systemIds: [system.id] };
    await api.create('contracts', aContractBody(institution.id, vendor.id, body));
    await api.create(`systems/${system.id}/interfaces`, { name: '検査結果の連携', vendorIds: [vendor.id] });
    await api.create('equipment', {
      institutionId: institution.id,
      systemId: system.id,
      assetNo: 'SV-1',
      name: '仮想基盤',
      status: 'LIVE',
      liveFrom: '2025-01-01',
    });
    expect(await page('/systems?name=カルテ')).toContain(`<a href="/systems/${system.id}">電子カルテ</a>`);
    const text = await page(`/systems/${system.id}`);
    for (const told of ['カルテ保守', '検査結果の連携', '見本電算', 'SV-1', '仮想基盤']) expect(text).toContain(told);
  });

  it('equipment shows who owns, installed and maintains it, and says what nobody has recorded', async () => {
    const equipment = await api.create('equipment', {
      institutionId: institution.id,
      assetNo: 'FW-1',
      name: 'ファイアウォール',
      status: 'LIVE',
      liveFrom: '2025-01-01',
      endOfSupportOn: addDays(today(), 30),
    });
    await api.create(`equipment/${equipment.id}/roles`, {
      role: 'MAINTAINER',
      heldBy: 'VENDOR',
      vendorId: vendor.id,
      heldFrom: addDays(today(), -10),
    });
    const list = await page('/equipment?endOfSupportWithinDays=60');
    expect([list.includes('FW-1'), list.includes('SV-1')]).toEqual([true, false]);
    const text = await page(`/equipment/${equipment.id}`);
    expect(text).toContain(`<a href="/vendors/${vendor.id}">見本電算</a>`);
    expect(text.match(/登録なし/g)).toHaveLength(7);
  });
});
