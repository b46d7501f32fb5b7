import { readFileSync } from 'node:fs';
import { type Agent } from 'supertest';
import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { type Given } from '../factories/resource';
import { RESOURCES } from '../factories/resources';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

const ACTORS = ['that hospital', 'another hospital', "the vendor's people", 'the steward'] as const;
type Actor = (typeof ACTORS)[number];

/** The README's table: who may do what with a record that somebody has recorded. */
const TABLE = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([a-z-]+)` +\| (hospital|vendor) +\|(.*)\|$/gm)].map(
  ([, path = '', recorder, cells = '']) => ({ path, recorder, may: cells.split('|').map((cell) => cell.trim()) }),
);
const CASES = TABLE.flatMap(({ path, recorder, may }) =>
  ACTORS.map(
    (actor, i) => [path, recorder === 'vendor' ? "the vendor's people" : 'that hospital', actor, may[i] ?? ''] as const,
  ),
);

describe('a fact about a vendor', () => {
  let registry: TestRegistry;
  let people: Record<Actor, Agent>;
  let given: Given;
  let other: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    const api = new Client(registry.http);
    const [institution, elsewhere] = [
      (await api.create('institutions', anInstitutionBody())).id,
      (await api.create('institutions', anInstitutionBody())).id,
    ];
    const here = await registry.as({ institutionId: institution });
    const vendor = (await new Client(here).create('vendors', aVendorBody())).id;
    const certification = (await new Client(here).create('certifications', aCertificationBody(vendor))).id;
    given = {
      institution,
      vendor,
      subcontractor: '',
      disclosure: '',
      certification,
      contract: '',
      subcontract: '',
      system: '',
      equipment: '',
    };
    other = elsewhere;
    people = {
      'that hospital': here,
      'another hospital': await registry.as({ institutionId: elsewhere }),
      "the vendor's people": await registry.as({ roles: ['VENDOR_REPRESENTATIVE'], vendorId: vendor }),
      'the steward': registry.http,
    };
  });
  afterAll(() => registry.stop());

  const resourceAt = (path: string) => {
    const found = Object.values(RESOURCES).find(({ single }) => single === path);
    if (found === undefined) throw new Error(`no resource ${path}`);
    return found;
  };
  /** What of a vendor's own words is not for others to say. */
  const own = (body: object, by: Actor) =>
    by === "the vendor's people"
      ? { ...body, verifiedOn: undefined, verifiedSource: undefined, verifiedResult: undefined }
      : body;
  const record = async (path: string, by: Actor): Promise<Shown> => {
    if (path === 'vendors') return new Client(people[by]).read(`vendors/${given.vendor}`);
    const { collection, body } = resourceAt(path);
    return new Client(people[by]).create(collection(given), own(body(given), by));
  };
  const patch = (by: Actor, path: string, id: string, body: object) =>
    people[by]
      .patch(`/v1/${path}/${id}`)
      .set('If-Match', '*')
      .set('Content-Type', 'application/merge-patch+json')
      .send(JSON.stringify(body));
  const row = async (path: string, id: string) => {
    const [found] = await registry.sql<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${path.replaceAll('-', '_')} t where id = $1`,
      [id],
    );
    return found?.row;
  };

  it('stands in a table for every actor', () => {
    expect(TABLE.map(({ may }) => may.length)).toEqual(TABLE.map(() => ACTORS.length));
    expect(TABLE.length).toBeGreaterThan(14);
  });

  it.each(CASES)('%s recorded by %s: %s %s', async (path, recorder, actor, may) => {
    const { id } = await record(path, recorder);
    const before = await row(path, id);
    const seen = await people[actor].get(`/v1/${path}/${id}`);
    const changed = await patch(actor, path, id, resourceAt(path).patch);
    switch (may) {
      case 'changes':
        expect([seen.status, changed.status]).toEqual([200, 200]);
        if (path === 'vendors')
          await registry.sql(
            `update vendors set source_kind = 'HOSPITAL', source_institution_id = $2, address = null where id = $1`,
            [id, given.institution],
          );
        else expect((await people[actor].delete(`/v1/${path}/${id}`).set('If-Match', '*')).status).toBe(204);
        break;
      case 'reads': {
        expect([seen.status, changed.status]).toEqual([200, 403]);
        expect(changed.body).toMatchObject({ code: 'RECORDED_BY_ANOTHER', status: 403 });
        const removed = await people[actor].delete(`/v1/${path}/${id}`).set('If-Match', '*');
        expect(removed.status).toBe(403);
        expect(await row(path, id)).toEqual(before);
        // What kind of source it has, and nowhere which hospital.
        expect(seen.body).toMatchObject({ sourceKind: recorder === 'that hospital' ? 'HOSPITAL' : 'VENDOR' });
        expect(seen.text).not.toContain(given.institution);
        break;
      }
      default: {
        expect(may).toBe('-');
        const removed = await people[actor].delete(`/v1/${path}/${id}`).set('If-Match', '*');
        for (const answer of [seen, changed, removed]) expect([403, 404]).toContain(answer.status);
        expect(await row(path, id)).toEqual(before);
      }
    }
  });

  it('of another is not changed by whoever repeats it, and the fields that differ are named', async () => {
    const vendor = await new Client(people['that hospital']).read(`vendors/${given.vendor}`);
    const same = await patch('another hospital', 'vendors', given.vendor, {
      name: vendor['name'],
      externalIds: [{ system: 'erp', key: 'V-2' }],
    });
    expect([same.status, same.body]).toMatchObject([
      200,
      { version: vendor.version, externalIds: [{ system: 'erp', key: 'V-2' }] },
    ]);
    const renamed = await patch('another hospital', 'vendors', given.vendor, { name: '改名商会', country: 'JP' });
    expect([renamed.status, renamed.body]).toMatchObject([
      403,
      { errors: [{ pointer: '/name', code: 'RECORDED_BY_ANOTHER' }] },
    ]);
    const journal = await people['another hospital'].get(`/v1/journal?limit=200&resource=vendors`).expect(200);
    expect(journal.text).toContain(given.vendor);
    expect(journal.text).not.toContain(given.institution);
  });

  it('that a register says is not the vendor’s to change, nor what others concluded from its certificate', async () => {
    const closed = await patch("the vendor's people", 'vendors', given.vendor, { country: 'US' });
    expect([closed.status, closed.body]).toMatchObject([
      400,
      { errors: [{ pointer: '/country', code: 'NOT_FOR_VENDORS' }] },
    ]);
    const answer = await people["the vendor's people"]
      .post('/v1/certifications')
      .send(aCertificationBody(given.vendor));
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { errors: [{ pointer: '/verifiedOn', code: 'NOT_FOR_VENDORS' }] },
    ]);
    const invented = await people["the vendor's people"].post('/v1/vendors').send(aVendorBody());
    expect(invented.status).toBe(403);
  });

  it('that the vendor states of its certificate counts for who verified it, and no longer than it reads so', async () => {
    const steward = new Client(registry.http);
    const vendor = (await steward.create('vendors', aVendorBody())).id;
    const theirs = await registry.as({ roles: ['VENDOR_REPRESENTATIVE'], vendorId: vendor });
    for (const institutionId of [given.institution, other])
      await steward.create('contracts', aContractBody(institutionId, vendor));
    const { id } = await new Client(theirs).create(
      'certifications',
      own(aCertificationBody(vendor), "the vendor's people"),
    );
    const isCertifiedFor = async (institutionId: string) => {
      const answer = await registry.http
        .get(`/v1/vendors/${vendor}/procurement-gate`)
        .query({ institutionId, handlesMedicalInfo: 'YES', worksOnSystems: 'YES' })
        .expect(200);
      return !(answer.body as { blocking: { ruleId: string }[] }).blocking.some(({ ruleId }) => ruleId === 'CERT-001');
    };
    expect([await isCertifiedFor(given.institution), await isCertifiedFor(other)]).toEqual([false, false]);
    const look = { institutionId: given.institution, verifiedOn: '2026-11-01', source: 'JIPDEC', result: 'FOUND' };
    const here = new Client(people['that hospital']);
    const verified = await here.create(`certifications/${id}/verifications`, look);
    expect([await isCertifiedFor(given.institution), await isCertifiedFor(other)]).toEqual([true, false]);
    await new Client(theirs).patch(`certifications/${id}`, 1, { validTo: '2100-12-31' });
    expect(await isCertifiedFor(given.institution)).toBe(false);
    expect((await here.read(`certification-verifications/${verified.id}`))['stands']).toBe(false);

    // Another's record counts until one's own look has not found it.
    const shared = await here.create(
      'certifications',
      aCertificationBody(vendor, { registrationNumber: '10654321(02)' }),
    );
    expect([await isCertifiedFor(given.institution), await isCertifiedFor(other)]).toEqual([true, true]);
    const there = new Client(people['another hospital']);
    await there.create(`certifications/${shared.id}/verifications`, {
      ...look,
      institutionId: other,
      result: 'NOT_FOUND',
      reason: '登録簿に無い',
    });
    expect([await isCertifiedFor(given.institution), await isCertifiedFor(other)]).toEqual([true, false]);
    await people['that hospital']
      .post(`/v1/certifications/${shared.id}/verifications`)
      .send({ ...look, institutionId: other })
      .expect(400);
    expect((await here.read<{ items: Shown[] }>(`certifications/${shared.id}/verifications`)).items).toEqual([]);
  });

  it('is what a register says where the steward has looked it up there, and names it', async () => {
    const kindOf = async (path: string, body: object, by: Actor = 'the steward') =>
      (await new Client(people[by]).create(path, body))['sourceKind'];
    const certificate = (over: Record<string, unknown>) => aCertificationBody(given.vendor, over);
    expect(await kindOf('certifications', certificate({ verifiedSource: 'JIPDEC' }))).toBe('REGISTER');
    expect(await kindOf('certifications', certificate({ verifiedSource: 'JIPDEC' }), 'that hospital')).toBe('HOSPITAL');
    expect(await kindOf('certifications', certificate({ verifiedSource: 'CERTIFICATION_BODY' }))).toBe('STEWARD');
    expect(await kindOf('certifications', certificate({ verifiedResult: 'NOT_FOUND' }))).toBe('STEWARD');
    const looked = { registerProcess: '01', registerFetchedOn: '2026-11-01' };
    expect(await kindOf('vendors', aVendorBody(looked))).toBe('REGISTER');
    expect(await kindOf('vendors', aVendorBody())).toBe('STEWARD');
  });
});
