import { type Agent } from 'supertest';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { aCustomRow } from '../factories/custom-rows';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

type Problem = Shown & { readonly code: string; readonly errors: readonly { pointer: string; code: string }[] };
interface Answer {
  readonly status: number;
  readonly body: object;
}
interface MatrixShown extends Shown {
  readonly rows: readonly {
    key: string;
    title: string;
    applicability: string;
    reason: string | null;
    legalRowKey: string | null;
    allocations: object[];
  }[];
}

describe('templates of an institution’s own', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    vendorId = (await api.create('vendors', aVendorBody())).id;
  });
  afterAll(() => registry.stop());

  const aTemplate = (over: object = {}) => ({
    name: `院内標準①㈱𠮷 ${Math.random()}`,
    rows: [aCustomRow({ key: 'CU-01', legalRowKey: 'LG-03' })],
    excuses: [{ key: 'SR-02', reason: '院内サーバーを持たないため' }],
    ...over,
  });
  const begin = (over: object = {}) => api.create(`institutions/${institutionId}/matrix-templates`, aTemplate(over));
  const step = (id: string, name: string): Promise<Answer> =>
    Promise.resolve(registry.http.post(`/v1/matrix-templates/${id}/steps`).set('If-Match', '*').send({ step: name }));
  const published = async (over: object = {}) => {
    const { id } = await begin(over);
    expect(await step(id, 'PUBLISH')).toMatchObject({ status: 200, body: { status: 'PUBLISHED' } });
    return api.read(`matrix-templates/${id}`);
  };
  const nextEdition = (id: string) => registry.http.post(`/v1/matrix-templates/${id}/editions`).send({});
  const draw =
    (body: object, agent: Agent = registry.http, institution = institutionId) =>
    async () => {
      const contract = await api.create('contracts', aContractBody(institution, vendorId));
      return agent
        .post(`/v1/contracts/${contract.id}/matrix`)
        .send({ maintenance: 'NO', signatureUsed: 'NO', ...body }) as Promise<Answer>;
    };
  const told = ({ status, body }: Answer) => [
    status,
    ...((body as Problem).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
  ];

  it('refuse what a template cannot say, and name the field', async () => {
    const refusalOf = async (over: object) =>
      told(await registry.http.post(`/v1/institutions/${institutionId}/matrix-templates`).send(aTemplate(over)));
    const excused = (...keys: string[]) => ({ excuses: keys.map((key) => ({ key, reason: '無いため' })) });
    expect(await refusalOf(excused('SR-02', 'LG-01'))).toEqual([400, '/excuses/1/key NON_DELEGABLE']);
    expect(await refusalOf(excused('CU-01'))).toEqual([400, '/excuses/0/key NOT_FOUND']);
    expect(await refusalOf(excused('SR-02', 'SR-02'))).toEqual([400, '/excuses/1/key TWICE']);
    expect(await refusalOf({ rows: [aCustomRow({ key: 'CU-50' })] })).toEqual([400, '/rows/0/key KEY']);
    expect(await refusalOf({ rows: [aCustomRow()] })).toEqual([400, '/rows/0/key REQUIRED']);
    expect(await refusalOf({ rows: [aCustomRow({ key: 'CU-01', legalRowKey: 'CU-09' })] })).toEqual([
      400,
      '/rows/0/legalRowKey NO_LEGAL_ROW',
    ]);
    const { name } = await begin();
    expect(await refusalOf({ name })).toEqual([409, '/name TAKEN']);
  });

  it('can be rewritten as a whole while they are a draft', async () => {
    const { id, version } = await begin();
    const rows = [aCustomRow({ key: 'CU-02' }), aCustomRow({ key: 'CU-01', titleJa: '改⑥' })];
    const changed = await api.patch(`matrix-templates/${id}`, version, { rows, name: '改名㈱' });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      name: '改名㈱',
      rows: [{ key: 'CU-01', titleJa: '改⑥', legalRowKey: null }, { key: 'CU-02' }],
      excuses: [{ key: 'SR-02' }],
    });
    const cleared = await api.patch(`matrix-templates/${id}`, 2, { rows: [], excuses: [] });
    expect(cleared.body).toMatchObject({ rows: [], excuses: [] });
    const refused = await api.patch(`matrix-templates/${id}`, 3, { excuses: [{ key: 'LG-01', reason: 'x' }] });
    expect(told(refused)).toEqual([400, '/excuses/0/key NON_DELEGABLE']);
    expect(told(await draw({ templateId: id })())).toEqual([400, '/templateId NOT_PUBLISHED']);
  });

  it('stay what they are once published, whoever tries, until they are withdrawn', async () => {
    const template = await published();
    const { id, version } = template;
    expect(await api.patch(`matrix-templates/${id}`, version, {})).toMatchObject({
      status: 409,
      body: { code: 'PUBLISHED_TEMPLATE' },
    });
    expect((await api.patch(`matrix-templates/${id}`, version, { rows: [] })).body['code']).toBe('PUBLISHED_TEMPLATE');
    const deleted = await registry.http.delete(`/v1/matrix-templates/${id}`).set('If-Match', '*');
    expect(deleted.body).toMatchObject({ status: 409, code: 'PUBLISHED_TEMPLATE' });
    // Neither does the owner of the tables change it by mistake.
    for (const statement of [
      `update matrix_templates set note = '後から' where id = $1`,
      `update matrix_templates set status = 'DRAFT', published_on = null where id = $1`,
      `update matrix_template_rows set title_ja = '後から' where template_id = $1`,
      `delete from matrix_template_rows where template_id = $1`,
      `delete from matrix_template_excuses where template_id = $1`,
      `insert into matrix_template_excuses (template_id, key, reason) values ($1, 'SR-03', '後から')`,
    ])
      await expect(registry.sql(statement, [id])).rejects.toMatchObject({
        constraint: 'ck_matrix_templates__status__published',
      });
    expect(await api.read(`matrix-templates/${id}`)).toEqual(template);
    expect(await step(id, 'PUBLISH')).toMatchObject({
      status: 409,
      body: { code: 'ILLEGAL_STEP', allowed: ['WITHDRAW'] },
    });
    expect(await step(id, 'WITHDRAW')).toMatchObject({ status: 200, body: { status: 'WITHDRAWN' } });
    expect((await step(id, 'WITHDRAW')).status).toBe(409);
    expect(told(await draw({ templateId: id })())).toEqual([400, '/templateId NOT_PUBLISHED']);
  });

  it('go on in editions under one name, of which one is in use and one at most on its way', async () => {
    const first = await published();
    const second = await nextEdition(first.id);
    expect([second.status, second.body]).toMatchObject([
      201,
      {
        name: first['name'],
        edition: 2,
        status: 'DRAFT',
        publishedOn: null,
        rows: first['rows'],
        excuses: first['excuses'],
      },
    ]);
    expect(told((await nextEdition(first.id)) as Answer)[0]).toBe(409);
    const { id } = second.body as Shown;
    expect(told(await api.patch(`matrix-templates/${id}`, 1, { name: '別名' }))).toEqual([400, '/name FIXED']);
    expect((await nextEdition(id)) as Answer).toMatchObject({ status: 409, body: { code: 'ILLEGAL_STEP' } });
    await step(id, 'PUBLISH');
    const editions = await api.read<{ items: Shown[] }>(`institutions/${institutionId}/matrix-templates`, {
      name: first['name'],
    });
    expect(editions.items.map(({ edition, status }) => [edition, status])).toEqual([
      [1, 'WITHDRAWN'],
      [2, 'PUBLISHED'],
    ]);
    const inUse = await api.read<{ items: Shown[] }>(`institutions/${institutionId}/matrix-templates`, {
      status: 'PUBLISHED',
      name: first['name'],
    });
    expect(inUse.items.map((one) => one.id)).toEqual([id]);
    expect((await nextEdition(first.id)).body).toMatchObject({ edition: 3 });
  });

  it('give a new matrix their rows, and excuse what it would have', async () => {
    const rows = [
      aCustomRow({ key: 'CU-02', legalRowKey: 'CU-01' }),
      aCustomRow({ key: 'CU-01', titleJa: '法令上の届出', layer: 'LEGAL' }),
    ];
    const template = await published({ rows });
    const answer = await draw({ templateId: template.id, takeSuggestions: true })();
    expect(answer).toMatchObject({
      status: 201,
      body: { templateId: template.id, templateEdition: `MHLW-7.0+${String(template['name'])}/1` },
    });
    const matrix = answer.body as MatrixShown;
    expect(matrix.rows.slice(-2).map(({ key, legalRowKey, allocations }) => [key, legalRowKey, allocations])).toEqual([
      ['CU-01', null, []],
      ['CU-02', 'CU-01', []],
    ]);
    expect(matrix.rows.find(({ key }) => key === 'SR-02')).toMatchObject({
      applicability: 'NOT_PRESENT',
      reason: '院内サーバーを持たないため',
      allocations: [],
    });
    expect(matrix.rows.find(({ key }) => key === 'SR-03')).toMatchObject({ applicability: 'APPLICABLE' });
    const canonical = await registry.http.get(`/v1/matrices/${matrix.id}/canonical`).expect(200);
    expect(canonical.body).toMatchObject({ templateEdition: `MHLW-7.0+${String(template['name'])}/1` });
    const plain = (await draw({})()).body as MatrixShown;
    expect(plain).toMatchObject({ templateId: null, templateEdition: 'MHLW-7.0' });
    expect(plain.rows.some(({ key }) => key.startsWith('CU-'))).toBe(false);
  });

  it('are no business of other institutions, nor of vendors', async () => {
    const template = await published();
    const other = (await api.create('institutions', anInstitutionBody())).id;
    const missing = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
    for (const id of [template.id, missing])
      expect(told(await draw({ templateId: id }, registry.http, other)())).toEqual([400, '/templateId NOT_FOUND']);
    // The database refuses it as well.
    const contract = await api.create('contracts', aContractBody(other, vendorId));
    const insert = `insert into matrices (id, contract_id, revision, template_id) values (gen_random_uuid(), $1, 1, $2)`;
    await expect(registry.sql(insert, [contract.id, template.id])).rejects.toMatchObject({
      constraint: 'fk_matrices__template_id__not_found',
    });
    await api.create('contracts', aContractBody(institutionId, vendorId));
    const vendor = await registry.as({ roles: ['VENDOR_REPRESENTATIVE'], vendorId });
    await vendor.get(`/v1/matrix-templates/${template.id}`).expect(404);
    const list = await vendor.get(`/v1/institutions/${institutionId}/matrix-templates`).expect(200);
    expect(list.body).toEqual({ items: [], next: null });
    const foreign = await registry.as({ roles: ['PLANNING_MANAGER'], institutionId: other });
    await foreign.get(`/v1/matrix-templates/${template.id}`).expect(404);
    await foreign.get(`/v1/institutions/${institutionId}/matrix-templates`).expect(404);
  });

  it('have a history, and are shown as they were', async () => {
    const { id, version, ...begun } = await begin();
    await registry.sql(
      `set local session_replication_role = 'replica'; update journal set at = '2026-11-01T14:59:00Z'`,
    );
    await api.patch(`matrix-templates/${id}`, version, { note: '委員会で検討', rows: [] });
    const { name, rows, excuses } = begun as Record<string, unknown>;
    expect(await api.read(`matrix-templates/${id}`, { asKnownOn: '2026-11-01' })).toMatchObject({
      version: 1,
      note: null,
      name,
      rows,
      excuses,
    });
    const history = await api.read<{ items: { action: string; resource: string }[] }>(`matrix-templates/${id}/history`);
    expect(history.items.map(({ action, resource }) => `${action} ${resource}`)).toEqual(
      expect.arrayContaining([
        'INSERT matrix-templates',
        'INSERT matrix-template-rows',
        'UPDATE matrix-templates',
        'DELETE matrix-template-rows',
      ]),
    );
  });
});
