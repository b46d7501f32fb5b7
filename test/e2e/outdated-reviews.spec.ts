import { addDays, today } from '../../src/kernel/calendar-date';
import { BOUND_FACTS } from '../../src/registry/decisions/bound-facts';
import { anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';

const NOW = today();
const LAST_WEEK = addDays(NOW, -7);
const PAST = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };

interface Finding {
  readonly ruleId: string;
  readonly variant?: string | null;
  readonly subject: { readonly id: string };
  readonly facts: { readonly changed?: readonly string[] };
}

/** What somebody found in the papers of a contract, or in a certificate, is one of these papers and of this certificate. */
describe('a review', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
  });
  afterAll(() => registry.stop());

  const aContract = async () =>
    aRunningContract(registry, institutionId, (await api.create('vendors', aVendorBody())).id, PAST);
  const aPaper = (contractId: string, over: object = {}) =>
    api.create(`contracts/${contractId}/documents`, {
      type: 'CONTRACT',
      title: '契約書',
      datedOn: '2025-03-20',
      storageRef: '書庫 A-1',
      sha256: 'a'.repeat(64),
      ...over,
    });
  const review = async (contractId: string, kind: string, body: object) => {
    const answer = await registry.http
      .put(`/v1/contracts/${contractId}/clauses/${kind}`)
      .set('If-Match', '*')
      .send({ reviewedOn: LAST_WEEK, reviewedBy: '見本 法務', ...body });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body as Shown;
  };
  const clause = (contractId: string, kind: string) => api.read(`contracts/${contractId}/clauses/${kind}`);
  const found = async (contractId: string, ruleId: string, asOf: string = NOW) => {
    const { items } = await api.read<{ items: Finding[] }>(`contracts/${contractId}/gaps`, { asOf, limit: 200 });
    return items.filter((one) => one.ruleId === ruleId).map(({ facts }) => facts.changed ?? 'never');
  };
  const patch = async (path: string, body: object) => {
    const answer = await api.patch(path, (await api.read(path)).version, body);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  };

  it.each<[fact: string, change: (contractId: string, paperId: string) => Promise<unknown>]>([
    [
      'documentSha256',
      (_, id) => registry.sql(`update contract_documents set sha256 = repeat('b', 64) where id = $1`, [id]),
    ],
    [
      'documentDatedOn',
      (_, id) => registry.sql(`update contract_documents set dated_on = '2025-03-21' where id = $1`, [id]),
    ],
    ['laterPapers', (contractId) => aPaper(contractId, { type: 'MEMORANDUM', title: '変更覚書', datedOn: NOW })],
    ['laterPapers', (contractId) => aPaper(contractId, { type: 'TERMS', title: '約款', datedOn: null })],
  ])(
    'of a clause is outdated when %s changes, and is called so until somebody looks again (CON-006)',
    async (fact, change) => {
      const { id } = await aContract();
      const paper = await aPaper(id);
      const seen = { review: 'PRESENT', documentId: paper.id };
      await review(id, 'INFO_HANDLING', seen);
      expect([await found(id, 'CON-006'), (await clause(id, 'INFO_HANDLING'))['outdated']]).toEqual([[], null]);
      await change(id, paper.id);
      expect((await clause(id, 'INFO_HANDLING'))['outdated']).toEqual({ since: NOW, changed: [fact] });
      expect([await found(id, 'CON-006'), await found(id, 'CON-006', addDays(NOW, -1))]).toEqual([[[fact]], []]);
      // the same words with a day before the change are no new look
      await review(id, 'INFO_HANDLING', { ...seen, note: '再掲' });
      expect(await found(id, 'CON-006')).toEqual([[fact]]);
      await review(id, 'INFO_HANDLING', { ...seen, reviewedOn: NOW });
      expect([await found(id, 'CON-006'), (await clause(id, 'INFO_HANDLING'))['outdated']]).toEqual([[], null]);
      const { items } = await api.read<{ items: Shown[] }>(`contracts/${id}/decisions`, { kind: 'CLAUSE_REVIEW' });
      expect(items).toMatchObject([
        { decidedOn: NOW, outdated: null },
        { decidedOn: LAST_WEEK, outdated: { changed: [fact] } },
      ]);
    },
  );

  it('found today, and found again today on what has changed since, stands', async () => {
    const { id } = await aContract();
    const seen = { review: 'PRESENT', documentId: (await aPaper(id)).id, reviewedOn: NOW };
    await review(id, 'INFO_HANDLING', seen);
    await aPaper(id, { type: 'MEMORANDUM', title: '覚書', datedOn: null });
    expect(await found(id, 'CON-006')).toEqual([['laterPapers']]);
    expect((await review(id, 'INFO_HANDLING', seen))['outdated']).toBeNull();
    expect(await found(id, 'CON-006')).toEqual([]);
  });

  it('is not touched by an older paper, a plan, or the scan of the very paper that was read', async () => {
    const { id } = await aContract();
    const paper = await aPaper(id, { sha256: null });
    await review(id, 'INFO_HANDLING', { review: 'PRESENT', documentId: paper.id });
    await aPaper(id, { type: 'MEMORANDUM', title: '旧覚書', datedOn: '2025-05-01' });
    await aPaper(id, { type: 'ORG_CHART', title: '体制図', datedOn: NOW });
    await registry.sql(`update contract_documents set sha256 = repeat('c', 64), storage_ref = '書庫 B' where id = $1`, [
      paper.id,
    ]);
    expect((await clause(id, 'INFO_HANDLING'))['outdated']).toBeNull();
    await registry.sql(`update contract_documents set sha256 = repeat('d', 64) where id = $1`, [paper.id]);
    expect((await clause(id, 'INFO_HANDLING'))['outdated']).toMatchObject({ changed: ['documentSha256'] });
  });

  it('stops the gate that the missing clause stops (CON-008), and an exclusion lasts while the contract is of its kind', async () => {
    const { id } = await aContract();
    const paper = await aPaper(id);
    const asks = { prohibited: false, priorInformation: true, consultation: true, agreement: true, approval: true };
    await review(id, 'REENTRUSTMENT', { review: 'PRESENT', documentId: paper.id, ...asks });
    const excluded = { review: 'NOT_APPLICABLE', inapplicableReason: '対象なし', inapplicableApprovedBy: '山﨑 清' };
    await review(id, 'CONFIDENTIALITY', excluded);
    expect([await found(id, 'CON-008'), await found(id, 'CON-013')]).toEqual([[], []]);
    await aPaper(id, { type: 'MEMORANDUM', title: '覚書', datedOn: NOW });
    await patch(`contracts/${id}`, { externalConnection: 'UNKNOWN' });
    expect([await found(id, 'CON-008'), await found(id, 'CON-013')]).toEqual([
      [['laterPapers']],
      [['externalConnection']],
    ]);
    // what was excluded is there after all: the exclusion is history
    await review(id, 'CONFIDENTIALITY', { review: 'PRESENT', documentId: paper.id, reviewedOn: NOW });
    expect(await found(id, 'CON-013')).toEqual([]);
  });

  const EXCLUDED = { review: 'NOT_APPLICABLE', inapplicableReason: '対象なし', inapplicableApprovedBy: '山﨑 清' };
  const aSubcontract = async (contractId: string, over: Record<string, unknown>) =>
    api.create(
      `contracts/${contractId}/subcontracts`,
      aSubcontractBody((await api.create('vendors', aVendorBody())).id, over),
    );
  const aCloud = (contractId: string) =>
    api.create(`contracts/${contractId}/dependencies`, { kind: 'CLOUD', name: '見本クラウド基盤', country: 'US' });
  const JUDGED_BY: Readonly<Record<string, string>> = { VULN_EOS_INFO: 'CON-033', SLA: 'CON-029' };
  it.each<[kind: string, fact: string, change: (contractId: string) => Promise<unknown>]>([
    ['REENTRUSTMENT', 'reentrustments', (id) => aSubcontract(id, {})],
    ['FOREIGN_PROCESSING', 'reentrustmentsAbroad', (id) => aSubcontract(id, { overseas: 'UNKNOWN' })],
    ['FOREIGN_PROCESSING', 'clouds', aCloud],
    ['STORAGE_LOCATION', 'storageCountries', (id) => patch(`contracts/${id}`, { storageCountries: ['JP', 'US'] })],
    ['CLOUD_NON_HANDLING', 'clouds', aCloud],
    [
      'VULN_EOS_INFO',
      'devices',
      (id) =>
        api.create('equipment', {
          institutionId,
          assetNo: `SA-${id}`,
          name: 'VPN装置',
          status: 'LIVE',
          liveFrom: '2026-04-01',
          contractIds: [id],
        }),
    ],
    [
      'SLA',
      'systemIds',
      async (id) =>
        patch(`contracts/${id}`, {
          systemIds: [
            (await api.create('systems', { institutionId, name: id, status: 'PLANNED', provider: 'VENDOR' })).id,
          ],
        }),
    ],
  ])('that %s is beside the point is outdated once there are others of %s', async (kind, fact, change) => {
    const { id } = await aContract();
    await review(id, kind, EXCLUDED);
    await review(id, 'LEGAL_LIABILITY', { ...EXCLUDED, reviewedOn: NOW });
    expect((await clause(id, kind))['outdated']).toBeNull();
    const ruleId = JUDGED_BY[kind];
    if (ruleId !== undefined) expect(await found(id, ruleId)).toEqual([]);
    await change(id);
    expect((await clause(id, kind))['outdated']).toEqual({ since: NOW, changed: [fact] });
    if (ruleId !== undefined) expect(await found(id, ruleId)).toEqual([[fact]]);
    // another clause is no more about it than before
    const other = (await clause(id, 'LEGAL_LIABILITY'))['outdated'];
    expect(other).toEqual(fact === 'systemIds' ? { since: NOW, changed: [fact] } : null);
    await review(id, kind, { ...EXCLUDED, reviewedOn: NOW });
    expect((await clause(id, kind))['outdated']).toBeNull();
  });

  it('that nothing is re-entrusted stands again once the request was refused, and not once the work is over', async () => {
    const { id } = await aContract();
    await review(id, 'REENTRUSTMENT', EXCLUDED);
    const sub = await aSubcontract(id, {});
    const outdated = async () => (await clause(id, 'REENTRUSTMENT'))['outdated'];
    expect(await outdated()).toEqual({ since: NOW, changed: ['reentrustments'] });
    await registry.sql(`update subcontracts set approval_state = 'REJECTED', refused_on = $2 where id = $1`, [
      sub.id,
      NOW,
    ]);
    expect(await outdated()).toBeNull();
    await registry.sql(
      `update subcontracts set approval_state = 'NOT_REQUESTED', refused_on = null, started_on = $2, ended_on = $2 where id = $1`,
      [sub.id, NOW],
    );
    expect(await outdated()).toEqual({ since: NOW, changed: ['reentrustments'] });
  });

  it('that a provider handles no personal data is outdated once somebody beneath it may (CON-024)', async () => {
    const { id } = await aRunningContract(
      registry,
      institutionId,
      (await api.create('vendors', aVendorBody())).id,
      PAST,
      {
        personalDataHandling: 'CLOUD_EXCEPTION',
        cloudExceptionClauseRef: '第8条',
        cloudExceptionAccessControlRef: '設定記録',
      },
    );
    const outdated = async () => (await api.read(`contracts/${id}`))['cloudExceptionOutdated'];
    await aSubcontract(id, { handlesPersonalData: 'NO', informationPersonalData: false });
    expect(await outdated()).toBeNull();
    await aSubcontract(id, { handlesPersonalData: 'UNKNOWN' });
    expect(await outdated()).toEqual({ since: NOW, changed: ['reentrustments'] });
    await aCloud(id);
    expect(await outdated()).toEqual({ since: NOW, changed: ['clouds', 'reentrustments'] });
  });

  it.each([
    ['scheme', { scheme: 'CS_GOLD' }],
    ['scopeText', { scopeText: '別のサービス' }],
    ['holderCorporateNumber', { holderCorporateNumber: '1000013040008' }],
    ['registrationNumber', { registrationNumber: 'C99-9999' }],
    ['validTo', { validTo: '2031-03-31' }],
    ['rationale', { equivalenceRationale: '別の理由' }],
  ])('of a certificate that was taken for equivalent is one of its %s (CERT-008)', async (fact, change) => {
    const { id, vendorId } = (await aContract()) as Shown & { vendorId: string };
    const certificate = await api.create('certifications', {
      vendorId,
      scheme: 'ISMAP',
      registrationNumber: 'C23-0001',
      scopeText: '電子カルテ',
      scopeNamesVendor: true,
      validFrom: '2025-04-01',
      validTo: '2029-03-31',
      equivalenceRationale: '言明書で確認した',
      equivalenceApprovedBy: '𠮷田 次郎',
      equivalenceApproverRole: 'PLANNING_MANAGER',
      equivalenceApprovedOn: LAST_WEEK,
    });
    expect(await found(id, 'CERT-008')).toEqual([]);
    await patch(`certifications/${certificate.id}`, change);
    expect((await api.read(`certifications/${certificate.id}`))['equivalenceOutdated']).toEqual({
      since: NOW,
      changed: [fact],
    });
    expect(await found(id, 'CERT-008')).toEqual([[fact]]);
    const [decision] = (
      await api.read<{ items: Shown[] }>('decisions', { subjectId: certificate.id, kind: 'CERTIFICATE_EQUIVALENCE' })
    ).items as [Shown];
    const renewed = await (
      await registry.as({ roles: ['PLANNING_MANAGER'] })
    )
      .post(`/v1/decisions/${decision.id}/renewal`)
      .set('If-Match', '*')
      .send({ reason: '新しい言明書でも同等', role: 'PLANNING_MANAGER' });
    expect(renewed.status).toBe(200);
    expect(await found(id, 'CERT-008')).toEqual([]);
  });

  it('freezes just the facts that the table names', async () => {
    const frozen = await registry.sql<{ kind: string; names: string[] }>(
      `select distinct kind, array(select jsonb_object_keys(facts) order by 1) as names from decisions order by 1`,
    );
    expect(frozen.map(({ kind }) => kind)).toEqual([
      'CERTIFICATE_EQUIVALENCE',
      'CLAUSE_EXCLUSION',
      'CLAUSE_REVIEW',
      'CLOUD_EXCEPTION',
    ]);
    for (const { kind, names } of frozen)
      expect([kind, names]).toEqual([
        kind,
        Object.keys(BOUND_FACTS.find((one) => one.kind === kind)?.facts ?? {}).sort(),
      ]);
  });
});
