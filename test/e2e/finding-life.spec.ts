import { type FindingView } from '../../src/findings/dto/finding.dto';
import {
  type FindingLifeView,
  type FindingRecordView,
  type FindingTrendView,
} from '../../src/findings/life/finding-life.dto';
import { FindingStore } from '../../src/findings/life/finding-store';
import { addDays, type CalendarDate, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { answerValidator, ROUTES } from '../support/api-description';
import { Client, type Shown } from '../support/client';
import { dice } from '../support/dice';
import { proposing } from '../support/made-up-proposals';
import { ordealSeed, rounds } from '../support/ordeal';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';

describe('the life of findings', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    api = new Client(registry.http);
    institutionId = await populate(registry);
  });
  afterAll(() => registry.stop());

  const reconcile = (id = institutionId, asOf: CalendarDate = today()) =>
    registry.app.get(FindingStore).reconcile(id, asOf);
  const paged = async <T>(path: string, query: object): Promise<T[]> => {
    const items: T[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: T[]; next: string | null } = await api.read(path, {
        ...query,
        limit: 200,
        ...(cursor === null ? {} : { cursor }),
      });
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return items;
  };
  const stored = (query: object = {}, id = institutionId) =>
    paged<FindingRecordView>(`institutions/${id}/findings`, query);
  const idsOf = async (table: string, where = 'true') =>
    (await registry.sql<{ id: string }>(`select id from ${table} where ${where} order by id`)).map(({ id }) => id);
  const expectSameAsLive = async (asOf: CalendarDate) => {
    const live = await paged<FindingView>(`institutions/${institutionId}/gap-report`, { asOf });
    const kept = (await stored()).filter(({ state }) => state !== 'RESOLVED');
    const told = (one: FindingView) => [
      one.id,
      one.severity,
      one.strength,
      one.title,
      one.section,
      one.openForGate,
      one.facts,
      one.acceptance?.id ?? null,
      one.subject.name,
    ];
    const toldOfKept = (one: FindingRecordView) => [
      one.findingId,
      one.severity,
      one.strength,
      one.title,
      one.section,
      one.openForGate,
      one.facts,
      one.acceptanceId,
      one.subjectName,
    ];
    const byId = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect(kept.map(toldOfKept).sort(byId)).toEqual(live.map(told).sort(byId));
  };

  const kept = async () => [
    await registry.sql(`select count(*) as turns from finding_turns where institution_id = $1`, [institutionId]),
    await registry.sql(
      `select vendor_id, decision, reason_codes, turned_on from vendor_gates where institution_id = $1 order by vendor_id`,
      [institutionId],
    ),
    await registry.sql(
      `select about, record_id, next_change_on from judged_records where institution_id = $1 order by about, record_id`,
      [institutionId],
    ),
  ];
  /** Days pass on which only what is due is judged, some by one and some in one go: as if all were judged on the last of them. */
  const expectDaysToPass = async (from: CalendarDate, roll: (sides: number) => number) => {
    let day = from;
    for (let pass = 0; pass < 4; pass++) {
      day = addDays(day, 1 + (pass % 2 === 0 ? roll(3) : roll(150)));
      await registry.app.get(FindingStore).reconcileDue(institutionId, day);
      await expectSameAsLive(day);
    }
    const before = await kept();
    await reconcile(institutionId, day);
    expect(await kept()).toEqual(before);
  };

  it('is what a live judgement says, whatever has changed and whichever day it is', async () => {
    await reconcile();
    await expectSameAsLive(today());
    const roll = dice(ordealSeed() + 1);
    const propose = await proposing(idsOf, institutionId, roll);
    for (let run = 0; run < rounds(2, 60); run++) {
      for (const { method, path, body } of propose().filter((one) => !/[{}]/.test(one.path))) {
        const verb = method.toLowerCase() as 'post' | 'patch' | 'delete';
        const request = registry.http[verb](path).set('If-Match', '*');
        if (method === 'PATCH') request.set('Content-Type', 'application/merge-patch+json');
        await (body === undefined
          ? request
          : request.send(JSON.stringify(body)).type(method === 'PATCH' ? 'application/merge-patch+json' : 'json'));
      }
      const asOf = addDays(today(), roll(800));
      await reconcile(institutionId, asOf);
      await expectSameAsLive(asOf);
      await expectDaysToPass(asOf, roll);
    }
    await reconcile();
    await expectSameAsLive(today());
  });

  describe('of one', () => {
    let hospital: Shown;
    let vendor: Shown;
    let certification: Shown;
    let finding: FindingRecordView;
    const certified = async () =>
      (await stored({ ruleId: 'CERT-001' }, hospital.id)).find(({ subjectKind }) => subjectKind === 'CONTRACT')!;
    const read = () => api.read<FindingLifeView>(`findings/${finding.id}`);
    beforeAll(async () => {
      hospital = await api.create('institutions', anInstitutionBody());
      vendor = await api.create('vendors', aVendorBody());
      await api.create('contracts', aContractBody(hospital.id, vendor.id));
      await reconcile(hospital.id, addDays(today(), -2));
      finding = await certified();
    });

    it('is opened, resolved by itself when the fact is mended, and opened again', async () => {
      expect(finding).toMatchObject({ state: 'OPEN', version: 0, openedOn: addDays(today(), -2) });
      certification = await api.create('certifications', aCertificationBody(vendor.id));
      await reconcile(hospital.id, addDays(today(), -1));
      expect(await certified()).toMatchObject({ id: finding.id, state: 'RESOLVED', turnedOn: addDays(today(), -1) });
      await api.patch(`certifications/${certification.id}`, certification.version, { validTo: '2025-12-31' });
      await reconcile(hospital.id);
      await reconcile(hospital.id);
      const { history, ...kept } = await read();
      expect(kept).toMatchObject({ state: 'OPEN', turnedOn: today() });
      expect(history.map(({ turn, state, judgedOn }) => [turn, state, judgedOn])).toEqual([
        ['OPENED', 'OPEN', addDays(today(), -2)],
        ['RESOLVED', 'RESOLVED', addDays(today(), -1)],
        ['REOPENED', 'OPEN', today()],
      ]);
    });

    it('has an owner, a day, a way of treatment and comments, under the version that was read', async () => {
      const [owner] = await registry.sql<{ id: string; name: string }>('select id, name from accounts limit 1');
      const patch = { ownerId: owner?.id, dueOn: '2027-01-31', treatment: 'TRANSFER', note: '保険で備える㈱' };
      expect((await api.patch(`findings/${finding.id}`, 7, patch)).status).toBe(412);
      expect(await api.patch(`findings/${finding.id}`, 0, patch)).toMatchObject({
        status: 200,
        body: { ...patch, version: 1, ownerName: owner?.name, state: 'OPEN' },
      });
      expect((await api.patch(`findings/${finding.id}`, 0, { note: null })).status).toBe(412);
      expect(await api.patch(`findings/${finding.id}`, 1, { note: null })).toMatchObject({
        status: 200,
        body: { version: 2, note: null, treatment: 'TRANSFER' },
      });
      expect(await api.patch(`findings/${finding.id}`, 2, { ownerId: newId() })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/ownerId', code: 'NOT_FOUND' }] },
      });
      await registry.http.post(`/v1/findings/${finding.id}/comments`).send({ body: '照会中です①' }).expect(201);
      expect((await read()).comments).toMatchObject([{ body: '照会中です①' }]);
      const due = (query: object) => stored(query, hospital.id);
      expect(await due({ dueBy: '2027-01-30' })).toEqual([]);
      expect((await due({ dueBy: '2027-01-31', ownerId: owner?.id, state: 'OPEN' })).map(({ id }) => id)).toEqual([
        finding.id,
      ]);
      const entries = await registry.sql<{ table: string }>(
        `select subject_table as table from journal where parent_id = $1 order by seq`,
        [finding.id],
      );
      expect(entries.map(({ table }) => table)).toEqual([
        'finding_treatments',
        'finding_treatments',
        'finding_comments',
      ]);
    });

    it('goes to a leaver’s successor, who is there to mend it, and is nobody’s who is not', async () => {
      const within = { institutionId: hospital.id };
      const [administrator, leaver, successor, stranger] = [
        await registry.as({ ...within, roles: ['ADMINISTRATOR'] }),
        await registry.as({ ...within, roles: ['LEGAL'], name: '退職 ⑥子' }),
        await registry.as({ ...within, roles: ['LEGAL'], name: '後任 𠮷男' }),
        await registry.as({ institutionId, roles: ['LEGAL'] }),
      ];
      const idOf = async (agent: typeof leaver) => (await new Client(agent).read('sessions/current')).id;
      const [left, next] = [await idOf(leaver), await idOf(successor)];
      const give = async (ownerId: string) => {
        const { version } = await read();
        const answer = await api.patch(`findings/${finding.id}`, version, { ownerId });
        return [answer.status, (answer.body['errors'] as { code: string }[] | undefined)?.[0]?.code];
      };
      expect(await give(await idOf(stranger))).toEqual([400, 'NOT_FOUND']);
      expect(await give(left)).toEqual([200, undefined]);
      await registry.sql(
        `insert into webhook_subscriptions (id, institution_id, owner_id, owner_name, name, url, secret_sealed)
         values (gen_random_uuid(), $1, $2, '退職 ⑥子', 'SAP①', 'https://example.com/hook', 'x')`,
        [hospital.id, left],
      );
      const { items } = (await administrator.get(`/v1/accounts/${left}/work`).expect(200)).body as { items: object[] };
      expect(items).toMatchObject([
        { kind: 'FINDING', id: finding.id, moves: true },
        { kind: 'ROLE', name: 'LEGAL', moves: true },
        { kind: 'WEBHOOK', name: 'SAP①', moves: false },
      ]);
      await administrator.post(`/v1/accounts/${left}/handovers`).send({ successorId: next }).expect(201);
      expect(await read()).toMatchObject({ ownerId: next, ownerName: '後任 𠮷男' });
      expect(await give(left)).toEqual([400, 'SHUT_OUT']);
    });

    it('is counted over time', async () => {
      const trend = await api.read<FindingTrendView>(`institutions/${hospital.id}/finding-trend`);
      const open = await stored({ state: 'OPEN' }, hospital.id);
      expect(trend.days.map(({ on }) => on)).toEqual([addDays(today(), -2), addDays(today(), -1), today()]);
      expect(trend.days.at(-1)).toMatchObject({ open: open.length, accepted: 0 });
      expect(trend.days.at(-1)!.bySeverity.BLOCKING).toBe(open.filter((one) => one.severity === 'BLOCKING').length);
      const [first] = (
        await api.read<FindingTrendView>(`institutions/${hospital.id}/finding-trend`, {
          from: today(),
          to: addDays(today(), 120),
        })
      ).days;
      expect(first).toEqual(trend.days.at(-1));
      await registry.http
        .get(`/v1/institutions/${hospital.id}/finding-trend?from=2027-01-02&to=2027-01-01`)
        .expect(400);
      await registry.http.get(`/v1/institutions/${newId()}/finding-trend`).expect(404);
    });

    it('is another hospital’s business only where they may look, and nobody’s to change who only reads', async () => {
      const elsewhere = await registry.as({ roles: ['PLANNING_MANAGER'], institutionId });
      await elsewhere.get(`/v1/findings/${finding.id}`).expect(404);
      await elsewhere.get(`/v1/institutions/${hospital.id}/findings`).expect(404);
      await elsewhere.post(`/v1/findings/${finding.id}/comments`).send({ body: 'x' }).expect(404);
      const auditor = await registry.as({ roles: ['AUDITOR'], institutionId: hospital.id });
      await auditor.get(`/v1/findings/${finding.id}`).expect(200);
      await auditor.post(`/v1/findings/${finding.id}/comments`).send({ body: 'x' }).expect(403);
    });

    it('answers as the description promises', async () => {
      const of = (id: string) =>
        answerValidator(
          ROUTES.find(({ operationId }) => operationId === id)!,
          200,
        );
      expect(of('getFinding')(await read())).toBe(true);
      expect(of('listFindings')(await api.read(`institutions/${institutionId}/findings`))).toBe(true);
      expect(of('getFindingTrend')(await api.read(`institutions/${institutionId}/finding-trend`))).toBe(true);
      await registry.http.get(`/v1/findings/${finding.id}?asKnownOn=2026-11-01`).expect(400);
    });
  });
});
