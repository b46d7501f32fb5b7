import { addDays, today } from '../../src/kernel/calendar-date';
import { BOUND_FACTS } from '../../src/registry/decisions/bound-facts';
import { anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

interface Gap {
  readonly ruleId: string;
  readonly facts: { readonly changed?: readonly string[]; readonly changedSince?: string };
}

const NOW = today();
const APPROVE = { step: 'APPROVE', on: NOW, by: '山﨑 清', role: 'EXECUTIVE' };

/** An approval is one of what was approved: when that changes, it stays on record and counts no more. */
describe('an approval of a re-entrustment', () => {
  let registry: TestRegistry;
  let api: Client;
  let executive: Client;
  let contract: Shown;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    executive = new Client(await registry.as({ roles: ['EXECUTIVE'] }));
    const institution = await api.create('institutions', anInstitutionBody());
    const vendor = await api.create('vendors', aVendorBody());
    const past = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };
    contract = await aRunningContract(registry, institution.id, vendor.id, past, { startOn: '2025-04-01' });
    await api.reviewReentrustment(contract.id);
  });
  afterAll(() => registry.stop());

  const aSubcontract = async (over: object = {}) =>
    api.create(
      `contracts/${contract.id}/subcontracts`,
      aSubcontractBody((await api.create('vendors', aVendorBody())).id, { ...over }),
    );
  const now = (id: string) => api.read(`subcontracts/${id}`);
  const step = async (id: string, body: object, by: Client = api) => {
    const { version } = await now(id);
    return by.step(`subcontracts/${id}`, version, body);
  };
  const taken = async (id: string, body: object, by: Client = api) => {
    const { status, body: answer } = await step(id, body, by);
    if (status !== 200) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const patch = async (id: string, body: object) => {
    const { version } = await now(id);
    const { status, body: answer } = await api.patch(`subcontracts/${id}`, version, body);
    if (status !== 200) throw new Error(JSON.stringify(answer));
  };
  const request = (id: string) => taken(id, { step: 'REQUEST_APPROVAL', on: NOW, by: '見本 三郎' });
  const approved = async (over: object = {}) => {
    const { id } = await aSubcontract(over);
    await request(id);
    await taken(id, APPROVE, executive);
    return id;
  };
  const started = async (over: object = {}) => {
    const id = await approved(over);
    await taken(id, { step: 'START', on: NOW });
    return id;
  };
  const found = async (id: string, asOf: string = NOW) => {
    const { items } = await api.read<{ items: (Gap & { subject: { id: string } })[] }>(
      `contracts/${contract.id}/gaps`,
      {
        asOf,
      },
    );
    return items
      .filter(({ subject, ruleId }) => subject.id === id && /^SUB-0(01|17|19)$/.test(ruleId))
      .map(({ ruleId, facts }) => [ruleId, ...(facts.changed ?? [])]);
  };

  const CHANGES: readonly (readonly [fact: string, change: object])[] = [
    ['work', { work: '設計も行う' }],
    ['overseas', { overseas: 'YES' }],
    ['processingCountries', { processingCountries: ['JP', 'VN'] }],
    ['storageCountries', { storageCountries: ['US'] }],
    ['handlesPersonalData', { handlesPersonalData: 'UNKNOWN' }],
    ['concernsMedicalSystems', { concernsMedicalSystems: 'YES' }],
  ];

  it.each(CHANGES)(
    'is outdated from the day on which %s changes, and SUB-019 says so, not SUB-001',
    async (fact, change) => {
      const id = await started();
      expect([await found(id), (await now(id))['approvalOutdated']]).toEqual([[], null]);
      await patch(id, change);
      expect(await found(id)).toEqual([['SUB-019', fact]]);
      expect(await now(id)).toMatchObject({
        approvalState: 'APPROVED',
        approvalOutdated: { since: NOW, changed: [fact] },
      });
      const decisions = await api.read<{ items: Shown[] }>(`contracts/${contract.id}/decisions`, { subjectId: id });
      expect(decisions.items).toMatchObject([
        { kind: 'SUBCONTRACT_APPROVAL', decidedOn: NOW, outdated: { since: NOW, changed: [fact] } },
      ]);
    },
  );

  it('is outdated when the work moves to another tier, or whoever does it to another country', async () => {
    const [above, id] = [await started(), await started()];
    await patch(id, { parentId: above });
    expect((await now(id))['approvalOutdated']).toMatchObject({ changed: ['parentId'] });
    const { vendorId } = (await now(above)) as Shown & { vendorId: string };
    await registry.sql(`update vendors set country = 'VN' where id = $1`, [vendorId]);
    expect((await now(above))['approvalOutdated']).toMatchObject({ changed: ['vendorCountry'] });
    await registry.sql(`update vendors set country = 'JP' where id = $1`, [vendorId]);
    expect((await now(above))['approvalOutdated']).toBeNull();
  });

  it('stays what it was when something else is written, and counts again when what was approved is so again', async () => {
    const id = await started();
    await patch(id, { flowDownRef: '再委託契約書 第8条', consultationParticipants: '医療情報部、看護部' });
    expect([await found(id), (await now(id))['approvalOutdated']]).toEqual([[], null]);
    await patch(id, { work: '設計も行う' });
    await patch(id, { work: '常駐保守' });
    expect([await found(id), (await now(id))['approvalOutdated']]).toEqual([[], null]);
  });

  it('opens no gate any more, until what changed is approved too; the work that goes on is never called unapproved', async () => {
    const id = await approved();
    await patch(id, { work: '設計も行う' });
    const blocked = await step(id, { step: 'START', on: NOW });
    expect([blocked.status, blocked.body['code']]).toEqual([409, 'GATE_BLOCKED']);
    await request(id);
    await taken(id, APPROVE, executive);
    await taken(id, { step: 'START', on: NOW });
    expect(await found(id)).toEqual([]);
  });

  it('is given anew for what has changed, beside the first; who asks does not decide', async () => {
    const id = await started();
    expect((await step(id, { step: 'REQUEST_APPROVAL', on: NOW, by: '見本 三郎' })).body['code']).toBe('ILLEGAL_STEP');
    await registry.sql(
      `alter table decisions disable trigger user; update decisions set decided_on = decided_on - 9, bound_on = bound_on - 9 where subject_id = '${id}';
       alter table decisions enable trigger user`,
    );
    await registry.sql(
      `update subcontracts set approved_on = approved_on - 9, started_on = started_on - 8 where id = $1`,
      [id],
    );
    await patch(id, { work: '設計も行う' });
    await request(id);
    // asked for, not given: it is the changed part that lacks approval
    expect(await found(id)).toEqual([['SUB-019', 'work']]);
    expect((await step(id, APPROVE)).body['code']).toBe('OWN_REQUEST');
    const renewed = await taken(id, APPROVE, executive);
    expect(renewed).toMatchObject({ approvedOn: addDays(NOW, -9), reapprovedOn: NOW, approvalOutdated: null });
    expect([await found(id), await found(id, addDays(NOW, -1))]).toEqual([[], []]);
    const { items } = await api.read<{ items: object[] }>(`contracts/${contract.id}/decisions`, { subjectId: id });
    expect(items).toMatchObject([
      { decidedOn: NOW, outdated: null, facts: { work: '設計も行う' } },
      { decidedOn: addDays(NOW, -9), facts: { work: '常駐保守' } },
    ]);
  });

  it('holds the work to the term that it names', async () => {
    const { id } = await aSubcontract();
    await request(id);
    const early = await step(id, { ...APPROVE, until: addDays(NOW, -1) }, executive);
    expect([early.status, early.body['errors']]).toMatchObject([400, [{ pointer: '/until', code: 'BEFORE_START' }]]);
    await taken(id, { ...APPROVE, until: addDays(NOW, 30) }, executive);
    await taken(id, { step: 'START', on: NOW });
    expect([await found(id, addDays(NOW, 30)), await found(id, addDays(NOW, 31))]).toEqual([[], [['SUB-019']]]);
  });

  it('stands when a mistyping is corrected, by two people, and the correction shows', async () => {
    const id = await started({ work: '常駐補修' });
    const propose = (body: object) => registry.http.post(`/v1/subcontracts/${id}/corrections`).send(body);
    expect((await propose({ reason: '誤記' })).status).toBe(400);
    expect((await propose({ work: '常駐保守' })).status).toBe(400);
    const correction = (await propose({ work: '常駐保守', reason: '「補修」は「保守」の誤記' }).expect(201))
      .body as Shown;
    expect((await now(id))['work']).toBe('常駐補修');
    const approve = (by: Client) => by.create(`fact-corrections/${correction.id}/approval`, {});
    await expect(approve(api)).rejects.toThrow();
    const confirm = (agent: typeof registry.http) =>
      agent
        .post(`/v1/fact-corrections/${correction.id}/approval`)
        .set('If-Match', '"1"')
        .send({ checkedAgainst: '承認書 2026-11' });
    const own = await confirm(registry.http);
    expect([own.status, (own.body as Shown)['code']]).toEqual([409, 'OWN_REQUEST']);
    const confirmed = await confirm(await registry.as({ roles: ['PLANNING_MANAGER'] }));
    expect([confirmed.status, confirmed.body]).toMatchObject([
      200,
      { changes: { work: '常駐保守' }, checkedAgainst: '承認書 2026-11', approvedAt: expect.any(String) as string },
    ]);
    expect(await now(id)).toMatchObject({ work: '常駐保守', approvalState: 'APPROVED', approvalOutdated: null });
    expect(await found(id)).toEqual([]);
    const { items } = await api.read<{ items: Shown[] }>(`subcontracts/${id}/corrections`);
    expect(items.map(({ id: one }) => one)).toEqual([correction.id]);
    expect((await confirm(registry.http)).status).toBe(412);
    // a real change beside it stays one
    await patch(id, { overseas: 'UNKNOWN' });
    expect(await found(id)).toEqual([['SUB-019', 'overseas']]);
  });

  it('is not corrected into what its gate would have stopped', async () => {
    const { id, vendorId } = (await aSubcontract({
      handlesPersonalData: 'NO',
      processingCountries: ['VN'],
    })) as Shown & {
      vendorId: string;
    };
    await registry.sql(`update vendors set country = 'VN' where id = $1`, [vendorId]);
    await request(id);
    await taken(id, APPROVE, executive);
    // of personal data nobody has said on what ground they go abroad (SUB-013)
    const abroad = { handlesPersonalData: 'YES', reason: '記載誤り' };
    const correction = (await registry.http.post(`/v1/subcontracts/${id}/corrections`).send(abroad).expect(201))
      .body as Shown;
    const refused = await (
      await registry.as({ roles: ['EXECUTIVE'] })
    )
      .post(`/v1/fact-corrections/${correction.id}/approval`)
      .set('If-Match', '"1"')
      .send({ checkedAgainst: '契約書' });
    expect([refused.status, (refused.body as Shown)['code']]).toEqual([409, 'GATE_BLOCKED']);
    expect(await now(id)).toMatchObject({ handlesPersonalData: 'NO', approvalOutdated: null });
  });

  it('freezes just the facts that the table names', async () => {
    await registry.sql('update contracts set executive_approved_on = today_in_japan() where id = $1', [contract.id]);
    const { items } = await api.read<{ items: { kind: string; facts: { name: string }[] }[] }>('decision-kinds');
    expect(items.map(({ kind }) => kind)).toEqual(BOUND_FACTS.map(({ kind }) => kind));
    const frozen = await registry.sql<{ kind: string; names: string[] }>(
      `select distinct kind, array(select jsonb_object_keys(facts) order by 1) as names from decisions
       where kind <> 'CLAUSE_REVIEW' order by 1`,
    );
    const ofContracts = ['CONTRACT_APPROVAL', 'SUBCONTRACT_APPROVAL'] as const;
    expect(frozen).toEqual(
      ofContracts.map((kind) => ({
        kind,
        names: Object.keys(BOUND_FACTS.find((one) => one.kind === kind)?.facts ?? {}).sort(),
      })),
    );
  });
});
