import { createHash } from 'node:crypto';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { aCustomRow } from '../factories/custom-rows';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { type Answer, type ShownMatrix, TwoSides } from '../support/two-sides';

interface CustomShown {
  readonly id: string;
  readonly version: number;
  readonly key: string;
  readonly custom: object | null;
}

describe('rows of an institution’s own', () => {
  let registry: TestRegistry;
  let sides: TwoSides;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    sides = await TwoSides.meet(registry);
    api = new Client(sides.drafter);
  });
  afterAll(() => registry.stop());

  const add = async (body: object, matrixId = sides.matrixId): Promise<Answer> =>
    sides.drafter.post(`/v1/matrices/${matrixId}/rows`).send(body);
  const remove = (id: string) => sides.drafter.delete(`/v1/matrix-rows/${id}`).set('If-Match', '*');
  const rowOf = async (key: string) => {
    const row = (await sides.matrix()).rows.find((one) => one.key === key);
    if (row === undefined) throw new Error(`no row ${key}`);
    return row as unknown as CustomShown;
  };
  const faultsIn = ({ status, body }: { status: number; body: object }) => [
    status,
    ...((body as Answer['body']).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
  ];

  it('stand behind the template’s rows, and say what they are in both languages', async () => {
    const first = await add(aCustomRow({ titleEn: 'First response at night', legalRowKey: 'LG-03', clause: '内規①' }));
    expect([first.status, first.body]).toMatchObject([
      201,
      {
        key: 'CU-50',
        group: null,
        title: '夜間の一次受け㈱𠮷',
        layer: 'OPERATIONAL',
        phase: 'EMERGENCY',
        clauses: ['内規①'],
        table41Category: 'SERVER_OPERATION',
        legalRowKey: 'LG-03',
        nonDelegable: false,
        belongsTo: 'CONTRACT',
        suggested: [],
        applicability: 'APPLICABLE',
        custom: { titleJa: '夜間の一次受け㈱𠮷', titleEn: 'First response at night' },
      },
    ]);
    expect(first.headers['location']).toBe(`/v1/matrix-rows/${String(first.body['id'])}`);
    const own = await add(aCustomRow({ key: 'ｃｕ-07', titleJa: '院内の法令上の届出', layer: 'LEGAL', phase: 'BOTH' }));
    expect([own.status, own.body['key']]).toEqual([201, 'CU-07']);
    expect((await add(aCustomRow({ legalRowKey: 'CU-07' }))).body).toMatchObject({ key: 'CU-51' });
    const { rows } = await sides.matrix();
    expect(rows.slice(-3).map(({ key }) => key)).toEqual(['CU-07', 'CU-50', 'CU-51']);
    expect(rows.find(({ key }) => key === 'IN-02')).toMatchObject({ group: 'E', custom: null });
    const inEnglish = await sides.drafter.get(`/v1/matrices/${sides.matrixId}`).set('Accept-Language', 'en');
    const titles = (inEnglish.body as { rows: { title: string }[] }).rows.slice(-2).map(({ title }) => title);
    expect(titles).toEqual(['First response at night', '夜間の一次受け㈱𠮷']);
  });

  it('are refused where they could not be what they say, and the fault names the field', async () => {
    expect(faultsIn(await add(aCustomRow({ key: 'CU-50' })))).toEqual([409, '/key TAKEN']);
    for (const key of ['CU-00', 'LG-01', 'CU-100', 'CU-5'])
      expect(faultsIn(await add(aCustomRow({ key })))).toEqual([400, '/key KEY']);
    expect(faultsIn(await add(aCustomRow({ legalRowKey: 'SR-02' })))).toEqual([400, '/legalRowKey NO_LEGAL_ROW']);
    expect(faultsIn(await add(aCustomRow({ legalRowKey: 'CU-99' })))).toEqual([400, '/legalRowKey NO_LEGAL_ROW']);
    expect(faultsIn(await add(aCustomRow({ layer: 'LEGAL', legalRowKey: 'LG-03' })))).toEqual([
      400,
      '/legalRowKey NO_LEGAL_ROW',
    ]);
    expect(faultsIn(await add({ titleJa: 'x', layer: 'OTHER' }))).toEqual([400, '/layer UNKNOWN', '/phase REQUIRED']);
    expect((await sides.matrix()).rows.filter(({ key }) => key.startsWith('CU-'))).toHaveLength(3);
  });

  it('can be changed in what they are; the template’s cannot, nor can they be deleted', async () => {
    const { id, version } = await rowOf('CU-51');
    const changed = await api.patch(`matrix-rows/${id}`, version, { titleJa: '改題⑥', table41Category: null });
    expect([changed.status, changed.body]).toMatchObject([
      200,
      { title: '改題⑥', table41Category: null, phase: 'EMERGENCY', legalRowKey: 'CU-07' },
    ]);
    const legal = await rowOf('CU-07');
    const broken = await api.patch(`matrix-rows/${legal.id}`, legal.version, { layer: 'OPERATIONAL' });
    expect(faultsIn(broken)).toEqual([400, '/layer LINKED']);
    expect((await remove(legal.id)).body).toMatchObject({ status: 409, code: 'IN_USE' });
    const standard = await rowOf('SR-02');
    const refused = await api.patch(`matrix-rows/${standard.id}`, standard.version, { titleJa: '改', clause: null });
    expect(faultsIn(refused)).toEqual([400, '/titleJa TEMPLATE_ROW', '/clause TEMPLATE_ROW']);
    expect((await remove(standard.id)).body).toMatchObject({ status: 409, code: 'TEMPLATE_ROW' });
    const latest = await rowOf('CU-51');
    expect((await remove(latest.id)).status).toBe(204);
    expect((await add(aCustomRow())).body).toMatchObject({ key: 'CU-51' });
  });

  it('are declared, differ and are concordant like any other; anew once they read otherwise', async () => {
    const row = (await sides.matrix()).rows.find(({ key }) => key === 'CU-50')!;
    const roles = await sides.usual(row);
    expect((await sides.declare(sides.vendor, row.id, roles)).status).toBe(200);
    expect((await sides.declare(sides.drafter, row.id, roles, { note: '平日のみ' })).status).toBe(200);
    const stateOf = async () => (await sides.concord()).rows.find(({ key }) => key === 'CU-50')?.state;
    expect(await stateOf()).toBe('DIFFERING');
    await sides.declare(sides.vendor, row.id, roles, { note: '平日のみ' });
    expect(await stateOf()).toBe('CONCORDANT');
    const linked = await api.patch(`matrix-rows/${row.id}`, (await rowOf('CU-50')).version, { legalRowKey: 'LG-01' });
    expect([linked.status, await stateOf()]).toEqual([200, 'CONCORDANT']);
    const before = await rowOf('CU-50');
    const changed = await api.patch(`matrix-rows/${row.id}`, before.version, { titleJa: '夜間と休日の一次受け' });
    expect([changed.status, changed.body]).toMatchObject([200, { allocations: [], note: null }]);
    expect(await stateOf()).toBe('UNDECLARED');
    expect((await sides.concord()).rows.slice(-3).map(({ key }) => key)).toEqual(['CU-07', 'CU-50', 'CU-51']);
  });

  it('count in the digest for their layer, phase and category, and never as what cannot be given away', async () => {
    const [{ digest = {} } = {}] = await registry.sql<{ digest: Record<string, unknown> }>(
      'select digest from matrices where id = $1',
      [sides.matrixId],
    );
    const { rows } = await sides.matrix();
    const legal = (rows as unknown as { layer: string; applicability: string }[]).filter(
      ({ layer, applicability }) => layer === 'LEGAL' && applicability === 'APPLICABLE',
    );
    expect(digest['legalRows']).toBe(legal.length);
    expect(digest['unanswered']).toEqual(expect.arrayContaining(['CU-07', 'CU-50', 'CU-51']));
    expect(digest['delegated']).toEqual([]);
  });

  it('are part of what is agreed, void the confirmations when they change, and then stay', async () => {
    await sides.declareEverything();
    await sides.step('UNDER_CONSULTATION');
    await sides.confirmBoth();
    expect((await sides.concord()).confirmedBy).toHaveLength(2);
    expect((await add(aCustomRow({ key: 'CU-52' }))).status).toBe(201);
    expect((await sides.concord()).confirmedBy).toEqual([]);
    expect((await remove((await rowOf('CU-52')).id)).status).toBe(204);
    const hash = await sides.confirmBoth();
    expect((await sides.step('AGREED')).body.contentHash).toBe(hash);
    const { text } = await sides.vendor.get(`/v1/matrices/${sides.matrixId}/canonical`).expect(200);
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    const content = JSON.parse(text) as { rows: { key: string; custom?: object }[] };
    expect(content.rows.filter((row) => 'custom' in row).map(({ key }) => key)).toEqual(['CU-07', 'CU-50', 'CU-51']);
    expect(content.rows.find(({ key }) => key === 'CU-50')?.custom).toMatchObject({
      titleJa: '夜間と休日の一次受け',
      legalRowKey: 'LG-01',
    });
    const verdictOn = async (canonical: string) =>
      (await sides.vendor.post('/v1/matrix-verifications').send({ canonical, matrixId: sides.matrixId }))
        .body as object;
    expect(await verdictOn(text)).toMatchObject({ verdict: 'AS_AGREED' });
    expect(await verdictOn(text.replace('夜間と休日', '終日'))).toMatchObject({ verdict: 'DIFFERENT' });

    const { id, version } = await rowOf('CU-50');
    const patched = await api.patch(`matrix-rows/${id}`, version, { titleJa: '後から' });
    expect([patched.status, patched.body['code']]).toEqual([409, 'AGREED_REVISION']);
    expect((await remove(id)).body).toMatchObject({ status: 409, code: 'AGREED_REVISION' });
    expect((await add(aCustomRow())).body).toMatchObject({ status: 409, code: 'AGREED_REVISION' });
  });

  it('come into the next revision as they were agreed, and differences tell what became of them', async () => {
    const contract = await new Client(registry.http).read(`contracts/${sides.contractId}`);
    await new Client(registry.http).patch(`contracts/${sides.contractId}`, contract.version, {
      remoteMaintenance: 'YES',
    });
    const { id: nextId } = await api.read<ShownMatrix>(`contracts/${sides.contractId}/matrix`);
    const next = await sides.matrix(nextId);
    const own = (matrix: ShownMatrix) =>
      (matrix.rows as unknown as CustomShown[])
        .filter(({ key }) => key.startsWith('CU-'))
        .map(({ key, custom }) => [key, custom]);
    expect(next.revision).toBe(2);
    expect(own(next)).toEqual(own(await sides.matrix()));
    const differences = async () =>
      (await sides.vendor.get(`/v1/matrices/${nextId}/differences`)).body as { rows: object[] };
    expect((await differences()).rows).toEqual([]);

    const shown = (key: string) => (next.rows as unknown as CustomShown[]).find((row) => row.key === key)!;
    await api.patch(`matrix-rows/${shown('CU-50').id}`, shown('CU-50').version, { clause: '覚書 第3条' });
    await remove(shown('CU-51').id);
    // A key that was once another row's is not taken again by itself.
    expect((await add(aCustomRow(), nextId)).body).toMatchObject({ key: 'CU-52' });
    expect((await differences()).rows).toMatchObject([
      { key: 'CU-50', change: 'CHANGED', in: ['custom', 'parts'], after: { custom: { clause: '覚書 第3条' } } },
      { key: 'CU-51', change: 'REMOVED', before: { custom: { titleJa: '夜間の一次受け㈱𠮷' } } },
      { key: 'CU-52', change: 'ADDED' },
    ]);
  });

  it('cover a category of table 4-1 in a recorded matrix, and show in the coverage of its system where nobody answers', async () => {
    const registrar = new Client(registry.http);
    const institutionId = (await registrar.create('institutions', anInstitutionBody())).id;
    const vendorId = (await registrar.create('vendors', aVendorBody())).id;
    const system = await registrar.create('systems', {
      institutionId,
      name: '電子カルテ①',
      status: 'LIVE',
      liveFrom: '2024-04-01',
      provider: 'VENDOR',
    });
    const contract = await registrar.create(
      'contracts',
      aContractBody(institutionId, vendorId, { systemIds: [system.id] }),
    );
    const body = { maintenance: 'NO', signatureUsed: 'NO' };
    const matrix = await registrar.create(`contracts/${contract.id}/matrix`, body);
    const uncovered = async () =>
      (
        await registry.sql<{ uncovered: string[] }>(
          `select digest -> 'uncoveredCategories' as uncovered from matrices where id = $1`,
          [matrix.id],
        )
      )[0]?.uncovered;
    const rows = matrix['rows'] as { id: string; table41Category: string | null }[];
    for (const { id } of rows.filter(({ table41Category }) => table41Category === 'SEC_LOG_AUDIT'))
      await registry.http
        .patch(`/v1/matrix-rows/${id}`)
        .set('If-Match', '*')
        .set('Content-Type', 'application/merge-patch+json')
        .send(JSON.stringify({ applicability: 'NOT_PRESENT' }))
        .expect(200);
    expect(await uncovered()).toEqual(['SEC_LOG_AUDIT']);
    await registrar.create(`matrices/${matrix.id}/rows`, aCustomRow({ table41Category: 'SEC_LOG_AUDIT' }));
    expect(await uncovered()).toEqual([]);
    const coverage = await registrar.read<{ contracts: { open: string[] }[]; rows: { key: string }[] }>(
      `systems/${system.id}/coverage`,
    );
    expect(coverage.contracts[0]?.open).toContain('CU-50');
    expect(coverage.rows.map(({ key }) => key)).not.toContain('CU-50');
  });
});
