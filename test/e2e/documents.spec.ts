import { createHash } from 'node:crypto';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { PDF, PNG } from '../factories/files';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

const NAME = '登録証 髙﨑①⑥㈱𠮷.pdf';
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

interface Document extends Shown {
  readonly links: readonly { readonly id: string; readonly subjectKind: string; readonly subjectId: string }[];
}

describe('evidence files', () => {
  let registry: TestRegistry;
  let api: Client;
  let institution: string;
  let contract: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institution = (await api.create('institutions', anInstitutionBody())).id;
    const vendor = (await api.create('vendors', aVendorBody())).id;
    contract = (await api.create('contracts', aContractBody(institution, vendor))).id;
  });
  afterAll(() => registry.stop());

  const upload = (fields: Record<string, string>, bytes = PDF, filename = NAME) => {
    const post = registry.http.post('/v1/documents');
    for (const [name, value] of Object.entries(fields)) void post.field(name, value);
    return post.attach('file', bytes, { filename });
  };
  const uploaded = async (fields: Record<string, string> = {}, bytes = PDF, filename = NAME): Promise<Document> => {
    const answer = await upload({ institutionId: institution, ...fields }, bytes, filename);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.body as Document;
  };

  it('are recorded with what their bytes show, under the name their owner gave them', async () => {
    const answer = await upload({ institutionId: institution, note: '更新分 ①' }).expect(201);
    const document = answer.body as Document;
    expect(document).toMatchObject({
      institutionId: institution,
      vendorId: null,
      sha256: sha256(PDF),
      size: PDF.length,
      mediaType: 'application/pdf',
      name: NAME,
      note: '更新分 ①',
      uploadedBy: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      links: [],
    });
    expect(answer.headers).toMatchObject({ location: `/v1/documents/${document.id}`, etag: '"1"' });
    expect(await api.read(`documents/${document.id}`)).toEqual(document);
  });

  it.each([
    ['../../etc/髙﨑.pdf', '髙﨑.pdf'],
    ['C:\\秘密\\契約書①.pdf', '契約書①.pdf'],
    ['\u202efdp.証明.pdf', 'fdp.証明.pdf'],
    ['か\u3099き.pdf', 'がき.pdf'],
  ])('are kept without the folders of %s', async (sent, kept) => {
    expect(await uploaded({}, PDF, sent)).toMatchObject({ name: kept });
  });

  it('are linked to what they are evidence for, once', async () => {
    const document = await uploaded({ subjectKind: 'CONTRACT', subjectId: contract });
    expect(document.links).toEqual([
      { id: expect.any(String) as string, subjectKind: 'CONTRACT', subjectId: contract },
    ]);
    const again = await registry.http
      .post(`/v1/documents/${document.id}/links`)
      .send({ subjectKind: 'CONTRACT', subjectId: contract })
      .expect(409);
    expect(again.body).toMatchObject({ code: 'TWICE', errors: [{ pointer: '/subjectId' }] });
  });

  it('are not linked to what is not there, nor to a record of another kind', async () => {
    const { id } = await uploaded();
    for (const subjectKind of ['CONTRACT', 'PROVISION']) {
      const subjectId = subjectKind === 'CONTRACT' ? id : contract;
      const answer = await registry.http.post(`/v1/documents/${id}/links`).send({ subjectKind, subjectId }).expect(400);
      expect(answer.body).toMatchObject({ errors: [{ pointer: '/subjectId', code: 'NOT_FOUND' }] });
    }
    const answer = await upload({ institutionId: institution, subjectKind: 'CONTRACT', subjectId: id }).expect(400);
    expect(answer.body).toMatchObject({ errors: [{ pointer: '/subjectId', code: 'NOT_FOUND' }] });
    await registry.http
      .post(`/v1/documents/${contract}/links`)
      .send({ subjectKind: 'CONTRACT', subjectId: contract })
      .expect(404);
  });

  it('are listed by institution, subject and content', async () => {
    const bytes = Buffer.concat([PNG, Buffer.from('一覧')]);
    const linked = await uploaded({ subjectKind: 'CONTRACT', subjectId: contract }, bytes, '写真.png');
    const ids = async (query: object) =>
      (await api.read<{ items: Document[] }>('documents', query)).items.map(({ id }) => id);
    expect(await ids({ sha256: sha256(bytes) })).toEqual([linked.id]);
    expect(await ids({ subjectKind: 'CONTRACT', subjectId: contract, sort: '-createdAt', limit: 1 })).toEqual([
      linked.id,
    ]);
    expect(await ids({ subjectKind: 'PROVISION' })).toEqual([]);
    expect(await ids({ institutionId: contract })).toEqual([]);
    expect(await ids({ institutionId: institution, limit: 1 })).toEqual([linked.id]);
  });

  it('are of an institution or of a vendor, and say both ends of a link', async () => {
    const faultsOf = async (fields: Record<string, string>) => {
      const answer = await upload(fields);
      const { errors } = answer.body as { errors: { pointer: string; code: string }[] };
      return [answer.status, ...errors.map(({ pointer, code }) => `${pointer} ${code}`)];
    };
    expect(await faultsOf({})).toEqual([400, '/institutionId REQUIRED']);
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    expect(await faultsOf({ institutionId: institution, vendorId })).toEqual([400, '/vendorId OTHER_KIND']);
    expect(await faultsOf({ institutionId: contract })).toEqual([400, '/institutionId NOT_FOUND']);
    expect(await faultsOf({ institutionId: 'x' })).toEqual([400, '/institutionId ID']);
    expect(await faultsOf({ institutionId: institution, colour: 'red' })).toEqual([400, '/colour UNKNOWN_FIELD']);
    expect(await faultsOf({ institutionId: institution, subjectId: contract })).toEqual([
      400,
      '/subjectKind INCOMPLETE',
    ]);
    expect(await faultsOf({ institutionId: institution, note: 'x'.repeat(4001) })).toEqual([400, '/note TOO_LONG']);
  });

  it('take a field that was left blank for one that was left out', async () => {
    expect(await uploaded({ note: '', subjectKind: '', subjectId: '' })).toMatchObject({ note: null, links: [] });
  });

  it('change nothing but their note', async () => {
    const { id } = await uploaded();
    expect(await api.patch(`documents/${id}`, 1, { note: '原本は契約書庫' })).toMatchObject({
      status: 200,
      body: { note: '原本は契約書庫', version: 2 },
    });
    expect(await api.patch(`documents/${id}`, 2, { name: '別名.pdf' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/name', code: 'UNKNOWN_FIELD' }] },
    });
    expect(await api.patch(`documents/${id}`, 1, { note: null })).toMatchObject({ status: 412 });
  });

  it('are deleted only when nothing links to them, and their content stays', async () => {
    const document = await uploaded({ subjectKind: 'CONTRACT', subjectId: contract });
    const other = await uploaded();
    const remove = (path: string) => registry.http.delete(`/v1/${path}`).set('If-Match', '*');
    const refused = await remove(`documents/${document.id}`).expect(409);
    expect(refused.body).toMatchObject({ code: 'IN_USE', usedBy: 'document_links' });
    await remove(`document-links/${document.links[0]?.id}`).expect(204);
    await remove(`documents/${document.id}`).expect(204);
    await registry.http.get(`/v1/documents/${document.id}`).expect(404);
    await registry.http.get(`/v1/documents/${other.id}/content`).expect(200);
  });

  it('lose the link when the subject is deleted', async () => {
    const paper = await api.create(`contracts/${contract}/documents`, { type: 'SLA', title: 'SLA' });
    const { id } = await uploaded({ subjectKind: 'CONTRACT_DOCUMENT', subjectId: paper.id });
    await registry.http.delete(`/v1/contract-documents/${paper.id}`).set('If-Match', '*').expect(204);
    expect(await api.read(`documents/${id}`)).toMatchObject({ links: [] });
  });

  it('are recorded once when the upload is repeated under its key', async () => {
    const post = (bytes: typeof PDF) =>
      upload({ institutionId: institution, note: '再送' }, bytes).set('Idempotency-Key', 'upload-1');
    const first = await post(PDF).expect(201);
    const again = await post(PDF).expect(201);
    expect([again.text, again.headers['idempotency-replayed']]).toEqual([first.text, 'true']);
    await post(Buffer.from(`${PDF.toString()}\n`)).expect(422);
  });
});
