import { corporateNumberCheckDigit } from '../../src/kernel/corporate-number';
import { aCertificationBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('succession', () => {
  let registry: TestRegistry;
  let api: Client;
  let vendor: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    vendor = (await api.create('vendors', aVendorBody())).id;
  });
  afterAll(() => registry.stop());

  const certificate = (over: object = {}, vendorId = vendor) =>
    api.create('certifications', aCertificationBody(vendorId, { validTo: '2026-12-31', ...over }));
  const codes = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
    status,
    ...((body['errors'] ?? []) as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`),
  ];

  it('of a certificate is one of the same vendor and family of schemes, later, in no circle', async () => {
    const old = await certificate();
    const stranger = await certificate({}, (await api.create('vendors', aVendorBody())).id);
    const isms = await certificate({ scheme: 'ISMS_JISQ27001', registrationNumber: 'IS 1' });
    const next = await certificate({
      validFrom: '2027-01-01',
      validTo: '2028-12-31',
      registrationNumber: '10123457(01)',
    });
    const follow = async (id: string, predecessorId: string) =>
      codes(await api.patch(`certifications/${id}`, 1, { predecessorId }));
    const at = '/predecessorId';
    expect(await follow(next.id, stranger.id)).toEqual([400, `${at} OTHER_VENDOR`]);
    expect(await follow(next.id, isms.id)).toEqual([400, `${at} OTHER_SCHEME`]);
    expect(await follow(next.id, next.id)).toEqual([400, `${at} ITSELF`]);
    expect(await follow(old.id, next.id)).toEqual([400, `${at} NO_LATER`]);
    expect(await follow(next.id, old.id)).toEqual([200]);
    expect(await follow(old.id, next.id)).toEqual([400, `${at} CYCLE`]);
    expect(await api.read(`certifications/${old.id}`)).toMatchObject({ successorId: next.id });
    // Nor does a change afterwards make of it one that could not follow.
    expect(
      codes(await api.patch(`certifications/${next.id}`, 2, { scheme: 'ISMAP', registrationNumber: null })),
    ).toEqual([400, `${at} OTHER_SCHEME`]);
  });

  it('is offered where scheme and holder fit', async () => {
    const holder = (await api.create('vendors', aVendorBody())).id;
    const old = await certificate({}, holder);
    const fits = await certificate(
      { validFrom: '2026-10-01', validTo: '2028-09-30', registrationNumber: '10123458(01)' },
      holder,
    );
    await certificate({ scheme: 'ISMS_JISQ27001', registrationNumber: 'IS 2', validTo: '2029-01-01' }, holder);
    await certificate({ validTo: '2029-01-01', holderCorporateNumber: '1180301018771' }, holder);
    const offered = async () =>
      (await api.read<{ items: Shown[] }>('certifications', { mayFollow: old.id })).items.map(({ id }) => id);
    expect(await offered()).toEqual([fits.id]);
    await api.patch(`certifications/${fits.id}`, 1, { predecessorId: old.id });
    expect(await offered()).toEqual([]);
  });

  it('of one company by two records is warned of before the second is made', async () => {
    const number = `${corporateNumberCheckDigit('770000000001')}770000000001`;
    const { id } = await api.create('vendors', {
      name: '株式会社髙﨑二重ﾒﾃﾞｨｶﾙ',
      nameKana: 'タカサキニジュウ',
      corporateNumber: number,
    });
    const alike = async (body: object) => {
      const answer = await registry.http.post('/v1/vendor-duplicate-checks').send(body).expect(200);
      return (answer.body as { items: { vendorId: string; likeness: string }[] }).items.map((one) => [
        one.vendorId,
        one.likeness,
      ]);
    };
    expect(await alike({ name: '別名', corporateNumber: number })).toEqual([[id, 'CORPORATE_NUMBER']]);
    expect(await alike({ name: '高崎二重めでぃかる(株)' })).toEqual([[id, 'NAME']]);
    expect(await alike({ name: '別', nameKana: 'たかさきにじゅう' })).toEqual([[id, 'NAME']]);
    expect(await alike({ name: '高崎二重メディカル東日本' })).toEqual([[id, 'PART_OF_NAME']]);
    expect(await alike({ name: '無関係商会' })).toEqual([]);
  });

  it('keeps several codes of one system for one corporation, and says which is which', async () => {
    const externalIds = [
      { system: 'sap-mm', key: 'S-1', label: '本社' },
      { system: 'sap-mm', key: 'S-2', label: '大阪支店' },
    ];
    const { id } = await api.create('vendors', aVendorBody({ externalIds }));
    expect((await api.read(`vendors/${id}`))['externalIds']).toEqual(externalIds);
    for (const { key } of externalIds) expect((await api.read(`external/vendors/sap-mm/${key}`)).id).toBe(id);
    const relabelled = await api.patch(`vendors/${id}`, 1, { externalIds: [{ system: 'sap-mm', key: 'S-2' }] });
    expect(relabelled.body['externalIds']).toEqual([{ system: 'sap-mm', key: 'S-2' }]);
  });

  it('of a sole proprietor has no corporate number', async () => {
    const answer = await registry.http.post('/v1/vendors').send(aVendorBody({ legalForm: 'SOLE_PROPRIETOR' }));
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { errors: [{ pointer: '/corporateNumber', code: 'OTHER_KIND' }] },
    ]);
  });
});
