import { type Agent } from 'supertest';
import { aVendorBody } from '../factories/bodies';
import { type Shown } from '../support/client';
import { answered, EvidenceDesk, NEW_CERTIFICATE } from '../support/evidence-desk';
import { TestRegistry } from '../support/registry';

const OF_CERTIFICATE = { ...NEW_CERTIFICATE, holderName: '㈱見本' };

/** A request that was made before its vendor merged is its successor's to answer, and an answer given before is still accepted. */
describe('what was asked of a vendor that has merged', () => {
  let registry: TestRegistry;
  let clerk: Agent;
  let desk: EvidenceDesk;
  let successor: Shown;
  let people: Agent;
  let ofSuccessor: Agent;
  beforeAll(async () => (registry = await TestRegistry.start()));
  afterAll(() => registry.stop());
  beforeEach(async () => {
    desk = await EvidenceDesk.of(registry);
    successor = await desk.api.create('vendors', aVendorBody());
    clerk = await registry.as({ name: '髙﨑 調達', roles: ['PROCUREMENT'], institutionId: desk.hospital.id });
    const representative = { name: '㈱見本 責任者', roles: ['VENDOR_REPRESENTATIVE'] } as const;
    people = await registry.as({ ...representative, vendorId: desk.vendor.id });
    ofSuccessor = await registry.as({ ...representative, vendorId: successor.id });
  });

  const succeed = (vendor: Shown, body: object) =>
    registry.http
      .post(`/v1/vendors/${vendor.id}/successions`)
      .send({ kind: 'MERGED', effectiveOn: '2026-10-01', basis: '登記', successorId: successor.id, ...body })
      .expect(201);
  const accept = (request: Shown) =>
    clerk.post(`/v1/evidence-requests/${request.id}/acceptance`).set('If-Match', `"${request.version}"`).send({});

  it('is seen and answered by its people, who are the successor’s from then on', async () => {
    const asked = await desk.ask(clerk, { kind: 'SUBCONTRACTOR_LIST', contractId: desk.contract.id });
    await succeed(desk.vendor, {});
    for (const agent of [people, ofSuccessor])
      expect(await desk.read(agent, asked)).toMatchObject({ vendorId: successor.id, state: 'ASKED' });
    const parties = JSON.stringify([{ name: '㈲下請①', work: '保守' }]);
    const answer = await answered(people, await desk.read(people, asked), { parties }, null);
    expect([answer.status, answer.body]).toMatchObject([200, { state: 'ANSWERED' }]);
    expect((await accept(await desk.read(clerk, asked))).status).toBe(200);
  });

  it('is accepted as it was answered before, and what comes of it is the successor’s', async () => {
    const asked = await desk.ask(clerk, { kind: 'RENEWED_CERTIFICATE', certificationId: desk.certificate.id });
    expect((await answered(people, asked, OF_CERTIFICATE)).status).toBe(200);
    await succeed(desk.vendor, {});
    const accepted = await accept(await desk.read(clerk, asked));
    expect([accepted.status, accepted.body]).toMatchObject([200, { state: 'ACCEPTED', vendorId: successor.id }]);
    const { items } = await desk.api.read<{ items: Shown[] }>('certifications', { vendorId: successor.id });
    expect(items.map((one) => one['registrationNumber']).sort()).toEqual(['IS 777001', 'IS 777002']);
  });

  it('goes with the contract that a split moves, and stays where nothing moves', async () => {
    const asked = await desk.ask(clerk, { kind: 'SUBCONTRACTOR_LIST', contractId: desk.contract.id });
    const other = await desk.ask(clerk, { kind: 'RENEWED_CERTIFICATE', certificationId: desk.certificate.id });
    await succeed(desk.vendor, { kind: 'SPLIT', contractIds: [desk.contract.id] });
    expect(await desk.read(ofSuccessor, asked)).toMatchObject({ vendorId: successor.id });
    expect(await desk.read(people, other)).toMatchObject({ vendorId: desk.vendor.id });
    expect((await people.get(`/v1/evidence-requests/${asked.id}`)).status).toBe(404);
  });

  it('is about the vendor itself where the party beneath it merges with it', async () => {
    const about = { kind: 'MDS', product: '見本', aboutVendorId: desk.party.id };
    const asked = await desk.ask(clerk, about);
    await registry.http
      .post(`/v1/vendors/${desk.party.id}/successions`)
      .send({ kind: 'MERGED', effectiveOn: '2026-10-01', basis: '登記', successorId: desk.vendor.id })
      .expect(201);
    expect(await desk.read(people, asked)).toMatchObject({ vendorId: desk.vendor.id, aboutVendorId: null });
  });

  it('carries an announced subcontractor to the successor, whose people take it back', async () => {
    const announced = await people
      .post(`/v1/contracts/${desk.contract.id}/subcontract-announcements`)
      .send({ counterparty: '㈲下請⑥', work: '監視' });
    expect(announced.status).toBe(201);
    await succeed(desk.vendor, {});
    const { id, version } = (await ofSuccessor.get(`/v1/subcontract-announcements/${(announced.body as Shown).id}`))
      .body as Shown;
    const taken = await ofSuccessor
      .post(`/v1/subcontract-announcements/${id}/withdrawal`)
      .set('If-Match', `"${version}"`)
      .send({});
    expect(taken.status).toBe(200);
  });

  it('is asked of nobody who has a successor', async () => {
    await succeed(desk.vendor, {});
    const refused = await clerk.post('/v1/evidence-requests').send({
      institutionId: desk.hospital.id,
      vendorId: desk.vendor.id,
      kind: 'MDS',
      product: '見本',
      dueOn: desk.dueOn,
    });
    expect([refused.status, refused.body]).toMatchObject([
      400,
      { errors: [{ pointer: '/vendorId', code: 'SUCCEEDED' }] },
    ]);
  });
});
