import { type Agent } from 'supertest';
import { type Principal } from '../../src/access/principal';
import { DueReader } from '../../src/exchange/notices/dues/due.reader';
import { Inbox } from '../../src/exchange/notices/inbox/inbox';
import { type InboxView, type NoticeView } from '../../src/exchange/notices/inbox/dto/notice.dto';
import { addDays, addMonths, calendarDate, today } from '../../src/kernel/calendar-date';
import { ROLES } from '../../src/kernel/terms/access-terms';
import { type DatedKind, type NoticeKind } from '../../src/kernel/terms/notice-terms';
import { SAMPLE_INSTITUTION } from '../../src/sample/sample-institution';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { apiKey } from '../support/people';
import { TestRegistry } from '../support/registry';

/** The rules that find what a notice calls overdue. */
const FOUND_BY: Readonly<Partial<Record<DatedKind, { ruleId: string; isOver?: (facts: Facts) => boolean }>>> = {
  CONTRACT_REVIEW: { ruleId: 'CON-021' },
  CONTRACT_END: { ruleId: 'CON-019' },
  VENDOR_REVIEW: { ruleId: 'VND-006' },
  MATRIX_REVIEW: { ruleId: 'MTX-017' },
  END_OF_SUPPORT: { ruleId: 'EQP-011', isOver: ({ severity }) => severity === 'MAJOR' },
  OVERSEAS_CHECK: { ruleId: 'SUB-014' },
};
interface Facts {
  readonly severity: string;
  readonly subject: { readonly id: string };
}
const EVERY_ROLE = ROLES.filter((role) => role !== 'VENDOR_REPRESENTATIVE' && role !== 'INTEGRATION');

