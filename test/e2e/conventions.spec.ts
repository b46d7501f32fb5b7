import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('the conventions of the HTTP face', () => {
  let registry: TestRegistry;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  it('lets one of two writers of the same version win, and tells the other', async () => {
    const vendor = await api.create('vendors', aVendorBody());
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((note) => api.patch(`vendors/${vendor.id}`, 1, { address: note })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect(await api.read(`vendors/${vendor.id}`)).toMatchObject({
      version: 2,
      address: answers.find(({ status }) => status === 200)?.body['address'],
    });
  });

  it('clears with null what may be empty, and refuses null where it is no value', async () => {
    const vendor = await api.create('vendors', aVendorBody({ address: 'x', nameKana: 'ﾀｶｻｷ' }));
    expect(vendor['asEntered']).toEqual({ nameKana: 'ﾀｶｻｷ' });
    const cleared = await api.patch(`vendors/${vendor.id}`, 1, { address: null, nameKana: 'タカサキ' });
    expect(cleared.body).toMatchObject({ address: null, nameKana: 'タカサキ', asEntered: {} });
    const refused = await api.patch(`vendors/${vendor.id}`, 2, { name: null });
    expect([refused.status, refused.body['errors']]).toEqual([
      400,
      [expect.objectContaining({ pointer: '/name', code: 'TYPE' })],
    ]);
  });

  it('registers and changes by another system’s key', async () => {
    const path = '/v1/external/vendors/sap-mm/V-1';
    await registry.http.get(path).expect(404);
    const body = aVendorBody();
    const first = await registry.http.put(path).send(body).expect(201);
    expect(first.body).toMatchObject({ externalIds: [{ system: 'sap-mm', key: 'V-1' }] });
    await registry.http.put(path).send(body).expect(428);
    const second = await registry.http
      .put(path)
      .set('If-Match', '"1"')
      .send({ ...body, address: '更新' })
      .expect(200);
    expect(second.body).toMatchObject({
      id: (first.body as { id: string }).id,
      version: 2,
      address: '更新',
      externalIds: [{ system: 'sap-mm', key: 'V-1' }],
    });
    await registry.http.get(path).expect(200).expect('ETag', '"2"');
    // RFC 9110, 13.1.1: what is not there has no version, whichever is named.
    await registry.http
      .delete(`/v1/vendors/${(first.body as { id: string }).id}`)
      .set('If-Match', '"2"')
      .expect(204);
    for (const version of ['"2"', '*']) {
      const gone = await registry.http.put(path).set('If-Match', version).send(body).expect(412);
      expect(gone.body).toMatchObject({ code: 'NO_SUCH_VERSION' });
    }
    await registry.http.get(path).expect(404);
    await registry.http.put(path).send(body).expect(201);
    const taken = await registry.http
      .post('/v1/vendors')
      .send(aVendorBody({ externalIds: [{ system: 'sap-mm', key: 'V-1' }] }))
      .expect(409);
    expect((taken.body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe('/externalIds');
  });

  it('changes by another system’s key what is sent, and leaves everything else as it is', async () => {
    const path = '/v1/external/contracts/sap-mm/C-7';
    const [{ id: institutionId }, { id: vendorId }] = [
      await api.create('institutions', anInstitutionBody()),
      await api.create('vendors', aVendorBody()),
    ];
    const body = { ...aContractBody(institutionId, vendorId), autoRenew: true, serviceInUse: 'YES' };
    const first = await registry.http.put(path).send(body).expect(201);
    const before = first.body as Record<string, unknown>;
    const renamed = await registry.http.put(path).set('If-Match', '"1"').send({ title: '改称' }).expect(200);
    const after = renamed.body as Record<string, unknown>;
    const changed = Object.keys(after).filter(
      (field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]),
    );
    expect(changed.sort()).toEqual(['title', 'updatedAt', 'version']);
  });

  it('asks for the whole record where no other system’s key is known yet', async () => {
    const path = '/v1/external/vendors/sap-mm/V-none';
    const lacking = await registry.http.put(path).send({ address: '名称なし' }).expect(400);
    expect(lacking.body).toMatchObject({ errors: [{ pointer: '/name', code: 'REQUIRED' }] });
    const expecting = await registry.http.put(path).set('If-Match', '"1"').send(aVendorBody()).expect(412);
    expect(expecting.body).toMatchObject({ code: 'NO_SUCH_VERSION' });
    await registry.http.get(path).expect(404);
  });

  it('gives a repeated upsert the first answer again', async () => {
    const path = '/v1/external/vendors/sap-mm/V-again';
    const put = () => registry.http.put(path).set('Idempotency-Key', 'upsert-1').send({ name: '再送株式会社' });
    const first = await put().expect(201);
    const again = await put().expect(201).expect('Idempotency-Replayed', 'true');
    expect(again.text).toBe(first.text);
  });

  it('refuses what belongs to another institution, and names the field', async () => {
    const [own, foreign] = [
      await api.create('institutions', anInstitutionBody()),
      await api.create('institutions', anInstitutionBody()),
    ];
    const department = await api.create(`institutions/${foreign.id}/departments`, { name: '医療情報部' });
    const system = { name: '電子カルテ', status: 'LIVE', liveFrom: '2024-04-01', provider: 'VENDOR' };
    const theirs = await api.create('systems', { ...system, institutionId: foreign.id });
    const pointerOf = async (path: string, body: object) => {
      const { status, body: problem } = await registry.http
        .post(`/v1/${path}`)
        .send(body)
        .then((answer) => ({ status: answer.status, body: answer.body as { errors: { pointer: string }[] } }));
      return [status, problem.errors[0]?.pointer];
    };
    expect(await pointerOf('systems', { ...system, institutionId: own.id, ownerDepartmentId: department.id })).toEqual([
      400,
      '/ownerDepartmentId',
    ]);
    expect(
      await pointerOf(`institutions/${own.id}/role-assignments`, {
        role: 'CISO',
        person: '髙橋',
        heldFrom: '2026-04-01',
        departmentId: department.id,
      }),
    ).toEqual([400, '/departmentId']);
    expect(
      await pointerOf('provisions', {
        institutionId: own.id,
        recipient: '協議会',
        purpose: '連携',
        systemId: theirs.id,
      }),
    ).toEqual([400, '/systemId']);
    expect(
      await pointerOf('equipment', {
        institutionId: own.id,
        assetNo: 'A-1',
        name: '端末',
        status: 'PLANNED',
        systemId: theirs.id,
      }),
    ).toEqual([400, '/systemId']);
  });

  it('takes a repeated upsert with what was fixed at registration, but no other', async () => {
    const [one, other] = [await api.create('vendors', aVendorBody()), await api.create('vendors', aVendorBody())];
    const path = '/v1/external/certifications/erp/K-1';
    const body = aCertificationBody(one.id);
    await registry.http.put(path).send(body).expect(201);
    await registry.http.put(path).set('If-Match', '"1"').send(body).expect(200);
    const moved = await registry.http
      .put(path)
      .set('If-Match', '"1"')
      .send({ ...body, vendorId: other.id })
      .expect(400);
    expect((moved.body as { errors: unknown[] }).errors).toEqual([
      expect.objectContaining({ pointer: '/vendorId', code: 'FIXED' }),
    ]);
  });

  it('refuses a corporate number that another vendor has, and a delete of what others name', async () => {
    const vendor = await api.create('vendors', aVendorBody());
    const twin = await registry.http
      .post('/v1/vendors')
      .send({ ...aVendorBody(), corporateNumber: vendor['corporateNumber'] })
      .expect(409);
    expect((twin.body as { errors: unknown[] }).errors).toEqual([
      expect.objectContaining({ pointer: '/corporateNumber', code: 'TAKEN' }),
    ]);
    await api.create('certifications', aCertificationBody(vendor.id));
    const used = await registry.http.delete(`/v1/vendors/${vendor.id}`).set('If-Match', '"1"').expect(409);
    expect(used.body).toMatchObject({ code: 'IN_USE', usedBy: 'certifications' });
  });

  it('refuses two holders of one role of a device on one day', async () => {
    const institution = await api.create('institutions', anInstitutionBody());
    const device = await api.create('equipment', {
      institutionId: institution.id,
      assetNo: 'A-1',
      name: 'VPN装置',
      status: 'PLANNED',
    });
    const role = { role: 'OWNER', heldBy: 'INSTITUTION', heldFrom: '2026-01-01', heldTo: '2026-06-30' };
    await api.create(`equipment/${device.id}/roles`, role);
    const overlapping = await registry.http
      .post(`/v1/equipment/${device.id}/roles`)
      .send({ ...role, heldFrom: '2026-06-30', heldTo: null })
      .expect(409);
    expect((overlapping.body as { errors: unknown[] }).errors).toEqual([
      expect.objectContaining({ pointer: '/heldFrom', code: 'OVERLAP' }),
    ]);
    await api.create(`equipment/${device.id}/roles`, { ...role, heldFrom: '2026-07-01', heldTo: null });
  });

  it('pages through a list that grows meanwhile, each record once', async () => {
    for (let i = 0; i < 7; i++) await api.create('vendors', aVendorBody({ name: `頁 ${i}` }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { name: string }[]; next: string | null } = await api.read('vendors', {
        name: '頁',
        limit: 3,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.next;
      if (cursor !== null && seen.length === 3) await api.create('vendors', aVendorBody({ name: '頁 00 早い' }));
    } while (cursor !== null);
    expect(seen).toEqual(['頁 0', '頁 1', '頁 2', '頁 3', '頁 4', '頁 5', '頁 6']);
    const descending = await api.read<{ items: { name: string }[] }>('vendors', {
      name: '頁',
      sort: '-name',
      limit: 1,
    });
    expect(descending.items[0]?.name).toBe('頁 6');
    await registry.http.get('/v1/vendors').query({ cursor: 'bm90IG91cnM' }).expect(400);
  });

  it('ends a page of long records sooner, and shows each of them once', async () => {
    const website = `https://example.jp/${'a'.repeat(1900)}`;
    const made = Array.from({ length: 120 }, (_, i) => `長文 ${String(i).padStart(3, '0')}`);
    for (const name of made) await api.create('vendors', aVendorBody({ name, website }));
    const pages: string[][] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { name: string }[]; next: string | null } = await api.read('vendors', {
        name: '長文',
        limit: 200,
        ...(cursor ? { cursor } : {}),
      });
      pages.push(page.items.map(({ name }) => name));
      cursor = page.next;
    } while (cursor !== null);
    expect(pages.flat()).toEqual(made);
    expect(pages.map(({ length }) => length > 50 && length < 120)).toEqual([true, false]);
  });

  it('filters contracts by the dates that matter', async () => {
    const institution = await api.create('institutions', anInstitutionBody());
    const vendor = await api.create('vendors', aVendorBody());
    const [{ soon = '', later = '' } = {}] = await registry.sql<{ soon: string; later: string }>(
      `select (today_in_japan() + 20)::text as soon, (today_in_japan() + 200)::text as later`,
    );
    // Only what runs nears its end.
    const running = { startOn: null, serviceInUse: 'YES' };
    await api.create(
      'contracts',
      aContractBody(institution.id, vendor.id, { ...running, title: 'soon', endOn: soon, noticeMonths: 0 }),
    );
    await api.create(
      'contracts',
      aContractBody(institution.id, vendor.id, { ...running, title: 'later', endOn: later, noticeMonths: 6 }),
    );
    const titles = async (query: object) =>
      (
        await api.read<{ items: { title: string }[] }>('contracts', { institutionId: institution.id, ...query })
      ).items.map(({ title }) => title);
    expect(await titles({ endingWithinDays: 30 })).toEqual(['soon']);
    expect(await titles({ noticeWithinDays: 30 })).toEqual(['soon', 'later']);
    expect(await titles({ noticeWithinDays: 10 })).toEqual([]);
  });

  it('sets windows of the institution and returns to our default, which says that it is ours', async () => {
    const { id } = await api.create('institutions', anInstitutionBody());
    const policy = () =>
      api.read<{ version: number; note: string; numbers: { name: string; value: unknown; isDefault: boolean }[] }>(
        `institutions/${id}/policy`,
      );
    expect(await policy()).toMatchObject({ version: 0, note: '当社の既定値であり、根拠となる規定はありません' });
    expect((await api.patch(`institutions/${id}/policy`, 0, { certificateExpiryDays: [30, 90, 180] })).status).toBe(
      400,
    );
    expect((await api.patch(`institutions/${id}/policy`, 0, { certificateExpiryDays: [100, 50, 10] })).status).toBe(
      200,
    );
    expect((await policy()).numbers).toContainEqual(
      expect.objectContaining({ name: 'certificateExpiryDays', value: [100, 50, 10], isDefault: false }),
    );
    expect((await api.patch(`institutions/${id}/policy`, 1, { certificateExpiryDays: null })).status).toBe(200);
    expect((await policy()).numbers).toContainEqual(
      expect.objectContaining({ name: 'certificateExpiryDays', value: [180, 90, 30], isDefault: true }),
    );
  });
});
