import { type Agent } from 'supertest';
import { addDays, addMonths, today } from '../../src/kernel/calendar-date';
import { aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('pages of contracts', () => {
  let registry: TestRegistry;
  let api: Client;
  let contract: Shown;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    const institution = await api.create('institutions', anInstitutionBody());
    const [vendor, further] = [
      await api.create('vendors', aVendorBody({ name: '髙﨑メディカル' })),
      await api.create('vendors', aVendorBody({ name: '再受託保守' })),
    ];
    const running = { startOn: addMonths(today(), -12), endOn: addMonths(today(), 4), noticeMonths: 3 };
    contract = await api.create(
      'contracts',
      aContractBody(institution.id, vendor.id, { ...running, title: '電子カルテ保守', serviceInUse: 'YES' }),
    );
    await api.create('contracts', aContractBody(institution.id, vendor.id, { title: '検体検査の装置' }));
    await api.reviewReentrustment(contract.id);
    await api.create(`contracts/${contract.id}/subcontracts`, aSubcontractBody(further.id, { work: '夜間の監視' }));
    clerk = await browserOf(registry, { institutionId: institution.id });
  });
  afterAll(() => registry.stop());

  const page = async (path: string) => (await clerk.get(path).expect(200)).text;

  it('lists contracts with their vendor, what ends, and until when notice can be given', async () => {
    const text = await page('/contracts?title=&status=&noticeWithinDays=180');
    expect(text).toContain('電子カルテ保守');
    expect(text).not.toContain('検体検査の装置');
    expect(text).toContain('髙﨑メディカル');
    expect(text).toContain(japanese(contract['noticeDeadline'] as string));
    expect(await page('/contracts?title=検体')).toContain('検体検査の装置');
    expect(await page('/contracts?noticeWithinDays=1')).toContain('契約はありません');
  });

  it('explains before any step why it may not come into force, as the API does', async () => {
    const on = addDays(today(), 1);
    const gate = await api.read<{ decision: string; blocking: { title: string }[] }>(
      `contracts/${contract.id}/activation-gate`,
      { on },
    );
    expect(gate.decision).toBe('block');
    const text = await page(`/contracts/${contract.id}?on=${on}`);
    expect(text).toContain('進められません');
    for (const { title } of gate.blocking) expect(text).toContain(title);
    expect(text).toContain(`${japanese(on)} の判定`);
  });

  it('shows every clause of the catalogue, looked at or not, and whom the work goes on to', async () => {
    const text = await page(`/contracts/${contract.id}`);
    const { items } = await api.read<{ items: { review: string }[] }>(`contracts/${contract.id}/clauses`);
    const table = text.slice(text.indexOf('id="clauses"'), text.indexOf('id="subcontracts"'));
    expect(table.match(/<th scope="row">/g)).toHaveLength(items.length);
    expect(table.match(/未確認/g)).toHaveLength(items.filter(({ review }) => review === 'UNREVIEWED').length);
    expect(table.match(/>あり</g)).toHaveLength(1);
    for (const told of ['再受託保守', '夜間の監視', '2026年11月5日', '未申請']) expect(text).toContain(told);
  });

  it('says which decisions count no more, and since what has changed', async () => {
    await registry.sql('update contracts set executive_approved_on = today_in_japan() where id = $1', [contract.id]);
    expect(await page(`/contracts/${contract.id}`)).not.toContain('効力がありません');
    await registry.sql(`update contracts set storage_countries = '{US}' where id = $1`, [contract.id]);
    const text = await page(`/contracts/${contract.id}`);
    expect(text).toContain(`契約の経営層承認: ${japanese(today())} から前提が変わり、効力がありません`);
    expect(text).toContain('改めて決定を得てください: 保存する国');
    await api.create(`contracts/${contract.id}/documents`, { type: 'MEMORANDUM', title: '変更覚書', datedOn: today() });
    expect(await page(`/contracts/${contract.id}`)).toContain('から再確認が必要');
  });

  it('says where it shows only the first of a record’s many papers', async () => {
    expect(await page(`/contracts/${contract.id}`)).not.toContain('ほかにもあります');
    await registry.sql(
      `insert into contract_documents (id, contract_id, type, title)
       select gen_random_uuid(), $1, 'OTHER', n::text from generate_series(1, 2001) as n`,
      [contract.id],
    );
    expect(await page(`/contracts/${contract.id}`)).toMatch(/はじめの\d+件です。ほかにもあります。/);
  });
});

function japanese(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