describe('what people are told', () => {
  let registry: TestRegistry;
  let sampleId: string;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    sampleId = SAMPLE_INSTITUTION.id;
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  const inboxOf = async (agent: Agent, query: object = {}): Promise<InboxView> =>
    (await agent.get('/v1/inbox').query(query).expect(200)).body as InboxView;
  const somebody = (institutionId: string): Principal => ({
    kind: 'ACCOUNT',
    id: sampleId,
    name: '髙﨑',
    sessionId: null,
    hasSecondFactor: true,
    vendorId: null,
    permissions: null,
    memberships: EVERY_ROLE.map((role) => ({ institutionId, role })),
  });

  it('is overdue where the rules find it, today and on days to come', async () => {
    const dues = registry.app.get(DueReader);
    const told = new Set<string>();
    for (const days of [0, 200, 800]) {
      const asOf = addDays(today(), days);
      const overdue = (await dues.of(somebody(sampleId), asOf, asOf)).filter(
        ({ dueOn }) => dueOn !== null && dueOn < asOf,
      );
      for (const [kind, { ruleId, isOver = () => true }] of Object.entries(FOUND_BY)) {
        const { items } = await api.read<{ items: Facts[] }>(`institutions/${sampleId}/gap-report`, {
          asOf,
          ruleId,
          limit: 200,
        });
        const found = items.filter(isOver).map(({ subject }) => `${kind} ${subject.id}`);
        const due = overdue.filter((one) => one.kind === kind).map(({ subject }) => `${kind} ${subject.id}`);
        expect({ asOf, kind, due: due.sort() }).toEqual({ asOf, kind, due: found.sort() });
        for (const one of due) told.add(one.split(' ')[0]!);
      }
    }
    expect([...told].sort()).toEqual(Object.keys(FOUND_BY).sort());
  });

  it('is the renewal window of a mark, until an application is on record', async () => {
    const agent = await registry.as({ institutionId: sampleId, roles: ['PROCUREMENT'] });
    const windowOf = async () => (await inboxOf(agent)).items.filter(({ kind }) => kind === 'PMARK_RENEWAL');
    const [mark] = await windowOf();
    // From eight to four months before 2027-01-27 or so, as the sample has it.
    const validTo = (await api.read<{ validTo: string }>(`certifications/${mark?.subject.id}`)).validTo;
    expect(mark).toMatchObject({
      opensOn: addDays(addMonths(calendarDate(validTo), -8), 1),
      step: 'OVERDUE',
      title: 'プライバシーマークの更新申請期間',
    });
    await registry.sql('update certifications set renewal_applied_on = $2 where id = $1', [
      mark?.subject.id,
      mark?.opensOn,
    ]);
    expect(await windowOf()).toEqual([]);
  });

  describe('of a contract', () => {
    let institutionId: string;
    let contractId: string;
    let buyer: Agent;
    const endOn = addMonths(today(), 5);
    beforeAll(async () => {
      institutionId = (await api.create('institutions', anInstitutionBody())).id;
      const { id: vendorId } = await api.create('vendors', aVendorBody({ corporateNumber: null }));
      const term = {
        startOn: addMonths(today(), -7),
        endOn,
        autoRenew: true,
        noticeMonths: 2,
        noticeFromMonths: 5,
        serviceInUse: 'YES',
      };
      contractId = (await api.create('contracts', aContractBody(institutionId, vendorId, term))).id;
      buyer = await registry.as({ institutionId, roles: ['PROCUREMENT'] });
    });
    const about = async (kind: NoticeKind, agent = buyer): Promise<NoticeView | undefined> =>
      (await inboxOf(agent)).items.find((one) => one.kind === kind && one.subject.id === contractId);

    it('names the days between which notice is given, apart from its end', async () => {
      const notice = await about('CONTRACT_NOTICE');
      expect(notice).toMatchObject({
        opensOn: addMonths(endOn, -5),
        step: 'OPENS',
        dueOn: addMonths(endOn, -2),
        contractId,
        seenAt: null,
      });
      // Silence renews it, so nothing ends.
      expect(await about('CONTRACT_END')).toBeUndefined();
      expect((await buyer.get('/v1/inbox').set('Accept-Language', 'en')).body).toMatchObject({
        items: expect.arrayContaining([expect.objectContaining({ title: 'Notice deadline of a contract' })]) as unknown,
      });
    });

    it('is told as long before as is set for it, for its kind, or by our default', async () => {
      const path = `institutions/${institutionId}/notice-ladders`;
      const { items } = await inboxOf(buyer);
      const left = items.find(({ kind }) => kind === 'CONTRACT_NOTICE')?.daysLeft ?? 0;
      await registry.sql('update contracts set notice_from_months = null where id = $1', [contractId]);
      expect(await about('CONTRACT_NOTICE')).toMatchObject({ step: left > 90 ? 'D180' : 'D90' });
      const own = await api.create(path, { kind: 'CONTRACT_NOTICE', contractId, days: [5] });
      expect(await about('CONTRACT_NOTICE')).toBeUndefined();
      await api.create(path, { kind: 'CONTRACT_NOTICE', days: [365, 1] });
      expect(await about('CONTRACT_NOTICE')).toBeUndefined();
      expect((await api.patch(`notice-ladders/${own.id}`, 1, { days: [left, 2] })).status).toBe(200);
      expect(await about('CONTRACT_NOTICE')).toMatchObject({ step: `D${left}`, since: today() });
      const twice = await api.post(path, { kind: 'CONTRACT_NOTICE', contractId, days: [9] });
      expect([twice.status, (twice.body as { errors: object[] }).errors]).toMatchObject([409, [{ pointer: '/kind' }]]);
      const faulty: [object, string][] = [
        [{ kind: 'CONTRACT_NOTICE', days: [1, 2] }, '/days'],
        [{ kind: 'CONTRACT_NOTICE', days: [731] }, '/days'],
        [{ kind: 'CONTRACT_NOTICE', days: [] }, '/days'],
        [{ kind: 'BIRTHDAY', days: [1] }, '/kind'],
        [{ kind: 'END_OF_SUPPORT', contractId, days: [1] }, '/contractId'],
        [{ kind: 'CONTRACT_END', contractId: sampleId, days: [1] }, '/contractId'],
      ];
      for (const [body, pointer] of faulty)
        expect((await api.post(path, body)).body).toMatchObject({ errors: [{ pointer }] });
    });

    it('is seen by each person for themselves, and anew when its day moves', async () => {
      const seen = await about('CONTRACT_NOTICE');
      const answer = await buyer
        .post('/v1/inbox/seen')
        .send({ ids: [seen?.id] })
        .expect(200);
      expect((await about('CONTRACT_NOTICE'))?.seenAt).not.toBeNull();
      expect((await inboxOf(buyer, { unseen: true })).items.map(({ id }) => id)).not.toContain(seen?.id);
      expect((await inboxOf(buyer)).counts.unseen).toBe((answer.body as { unseen: number }).unseen);
      const colleague = await registry.as({ institutionId, roles: ['PROCUREMENT'] });
      expect((await about('CONTRACT_NOTICE', colleague))?.seenAt).toBeNull();
      // Not by a day: two months before 30 and 29 April are one day, the last of February.
      const earlier = addDays(endOn, -7);
      await registry.sql('update contracts set end_on = $2 where id = $1', [contractId, earlier]);
      const moved = await about('CONTRACT_NOTICE');
      expect(moved).toMatchObject({ dueOn: addMonths(earlier, -2), seenAt: null });
      expect(moved?.dueOn).not.toBe(seen?.dueOn);
      const gone = await buyer.post('/v1/inbox/seen').send({ ids: [seen?.id] });
      expect([gone.status, (gone.body as { errors: object[] }).errors]).toMatchObject([400, [{ pointer: '/ids/0' }]]);
    });

    it('is told to whoever may do something about it, where they may, and to nobody else', async () => {
      const names = async (agent: Agent) => (await inboxOf(agent)).items.map(({ kind }) => kind);
      expect(await names(await registry.as({ institutionId, roles: ['OPERATOR'] }))).not.toContain('CONTRACT_NOTICE');
      expect(await names(await registry.as({ institutionId: sampleId, roles: ['PROCUREMENT'] }))).toContain(
        'CONTRACT_NOTICE',
      );
      expect(await about('CONTRACT_NOTICE', await registry.as({ institutionId: sampleId }))).toBeUndefined();
      await (await registry.as({ institutionId, hasSecondFactor: false })).get('/v1/inbox').expect(403);
      await (await registry.as({ institutionId, roles: [] })).get('/v1/inbox').expect(403);
      await registry.anonymous.get('/v1/inbox').expect(401);
      const program = registry.bearing(
        await apiKey(registry.connection, { permissions: ['institution.read'], institutionId }),
      );
      await program.get('/v1/inbox').expect(403);
      await program.post('/v1/inbox/seen').send({ ids: [] }).expect(403);
    });

    it('goes when notice has been given, and an end is told instead', async () => {
      await registry.sql(
        `update contracts set status = 'ENDED', negotiating_from = start_on, signed_on = start_on, activated_on = start_on, ended_on = $2 where id = $1`,
        [contractId, endOn],
      );
      expect(await about('CONTRACT_NOTICE')).toBeUndefined();
      expect(await about('CONTRACT_END')).toMatchObject({ dueOn: endOn });
    });
  });

  it('comes page by page, each once, what is overdue longest first', async () => {
    const agent = await registry.as({ institutionId: sampleId });
    const whole = await inboxOf(agent);
    const paged: NoticeView[] = [];
    let cursor: string | undefined;
    do {
      const page: InboxView = await inboxOf(agent, { limit: 7, cursor });
      paged.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole.items);
    expect(whole.counts.all).toBe(paged.length);
    expect(whole.items[0]).toMatchObject({ step: 'OVERDUE' });
    await agent.get('/v1/inbox').query({ cursor: 'x' }).expect(400);
  });

  it('reaches every step once over half a year, also where ten days are missed', async () => {
    const inbox = registry.app.get(Inbox);
    const stepsOver = async (gaps: readonly number[]) => {
      const steps = new Set<string>();
      let on = today();
      for (const gap of gaps) {
        for (const { kind, subject, dueOn, standing } of await inbox.on(somebody(sampleId), on))
          for (const { code } of standing.reached) steps.add(`${kind} ${subject.id} ${dueOn} ${code}`);
        on = addDays(on, gap);
      }
      return [...steps].sort();
    };
    const daily = await stepsOver(Array.from({ length: 41 }, () => 1));
    expect(await stepsOver([3, 10, 10, 10, 7, 0])).toEqual(daily);
  });
});
