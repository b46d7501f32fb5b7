import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { dice } from '../support/dice';
import { ordealSeed, rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

type Facts = Readonly<Record<string, unknown>>;

/** Something that is decided about a record, and how it may change; said once more by this proof. */
interface Subject {
  readonly kind: string;
  readonly path: string;
  /** The record's property that says what is outdated, and the facts that it names: the bound fact by its property. */
  readonly shownAs: string;
  readonly bound: Readonly<Record<string, string>>;
  readonly patches: readonly Facts[];
  /** The rule that the decision satisfies, on a day on which it asks for it. */
  readonly ruleId: string;
  readonly asOf: string;
}

const NOW = today();
const LONG_AGO = addDays(NOW, -400);
const TURNS = 14;
const same = (name: string): [string, string] => [name, name];

const DEVICE: Omit<Subject, 'path'> = {
  kind: 'EQUIPMENT_INTRODUCTION',
  shownAs: 'introductionOutdated',
  bound: Object.fromEntries(['category', 'storesData', 'remoteMaintenance', 'networkSegment'].map(same)),
  patches: [
    { category: 'ルータ' },
    { category: null },
    { storesData: 'YES' },
    { storesData: 'NO' },
    { remoteMaintenance: 'UNKNOWN' },
    { remoteMaintenance: 'NO' },
    { networkSegment: '診療系' },
    { networkSegment: null },
    { location: 'サーバ室' },
    { introductionApprovedOn: addDays(LONG_AGO, -1) },
    { introductionApprovedBy: '髙橋 花子①' },
  ],
  ruleId: 'EQP-017',
  asOf: NOW,
};
const SYSTEM: Omit<Subject, 'path'> = {
  kind: 'MFA_EXCEPTION',
  shownAs: 'mfaExceptionOutdated',
  bound: {
    mfaServer: 'mfaServer',
    provider: 'provider',
    deploymentModel: 'deploymentModel',
    mfaExceptionReason: 'reason',
    mfaExceptionPlan: 'plan',
  },
  patches: [
    { mfaServer: 'UNKNOWN' },
    { mfaServer: 'NO' },
    { provider: 'INTERNAL' },
    { provider: 'VENDOR' },
    { deploymentModel: 'SAAS' },
    { deploymentModel: null },
    { mfaExceptionReason: '未提供' },
    { mfaExceptionPlan: '次期更新で選定' },
    { mfaExceptionPlan: '未定' },
    { category: 'EHR' },
  ],
  ruleId: 'SYS-003',
  asOf: '2027-04-01',
};
const CONTRACT: Omit<Subject, 'path'> = {
  kind: 'CLOUD_EXCEPTION',
  shownAs: 'cloudExceptionOutdated',
  bound: {
    ...Object.fromEntries(
      ['deploymentModel', 'usesThirdPartyCloud', 'remoteMaintenance', 'storageCountries'].map(same),
    ),
    cloudExceptionClauseRef: 'clause',
  },
  patches: [
    { deploymentModel: 'SAAS' },
    { deploymentModel: 'PAAS' },
    { usesThirdPartyCloud: 'YES' },
    { usesThirdPartyCloud: 'NO' },
    { remoteMaintenance: 'YES' },
    { remoteMaintenance: 'NO' },
    { storageCountries: ['JP'] },
    { storageCountries: ['JP', 'US'] },
    { cloudExceptionClauseRef: '第9条' },
    { cloudExceptionClauseRef: '第8条' },
    { vendorManager: '山﨑 清' },
  ],
  ruleId: 'CON-024',
  asOf: NOW,
};

/**
 * Random changes, entries and renewals of what was decided: a decision counts just while each fact that it was taken on is what it
 * was, whatever path the change took, and the rule that it satisfies speaks just while it does not.
 */
describe('no decision counts of which a fact has changed', () => {
  let registry: TestRegistry;
  let api: Client;
  let executive: Agent;
  let institutionId: string;
  const roll = dice(ordealSeed());
  const pick = <T>(items: readonly T[]): T => items[roll(items.length)] as T;
  const seen = { outdated: 0, renewed: 0, refused: 0, restored: 0 };

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    executive = await registry.as({ roles: ['EXECUTIVE'] });
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    await registry.sql('update institutions set claims_maintenance_entrusted = true where id = $1', [institutionId]);
  });
  afterAll(() => registry.stop());

  async function begin(life: number): Promise<Subject> {
    switch (life % 3) {
      case 0: {
        const { id } = await api.create('equipment', {
          institutionId,
          assetNo: `SA-${newId()}`,
          name: 'VPN装置',
          status: 'LIVE',
          liveFrom: LONG_AGO,
          storesData: 'NO',
          remoteMaintenance: 'NO',
          introductionApprovedOn: LONG_AGO,
          introductionApprovedBy: '髙橋 花子',
          introductionApprover: 'SAFETY_MANAGER',
        });
        return { ...DEVICE, path: `equipment/${id}` };
      }
      case 1: {
        const { id } = await api.create('systems', {
          institutionId,
          name: `電子カルテ ${newId()}`,
          status: 'LIVE',
          liveFrom: LONG_AGO,
          provider: 'VENDOR',
          mfaClient: 'NO',
          mfaServer: 'NO',
          mfaExceptionReason: '対応版が未提供',
          mfaExceptionNextRenewalOn: '2030-03-31',
          mfaExceptionPlan: '次期更新で選定',
        });
        return { ...SYSTEM, path: `systems/${id}` };
      }
      default: {
        const vendorId = (await api.create('vendors', aVendorBody())).id;
        const past = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };
        const { id } = await aRunningContract(registry, institutionId, vendorId, past, {
          personalDataHandling: 'CLOUD_EXCEPTION',
          deploymentModel: 'SAAS',
          cloudExceptionClauseRef: '第8条',
          cloudExceptionAccessControlRef: '設定記録',
        });
        await aReviewedClause(id);
        return { ...CONTRACT, path: `contracts/${id}` };
      }
    }
  }

  /** So that nothing but the decision is missing. */
  async function aReviewedClause(contractId: string): Promise<void> {
    const paper = await api.create(`contracts/${contractId}/documents`, {
      type: 'CONTRACT',
      title: '契約書',
      datedOn: '2025-03-20',
      storageRef: '書庫',
    });
    const answer = await registry.http
      .put(`/v1/contracts/${contractId}/clauses/CLOUD_NON_HANDLING`)
      .set('If-Match', '*')
      .send({ review: 'PRESENT', documentId: paper.id, reviewedOn: '2025-04-01' });
    expect(answer.status).toBe(200);
  }

  const factsOf = ({ bound }: Subject, record: Facts): Facts =>
    Object.fromEntries(Object.entries(bound).map(([property, fact]) => [fact, JSON.stringify(record[property])]));
  const differing = (one: Facts, other: Facts): string[] =>
    Object.keys(one)
      .filter((name) => one[name] !== other[name])
      .sort();

  async function renew({ kind, path }: Subject): Promise<number> {
    const { items } = await api.read<{ items: Shown[] }>('decisions', { subjectId: path.split('/')[1], kind });
    const last = items.reduce((one, other) => (String(one['createdAt']) > String(other['createdAt']) ? one : other));
    const answer = await executive
      .post(`/v1/decisions/${last.id}/renewal`)
      .set('If-Match', '*')
      .send({ reason: '変更後も同じ判断とする', role: 'EXECUTIVE' });
    return answer.status;
  }

  async function isFound({ path, ruleId, asOf }: Subject): Promise<boolean> {
    const subjectId = path.split('/')[1];
    const { items } = await api.read<{ items: { ruleId: string }[] }>(`institutions/${institutionId}/gap-report`, {
      asOf,
      subjectId,
      limit: 200,
    });
    return items.some((one) => one.ruleId === ruleId);
  }

  it.each([...Array(rounds(3, 120)).keys()])('in life %i', async (life) => {
    const subject = await begin(life);
    let decided = factsOf(subject, await api.read(subject.path));
    let wasOutdated = false;
    for (let turn = 0; turn < TURNS; turn++) {
      const isRenewal = roll(4) === 0;
      if (isRenewal) {
        const status = await renew(subject);
        expect([subject.path, turn, status]).toEqual([subject.path, turn, wasOutdated ? 200 : 409]);
        if (wasOutdated) seen.renewed++;
        else seen.refused++;
        if (status === 200) decided = factsOf(subject, await api.read(subject.path));
      } else {
        const { status, body } = await api.patch(
          subject.path,
          (await api.read(subject.path)).version,
          pick(subject.patches),
        );
        expect([subject.path, turn, status, body]).toEqual([subject.path, turn, 200, body]);
      }
      const record = await api.read(subject.path);
      const changed = differing(decided, factsOf(subject, record));
      const shown = record[subject.shownAs] as { changed: string[] } | null;
      expect([subject.path, turn, shown?.changed ?? []]).toEqual([subject.path, turn, changed]);
      if (changed.length > 0) seen.outdated++;
      else if (wasOutdated && !isRenewal) seen.restored++;
      wasOutdated = changed.length > 0;
    }
    expect([subject.path, await isFound(subject)]).toEqual([subject.path, wasOutdated]);
  });

  it('and all of it was tried', () => {
    const untried = Object.entries(seen).filter(([, times]) => times === 0);
    expect(untried.length).toBeLessThanOrEqual(rounds(2, 0));
  });
});
