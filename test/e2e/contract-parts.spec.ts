import { anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract, takeOver } from '../support/take-over';

interface Findings {
  readonly items: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly subject: { readonly id: string };
  }[];
}

const rulesOf = (findings: readonly { readonly ruleId: string }[]) =>
  [...new Set(findings.map(({ ruleId }) => ruleId))].sort();

describe('what hangs on a contract in force', () => {
  let registry: TestRegistry;
  let api: Client;
  let vendor: Shown;
  let contract: Shown;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    const institution = await api.create('institutions', anInstitutionBody());
    vendor = await api.create('vendors', aVendorBody());
    const past = { negotiatingFrom: '2026-01-10', signedOn: '2026-03-20', activatedOn: '2026-04-01' };
    contract = await aRunningContract(registry, institution.id, vendor.id, past, { startOn: '2026-04-01' });
    await api.create(`contracts/${contract.id}/matrix`, { takeSuggestions: true });
  });
  afterAll(() => registry.stop());

  const atWork = async (past: object) =>
    takeOver(
      registry,
      await api.create(
        `contracts/${contract.id}/subcontracts`,
        aSubcontractBody((await api.create('vendors', aVendorBody())).id),
      ),
      'subcontracts',
      { approvedBy: '山﨑 清', approverRole: 'EXECUTIVE', ...past },
    );

  it('is taken over as it was: in force, with its past', () => {
    expect(contract).toMatchObject({
      status: 'ACTIVE',
      negotiatingFrom: '2026-01-10',
      signedOn: '2026-03-20',
      activatedOn: '2026-04-01',
    });
  });

  describe('a tree of subcontracts', () => {
    let first: Shown;
    let second: Shown;
    beforeAll(async () => {
      await api.reviewReentrustment(contract.id);
      first = await api.create(
        `contracts/${contract.id}/subcontracts`,
        aSubcontractBody((await api.create('vendors', aVendorBody())).id),
      );
      second = await api.create(
        `contracts/${contract.id}/subcontracts`,
        aSubcontractBody((await api.create('vendors', aVendorBody())).id, { parentId: first.id }),
      );
    });

    it('counts the rank and refuses a circle, naming the field', async () => {
      expect([first['rank'], second['rank']]).toEqual([1, 2]);
      const { status, body } = await api.patch(`subcontracts/${first.id}`, first.version, { parentId: second.id });
      expect([status, body['errors']]).toEqual([
        400,
        [expect.objectContaining({ pointer: '/parentId', code: 'CYCLE' })],
      ]);
      expect(await api.read(`subcontracts/${first.id}`)).toMatchObject({ parentId: null, version: first.version });
    });

    it('refuses to start before approval, and starts after it', async () => {
      const path = `subcontracts/${first.id}`;
      const blocked = await api.step(path, first.version, { step: 'START', on: '2026-11-25' });
      expect([blocked.status, rulesOf(blocked.body['findings'] as { ruleId: string }[])]).toEqual([
        409,
        expect.arrayContaining(['SUB-001']),
      ]);
      const asked = await api.step(path, first.version, {
        step: 'REQUEST_APPROVAL',
        on: '2026-11-11',
        by: '見本 三郎',
      });
      const decision = { step: 'APPROVE', on: '2026-11-20', by: '山﨑 清', role: 'EXECUTIVE' };
      const own = await api.step(path, asked.body['version'] as number, decision);
      expect([own.status, own.body['code']]).toEqual([409, 'OWN_REQUEST']);
      const executive = new Client(await registry.as({ roles: ['EXECUTIVE'] }));
      const approved = await executive.step(path, asked.body['version'] as number, decision);
      expect([approved.status, approved.body['findings'] ?? approved.body['approvalState']]).toEqual([200, 'APPROVED']);
      const started = await api.step(path, approved.body['version'] as number, { step: 'START', on: '2026-11-25' });
      expect([started.status, started.body['startedOn']]).toEqual([200, '2026-11-25']);
    });

    it('keeps a retroactive approval on record for ever', async () => {
      const taken = await atWork({ approvedOn: '2026-10-15', startedOn: '2026-10-05', endedOn: '2027-03-31' });
      const gaps = await api.read<Findings>(`contracts/${contract.id}/gaps`, { asOf: '2028-01-01', ruleId: 'SUB-004' });
      expect(gaps.items.map(({ subject }) => subject.id)).toEqual([taken.id]);
    });

    it('has an executive, and nobody else, ratify an approval that came late, with the reason and never before it', async () => {
      const late = await atWork({ approvedOn: '2026-05-15', startedOn: '2026-05-05', endedOn: '2026-08-31' });
      const executive = new Client(await registry.as({ roles: ['EXECUTIVE', 'PLANNING_MANAGER'] }));
      const ratify = (over: object) =>
        executive.step(`subcontracts/${late.id}`, late.version, {
          step: 'RATIFY',
          on: '2026-09-10',
          by: '山﨑 清',
          role: 'EXECUTIVE',
          reason: '緊急の障害対応のため',
          ...over,
        });
      const severities = async () => {
        const path = `contracts/${contract.id}/gaps`;
        const gaps = await api.read<Findings>(path, { asOf: '2026-10-01', ruleId: 'SUB-004' });
        return gaps.items.filter(({ subject }) => subject.id === late.id).map(({ severity }) => severity);
      };
      expect(await severities()).toEqual(['MAJOR']);
      for (const [over, pointer] of [
        [{ role: 'PLANNING_MANAGER' }, '/role'],
        [{ role: null }, '/role'],
        [{ reason: null }, '/reason'],
        [{ by: null }, '/by'],
        [{ on: '2026-05-14' }, '/on'],
      ] as const) {
        const refused = await ratify(over);
        expect([refused.status, refused.body['errors']]).toEqual([400, [expect.objectContaining({ pointer })]]);
      }
      const ratified = await ratify({});
      expect([ratified.status, ratified.body['ratifiedOn']]).toEqual([200, '2026-09-10']);
      expect(await severities()).toEqual(['ADVISORY']);
      const again = await executive.step(`subcontracts/${late.id}`, ratified.body['version'] as number, {
        step: 'RATIFY',
        on: '2026-09-11',
        by: '山﨑 清',
        role: 'EXECUTIVE',
        reason: '再度',
      });
      expect([again.status, again.body['code']]).toEqual([409, 'ILLEGAL_STEP']);
    });
  });

  describe('the matrix', () => {
    interface Matrix extends Shown {
      readonly status: string;
      readonly unanswered: readonly string[];
      readonly rows: readonly (Shown & {
        readonly key: string;
        readonly nonDelegable: boolean;
        readonly allocations: readonly object[];
      })[];
      readonly parties: readonly (Shown & { readonly kind: string })[];
    }
    const current = () => api.read<Matrix>(`contracts/${contract.id}/matrix`);

    it('refuses a second accountable party and a party of another matrix, naming the field', async () => {
      const { rows, parties } = await current();
      const row = rows[0]!;
      const both = parties.slice(0, 2).map(({ id }) => ({ partyId: id, role: 'ACCOUNTABLE' }));
      const second = await api.patch(`matrix-rows/${row.id}`, row.version, { allocations: both });
      expect([second.status, second.body['errors']]).toEqual([
        400,
        [expect.objectContaining({ pointer: '/allocations/1/role', code: 'SECOND_ACCOUNTABLE' })],
      ]);
      const foreign = await api.patch(`matrix-rows/${row.id}`, row.version, {
        allocations: [{ partyId: vendor.id, role: 'ACCOUNTABLE' }],
      });
      expect([foreign.status, foreign.body['errors']]).toEqual([
        400,
        [expect.objectContaining({ pointer: '/allocations/0/partyId' })],
      ]);
      expect((await current()).rows.find(({ id }) => id === row.id)).toEqual(row);
    });

    it('cannot be agreed while a row has nobody accountable, and stands unchanged once it is', async () => {
      // The subcontractors that came after it was drawn up are among what it has to say.
      const drawnUp = await current();
      const { proposalHash } = await api.read<{ proposalHash: string }>(`matrices/${drawnUp.id}/proposal`);
      const carried = await registry.http
        .post(`/v1/matrices/${drawnUp.id}/proposal`)
        .set('If-Match', `"${drawnUp.version}"`)
        .send({ proposalHash });
      expect(carried.status).toBe(200);
      const before = await current();
      expect(before.unanswered.length).toBeGreaterThan(0);
      const blocked = await api.step(`matrices/${before.id}`, before.version, { to: 'AGREED', on: '2026-12-05' });
      expect([blocked.status, rulesOf(blocked.body['findings'] as { ruleId: string }[])]).toEqual([
        409,
        expect.arrayContaining(['MTX-002', 'MTX-015']),
      ]);

      const columnOf = (kind: string) => before.parties.find((party) => party.kind === kind)!.id;
      for (const row of before.rows.filter(
        ({ key, allocations }) => before.unanswered.includes(key) || allocations.length === 0,
      )) {
        const partyId = columnOf(row.nonDelegable ? 'INSTITUTION' : 'PRIME_VENDOR');
        await api.patch(`matrix-rows/${row.id}`, row.version, {
          allocations: [
            { partyId, role: 'ACCOUNTABLE' },
            { partyId, role: 'RESPONSIBLE' },
          ],
        });
      }
      for (const side of ['INSTITUTION', 'VENDOR']) {
        await api.create(`matrices/${before.id}/agreements`, {
          side,
          person: '𠮷田 次郎',
          personRole: 'PLANNING_MANAGER',
          agreedOn: '2026-12-04',
          method: 'SIGNED_PDF',
        });
      }
      const ready = await current();
      expect(ready.unanswered).toEqual([]);
      const agreed = await api.step(`matrices/${ready.id}`, ready.version, { to: 'AGREED', on: '2026-12-05' });
      expect([agreed.status, agreed.body['findings'] ?? agreed.body['status']]).toEqual([200, 'AGREED']);

      const row = ready.rows[0]!;
      const changed = await api.patch(`matrix-rows/${row.id}`, row.version, { note: '書き換え' });
      expect([changed.status, changed.body['code']]).toEqual([409, 'AGREED_REVISION']);
    });

    it('begins the next revision from the agreed one, which stands until the next is agreed', async () => {
      const agreed = await current();
      const next = await api.create(`contracts/${contract.id}/matrix`, {});
      expect(next).toMatchObject({ revision: 2, status: 'DRAFT' });
      expect((next as Matrix).rows.map(({ key }) => key)).toEqual(agreed.rows.map(({ key }) => key));
      expect(await api.read(`matrices/${agreed.id}`)).toMatchObject({ status: 'AGREED' });
      await registry.http
        .post(`/v1/contracts/${contract.id}/matrix`)
        .send({})
        .expect(409)
        .expect(({ body }) => expect(body).toMatchObject({ code: 'OPEN_REVISION_EXISTS' }));
    });
  });
});
