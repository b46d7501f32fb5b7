import { createHash } from 'node:crypto';
import { type Agent } from 'supertest';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { type Answer, type Role, TwoSides } from '../support/two-sides';

describe('a matrix that a hospital and its vendor agree on', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  let rowOf: (key: string) => Promise<{ id: string; note: string | null; allocations: readonly unknown[] }>;
  let institution: string;
  let prime: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
    rowOf = async (key) =>
      (await sides.matrix()).rows.find((row) => row.key === key) ?? { id: '', note: '', allocations: [] };
    const { parties } = await sides.matrix();
    institution = parties.find(({ kind }) => kind === 'INSTITUTION')?.id ?? '';
    prime = parties.find(({ kind }) => kind === 'PRIME_VENDOR')?.id ?? '';
  });
  afterAll(() => registry.stop());

  const stateOf = async (key: string, agent?: Agent) => {
    const row = (await sides.concord(agent)).rows.find((one) => one.key === key);
    return [row?.state, row?.by, row?.differences];
  };
  const both = (party: string): Role[] => [
    { partyId: party, role: 'ACCOUNTABLE' },
    { partyId: party, role: 'RESPONSIBLE' },
  ];
  const declarationsSeenBy = async (agent: Agent, rowId: string) =>
    (
      await new Client(agent).read<{ items: { side: string; note: string | null; roles: Role[] }[] }>(
        `matrix-rows/${rowId}/declarations`,
      )
    ).items;

  it('begins empty: nothing is suggested, filled in or edited from one side', async () => {
    const { rows } = await sides.matrix();
    expect(rows.every(({ allocations }) => allocations.length === 0)).toBe(true);
    expect((await sides.concord()).counts).toMatchObject({
      undeclared: rows.filter((r) => r.applicability === 'APPLICABLE').length,
    });
    const { id, version } = rows.find(({ key }) => key === 'SR-02')!;
    const edit = await new Client(sides.drafter).patch(`matrix-rows/${id}`, version, { allocations: both(prime) });
    expect([edit.status, edit.body['code']]).toEqual([409, 'DECLARED_MATRIX']);
    const note = await new Client(sides.drafter).patch(`matrix-rows/${id}`, version, { note: '病院だけの但し書き' });
    expect([note.status, note.body['code']]).toEqual([409, 'DECLARED_MATRIX']);
    const refused = await sides.drafter
      .post(`/v1/contracts/${sides.contractId}/matrix`)
      .send({ conclusion: 'DECLARED', takeSuggestions: true });
    expect([refused.status, (refused as Answer).body.errors?.[0]?.pointer]).toEqual([400, '/takeSuggestions']);
  });

  it('shows neither side what the other declared before both have', async () => {
    const { id } = await rowOf('SR-02');
    const answer = await sides.declare(sides.vendor, id, both(prime), { note: 'サーバOSのみ㈱' }, 0);
    expect([answer.status, answer.headers['etag'], answer.body['side']]).toEqual([200, '"1"', 'VENDOR']);
    expect(await stateOf('SR-02')).toEqual(['ONE_SIDED', 'VENDOR', []]);
    expect(await declarationsSeenBy(sides.drafter, id)).toEqual([]);
    expect(await declarationsSeenBy(sides.vendor, id)).toHaveLength(1);
    expect((await rowOf('SR-02')).allocations).toEqual([]);
    const everything = JSON.stringify([
      (await sides.drafter.get(`/v1/matrices/${sides.matrixId}`)).body,
      (await sides.drafter.get(`/v1/matrices/${sides.matrixId}/canonical`)).body,
      (await sides.drafter.get(`/v1/matrices/${sides.matrixId}/concord`)).body,
    ]);
    expect(everything).not.toContain('サーバOSのみ㈱');
  });

  it('says in what they differ, and takes over what they agree on', async () => {
    const { id } = await rowOf('SR-02');
    await sides.declare(sides.drafter, id, [
      { partyId: prime, role: 'ACCOUNTABLE' },
      { partyId: institution, role: 'RESPONSIBLE' },
    ]);
    expect(await stateOf('SR-02', sides.vendor)).toEqual(['DIFFERING', null, ['RESPONSIBLE', 'NOTE']]);
    expect((await declarationsSeenBy(sides.drafter, id)).map(({ side, note }) => [side, note])).toEqual([
      ['INSTITUTION', null],
      ['VENDOR', 'サーバOSのみ㈱'],
    ]);
    const informed = (note: string) => [...both(prime), { partyId: institution, role: 'INFORMED', note }];
    await sides.declare(sides.drafter, id, informed('月次報告'), { note: ' サーバOSのみ㈱\u3000' });
    expect(await stateOf('SR-02')).toEqual(['DIFFERING', null, ['INFORMED']]);
    expect((await rowOf('SR-02')).allocations).toEqual([]);
    await sides.declare(sides.vendor, id, informed('年次報告'), { note: 'サーバOSのみ㈱。' });
    expect(await stateOf('SR-02')).toEqual(['DIFFERING', null, ['PART_NOTE']]);
    await sides.declare(sides.vendor, id, informed('月次 報告。'), { note: 'サーバＯＳのみ㈱。' });
    expect(await stateOf('SR-02')).toEqual(['CONCORDANT', null, []]);
    const row = await rowOf('SR-02');
    expect(row.note?.trim()).toBe('サーバOSのみ㈱');
    expect(row.allocations).toEqual([
      { partyId: prime, role: 'ACCOUNTABLE', note: null },
      { partyId: prime, role: 'RESPONSIBLE', note: null },
      { partyId: institution, role: 'INFORMED', note: '月次報告' },
    ]);
  });

  it('refuses declarations that say nothing or give away what stays with the hospital, and names the fault', async () => {
    const faultsOf = async (key: string, roles: readonly Role[]) => {
      const { status, body } = await sides.declare(sides.vendor, (await rowOf(key)).id, roles);
      return [status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)] as unknown[];
    };
    expect(await faultsOf('SR-02', [])).toEqual([400, '/roles ONE_ACCOUNTABLE', '/roles NOBODY_PERFORMS']);
    expect(await faultsOf('LG-01', both(prime))).toEqual([400, '/roles/0/partyId NON_DELEGABLE']);
    expect(await faultsOf('SR-02', [...both(prime), { partyId: institution, role: 'RESPONSIBLE' }])).toEqual([
      400,
      '/roles/1/note REQUIRED',
      '/roles/2/note REQUIRED',
    ]);
  });

  it('is not agreed on by two texts that contradict each other, until one side takes the other’s', async () => {
    const { id } = await rowOf('SR-01');
    const shared = (vendorDoes: string): Role[] => [
      { partyId: prime, role: 'ACCOUNTABLE' },
      { partyId: prime, role: 'RESPONSIBLE', note: vendorDoes },
      { partyId: institution, role: 'RESPONSIBLE', note: '受入試験' },
    ];
    await sides.declare(sides.vendor, id, shared('平日のみ、遠隔対応'));
    await sides.declare(sides.drafter, id, shared('24時間、現地対応'));
    expect(await stateOf('SR-01')).toEqual(['DIFFERING', null, ['PART_NOTE']]);
    expect((await rowOf('SR-01')).allocations).toEqual([]);
    await sides.declare(sides.vendor, id, shared('２４時間、現地対応。'));
    expect(await stateOf('SR-01')).toEqual(['CONCORDANT', null, []]);
    expect((await rowOf('SR-01')).allocations).toContainEqual({
      partyId: prime,
      role: 'RESPONSIBLE',
      note: '24時間、現地対応',
    });
  });

  it('is talked over in a thread, and a differing row is settled until somebody declares anew', async () => {
    const { id } = await rowOf('SR-03');
    const settle = (version: string) =>
      sides.drafter
        .put(`/v1/matrix-rows/${id}/settlement`)
        .set('If-Match', version)
        .send({ roles: both(prime), note: '端末は含まない', reason: '11月20日の協議' });
    expect((await settle('"0"')).body).toMatchObject({ status: 409, code: 'NOT_DIFFERING' });
    await sides.declare(sides.vendor, id, both(institution));
    await sides.declare(sides.drafter, id, both(prime));
    await new Client(sides.vendor).create(`matrix-rows/${id}/comments`, { body: '夜間は対象外では①' });
    await new Client(sides.drafter).create(`matrix-rows/${id}/comments`, { body: '夜間も含みます' });
    const thread = await new Client(sides.vendor).read<{ items: object[] }>(`matrix-rows/${id}/comments`);
    expect(thread.items).toMatchObject([
      { side: 'VENDOR', author: '㈱見本 責任者', body: '夜間は対象外では①' },
      { side: 'INSTITUTION', author: '髙﨑 起案', body: '夜間も含みます' },
    ]);
    const settled = await settle('"0"');
    expect([settled.status, settled.body]).toMatchObject([
      200,
      { decider: '髙﨑 起案', reason: '11月20日の協議', note: '端末は含まない' },
    ]);
    expect(await stateOf('SR-03')).toEqual(['SETTLED', null, ['ACCOUNTABLE', 'RESPONSIBLE']]);
    expect((await rowOf('SR-03')).allocations).toHaveLength(2);
    expect((await settle('"0"')).status).toBe(412);
    await sides.declare(sides.vendor, id, both(institution));
    expect(await stateOf('SR-03')).toEqual(['DIFFERING', null, ['ACCOUNTABLE', 'RESPONSIBLE']]);
    expect((await rowOf('SR-03')).allocations).toEqual([]);
    const byVendor = await sides.vendor.put(`/v1/matrix-rows/${id}/settlement`).set('If-Match', '*').send({});
    expect(byVendor.status).toBe(403);
  });

  it('is agreed once both sides have confirmed the same bytes, and not a moment before', async () => {
    await sides.declareEverything();
    expect((await sides.concord()).counts).toMatchObject({ undeclared: 0, oneSided: 0, differing: 0 });
    const { contentHash } = await sides.concord();
    expect((await sides.confirm(sides.vendor, contentHash)).body.code).toBe('NOT_UNDER_CONSULTATION');
    expect((await sides.step('UNDER_CONSULTATION', sides.drafter)).status).toBe(200);
    expect((await sides.step('AGREED')).body).toMatchObject({ status: 409, code: 'GATE_BLOCKED' });

    const own = await sides.confirm(sides.drafter, contentHash);
    expect([own.status, own.body.code]).toEqual([409, 'OWN_DRAFT']);
    const inNoRole = await sides.confirm(sides.confirmer, contentHash, { personRole: 'EXECUTIVE' });
    expect([inNoRole.status, inNoRole.body.errors?.[0]?.code]).toEqual([400, 'ROLE_NOT_HELD']);
    const other = await sides.confirm(sides.confirmer, 'f'.repeat(64));
    expect([other.status, other.body.code, other.body.contentHash]).toEqual([409, 'CONTENT_CHANGED', contentHash]);

    const confirmed = await sides.confirm(sides.confirmer, contentHash);
    expect([confirmed.status, confirmed.body]).toMatchObject([
      201,
      { side: 'INSTITUTION', person: '𠮷田 確認', personRole: 'PLANNING_MANAGER', contentHash, onBehalf: false },
    ]);
    expect((await sides.confirm(sides.confirmer, contentHash)).body).toMatchObject({ status: 409, code: 'TWICE' });
    expect((await sides.step('AGREED')).body.code).toBe('GATE_BLOCKED');
    expect((await sides.confirm(sides.vendor, contentHash)).status).toBe(201);
    expect((await sides.concord()).confirmedBy).toEqual(['INSTITUTION', 'VENDOR']);

    // Whatever changes the content voids both.
    const { id } = await rowOf('SR-02');
    await sides.declare(sides.vendor, id, both(prime), { note: '変更' });
    expect((await sides.matrix()).agreements).toEqual([]);
    await sides.declare(sides.vendor, id, both(prime), { note: null });
    await sides.declare(sides.drafter, id, both(prime));
    const hash = await sides.confirmBoth();
    const agreed = await sides.step('AGREED');
    expect([agreed.status, agreed.body.contentHash]).toEqual([200, hash]);
  });

  it('can be held against what was agreed, by anybody who can hash', async () => {
    const { contentHash } = await sides.matrix();
    const fits = await sides.vendor.post('/v1/matrix-verifications').send({ contentHash });
    expect((fits as Answer).body['staleSince']).toBeNull();
    const exported = await sides.vendor.get(`/v1/matrices/${sides.matrixId}/canonical`).expect(200);
    expect(createHash('sha256').update(exported.text).digest('hex')).toBe(contentHash);
    const verdictOn = async (body: object, agent = sides.vendor) => {
      const answer = await agent.post('/v1/matrix-verifications').send(body).expect(200);
      return (answer as Answer).body['verdict'];
    };
    expect(await verdictOn({ canonical: exported.text })).toBe('AS_AGREED');
    expect(await verdictOn({ contentHash })).toBe('AS_AGREED');
    expect(await verdictOn({ contentHash, matrixId: sides.matrixId })).toBe('AS_AGREED');
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).replace(/^(.)/u, '　$1 ');
    const { contractNo } = JSON.parse(exported.text) as { contractNo: string };
    const asPrinted = {
      contentHash: wide(contentHash?.toUpperCase() ?? ''),
      contractNo: wide(contractNo.toUpperCase()),
    };
    expect(await verdictOn(asPrinted)).toBe('AS_AGREED');
    const api = new Client(registry.http);
    const { version } = await api.read(`contracts/${sides.contractId}`);
    await api.patch(`contracts/${sides.contractId}`, version, { contractNo: `新-${contractNo}` });
    for (const no of [asPrinted.contractNo, wide(`新-${contractNo}`)])
      expect(await verdictOn({ ...asPrinted, contractNo: no })).toBe('AS_AGREED');
    expect(await verdictOn({ ...asPrinted, contractNo: '別の番号' })).toBe('UNKNOWN');
    const forged = exported.text.replace('ACCOUNTABLE', 'INFORMED');
    expect(await verdictOn({ canonical: forged, matrixId: sides.matrixId })).toBe('DIFFERENT');
    expect(await verdictOn({ canonical: forged })).toBe('UNKNOWN');
    const stranger = await registry.as({
      roles: ['PLANNING_MANAGER'],
      institutionId: (await TwoSides.meet(registry)).institutionId,
    });
    expect(await verdictOn({ contentHash }, stranger)).toBe('UNKNOWN');
    expect((await sides.vendor.post('/v1/matrix-verifications').send({})).status).toBe(400);
  });

  it('refuses every change afterwards', async () => {
    const { id } = await rowOf('SR-02');
    for (const agent of [sides.vendor, sides.drafter])
      expect((await sides.declare(agent, id, both(prime))).body).toMatchObject({
        status: 409,
        code: 'AGREED_REVISION',
      });
    expect((await sides.confirm(sides.vendor, (await sides.matrix()).contentHash ?? '')).status).toBe(409);
  });

  it('goes stale with the contract, says why, and is begun anew from what was agreed', async () => {
    const before = await sides.matrix();
    const contract = await new Client(registry.http).read(`contracts/${sides.contractId}`);
    await new Client(registry.http).patch(`contracts/${sides.contractId}`, contract.version, {
      remoteMaintenance: 'YES',
    });
    const agreed = await sides.matrix();
    expect(agreed).toMatchObject({ status: 'AGREED', stale: { reasons: ['CONTRACT_FACTS'] } });
    expect([agreed.contentHash, agreed.rows]).toEqual([before.contentHash, before.rows]);
    const held = await sides.vendor.post('/v1/matrix-verifications').send({ contentHash: before.contentHash });
    expect(held.body).toMatchObject({ verdict: 'AS_AGREED', staleSince: agreed.stale?.since });
    const { id } = await new Client(sides.confirmer).read(`contracts/${sides.contractId}/matrix`);
    const next = await sides.matrix(id);
    expect(next).toMatchObject({
      revision: 2,
      status: 'DRAFT',
      conclusion: 'DECLARED',
      begunBecause: ['CONTRACT_FACTS'],
      unanswered: [],
    });
    expect(next.rows.map(({ key, note, allocations }) => [key, note, allocations.length])).toEqual(
      agreed.rows.map(({ key, note, allocations }) => [key, note, allocations.length]),
    );
    const same = await sides.vendor.get(`/v1/matrices/${id}/differences`).expect(200);
    expect(same.body).toEqual({ comparedWith: sides.matrixId, parties: [], rows: [] });
    const concord = await new Client(sides.vendor).read<{ counts: object }>(`matrices/${id}/concord`);
    expect(concord.counts).toMatchObject({ undeclared: 0, differing: 0 });

    const row = next.rows.find(({ key }) => key === 'SR-02')!;
    const inNext = next.parties.find(({ kind }) => kind === 'INSTITUTION')?.id ?? '';
    const vendorsRoles = next.rows
      .find(({ key }) => key === 'SR-02')!
      .allocations.map(({ partyId, role }) => ({ partyId, role }));
    const other: Role[] = [{ ...vendorsRoles[0]! }, { partyId: inNext, role: 'RESPONSIBLE' }];
    for (const agent of [sides.drafter, sides.vendor]) await sides.declare(agent, row.id, other);
    const changed = await sides.vendor
      .get(`/v1/matrices/${id}/differences`)
      .query({ with: sides.matrixId })
      .expect(200);
    expect((changed as Answer).body['rows']).toMatchObject([{ key: 'SR-02', change: 'CHANGED', in: ['parts'] }]);
    // A second change finds the revision under way.
    const again = await new Client(registry.http).read(`contracts/${sides.contractId}`);
    await new Client(registry.http).patch(`contracts/${sides.contractId}`, again.version, {
      externalConnection: 'YES',
    });
    const revisions = await new Client(sides.confirmer).read<{ items: object[] }>(
      `contracts/${sides.contractId}/matrix-revisions`,
    );
    expect(revisions.items).toHaveLength(2);
  });
});
