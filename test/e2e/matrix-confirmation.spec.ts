import { type Agent } from 'supertest';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { type Answer, TwoSides } from '../support/two-sides';

describe('an important contract', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  it('wants the approval of the executive layer before the hospital confirms, and takes a vendor’s word on paper', async () => {
    const sides = await TwoSides.meet(registry, { importance: 'HIGH' });
    await sides.declareEverything();
    await sides.step('UNDER_CONSULTATION');
    const { contentHash } = await sides.concord();
    const contract = `contracts/${sides.contractId}`;
    const early = await sides.confirm(sides.confirmer, contentHash);
    expect([early.status, early.body.code]).toEqual([409, 'EXECUTIVE_APPROVAL_REQUIRED']);
    const everybody = new Client(registry.http);
    const patch = async (body: object) =>
      (await everybody.patch(contract, (await everybody.read(contract)).version, body)).status;
    expect(await patch({ executiveApprovedOn: '2026-11-01' })).toBe(200);
    // Approved was another contract than this one has become.
    expect(await patch({ storageCountries: ['JP', 'US'] })).toBe(200);
    const outdated = await sides.confirm(sides.executive, contentHash);
    expect([outdated.status, outdated.body.code]).toEqual([409, 'EXECUTIVE_APPROVAL_REQUIRED']);
    expect(await patch({ executiveApprovedOn: '2026-11-02' })).toBe(200);
    expect((await sides.confirm(sides.executive, contentHash)).status).toBe(201);
    const upload = await sides.drafter
      .post('/v1/documents')
      .field('institutionId', sides.institutionId)
      .attach('file', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'), { filename: '同意書.pdf' });
    expect([upload.status, upload.text]).toEqual([201, expect.any(String)]);
    const onPaper = { onBehalfOf: '見本 責任者', documentRef: '書庫 1', method: 'SIGNED_PDF' };
    const withScan = { ...onPaper, documentId: (upload.body as { id: string }).id };

    // A click is called no signature, and what is entered on behalf comes with its paper.
    expect((await sides.confirm(sides.vendor, contentHash, { method: 'E_SIGNATURE' })).body.errors).toMatchObject([
      { pointer: '/documentId', code: 'REQUIRED' },
    ]);
    expect((await sides.confirm(sides.confirmer, contentHash, onPaper)).body.errors).toMatchObject([
      { pointer: '/documentId', code: 'REQUIRED' },
    ]);
    const unsaid = { ...withScan, method: 'CONFIRMATION' };
    expect((await sides.confirm(sides.confirmer, contentHash, unsaid)).body.errors).toMatchObject([
      { pointer: '/method', code: 'OTHER_KIND' },
    ]);
    const elsewhere = { ...withScan, documentId: sides.matrixId };
    expect((await sides.confirm(sides.confirmer, contentHash, elsewhere)).status).toBe(400);

    // Nobody speaks for both sides.
    const both = await sides.confirm(sides.executive, contentHash, { ...withScan, personRole: '事業責任者' });
    expect([both.status, both.body.code]).toEqual([409, 'CONFIRMED_OTHER_SIDE']);
    const paper = await sides.confirm(sides.confirmer, contentHash, withScan);
    expect([paper.status, paper.body]).toMatchObject([201, { side: 'VENDOR', onBehalf: true, person: '見本 責任者' }]);
    const forHospital = await sides.confirm(sides.vendor, contentHash, { ...withScan, onBehalfOf: '髙﨑' });
    expect([forHospital.status, forHospital.body.errors?.[0]?.code]).toEqual([400, 'OTHER_SIDE']);

    // It counts once a second person has checked it.
    expect((await sides.concord()).confirmedBy).toEqual(['INSTITUTION']);
    const unchecked = await sides.step('AGREED', sides.executive);
    expect([unchecked.status, unchecked.body.code]).toEqual([409, 'NOT_CHECKED']);
    const check = async (agent: Agent, hash = contentHash) => {
      const path = `/v1/matrix-agreements/${String(paper.body['id'])}/checks`;
      const answer: Answer = await agent.post(path).set('If-Match', '*').send({ contentHash: hash });
      return [answer.status, answer.body.code];
    };
    expect(await check(sides.confirmer)).toEqual([409, 'OWN_ENTRY']);
    expect(await check(sides.vendor)).toEqual([403, 'FORBIDDEN']);
    expect(await check(sides.drafter, 'f'.repeat(64))).toEqual([409, 'CONTENT_CHANGED']);
    expect(await check(sides.drafter)).toEqual([200, undefined]);
    expect((await sides.concord()).confirmedBy).toEqual(['INSTITUTION', 'VENDOR']);
    expect((await sides.step('AGREED', sides.executive)).status).toBe(200);
  });
});
