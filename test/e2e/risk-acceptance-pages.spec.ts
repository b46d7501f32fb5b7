import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { type Fields, sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

const ASKED = {
  rationale: '代替となる事業者が無い',
  decision: '次期更新で切り替える',
  validFrom: today(),
  validTo: addDays(today(), 90),
};

describe('pages of risk acceptances', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let contractId: string;
  let clerk: Agent;
  let executive: Agent;
  let finding: { readonly id: string; readonly title: string; readonly facts: object };
  /** Where the page of findings leads to whoever asks to accept that one. */
  let address: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    const { id: vendorId } = await api.create('vendors', aVendorBody());
    ({ id: contractId } = await api.create('contracts', aContractBody(institutionId, vendorId)));
    for (const [i, step] of ['NEGOTIATE', 'SIGN'].entries())
      expect((await api.step(`contracts/${contractId}`, i + 1, { step, on: '2026-11-01' })).status).toBe(200);
    clerk = await browserOf(registry, { institutionId, roles: ['PROCUREMENT'] });
    executive = await browserOf(registry, { institutionId, roles: ['EXECUTIVE'], name: '山﨑 清' });
    const { items } = await api.read<{ items: (typeof finding)[] }>(`contracts/${contractId}/gaps`, {
      ruleId: 'CERT-001',
      subjectKind: 'CONTRACT',
    });
    finding = items[0]!;
    const list = (await clerk.get('/findings').expect(200)).text.replaceAll('&amp;', '&');
    address = /href="(\/risk-acceptances\/new\?[^"]*ruleId=CERT-001&subjectKind=CONTRACT[^"]*)"/.exec(list)?.[1] ?? '';
  });
  afterAll(() => registry.stop());

  const action = () => address.replace('/new', '');
  const count = async () =>
    Number((await registry.sql<{ n: string }>('select count(*) as n from risk_acceptances'))[0]?.n);
  const page = async (who: Agent, path: string) => (await who.get(path).expect(200)).text;
  const proposed = async (over: Fields = {}, who = clerk): Promise<string> => {
    const { headers } = await sent(who, action(), { ...ASKED, ...over }).expect(303);
    return String(headers['location']);
  };
  const act = async (who: Agent, path: string, what: string, fields: Fields) =>
    sent(who, `${path}/${what}`, { version: versionIn(await page(who, path)) || '1', ...fields });
  const offered = (text: string) =>
    [...text.matchAll(/action="\/risk-acceptances\/[^"/]+\/([a-z]+)[?"]/g)].map(([, what]) => what);
  const record = (path: string) => api.read(path.slice(1));
  const accepted = async () =>
    (
      await api.read<{ items: { id: string; acceptance: object | null }[] }>(`contracts/${contractId}/gaps`, {
        ruleId: 'CERT-001',
      })
    ).items.find(({ id }) => id === finding.id)?.acceptance;

  it('lead from a finding to the executives, who carry it as it stands, and to its end', async () => {
    const form = await page(clerk, address);
    for (const told of [finding.title, '経営層の判断', '固定される事実']) expect(form).toContain(told);
    const path = await proposed();
    expect(await record(path)).toMatchObject({
      institutionId,
      ruleId: 'CERT-001',
      subjectKind: 'CONTRACT',
      subjectId: contractId,
      facts: finding.facts,
      rationale: ASKED.rationale,
      approvedBy: null,
    });
    // Whoever is to decide reads what the risk is, not the number of a rule.
    expect(await page(executive, '/')).toContain(`href="${path}">${finding.title}(`);
    expect(await page(clerk, `/risk-acceptances`)).toContain('判断待ち');
    expect([offered(await page(clerk, path)), offered(await page(executive, path))]).toEqual([
      ['change', 'withdrawal'],
      ['acceptance', 'change', 'withdrawal'],
    ]);
    expect(await page(executive, path)).toContain('value="山﨑 清"');
    const decided = { approvedBy: '山﨑 清', decision: ASKED.decision, validTo: addDays(today(), 60) };
    expect((await act(executive, path, 'acceptance', decided)).headers['location']).toBe(path);
    expect(await record(path)).toMatchObject({ ...decided, approverRole: 'EXECUTIVE', rationale: ASKED.rationale });
    expect(await accepted()).not.toBeNull();
    expect(await page(clerk, '/findings')).toContain(`href="${path}"`);
    expect(offered(await page(executive, path))).toEqual(['withdrawal']);
    expect((await act(clerk, path, 'withdrawal', { withdrawnOn: today() })).status).toBe(303);
    expect(await accepted()).toBeNull();
    expect(offered(await page(executive, path))).toEqual([]);
    expect(await page(clerk, `/risk-acceptances?institutionId=${institutionId}`)).toContain('取下げ');
  });

  it('say at each field what is wrong, keep what was typed and record nothing', async () => {
    const before = await count();
    const empty = await sent(clerk, action(), { ...ASKED, rationale: '', decision: '<b>更新' });
    expect([empty.status, empty.text.includes('id="rationale-fault"')]).toEqual([400, true]);
    expect(empty.text).toContain('&lt;b>更新');
    const turned = await sent(clerk, action(), { ...ASKED, validTo: addDays(today(), -1) });
    expect([turned.status, turned.text.includes('id="validTo-fault"')]).toEqual([400, true]);
    const nothing = address.replace('CERT-001', 'CON-024');
    expect(await page(clerk, nothing)).toContain('この日には、この指摘はありません');
    const unfound = await sent(clerk, nothing.replace('/new', ''), ASKED);
    expect([unfound.status, unfound.text.includes('この規則によるこの記録の不備はありません')]).toEqual([400, true]);
    await sent(clerk, '/risk-acceptances', ASKED).expect(404);
    expect(await count()).toBe(before);
  });

  it('are asked for once, changed until they are decided, as their author has read them', async () => {
    const before = await count();
    const once = newId();
    const path = await proposed({ once });
    expect([await proposed({ once }), await count()]).toEqual([path, before + 1]);
    const version = versionIn(await page(clerk, path));
    const changed = { rationale: '監視を強化する', validTo: addDays(today(), 30), version };
    await sent(clerk, `${path}/change`, changed).expect(303);
    expect(await record(path)).toMatchObject({ rationale: '監視を強化する', decision: null });
    const late = await sent(clerk, `${path}/change`, { ...changed, rationale: '遅い' });
    expect([late.status, late.text.includes('>遅い</textarea>')]).toEqual([412, true]);
    const empty = await act(clerk, path, 'change', { rationale: '', validTo: '' });
    expect([
      empty.status,
      empty.text.includes('id="change-rationale-fault"'),
      empty.text.includes('id="change-validTo-fault"'),
    ]).toEqual([400, true, true]);
    await sent(clerk, `/risk-acceptances/${newId()}/change`, changed).expect(404);
  });

  it('are decided by an executive alone, who is not the one who asked', async () => {
    const fields = { approvedBy: '山﨑 清', validTo: ASKED.validTo };
    const own = await proposed({}, executive);
    const refused = await act(executive, own, 'acceptance', fields);
    expect([refused.status, refused.text.includes('id="acceptance-approvedBy-fault"')]).toEqual([409, true]);
    const path = await proposed();
    const planner = await browserOf(registry, { institutionId, roles: ['PLANNING_MANAGER'] });
    expect(offered(await page(planner, path))).toEqual(['change', 'withdrawal']);
    expect((await act(planner, path, 'acceptance', fields)).status).toBe(403);
    const nameless = await act(executive, path, 'acceptance', { ...fields, approvedBy: '' });
    expect([nameless.status, nameless.text.includes('id="acceptance-approvedBy-fault"')]).toEqual([400, true]);
    for (const one of [own, path]) expect(await record(one)).toMatchObject({ approvedBy: null, approverRole: null });
  });

  it('are offered and shown only where one may', async () => {
    const path = await proposed();
    const reader = await browserOf(registry, { institutionId, roles: ['AUDITOR'] });
    expect(offered(await page(reader, path))).toEqual([]);
    expect(await page(reader, '/findings')).not.toContain('/risk-acceptances/new');
    await reader.get(address).expect(403);
    await sent(reader, action(), ASKED).expect(403);
    for (const what of ['acceptance', 'change', 'withdrawal'])
      await sent(reader, `${path}/${what}`, { version: '1' }).expect(403);
    const neighbour = await browserOf(registry, {
      institutionId: (await api.create('institutions', anInstitutionBody())).id,
    });
    await neighbour.get(path).expect(404);
    await neighbour.get(address).expect(404);
    await sent(neighbour, `${path}/withdrawal`, { withdrawnOn: today(), version: '1' }).expect(404);
    expect((await neighbour.get('/risk-acceptances')).text).not.toContain(path);
  });
});
