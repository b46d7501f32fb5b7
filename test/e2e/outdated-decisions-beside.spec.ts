import { addDays, addYears, calendarDate, maxDate, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { BOUND_FACTS } from '../../src/registry/decisions/bound-facts';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

const NOW = today();
const AN_AGO = addDays(NOW, -400);
const BESIDE = ['CLOUD_EXCEPTION', 'CONTRACT_APPROVAL', 'EQUIPMENT_INTRODUCTION', 'MFA_EXCEPTION'];
const PAST = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };

interface Decided extends Shown {
  readonly kind: string;
  readonly reason: string | null;
  readonly outdated: { readonly changed: readonly string[] } | null;
}

/** A decision that is about no re-entrustment is bound to what it was taken on, too: when that changes, it stays on record and counts no more. */
describe('a decision without a round of its own', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    await registry.sql('update institutions set claims_maintenance_entrusted = true where id = $1', [institutionId]);
  });
  afterAll(() => registry.stop());

  const aVendor = async () => (await api.create('vendors', aVendorBody())).id;
  const patch = async (path: string, body: object) => {
    const answer = await api.patch(path, (await api.read(path)).version, body);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body as Shown;
  };
  const decisions = async (subjectId: string, kind: string) =>
    (await api.read<{ items: Decided[] }>('decisions', { subjectId, kind })).items;
  const findings = async (subjectId: string, ruleId: string, asOf: string = NOW) => {
    const { items } = await api.read<{ items: { ruleId: string; subject: { id: string }; facts: Shown }[] }>(
      `institutions/${institutionId}/gap-report`,
      { asOf, limit: 200, subjectId },
    );
    return items
      .filter(({ subject, ruleId: said }) => subject.id === subjectId && said === ruleId)
      .map(({ facts }) => facts['changed'] ?? facts['missing'] ?? true);
  };
  const renew = async (decision: Decided, role: string, roles: readonly string[] = [role]) => {
    const by = await registry.as({ roles: roles as ['EXECUTIVE'] });
    return by
      .post(`/v1/decisions/${decision.id}/renewal`)
      .set('If-Match', `"${decision.version}"`)
      .send({ reason: '変更後も同じ判断とする', role });
  };

  const aDevice = (over: object = {}) =>
    api.create('equipment', {
      institutionId,
      assetNo: `SA-${newId()}`,
      name: 'VPN装置',
      status: 'LIVE',
      liveFrom: AN_AGO,
      storesData: 'NO',
      remoteMaintenance: 'NO',
      introductionApprovedOn: AN_AGO,
      introductionApprovedBy: '髙橋 花子',
      introductionApprover: 'SAFETY_MANAGER',
      ...over,
    });

  const OF_A_DEVICE: Readonly<Record<string, unknown>> = {
    category: 'ルータ',
    storesData: 'YES',
    remoteMaintenance: 'UNKNOWN',
    networkSegment: '診療系',
  };
  it.each(Object.entries(OF_A_DEVICE))(
    'approved to be introduced, a device whose %s changes is approved no more (EQP-017)',
    async (fact, value) => {
      const { id } = await aDevice();
      expect([await findings(id, 'EQP-017'), (await api.read(`equipment/${id}`))['introductionOutdated']]).toEqual([
        [],
        null,
      ]);
      const shown = await patch(`equipment/${id}`, { [fact]: value });
      expect(shown['introductionOutdated']).toEqual({ since: NOW, changed: [fact] });
      expect(await findings(id, 'EQP-017')).toEqual([[fact]]);
      expect(await findings(id, 'EQP-017', addDays(NOW, -1))).toEqual([]);
      // an approval that is dated before the change is none of it, whoever types it in again
      await patch(`equipment/${id}`, { introductionApprovedOn: addDays(AN_AGO, -1) });
      expect(await findings(id, 'EQP-017')).toEqual([[fact]]);
      const [decision] = await decisions(id, 'EQUIPMENT_INTRODUCTION');
      expect(decision).toMatchObject({
        contractId: null,
        institutionId,
        decidedOn: AN_AGO,
        outdated: { changed: [fact] },
      });
    },
  );

  it('is taken anew by somebody who may, in a role that they hold; the one before stays on record', async () => {
    const { id } = await aDevice();
    await patch(`equipment/${id}`, { storesData: 'UNKNOWN' });
    const [first] = (await decisions(id, 'EQUIPMENT_INTRODUCTION')) as [Decided];
    expect((await renew(first, 'EXECUTIVE', ['OPERATOR'])).status).toBe(403);
    expect((await renew(first, 'EXECUTIVE', ['SAFETY_MANAGER'])).body).toMatchObject({
      errors: [{ pointer: '/role', code: 'ROLE_NOT_HELD' }],
    });
    expect((await renew(first, 'PLANNING_MANAGER')).body).toMatchObject({ errors: [{ pointer: '/role' }] });
    const renewed = await renew(first, 'SAFETY_MANAGER');
    expect([renewed.status, renewed.body]).toMatchObject([
      200,
      { decidedOn: NOW, reason: '変更後も同じ判断とする', deciderRole: 'SAFETY_MANAGER', outdated: null },
    ]);
    expect([await findings(id, 'EQP-017'), (await api.read(`equipment/${id}`))['introductionOutdated']]).toEqual([
      [],
      null,
    ]);
    expect((await decisions(id, 'EQUIPMENT_INTRODUCTION')).length).toBe(2);
    const again = await renew(first, 'SAFETY_MANAGER');
    expect([again.status, (again.body as Shown)['code']]).toEqual([409, 'ILLEGAL_STEP']);
    const unchanged = await renew(renewed.body as Decided, 'SAFETY_MANAGER');
    expect([unchanged.status, (unchanged.body as Shown)['code']]).toEqual([409, 'ILLEGAL_STEP']);
  });

  it('is renewed by nobody of another hospital', async () => {
    const { id } = await aDevice();
    await patch(`equipment/${id}`, { storesData: 'YES' });
    const [decision] = (await decisions(id, 'EQUIPMENT_INTRODUCTION')) as [Decided];
    const elsewhere = (await api.create('institutions', anInstitutionBody())).id;
    const stranger = await registry.as({ institutionId: elsewhere, roles: ['SAFETY_MANAGER'] });
    const refused = await stranger
      .post(`/v1/decisions/${decision.id}/renewal`)
      .set('If-Match', '*')
      .send({ reason: '他院', role: 'SAFETY_MANAGER' });
    expect(refused.status).toBe(404);
    expect((await stranger.get('/v1/decisions').query({ subjectId: id })).body).toMatchObject({ items: [] });
  });

  const aSystem = () =>
    api.create('systems', {
      institutionId,
      name: `電子カルテ ${newId()}`,
      status: 'LIVE',
      liveFrom: AN_AGO,
      provider: 'VENDOR',
      mfaClient: 'NO',
      mfaServer: 'NO',
      mfaExceptionReason: '対応版が未提供',
      mfaExceptionNextRenewalOn: addYears(NOW, 4),
      mfaExceptionPlan: '次期更新時に対応済みの事業者を選定する',
    });
  /** Two factors are asked for from then on; see SYS-003. */
  const ON_THE_DAY = maxDate(NOW, calendarDate('2027-04-01')) ?? NOW;
  it.each([
    ['mfaServer', { mfaServer: 'UNKNOWN' }],
    ['provider', { provider: 'INTERNAL' }],
    ['plan', { mfaExceptionPlan: '次々期の更新時に対応する' }],
    ['nextRenewalOn', { mfaExceptionNextRenewalOn: addYears(NOW, 9) }],
  ])('grace without two-factor authentication ends when its %s changes (SYS-003)', async (fact, change) => {
    const { id } = await aSystem();
    expect(await findings(id, 'SYS-003', ON_THE_DAY)).toEqual([]);
    const shown = await patch(`systems/${id}`, change);
    expect(shown['mfaExceptionOutdated']).toEqual({ since: NOW, changed: [fact] });
    expect(await findings(id, 'SYS-003', ON_THE_DAY)).toEqual([[fact]]);
    const [decision] = (await decisions(id, 'MFA_EXCEPTION')) as [Decided];
    expect((await renew(decision, 'PLANNING_MANAGER')).status).toBe(200);
    expect(await findings(id, 'SYS-003', ON_THE_DAY)).toEqual([]);
  });

  it('grace ends when a contract of the system goes on without an able vendor, and not by a draft', async () => {
    const { id } = await aSystem();
    const contract = await aRunningContract(registry, institutionId, await aVendor(), PAST, { systemIds: [id] });
    const [decision] = (await decisions(id, 'MFA_EXCEPTION')) as [Decided];
    expect(decision.outdated?.changed).toEqual(['contractTerms']);
    await renew(decision, 'EXECUTIVE');
    await api.create('contracts', aContractBody(institutionId, await aVendor(), { systemIds: [id] }));
    expect((await api.read(`systems/${id}`))['mfaExceptionOutdated']).toBeNull();
    await registry.sql(`update contracts set end_on = end_on + 365 where id = $1`, [contract.id]);
    expect((await api.read(`systems/${id}`))['mfaExceptionOutdated']).toMatchObject({ changed: ['contractTerms'] });
  });

  it.each([
    ['remoteMaintenance', { remoteMaintenance: 'YES' }],
    ['storageCountries', { storageCountries: ['US'] }],
    ['clause', { cloudExceptionClauseRef: '第9条' }],
    ['systemIds', {}],
  ])('a cloud exception is one of its contract: no more when %s changes (CON-024)', async (fact, change) => {
    const system = (await aSystem()).id;
    const exception = {
      personalDataHandling: 'CLOUD_EXCEPTION',
      deploymentModel: 'SAAS',
      cloudExceptionClauseRef: '第8条',
      cloudExceptionAccessControlRef: '設定記録',
    };
    const { id } = await aRunningContract(registry, institutionId, await aVendor(), PAST, {
      ...exception,
      systemIds: [system],
    });
    expect((await api.read(`contracts/${id}`))['cloudExceptionOutdated']).toBeNull();
    const shown = await patch(`contracts/${id}`, fact === 'systemIds' ? { systemIds: [] } : change);
    expect(shown['cloudExceptionOutdated']).toEqual({ since: NOW, changed: [fact] });
    expect(await findings(id, 'CON-024')).toEqual([[fact]]);
    const [decision] = (await decisions(id, 'CLOUD_EXCEPTION')) as [Decided];
    expect((await renew(decision, 'SAFETY_MANAGER')).status).toBe(200);
    expect((await api.read(`contracts/${id}`))['cloudExceptionOutdated']).toBeNull();
    // what nobody claims any more, and claims again, is decided anew
    await patch(`contracts/${id}`, { personalDataHandling: 'HANDLED' });
    await patch(`contracts/${id}`, { storageCountries: ['JP', 'VN'] });
    await patch(`contracts/${id}`, { personalDataHandling: 'CLOUD_EXCEPTION' });
    const all = await decisions(id, 'CLOUD_EXCEPTION');
    const last = all.reduce((one, other) => (String(one['createdAt']) > String(other['createdAt']) ? one : other));
    expect([all.length, last.outdated]).toEqual([3, null]);
  });

  it('an executive’s approval of an important contract is none of what it has become (CON-028)', async () => {
    const { id } = await aRunningContract(registry, institutionId, await aVendor(), PAST, {
      importance: 'HIGH',
      executiveApprovedOn: NOW,
    });
    expect(await findings(id, 'CON-028')).toEqual([]);
    const shown = await patch(`contracts/${id}`, { storageCountries: ['US'] });
    expect(shown['executiveApprovalOutdated']).toEqual({ since: NOW, changed: ['storageCountries'] });
    expect(await findings(id, 'CON-028')).toEqual([['storageCountries']]);
  });

  it('freezes just the facts that the table names', async () => {
    const frozen = await registry.sql<{ kind: string; names: string[] }>(
      `select distinct kind, array(select jsonb_object_keys(facts) order by 1) as names from decisions order by 1`,
    );
    expect(frozen.map(({ kind }) => kind)).toEqual(BESIDE);
    for (const { kind, names } of frozen)
      expect([kind, names]).toEqual([
        kind,
        Object.keys(BOUND_FACTS.find((one) => one.kind === kind)?.facts ?? {}).sort(),
      ]);
  });
});
