import { type Agent } from 'supertest';
import { Client as Sql } from 'pg';
import { newId } from '../../src/kernel/identifier';
import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { PDF } from '../factories/files';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

describe('evidence files in scope', () => {
  let registry: TestRegistry;
  let api: Client;
  let ours: string;
  let theirs: string;
  let vendor: string;
  let rivalVendor: string;
  let us: Agent;
  let them: Agent;
  let seller: Agent;
  let rival: Agent;
  let ourContract: string;
  let theirContract: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ours = (await api.create('institutions', anInstitutionBody())).id;
    theirs = (await api.create('institutions', anInstitutionBody())).id;
    vendor = (await api.create('vendors', aVendorBody())).id;
    rivalVendor = (await api.create('vendors', aVendorBody())).id;
    ourContract = (await api.create('contracts', aContractBody(ours, vendor))).id;
    theirContract = (await api.create('contracts', aContractBody(theirs, vendor))).id;
    us = await registry.as({ roles: ['PROCUREMENT'], institutionId: ours });
    them = await registry.as({ roles: ['PROCUREMENT'], institutionId: theirs });
    seller = await registry.as({ roles: ['VENDOR_REPRESENTATIVE'], vendorId: vendor });
    rival = await registry.as({ roles: ['VENDOR_REPRESENTATIVE'], vendorId: rivalVendor });
  });
  afterAll(() => registry.stop());

  const upload = (who: Agent, fields: Record<string, string>) => {
    const post = who.post('/v1/documents');
    for (const [name, value] of Object.entries(fields)) void post.field(name, value);
    return post.attach('file', PDF, { filename: '証明.pdf' });
  };
  const uploaded = async (who: Agent, fields: Record<string, string>): Promise<Shown> =>
    (await upload(who, fields).expect(201)).body as Shown;
  const faults = (body: unknown) =>
    (body as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => `${pointer} ${code}`);
  const link = (who: Agent, id: string, subjectKind: string, subjectId: string) =>
    who.post(`/v1/documents/${id}/links`).send({ subjectKind, subjectId });

  it('of an institution are for its own people: to others they are not there', async () => {
    const { id } = await uploaded(us, { institutionId: ours, subjectKind: 'CONTRACT', subjectId: ourContract });
    await us.get(`/v1/documents/${id}/content`).expect(200);
    for (const other of [them, seller, rival]) {
      await other.get(`/v1/documents/${id}`).expect(404);
      await other.get(`/v1/documents/${id}/content`).expect(404);
      await other.head(`/v1/documents/${id}/content`).expect(404);
      await other.delete(`/v1/documents/${id}`).set('If-Match', '*').expect(404);
      await link(other, id, 'CONTRACT', theirContract).expect(404);
      const list = await other.get('/v1/documents').query({ institutionId: ours }).expect(200);
      expect(list.body).toMatchObject({ items: [] });
    }
    await registry.anonymous.get(`/v1/documents/${id}/content`).expect(401);
    await registry.anonymous.post('/v1/documents').attach('file', PDF, 'a.pdf').expect(401);
  });

  it('cannot be given to a foreign institution, which cannot be told from a missing one', async () => {
    for (const institutionId of [theirs, newId()]) {
      const answer = await upload(us, { institutionId }).expect(400);
      expect(faults(answer.body)).toEqual(['/institutionId NOT_FOUND']);
    }
  });

  it('cannot be linked to a foreign record, which cannot be told from a missing one', async () => {
    const { id } = await uploaded(us, { institutionId: ours });
    for (const subjectId of [theirContract, newId()]) {
      expect(faults((await link(us, id, 'CONTRACT', subjectId).expect(400)).body)).toEqual(['/subjectId NOT_FOUND']);
    }
    // Not even by who sees both: evidence of one institution is none for a contract of another.
    expect(faults((await link(registry.http, id, 'CONTRACT', theirContract).expect(400)).body)).toEqual([
      '/subjectId NOT_FOUND',
    ]);
    await link(us, id, 'CONTRACT', ourContract).expect(201);
  });

  it('of a vendor are seen by every institution, and changed by its own people or by who uploaded them', async () => {
    const certification = await api.create('certifications', aCertificationBody(vendor));
    const other = await api.create('certifications', aCertificationBody(vendor, { scheme: 'ISMAP' }));
    const { id } = await uploaded(seller, {
      vendorId: vendor,
      subjectKind: 'CERTIFICATION',
      subjectId: certification.id,
    });
    for (const reader of [us, them]) {
      await reader.get(`/v1/documents/${id}/content`).expect(200);
      const patch = await reader
        .patch(`/v1/documents/${id}`)
        .set('If-Match', '*')
        .set('Content-Type', 'application/merge-patch+json')
        .send('{"note":"x"}')
        .expect(403);
      expect(patch.body).toMatchObject({ code: 'RECORDED_BY_ANOTHER' });
      await reader.delete(`/v1/documents/${id}`).set('If-Match', '*').expect(403);
      await link(reader, id, 'CERTIFICATION', other.id).expect(403);
    }
    await rival.get(`/v1/documents/${id}`).expect(404);
    await seller
      .patch(`/v1/documents/${id}`)
      .set('If-Match', '*')
      .set('Content-Type', 'application/merge-patch+json')
      .send('{"note":"①"}')
      .expect(200);
    const entered = await uploaded(us, { vendorId: vendor });
    await them.delete(`/v1/documents/${entered.id}`).set('If-Match', '*').expect(403);
    await us.delete(`/v1/documents/${entered.id}`).set('If-Match', '*').expect(204);
  });

  it('of a vendor are not for its people to give to others', async () => {
    await upload(rival, { vendorId: vendor }).expect(400);
    await upload(seller, { institutionId: ours }).expect(400);
    const { id } = await uploaded(rival, { vendorId: rivalVendor });
    await link(rival, id, 'CONTRACT', ourContract).expect(400);
    expect(faults((await link(registry.http, id, 'CONTRACT', ourContract).expect(400)).body)).toEqual([
      '/subjectId NOT_FOUND',
    ]);
  });

  it('show only the links whose other end is seen too', async () => {
    const { id } = await uploaded(seller, { vendorId: vendor });
    await link(us, id, 'CONTRACT', ourContract).expect(201);
    await link(them, id, 'CONTRACT', theirContract).expect(201);
    const subjects = async (who: Agent) =>
      ((await who.get(`/v1/documents/${id}`)).body as { links: { subjectId: string }[] }).links.map(
        ({ subjectId }) => subjectId,
      );
    expect(await subjects(us)).toEqual([ourContract]);
    expect(await subjects(them)).toEqual([theirContract]);
    expect(await subjects(seller)).toEqual([ourContract, theirContract]);
  });

  it('hold against raw SQL of the service in a foreign scope', async () => {
    const mine = await uploaded(us, { institutionId: ours, subjectKind: 'CONTRACT', subjectId: ourContract });
    const shared = await uploaded(seller, { vendorId: vendor });
    await link(us, shared.id, 'CONTRACT', ourContract).expect(201);
    const sql = new Sql(registry.service);
    await sql.connect();
    const changed = async (text: string, values: unknown[] = []) => (await sql.query(text, values)).rowCount;
    try {
      await sql.query(
        `select set_config('bunkaiten.institutions', $1, false), set_config('bunkaiten.may_write', 'on', false)`,
        [theirs],
      );
      expect(await changed('select from documents where id = $1', [mine.id])).toBe(0);
      expect(await changed('select from document_links where subject_id = $1', [ourContract])).toBe(0);
      await changed(`update documents set note = 'changed'`);
      // Without a condition, which PostgreSQL would hold against what may be read.
      await changed('delete from document_links');
      expect(
        await registry.sql(
          `select d.id from documents d join document_links l on l.document_id = d.id
            where d.id = any($1) and subject_id = $2 and note is null`,
          [[mine.id, shared.id], ourContract],
        ),
      ).toHaveLength(2);
      await expect(sql.query(`update documents set sha256 = repeat('0', 64)`)).rejects.toThrow('permission denied');
      await expect(
        sql.query('insert into documents (id, uploaded_by) values (gen_random_uuid(), null)'),
      ).rejects.toThrow('permission denied');
    } finally {
      await sql.end();
    }
  });
});
