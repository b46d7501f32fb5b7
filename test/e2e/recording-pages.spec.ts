import { type Agent } from 'supertest';
import { addMonths, today } from '../../src/kernel/calendar-date';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { type Fields, sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';
import { type ShownMatrix } from '../support/two-sides';

/** What people record that already is so: a matrix from its paper, a contract that runs, where a device belongs. */
describe('pages by which people record what already is', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  let clerk: Agent;
  let executive: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    ({ id: vendorId } = await api.create('vendors', aVendorBody()));
    clerk = await browserOf(registry, { institutionId, name: '髙﨑 企画' });
    executive = await browserOf(registry, { institutionId, roles: ['EXECUTIVE'], name: '山﨑 経営' });
  });
  afterAll(() => registry.stop());

  const aContract = () => api.create('contracts', aContractBody(institutionId, vendorId));
  const open = async (by: Agent, path: string): Promise<string> => (await by.get(path).expect(200)).text;
  const take = async (by: Agent, path: string, fields: Fields): Promise<string> => {
    const { status, headers, text } = await sent(by, path, fields);
    expect([path, status, text.match(/class="fault"[^<]*/g)]).toEqual([path, 303, null]);
    return String(headers['location']);
  };

  it('fills in a matrix from its paper row by row, and says of a row why it does not apply', async () => {
    const { id: contractId } = await aContract();
    const { id: matrixId } = await api.create(`contracts/${contractId}/matrix`, { conclusion: 'RECORDED' });
    const matrix = await api.read<ShownMatrix>(`matrices/${matrixId}`);
    const [first] = matrix.rows.filter(({ applicability }) => applicability === 'APPLICABLE');
    const party = matrix.parties[0]?.id ?? '';
    expect(await open(clerk, `/matrices/${matrix.id}`)).toContain(`/matrix-rows/${first?.id}/edit`);
    const form = await open(clerk, `/matrix-rows/${first?.id}/edit`);
    const parts = { ACCOUNTABLE: party, RESPONSIBLE: party, [`note-RESPONSIBLE-${party}`]: '月次で行う①' };
    const fields = { version: versionIn(form), applicability: 'APPLICABLE', ...parts };
    const next = await take(clerk, `/matrix-rows/${first?.id}`, { ...fields, then: 'next' });
    expect(next).toMatch(/^\/matrix-rows\/[0-9a-f-]{36}\/edit$/);
    const recorded = await api.read<{ allocations: unknown[] }>(`matrix-rows/${first?.id}`);
    expect(recorded.allocations).toEqual([
      { partyId: party, role: 'ACCOUNTABLE', note: null },
      { partyId: party, role: 'RESPONSIBLE', note: '月次で行う①' },
    ]);
    const free = matrix.rows.find(({ nonDelegable, id }) => !nonDelegable && id !== first?.id);
    const version = versionIn(await open(clerk, `/matrix-rows/${free?.id}/edit`));
    await take(clerk, `/matrix-rows/${free?.id}`, { version, applicability: 'NOT_PRESENT', reason: '利用していない' });
    expect(await open(clerk, `/matrix-rows/${free?.id}`)).toContain('利用していない');
  });

  it('takes over a contract that runs until a day that two people have set', async () => {
    const { id } = await aContract();
    const days = `/institutions/${institutionId}/take-over-days`;
    const cutOverOn = addMonths(today(), 3);
    await take(clerk, days, { cutOverOn });
    const approval = /action="(\/take-over-days\/[^"]+\/approval)[?"]/;
    expect(approval.exec(await open(clerk, days))).toBeNull();
    expect(await open(executive, '/')).toContain(`href="${days}"`);
    const waiting = await open(executive, days);
    await take(executive, approval.exec(waiting)?.[1] ?? '', {
      cutOverOn,
      version: versionIn(waiting.slice(waiting.search(approval))),
    });
    const path = `/contracts/${id}/take-over`;
    expect(await open(clerk, `/contracts/${id}/steps`)).toContain(`href="${path}"`);
    const fields = { version: versionIn(await open(clerk, path)), signedOn: '2025-03-20', activatedOn: '2025-04-01' };
    const bare = await sent(clerk, path, { ...fields, saidBy: '医療情報部 髙橋 花子' });
    expect([bare.status, bare.text.includes('href="#paperRef"')]).toEqual([400, true]);
    await take(clerk, path, { ...fields, saidBy: '医療情報部 髙橋 花子', paperRef: '契約書庫 A-118' });
    expect(await api.read(`contracts/${id}`)).toMatchObject({ status: 'ACTIVE', takenOverPaperRef: '契約書庫 A-118' });
  });

  it('puts a device into a system, and takes back what was put there by mistake', async () => {
    const { id: systemId } = await api.create('systems', {
      institutionId,
      name: '電子カルテ①',
      status: 'PLANNED',
      provider: 'VENDOR',
    });
    const { id } = await api.create('equipment', { institutionId, assetNo: 'E-1', name: '端末', status: 'PLANNED' });
    expect(await open(clerk, `/equipment/${id}/systems/new`)).toContain('電子カルテ①');
    await take(clerk, `/equipment/${id}/systems`, { systemId, memberFrom: today() });
    const membership = /\/equipment-systems\/[0-9a-f-]{36}/.exec(await open(clerk, `/equipment/${id}`))?.[0] ?? '';
    const removal = `${membership}/removal`;
    await take(clerk, removal, { version: versionIn(await open(clerk, removal)) });
    expect(await open(clerk, `/equipment/${id}`)).not.toContain('/equipment-systems/');
  });
});
