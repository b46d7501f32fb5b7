import { type Agent } from 'supertest';
import { addMonths, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

const KINDS = ['fact-corrections', 'take-over-days'] as const;
type Kind = (typeof KINDS)[number];

/** What one person proposes and another makes count can be refused by that one, and taken back by whoever proposed it. */
describe('a proposal that is not to count', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let one: Agent;
  let other: Agent;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    one = await registry.as({ roles: ['PLANNING_MANAGER'], institutionId });
    other = await registry.as({ roles: ['EXECUTIVE'], institutionId });
  });
  afterAll(() => registry.stop());

  const aSystem = () =>
    api.create('systems', { institutionId, name: `電子カルテ ${newId()}`, status: 'PLANNED', provider: 'VENDOR' });
  const proposing: Readonly<Record<Kind, () => Promise<string>>> = {
    'fact-corrections': async () => `systems/${(await aSystem()).id}/corrections`,
    'take-over-days': () => Promise.resolve(`institutions/${institutionId}/take-over-days`),
  };
  const BODIES: Readonly<Record<Kind, object>> = {
    'fact-corrections': { provider: 'INTERNAL', reason: '登録票からの転記誤り' },
    'take-over-days': { cutOverOn: addMonths(today(), 2) },
  };
  const propose = async (kind: Kind, by: Agent = one): Promise<Shown> => {
    const answer = await by.post(`/v1/${await proposing[kind]()}`).send(BODIES[kind]);
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
    return answer.body as Shown;
  };
  const dismiss = async (
    by: Agent,
    kind: Kind,
    id: string,
    act: string,
    body: object = { reason: '別紙2と異なる①' },
  ) => {
    const answer = await by.post(`/v1/${kind}/${id}/${act}`).set('If-Match', '"1"').send(body);
    return { status: answer.status, body: answer.body as { code?: string; errors?: { pointer: string }[] } };
  };
  const waits = async (by: Agent, kind: Kind) => {
    const { text } = await by.get('/v1/inbox').expect(200);
    return text.includes(kind === 'fact-corrections' ? '"FACT_CORRECTION"' : '"TAKE_OVER_DAY"');
  };

  it.each(KINDS)('of %s is refused by the second person with a reason, and waits no longer', async (kind) => {
    const { id } = await propose(kind);
    expect(await waits(other, kind)).toBe(true);
    expect((await dismiss(other, kind, id, 'refusal', {})).body).toMatchObject({ errors: [{ pointer: '/reason' }] });
    expect(await dismiss(one, kind, id, 'refusal')).toMatchObject({ status: 409, body: { code: 'OWN_REQUEST' } });
    expect(await dismiss(other, kind, id, 'refusal')).toMatchObject({
      status: 200,
      body: { dismissedAs: 'REFUSED', dismissalReason: '別紙2と異なる①', dismissedAt: expect.any(String) as string },
    });
    expect(await waits(other, kind)).toBe(false);
    const approval = { checkedAgainst: '契約書', cutOverOn: addMonths(today(), 2) };
    const { checkedAgainst, cutOverOn } = approval;
    const late = await other
      .post(`/v1/${kind}/${id}/approval`)
      .set('If-Match', '*')
      .send(kind === 'fact-corrections' ? { checkedAgainst } : { cutOverOn });
    expect([late.status, late.body]).toMatchObject([409, { code: 'DECIDED' }]);
  });

  it.each(KINDS)('of %s is taken back by whoever proposed it, and by nobody else', async (kind) => {
    const { id } = await propose(kind);
    expect(await dismiss(other, kind, id, 'withdrawal')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await dismiss(one, kind, id, 'withdrawal', {})).toMatchObject({
      status: 200,
      body: { dismissedAs: 'WITHDRAWN', dismissalReason: null },
    });
    expect(await waits(other, kind)).toBe(false);
    const again = await one.post(`/v1/${kind}/${id}/withdrawal`).set('If-Match', '*').send({});
    expect([again.status, again.body]).toMatchObject([409, { code: 'DECIDED' }]);
  });

  it.each(KINDS)(
    'of %s is taken back by nobody where nobody in particular proposed it, and refused all the same',
    async (kind) => {
      const { id } = await propose(kind);
      const table = kind.replaceAll('-', '_');
      await registry.sql(
        `set local session_replication_role = 'replica'; update ${table} set proposed_by_actor = null where id = '${id}'`,
      );
      for (const by of [one, other])
        expect(await dismiss(by, kind, id, 'withdrawal')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
      expect(await dismiss(other, kind, id, 'refusal')).toMatchObject({
        status: 200,
        body: { dismissedAs: 'REFUSED' },
      });
    },
  );

  it.each(KINDS)('of %s that has been approved is neither', async (kind) => {
    const { id } = await propose(kind);
    const body = kind === 'fact-corrections' ? { checkedAgainst: '台帳' } : BODIES[kind];
    await other.post(`/v1/${kind}/${id}/approval`).set('If-Match', '"1"').send(body).expect(200);
    for (const [by, act] of [
      [one, 'withdrawal'],
      [other, 'refusal'],
    ] as const) {
      const answer = await by.post(`/v1/${kind}/${id}/${act}`).set('If-Match', '*').send({ reason: '遅い' });
      expect([answer.status, answer.body]).toMatchObject([409, { code: 'DECIDED' }]);
    }
  });

  it.each(KINDS.flatMap((kind) => [[kind, 'refusal'] as const, [kind, 'withdrawal'] as const]))(
    'of %s: %s is for whoever may decide, in their own institution',
    async (kind, act) => {
      const { id } = await propose(kind);
      const reader = await registry.as({ roles: ['AUDITOR'], institutionId });
      const elsewhere = (await api.create('institutions', anInstitutionBody())).id;
      const stranger = await registry.as({ roles: ['PLANNING_MANAGER'], institutionId: elsewhere });
      const said = [registry.anonymous, reader, stranger].map((by) => dismiss(by, kind, id, act));
      expect((await Promise.all(said)).map(({ status }) => status)).toEqual([401, 403, 404]);
      await dismiss(one, kind, id, 'withdrawal');
    },
  );

  it('of a cut-over day that has come can still be taken back, and waits for nobody', async () => {
    const { id } = await propose('take-over-days');
    await registry.sql(
      `set local session_replication_role = 'replica'; update take_over_days set cut_over_on = today_in_japan() where id = '${id}'`,
    );
    expect(await waits(other, 'take-over-days')).toBe(false);
    // Nobody is asked to approve what would be refused.
    const executive = await browserOf(registry, { roles: ['EXECUTIVE'], institutionId });
    const { text } = await executive.get(`/institutions/${institutionId}/take-over-days`).expect(200);
    expect([text.includes(`${id}/approval`), text.includes(`${id}/refusal`)]).toEqual([false, true]);
    expect(text).toContain('承認されないまま日が来ました');
    expect((await dismiss(one, 'take-over-days', id, 'withdrawal')).status).toBe(200);
  });

  it('of a cut-over day is offered to nobody once the day has come that two people have set', async () => {
    const over = (await api.create('institutions', anInstitutionBody())).id;
    const executive = await browserOf(registry, { roles: ['EXECUTIVE'], institutionId: over });
    const page = async () => (await executive.get(`/institutions/${over}/take-over-days`).expect(200)).text;
    expect(await page()).toContain('この日を提案する');
    await registry.sql(
      `insert into take_over_days (id, institution_id, cut_over_on, approved_at) values ($1, $2, today_in_japan() - 1, now())`,
      [newId(), over],
    );
    expect([
      (await page()).includes('この日を提案する'),
      (await page()).includes('引継ぎの受付は終わりました'),
    ]).toEqual([false, true]);
  });

  it('is nothing that a successor hands on', async () => {
    const { id } = await propose('fact-corrections');
    const [proposer] = await registry.sql<{ person: string }>(
      'select proposed_by_actor as person from fact_corrections where id = $1',
      [id],
    );
    const open = async () =>
      (await api.read<{ items: Shown[] }>(`accounts/${proposer?.person ?? ''}/work`)).items.map((one) => one.id);
    expect(await open()).toContain(id);
    await dismiss(one, 'fact-corrections', id, 'withdrawal');
    expect(await open()).not.toContain(id);
  });

  it('is refused and taken back by form', async () => {
    const clerk = await browserOf(registry, { roles: ['PLANNING_MANAGER'], institutionId });
    const executive = await browserOf(registry, { roles: ['EXECUTIVE'], institutionId });
    const { id } = await aSystem();
    const said = { provider: 'INTERNAL', reason: '登録票からの転記誤り' };
    const page = String((await sent(clerk, `/systems/${id}/corrections`, said)).headers['location']);
    expect(page).toMatch(/^\/fact-corrections\//);
    expect((await clerk.get(page).expect(200)).text).toContain(`${page}/withdrawal`);
    const version = versionIn((await executive.get(page).expect(200)).text);
    const missing = await sent(executive, `${page}/refusal`, { version, reason: '' });
    expect([missing.status, missing.text.includes('aria-invalid="true"')]).toEqual([400, true]);
    expect((await sent(executive, `${page}/refusal`, { version, reason: '書面と異なる㈱' })).status).toBe(303);
    const refused = (await clerk.get(page).expect(200)).text;
    expect([refused.includes('書面と異なる㈱'), refused.includes(`${page}/withdrawal`)]).toEqual([true, false]);

    const days = `/institutions/${institutionId}/take-over-days`;
    const fresh = { cutOverOn: addMonths(today(), 3) };
    expect((await sent(clerk, days, fresh)).status).toBe(303);
    const withdrawal = /\/take-over-days\/[0-9a-f-]{36}\/withdrawal/;
    const place = withdrawal.exec((await clerk.get(days).expect(200)).text)?.[0] ?? '';
    expect((await sent(clerk, place, { version: '1', reason: '' })).status).toBe(303);
    const shown = (await clerk.get(days).expect(200)).text;
    expect([shown.includes('取下げ'), withdrawal.test(shown)]).toEqual([true, false]);
  });

  it.each(KINDS)(
    'of %s is taken back by form by whoever has succeeded its proposer, who is offered nothing else',
    async (kind) => {
      const person = (name: string) => ({ name, roles: ['PLANNING_MANAGER' as const], institutionId });
      const leaver = await registry.as(person('辞める 人'));
      const heir = await browserOf(registry, person('継ぐ 人'));
      const { id } = await propose(kind, leaver);
      await registry.sql(
        `set local session_replication_role = 'replica';
       insert into handovers (id, institution_id, account_id, successor_id, name, successor_name, handed_on, work)
       select '${newId()}', '${institutionId}', a.id, b.id, a.name, b.name, today_in_japan(), '[]'
       from accounts a, accounts b where a.name = '辞める 人' and b.name = '継ぐ 人'`,
      );
      const page =
        kind === 'fact-corrections' ? `/fact-corrections/${id}` : `/institutions/${institutionId}/take-over-days`;
      const acts = (html: string) =>
        ['approval', 'refusal', 'withdrawal'].filter((act) => html.includes(`${kind}/${id}/${act}`));
      expect(acts((await heir.get(page).expect(200)).text)).toEqual(['withdrawal']);
      const executive = await browserOf(registry, { roles: ['EXECUTIVE'], institutionId });
      expect(acts((await executive.get(page).expect(200)).text)).toEqual(['approval', 'refusal']);
      expect((await sent(heir, `/${kind}/${id}/withdrawal`, { version: '1', reason: '' })).status).toBe(303);
      await registry.sql(
        `set local session_replication_role = 'replica'; delete from handovers; delete from accounts where name in ('辞める 人', '継ぐ 人')`,
      );
    },
  );

  it('is not one where everything stands so already, which is said of each field', async () => {
    const system = await aSystem();
    const asItIs = { provider: 'VENDOR', deploymentModel: null };
    const refused = await one.post(`/v1/systems/${system.id}/corrections`).send({ ...asItIs, reason: '誤記' });
    expect([refused.status, refused.body]).toMatchObject([
      400,
      {
        errors: [
          { pointer: '/provider', code: 'AS_BEFORE' },
          { pointer: '/deploymentModel', code: 'AS_BEFORE' },
        ],
      },
    ]);
    const device = await api.create('equipment', {
      ...{ institutionId, assetNo: 'SA-1', name: 'VPN装置', status: 'PLANNED', systemId: system.id },
    });
    const same = await one.post(`/v1/equipment/${device.id}/corrections`).send({ systemId: system.id, reason: '誤記' });
    expect([same.status, same.body]).toMatchObject([400, { errors: [{ pointer: '/systemId', code: 'AS_BEFORE' }] }]);
  });
});
