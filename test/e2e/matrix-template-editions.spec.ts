import { type Agent } from 'supertest';
import { aContractBody, anInstitutionBody } from '../factories/bodies';
import { aCustomRow } from '../factories/custom-rows';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { type ShownMatrix, TwoSides } from '../support/two-sides';

interface CustomRow {
  readonly id: string;
  readonly version: number;
  readonly key: string;
  readonly title: string;
  readonly custom: { readonly titleJa: string } | null;
  readonly legalRowKey: string | null;
  readonly allocations: readonly object[];
}

/** A hospital that publishes another edition of its template after a matrix was agreed from the one before. */
describe('another edition of a template', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  const publish = async (agent: Agent, id: string) =>
    agent.post(`/v1/matrix-templates/${id}/steps`).set('If-Match', '*').send({ step: 'PUBLISH' }).expect(200);
  const own = (matrix: ShownMatrix) =>
    (matrix.rows as unknown as CustomRow[]).filter(({ key }) => key.startsWith('CU-'));
  const rows = [
    aCustomRow({ key: 'CU-01', titleJa: '夜間の一次受け' }),
    aCustomRow({ key: 'CU-02', titleJa: '月次報告①' }),
    aCustomRow({ key: 'CU-03', titleJa: '廃止予定の行' }),
  ];
  /** Both sides, with a matrix drawn up from a template's first edition. */
  const meet = async () => {
    const name = `院内標準㈱𠮷 ${Math.random()}`;
    const sides = await TwoSides.meet(registry, {}, async (drafter, institutionId) => {
      const { id } = await new Client(drafter).create(`institutions/${institutionId}/matrix-templates`, { name, rows });
      await publish(drafter, id);
      return { templateId: id };
    });
    const drafter = new Client(sides.drafter);
    const [first] = (await drafter.read<{ items: Shown[] }>(`institutions/${sides.institutionId}/matrix-templates`))
      .items;
    const editionWith = async (changed: object[]) => {
      const { id, version } = await drafter.create(`matrix-templates/${first!.id}/editions`, {});
      const patched = await drafter.patch(`matrix-templates/${id}`, version, { rows: changed });
      expect(patched.status).toBe(200);
      return id;
    };
    return { sides, drafter, name, first: first!, editionWith };
  };
  const current = async (sides: TwoSides) =>
    new Client(sides.confirmer).read<ShownMatrix>(`contracts/${sides.contractId}/matrix`);

  it('makes what was agreed stale, and begins a revision in which what is new or reads otherwise is open', async () => {
    const { sides, drafter, name, editionWith } = await meet();
    const hash = await sides.agree();
    const id = await editionWith([
      rows[0]!,
      aCustomRow({ key: 'CU-02', titleJa: '月次と四半期の報告⑥' }),
      aCustomRow({ key: 'CU-04', titleJa: '院内の届出', layer: 'LEGAL' }),
      aCustomRow({ key: 'CU-05', titleJa: '髙﨑: 新しい運用', legalRowKey: 'CU-04' }),
    ]);
    expect((await sides.matrix()).stale).toBeNull();
    await publish(sides.drafter, id);

    const agreed = await sides.matrix();
    expect(agreed).toMatchObject({ status: 'AGREED', contentHash: hash, stale: { reasons: ['TEMPLATE'] } });
    expect(own(agreed).map(({ title }) => title)).toEqual(['夜間の一次受け', '月次報告①', '廃止予定の行']);
    const next = await current(sides);
    expect(next).toMatchObject({
      revision: 2,
      status: 'DRAFT',
      begunBecause: ['TEMPLATE'],
      templateId: id,
      templateEdition: `MHLW-7.0+${name}/2`,
      unanswered: ['CU-02', 'CU-04', 'CU-05'],
    });
    expect(own(next).map(({ title, legalRowKey, allocations }) => [title, legalRowKey, allocations.length])).toEqual([
      ['夜間の一次受け', null, 2],
      ['月次と四半期の報告⑥', null, 0],
      ['廃止予定の行', null, 2],
      ['院内の届出', null, 0],
      ['髙﨑: 新しい運用', 'CU-04', 0],
    ]);
    const concord = await new Client(sides.vendor).read<{ counts: object; rows: { key: string; state: string }[] }>(
      `matrices/${next.id}/concord`,
    );
    expect(concord.rows.filter(({ state }) => state !== 'CONCORDANT')).toMatchObject([
      { key: 'CU-02', state: 'UNDECLARED' },
      { key: 'CU-04', state: 'UNDECLARED' },
      { key: 'CU-05', state: 'UNDECLARED' },
    ]);
    const differences = await drafter.read<{ rows: { key: string; change: string }[] }>(
      `matrices/${next.id}/differences`,
    );
    expect(differences.rows.map(({ key, change }) => [key, change])).toEqual([
      ['CU-02', 'CHANGED'],
      ['CU-04', 'ADDED'],
      ['CU-05', 'ADDED'],
    ]);
    const gaps = await registry.sql<{ what: string }>('select what from contract_changes where contract_id = $1', [
      sides.contractId,
    ]);
    expect(gaps).toContainEqual({ what: 'TEMPLATE' });
  });

  it('leaves alone the revision that people work on, and what this matrix alone has', async () => {
    const { sides, drafter, editionWith } = await meet();
    const first = own(await sides.matrix());
    await drafter.patch(`matrix-rows/${first[0]!.id}`, first[0]!.version, { titleJa: '当該契約での一次受け' });
    await drafter.create(`matrices/${sides.matrixId}/rows`, aCustomRow({ titleJa: '当該契約だけの行' }));
    await sides.agree();
    const contract = await new Client(registry.http).read(`contracts/${sides.contractId}`);
    await new Client(registry.http).patch(`contracts/${sides.contractId}`, contract.version, {
      remoteMaintenance: 'YES',
    });
    const open = await current(sides);
    await publish(sides.drafter, await editionWith([rows[0]!, aCustomRow({ key: 'CU-09', titleJa: '新' })]));
    expect((await sides.matrix()).stale?.reasons).toEqual(['CONTRACT_FACTS', 'TEMPLATE']);
    expect(await current(sides)).toEqual(open);

    // Begun anew from what was agreed, it takes the edition in; what was adjusted here stays adjusted.
    await sides.drafter.delete(`/v1/matrices/${open.id}`).set('If-Match', '*').expect(204);
    await drafter.create(`contracts/${sides.contractId}/matrix`, {});
    const anew = await current(sides);
    expect(own(anew).map(({ key, title, allocations }) => [key, title, allocations.length])).toEqual([
      ['CU-01', '当該契約での一次受け', 2],
      ['CU-02', '月次報告①', 2],
      ['CU-03', '廃止予定の行', 2],
      ['CU-09', '新', 0],
      ['CU-50', '当該契約だけの行', 2],
    ]);
    const refused = await sides.drafter
      .post(`/v1/contracts/${sides.contractId}/matrix`)
      .send({ templateId: String((anew as unknown as { templateId: string }).templateId) });
    expect((refused.body as { errors: object[] }).errors).toMatchObject([
      { pointer: '/templateId', code: 'AGREED_BEFORE' },
    ]);
  });

  it('concerns nobody who drew up from another template, of this institution or of one with the same name elsewhere', async () => {
    const { sides, drafter, name, editionWith } = await meet();
    await sides.agree();
    const elsewhere = (await new Client(registry.http).create('institutions', anInstitutionBody())).id;
    const other = await drafter.create(`institutions/${sides.institutionId}/matrix-templates`, { name: '別のひな形' });
    const namesake = await new Client(registry.http).create(`institutions/${elsewhere}/matrix-templates`, { name });
    for (const { id } of [other, namesake]) await publish(registry.http, id);
    expect((await sides.matrix()).stale).toBeNull();
    await publish(sides.drafter, await editionWith(rows));
    expect((await sides.matrix()).stale?.reasons).toEqual(['TEMPLATE']);
    // Nothing new in it: everything stands as it was agreed.
    const next = await current(sides);
    expect([next.revision, (next as unknown as { unanswered: string[] }).unanswered]).toEqual([2, []]);
  });

  it('opens in a recorded matrix too what reads otherwise, and nothing else', async () => {
    const { sides, drafter, first, editionWith } = await meet();
    const api = new Client(registry.http);
    const contract = await api.create('contracts', aContractBody(sides.institutionId, sides.vendorId));
    const matrix = await api.create(`contracts/${contract.id}/matrix`, {
      templateId: first.id,
      takeSuggestions: true,
    });
    const drawn = await drafter.read<ShownMatrix>(`matrices/${matrix.id}`);
    const partyId = drawn.parties.find(({ kind }) => kind === 'PRIME_VENDOR')?.id;
    const allocations = [{ partyId, role: 'ACCOUNTABLE' }];
    for (const row of own(drawn)) await drafter.patch(`matrix-rows/${row.id}`, row.version, { allocations });
    await registry.sql(`update matrices set status = 'AGREED', agreed_on = '2026-11-20' where id = $1`, [matrix.id]);
    const id = await editionWith([
      aCustomRow({ key: 'CU-01', titleJa: '終日の一次受け' }),
      aCustomRow({ key: 'CU-02', titleJa: '月次報告①', table41Category: 'SEC_LOG_AUDIT', legalRowKey: 'LG-01' }),
    ]);
    await publish(sides.drafter, id);
    const next = await drafter.read<ShownMatrix>(`contracts/${contract.id}/matrix`);
    expect(next).toMatchObject({ revision: 2, conclusion: 'RECORDED', templateId: id });
    expect(own(next).map(({ title, legalRowKey, allocations: parts }) => [title, legalRowKey, parts.length])).toEqual([
      ['終日の一次受け', null, 0],
      ['月次報告①', 'LG-01', 1],
      ['廃止予定の行', null, 1],
    ]);
    const parts = (shown: ShownMatrix) =>
      shown.rows.filter(({ key }) => !key.startsWith('CU-')).map(({ key, allocations: { length } }) => [key, length]);
    expect(parts(next)).toEqual(parts(drawn));
  });

  it('keeps the template that an agreed matrix was drawn up from', async () => {
    const { sides, first } = await meet();
    await sides.agree();
    const update = 'update matrices set template_id = null where id = $1';
    await expect(registry.sql(update, [sides.matrixId])).rejects.toMatchObject({
      constraint: 'ck_matrices__status__immutable',
    });
    expect((await sides.matrix()) as unknown as { templateId: string }).toMatchObject({ templateId: first.id });
  });
});
