import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

const NOW = today();
const LONG_AGO = addDays(NOW, -400);
const PAST = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };

/** 誤記の訂正: what was mistyped from the first is corrected by two people, and what was decided on it stands. */
describe('a mistyping', () => {
  let registry: TestRegistry;
  let api: Client;
  let second: Agent;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    second = await registry.as({ roles: ['PLANNING_MANAGER'] });
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
  });
  afterAll(() => registry.stop());

  const patch = async (path: string, body: object) => {
    const answer = await api.patch(path, (await api.read(path)).version, body);
    expect([answer.status, answer.body]).toEqual([200, answer.body]);
  };
  const propose = (path: string, changes: object) =>
    registry.http.post(`/v1/${path}/corrections`).send({ ...changes, reason: '登録票からの転記誤り' });
  const confirm = (id: string, by: Agent = second) =>
    by.post(`/v1/fact-corrections/${id}/approval`).set('If-Match', '"1"').send({ checkedAgainst: '契約書 別紙2' });
  const correct = async (path: string, changes: object) => {
    const proposed = await propose(path, changes);
    expect([proposed.status, proposed.text]).toEqual([201, proposed.text]);
    const confirmed = await confirm((proposed.body as Shown).id);
    expect([confirmed.status, confirmed.text]).toEqual([200, confirmed.text]);
  };
  const decisions = async (subjectId: string, kind: string) =>
    (
      await api.read<{ items: (Shown & { outdated: { changed: string[] } | null })[] }>('decisions', {
        subjectId,
        kind,
      })
    ).items;
  const aContract = async (over: object = {}) =>
    aRunningContract(registry, institutionId, (await api.create('vendors', aVendorBody())).id, PAST, {
      ...{
        startOn: '2025-04-01',
        endOn: '2027-03-31',
        personalDataHandling: 'CLOUD_EXCEPTION',
        deploymentModel: 'SAAS',
      },
      ...{ cloudExceptionClauseRef: '第8条', cloudExceptionAccessControlRef: '設定記録' },
      ...over,
    });
  const aDevice = () =>
    api.create('equipment', {
      ...{ institutionId, assetNo: `SA-${newId()}`, name: 'VPN装置', status: 'LIVE', liveFrom: LONG_AGO },
      ...{ storesData: 'NO', remoteMaintenance: 'NO', introductionApprovedOn: LONG_AGO },
      ...{ introductionApprovedBy: '髙橋 花子', introductionApprover: 'SAFETY_MANAGER' },
    });
  const aSystem = () =>
    api.create('systems', {
      ...{ institutionId, name: `電子カルテ ${newId()}`, status: 'LIVE', liveFrom: LONG_AGO, provider: 'VENDOR' },
      ...{ mfaClient: 'NO', mfaServer: 'NO', mfaExceptionReason: '対応版が未提供' },
      ...{ mfaExceptionNextRenewalOn: '2030-03-31', mfaExceptionPlan: '次期更新で選定' },
    });

  it.each([
    ['contracts', aContract, 'CLOUD_EXCEPTION', 'cloudExceptionOutdated', 'deploymentModel', 'PAAS', 'IAAS'],
    ['equipment', aDevice, 'EQUIPMENT_INTRODUCTION', 'introductionOutdated', 'category', 'ルータ', 'VPN'],
    ['systems', aSystem, 'MFA_EXCEPTION', 'mfaExceptionOutdated', 'mfaExceptionReason', '未提供', '提供なし'],
  ] as const)(
    'of %s leaves what was decided on it standing, and what changes beside it a change',
    async (table, make, kind, shownAs, field, rightly, later) => {
      const { id } = await make();
      const path = `${table}/${id}`;
      expect((await propose(path, {})).status).toBe(400);
      const proposed = (await propose(path, { [field]: rightly })).body as Shown;
      const before = await api.read(path);
      expect(before[field]).not.toBe(rightly);
      const own = await confirm(proposed.id, registry.http);
      expect([own.status, (own.body as Shown)['code']]).toEqual([409, 'OWN_REQUEST']);
      expect((await confirm(proposed.id)).body).toMatchObject({ changes: { [field]: rightly }, institutionId });
      expect(await api.read(path)).toMatchObject({ [field]: rightly, [shownAs]: null });
      const fact = kind === 'MFA_EXCEPTION' ? 'reason' : field;
      expect(await decisions(id, kind)).toMatchObject([{ outdated: null, facts: { [fact]: rightly } }]);
      expect((await api.read<{ items: Shown[] }>(`${path}/corrections`)).items).toMatchObject([{ id: proposed.id }]);

      // what has changed since is no mistyping, and to correct what it changed into makes it none
      await patch(path, { [field]: later });
      expect(await api.read(path)).toMatchObject({ [shownAs]: { changed: [fact] } });
      await correct(path, { [field]: 'HYBRID' });
      expect(await api.read(path)).toMatchObject({ [field]: 'HYBRID', [shownAs]: { changed: [fact] } });
      expect(await decisions(id, kind)).toMatchObject([{ facts: { [fact]: rightly } }]);
      await correct(path, { [field]: rightly });
      expect(await api.read(path)).toMatchObject({ [shownAs]: null });
    },
  );

  it.each([
    ['contracts', aContract, 'deploymentModel', 'PAAS', 'IAAS'],
    ['equipment', aDevice, 'category', 'ルータ', 'VPN'],
    ['systems', aSystem, 'mfaExceptionReason', '未提供', '提供なし'],
  ] as const)('of %s is not put over what somebody has changed since', async (table, make, field, rightly, later) => {
    const { id } = await make();
    const { id: proposed } = (await propose(`${table}/${id}`, { [field]: rightly })).body as Shown;
    const waiting = async () => (await second.get('/v1/inbox').expect(200)).text.includes(proposed);
    expect(await waiting()).toBe(true);
    await patch(`${table}/${id}`, { [field]: later });
    const refused = await confirm(proposed);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'FACTS_MOVED' }]);
    expect(await api.read(`${table}/${id}`)).toMatchObject({ [field]: later });
    expect(await waiting()).toBe(false);
    // what was changed beside it stands in nobody's way
    const { id: again } = (await propose(`${table}/${id}`, { [field]: rightly })).body as Shown;
    await patch(`${table}/${id}`, table === 'contracts' ? { title: '髙﨑①' } : { name: '髙﨑①' });
    expect((await confirm(again)).status).toBe(200);
    expect(await api.read(`${table}/${id}`)).toMatchObject({ [field]: rightly });
  });

  it('binds every decision that the fact binds, of other records too', async () => {
    const { id } = await aContract();
    const { id: systemId } = await aSystem();
    await patch(`contracts/${id}`, { systemIds: [systemId] });
    const [decided] = await decisions(systemId, 'MFA_EXCEPTION');
    await (
      await registry.as({ roles: ['EXECUTIVE'] })
    )
      .post(`/v1/decisions/${decided?.id ?? ''}/renewal`)
      .set('If-Match', '*')
      .send({ reason: '契約を追加', role: 'EXECUTIVE' });
    await registry.http.put(`/v1/contracts/${id}/clauses/SLA`).set('If-Match', '*').send({
      review: 'NOT_APPLICABLE',
      inapplicableReason: '対象なし',
      inapplicableApprovedBy: '山﨑 清',
      reviewedOn: NOW,
    });
    await correct(`contracts/${id}`, { endOn: '2027-02-28', remoteMaintenance: 'YES' });
    // that the system came is no mistyping
    expect(await api.read(`contracts/${id}`)).toMatchObject({
      endOn: '2027-02-28',
      cloudExceptionOutdated: { changed: ['systemIds'] },
    });
    expect((await api.read(`contracts/${id}/clauses/SLA`))['outdated']).toBeNull();
    expect((await api.read(`systems/${systemId}`))['mfaExceptionOutdated']).toBeNull();
  });

  it('of a term is corrected to a later end, or to one that renews itself, only where it might be renewed', async () => {
    const { id } = await aContract({ handlesMedicalInfo: 'YES' });
    for (const changes of [{ endOn: '2028-03-31' }, { endOn: null }, { autoRenew: true, noticeMonths: 3 }]) {
      const proposed = await propose(`contracts/${id}`, changes);
      const refused = await confirm((proposed.body as Shown).id);
      // its vendor has no certificate (CERT-001)
      expect([refused.status, refused.body]).toMatchObject([409, { code: 'GATE_BLOCKED', gate: 'contract.renew' }]);
    }
    expect(await api.read(`contracts/${id}`)).toMatchObject({ endOn: '2027-03-31', autoRenew: false });
    const { id: free } = await aContract({ handlesMedicalInfo: 'NO', personalDataHandling: 'NOT_HANDLED' });
    await correct(`contracts/${free}`, { endOn: '2028-03-31' });
    expect(await api.read(`contracts/${free}`)).toMatchObject({ endOn: '2028-03-31', renewals: [] });
  });

  it('is named where the record cannot be so, and what is another hospital’s is not found', async () => {
    const { id } = await aContract();
    await registry.sql(
      `insert into contract_renewals (id, contract_id, last_on, renewed_on) values (gen_random_uuid(), $1, '2026-03-31', '2026-03-01')`,
      [id],
    );
    const early = await propose(`contracts/${id}`, { endOn: '2026-03-31' });
    expect([early.status, early.body]).toMatchObject([400, { errors: [{ pointer: '/endOn', code: 'OUT_OF_ORDER' }] }]);
    const other = (await api.create('institutions', anInstitutionBody())).id;
    const theirs = await api.create('systems', {
      ...{ institutionId: other, name: '他院', status: 'PLANNED', provider: 'VENDOR' },
    });
    const device = await aDevice();
    const foreign = await propose(`equipment/${device.id}`, { systemId: theirs.id });
    expect([foreign.status, foreign.body]).toMatchObject([400, { errors: [{ pointer: '/systemId' }] }]);
    const stranger = await registry.as({ roles: ['PLANNING_MANAGER'], institutionId: other });
    const unseen = await stranger
      .post(`/v1/equipment/${device.id}/corrections`)
      .send({ category: 'x', reason: '誤記' });
    expect(unseen.status).toBe(404);
    const correction = (await propose(`equipment/${device.id}`, { category: 'ルータ' })).body as Shown;
    expect((await confirm(correction.id, stranger)).status).toBe(404);
  });

  it('of a certificate leaves standing that it was taken for an equivalent one', async () => {
    const clerk = new Client(await registry.as({ roles: ['PLANNING_MANAGER'], institutionId }));
    const vendor = await clerk.create('vendors', aVendorBody());
    const certificate = await clerk.create('certifications', {
      vendorId: vendor.id,
      scheme: 'ISO27017',
      registrationNumber: 'IS 123456',
      scopeText: '電子カルテの運用',
      validFrom: '2025-04-01',
      validTo: '2028-03-31',
      equivalenceRationale: '管理策を対照した',
      equivalenceApprovedBy: '山﨑 清',
      equivalenceApproverRole: 'EXECUTIVE',
      equivalenceApprovedOn: NOW,
    });
    await correct(`certifications/${certificate.id}`, { scopeText: '電子カルテの運用・保守' });
    expect(await api.read(`certifications/${certificate.id}`)).toMatchObject({
      scopeText: '電子カルテの運用・保守',
      equivalenceOutdated: null,
    });
    const [standing, ...others] = await decisions(certificate.id, 'CERTIFICATE_EQUIVALENCE');
    expect([standing?.outdated, others, standing?.['facts']]).toEqual([
      null,
      [],
      expect.objectContaining({ scopeText: '電子カルテの運用・保守' }),
    ]);
    await patch(`certifications/${certificate.id}`, { scopeText: '別の業務' });
    expect((await decisions(certificate.id, 'CERTIFICATE_EQUIVALENCE'))[0]?.outdated?.changed).toEqual(['scopeText']);
  });

  it('of the review of a clause makes nobody have looked again', async () => {
    const contract = await aContract();
    const paper = (body: object) =>
      api.create(`contracts/${contract.id}/documents`, {
        type: 'CONTRACT',
        title: '保守契約書',
        datedOn: '2025-03-20',
        storageRef: '書庫 3',
        ...body,
      });
    const [read, meant] = [await paper({}), await paper({ title: '保守契約書(正)' })];
    const clause = `contracts/${contract.id}/clauses/BREACH_NOTICE`;
    const said = { review: 'PRESENT', documentId: read.id, reference: '第3条', reviewedOn: LONG_AGO, noticeHours: 42 };
    await registry.http.put(`/v1/${clause}`).set('If-Match', '"0"').send(said).expect(200);
    const { id } = await api.read(clause);
    await correct(`contract-clauses/${id}`, {
      documentId: meant.id,
      noticeHours: 24,
      reviewedOn: addDays(LONG_AGO, 1),
    });
    expect(await api.read(clause)).toMatchObject({
      documentId: meant.id,
      noticeHours: 24,
      reviewedOn: addDays(LONG_AGO, 1),
      outdated: null,
    });
    const taken = await decisions(id, 'CLAUSE_REVIEW');
    expect(taken.map((one) => [one['decidedOn'], (one['facts'] as { documentId: string }).documentId])).toEqual([
      [addDays(LONG_AGO, 1), meant.id],
    ]);
    const foreign = await propose(`contract-clauses/${id}`, { prohibited: true });
    expect([foreign.status, foreign.body]).toMatchObject([400, { errors: [{ pointer: '/prohibited' }] }]);
  });

  it('of the day of a step is one of a step that was taken, in the order of steps, and asks its gate on that day', async () => {
    const contract = await aContract();
    const path = `contracts/${contract.id}`;
    for (const [changes, pointer, code] of [
      [{ endedOn: NOW }, '/endedOn', 'NOT_TAKEN'],
      [{ activatedOn: addDays(NOW, 1) }, '/activatedOn', 'TO_COME'],
      [{ signedOn: '2020-01-01' }, '/signedOn', 'OUT_OF_ORDER'],
    ] as const) {
      const refused = await propose(path, changes);
      expect([refused.status, refused.body]).toMatchObject([400, { errors: [{ pointer, code }] }]);
    }
    await correct(path, { signedOn: '2025-03-25', activatedOn: '2025-04-02' });
    expect(await api.read(path)).toMatchObject({ signedOn: '2025-03-25', activatedOn: '2025-04-02', status: 'ACTIVE' });
  });

  it('of a certificate that another has recorded is not a hospital’s to correct', async () => {
    const vendor = await api.create('vendors', aVendorBody());
    const people = new Client(await registry.as({ roles: ['VENDOR_REPRESENTATIVE'], vendorId: vendor.id }));
    const theirs = await people.create('certifications', {
      vendorId: vendor.id,
      scheme: 'ISO27001',
      validFrom: '2025-04-01',
      validTo: '2028-03-31',
    });
    const refused = await propose(`certifications/${theirs.id}`, { validTo: '2028-04-30' });
    expect([refused.status, refused.body]).toMatchObject([403, { code: 'RECORDED_BY_ANOTHER' }]);
  });
});
