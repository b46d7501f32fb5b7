import { type Agent } from 'supertest';
import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { EXE, PDF } from '../factories/files';
import { browserOf } from '../support/browser';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { newId } from '../../src/kernel/identifier';

const NAME = '契約書 髙﨑①㈱𠮷.pdf';

interface Document extends Shown {
  readonly name: string;
  readonly note: string | null;
  readonly institutionId: string | null;
  readonly vendorId: string | null;
}

describe('evidence on pages', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  let contractId: string;
  let clerk: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    ({ id: vendorId } = await api.create('vendors', aVendorBody()));
    ({ id: contractId } = await api.create('contracts', aContractBody(institutionId, vendorId)));
    clerk = await browserOf(registry, { institutionId });
  });
  afterAll(() => registry.stop());

  const send = (who: Agent, path: string, fields: Record<string, string>, bytes = PDF, filename = NAME) => {
    const post = who.post(path);
    for (const [name, value] of Object.entries(fields)) void post.field(name, value);
    return post.attach('file', bytes, { filename });
  };
  const kept = async (subjectId: string): Promise<readonly Document[]> =>
    ((await registry.http.get(`/v1/documents?subjectId=${subjectId}`)).body as { items: Document[] }).items;

  it('is uploaded at the record that it is for, shown there and handed out again', async () => {
    expect((await clerk.get(`/contracts/${contractId}`)).text).toContain(`/contracts/${contractId}/evidence`);
    const form = (await clerk.get(`/contracts/${contractId}/evidence`).expect(200)).text;
    expect(form).toContain('enctype="multipart/form-data"');
    const answer = await send(clerk, `/contracts/${contractId}/evidence`, { note: '調印済み' }).expect(303);
    expect(answer.headers['location']).toBe(`/contracts/${contractId}#evidence`);
    const [document] = await kept(contractId);
    expect(document).toMatchObject({ name: NAME, note: '調印済み', institutionId, vendorId: null });
    const page = (await clerk.get(`/contracts/${contractId}`).expect(200)).text;
    expect([page.includes(NAME), page.includes('調印済み')]).toEqual([true, true]);
    const content = await clerk.get(`/documents/${document?.id}/content`).expect(200);
    expect([content.headers['content-type'], content.headers['content-disposition']]).toEqual([
      'application/pdf',
      expect.stringContaining('attachment'),
    ]);
    expect(content.body).toEqual(PDF);
  });

  it('is refused in the form, with what was written and the reason at the file', async () => {
    const before = (await kept(contractId)).length;
    const refused = await send(clerk, `/contracts/${contractId}/evidence`, { note: '<b>残る' }, EXE, '契約書.pdf');
    expect([refused.status, refused.text.includes('id="file-fault"')]).toEqual([415, true]);
    expect(refused.text).toContain('&lt;b>残る');
    const empty = await clerk.post(`/contracts/${contractId}/evidence`).field('note', 'ファイルなし');
    expect([empty.status, empty.text.includes('href="#file"')]).toEqual([400, true]);
    const urlencoded = await clerk.post(`/contracts/${contractId}/evidence`).type('form').send({ note: '残る' });
    expect([urlencoded.status, urlencoded.text.includes('残る')]).toEqual([400, true]);
    expect((await kept(contractId)).length).toBe(before);
  });

  it('is kept once of a form that is sent twice', async () => {
    const before = (await kept(contractId)).length;
    const once = newId();
    const other = Buffer.from(`${PDF.toString()}\n`);
    for (let time = 0; time < 2; time += 1)
      await send(clerk, `/contracts/${contractId}/evidence`, { once }, other).expect(303);
    expect((await kept(contractId)).length).toBe(before + 1);
  });

  it('that stands at the record already is asked about before it stands there twice', async () => {
    const { id } = await api.create('contracts', aContractBody(institutionId, vendorId));
    const path = `/contracts/${id}/evidence`;
    await send(clerk, path, { note: '初回' }).expect(303);
    const [first] = await kept(id);
    const asked = await send(clerk, path, { note: '二度目' }, PDF, '別名.pdf');
    expect([asked.status, (await kept(id)).length]).toEqual([409, 1]);
    for (const told of [`href="/documents/${first?.id}/content"`, `「${NAME}」`, 'name="filedAgain"', '二度目'])
      expect(asked.text).toContain(told);
    expect((await clerk.get(path)).text).not.toContain('name="filedAgain"');
    const once = /name="once" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    // Meant, and sent twice over a bad line: once more, and no more.
    for (let time = 0; time < 2; time += 1)
      await send(clerk, path, { once, note: '二度目', filedAgain: 'true' }, PDF, '別名.pdf').expect(303);
    expect((await kept(id)).map(({ note }) => note).sort()).toEqual(['二度目', '初回'].sort());
    // The vendor's own copy is another's word.
    const vendor = await browserOf(registry, { vendorId, roles: ['VENDOR_REPRESENTATIVE'] });
    const { id: certificate } = await api.create('certifications', aCertificationBody(vendorId));
    for (const who of [clerk, vendor]) await send(who, `/certifications/${certificate}/evidence`, {}).expect(303);
    // Programs ask before: an upload of theirs that is no repetition is another document.
    const { sha256 } = (await registry.http.get(`/v1/documents/${first?.id}`)).body as { sha256: string };
    const there = await registry.http.get('/v1/documents').query({ sha256, subjectKind: 'CONTRACT', subjectId: id });
    expect((there.body as { items: Document[] }).items).toHaveLength(2);
  });

  it('of what institutions share belongs to the one that somebody works for, or says', async () => {
    const { id } = await api.create('certifications', aCertificationBody(vendorId));
    await send(clerk, `/certifications/${id}/evidence`, {}).expect(303);
    expect((await kept(id)).map((one) => one.institutionId)).toEqual([institutionId]);
    const { id: second } = await api.create('institutions', anInstitutionBody({ name: '第二病院' }));
    const everywhere = await browserOf(registry);
    const form = (await everywhere.get(`/certifications/${id}/evidence`)).text;
    expect(form).toContain('name="institutionId"');
    const unsaid = await send(everywhere, `/certifications/${id}/evidence`, {});
    expect([unsaid.status, unsaid.text.includes('id="institutionId-fault"')]).toEqual([400, true]);
    await send(everywhere, `/certifications/${id}/evidence`, { institutionId: second }).expect(303);
    expect((await kept(id)).map((one) => one.institutionId).sort()).toEqual([institutionId, second].sort());
  });

  it('of a vendor is the vendor’s own', async () => {
    const { id } = await api.create('certifications', aCertificationBody(vendorId));
    const vendor = await browserOf(registry, { vendorId, roles: ['VENDOR_REPRESENTATIVE'] });
    await send(vendor, `/certifications/${id}/evidence`, {}).expect(303);
    expect((await kept(id)).map((one) => [one.institutionId, one.vendorId])).toEqual([[null, vendorId]]);
  });

  it('is taken nowhere else, nor from another site, nor for a stranger’s contract', async () => {
    await send(clerk, `/contracts/${contractId}/documents`, {}).expect(415);
    const forged = await send(clerk, `/contracts/${contractId}/evidence`, {}).set('Sec-Fetch-Site', 'cross-site');
    expect(forged.status).toBe(403);
    const { id } = await api.create('institutions', anInstitutionBody({ name: '隣の病院' }));
    const neighbour = await browserOf(registry, { institutionId: id });
    await send(neighbour, `/contracts/${contractId}/evidence`, {}).expect(404);
    const [document] = await kept(contractId);
    await neighbour.get(`/documents/${document?.id}/content`).expect(404);
  });

  it('is unlinked where it was evidence by mistake, by those whose it is; the file stays', async () => {
    const { id: subject } = await api.create('contracts', aContractBody(institutionId, vendorId));
    await send(clerk, `/contracts/${subject}/evidence`, {}).expect(303);
    const page = (await clerk.get(`/contracts/${subject}`)).text;
    const removal = /\/document-links\/[0-9a-f-]+\/removal/.exec(page)?.[0] ?? '';
    const { id } = await api.create('institutions', anInstitutionBody({ name: '裏の病院' }));
    const neighbour = await browserOf(registry, { institutionId: id });
    await neighbour.post(removal).type('form').send({}).expect(404);
    const [document] = await kept(subject);
    await clerk.post(removal).type('form').send({}).expect(303);
    expect(await kept(subject)).toEqual([]);
    await clerk.get(`/documents/${document?.id}/content`).expect(200);
    const auditor = await browserOf(registry, { institutionId, roles: ['AUDITOR'] });
    expect((await auditor.get(`/contracts/${contractId}`).expect(200)).text).not.toContain('/removal');
  });

  it('is uploaded for what belongs to a record too, and the way leads back to that record', async () => {
    await clerk
      .post(`/contracts/${contractId}/documents`)
      .type('form')
      .send({ type: 'CONTRACT', title: '保守委託契約書', storageRef: '書庫 1' })
      .expect(303);
    const paper = /\/contract-documents\/[0-9a-f-]+\/evidence/.exec(
      (await clerk.get(`/contracts/${contractId}`)).text,
    )?.[0];
    expect((await clerk.get(paper ?? '').expect(200)).text).toContain(`href="/contracts/${contractId}"`);
    await send(clerk, paper ?? '', {}).expect(303);
    expect((await kept(paper?.split('/')[2] ?? '')).length).toBe(1);
    expect((await clerk.get(paper ?? '')).text).toContain(NAME);
  });

  it('and all else is offered only where one may do it: somebody who writes elsewhere only reads here', async () => {
    const { id: elsewhere } = await api.create('institutions', anInstitutionBody({ name: '分院' }));
    const reader = await browserOf(registry, { name: '二院 兼務', roles: [] });
    await registry.sql(
      `insert into memberships (id, account_id, institution_id, role)
       select gen_random_uuid(), a.id, m.institution, m.role from accounts a,
         (values ($1::uuid, 'AUDITOR'), ($2::uuid, 'PROCUREMENT')) as m (institution, role) where a.name = '二院 兼務'`,
      [institutionId, elsewhere],
    );
    const { id: theirs } = await api.create('contracts', aContractBody(elsewhere, vendorId));
    const offered = async (id: string) => {
      const { text } = await reader.get(`/contracts/${id}`).expect(200);
      return [text.includes(`/contracts/${id}/edit`), text.includes(`/contracts/${id}/steps`)];
    };
    expect([await offered(contractId), await offered(theirs)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});
