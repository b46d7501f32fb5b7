import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { aVendorBody } from '../factories/bodies';
import { type Shown } from '../support/client';
import { answered, EvidenceDesk, faultsOf, type Round, roundsOf, stepOf } from '../support/evidence-desk';
import { TestRegistry } from '../support/registry';

/** With whom an answer is shared, who is asked, and who is told when. */
describe('evidence that a vendor shares', () => {
  let registry: TestRegistry;
  let desk: EvidenceDesk;
  let clerk: Agent;
  let theirs: Agent;
  let other: Agent;
  let stranger: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    desk = await EvidenceDesk.of(registry);
    clerk = await registry.as({ institutionId: desk.hospital.id, roles: ['PROCUREMENT'], name: '調達 花子' });
    theirs = await registry.as({ vendorId: desk.vendor.id, roles: ['VENDOR_REPRESENTATIVE'], name: '見本 三郎' });
    other = await registry.as({ institutionId: desk.neighbour.id, roles: ['PROCUREMENT'] });
    stranger = await registry.as({ vendorId: desk.party.id, roles: ['VENDOR_REPRESENTATIVE'] });
  });
  afterAll(() => registry.stop());

  it('are answered once and shared with each hospital by consent, which can be taken back', async () => {
    const here = await desk.ask(clerk, { kind: 'SDS' });
    const there = await desk.ask(other, { kind: 'SDS' }, desk.neighbour);
    const said = (await answered(theirs, here, { product: '見本クラウド', issuedOn: '2026-11-01' })).body as Shown;
    const answerId = roundsOf(said)[0]?.answerId ?? '';
    // Nobody else reads it before its vendor shares it.
    await other.get(`/v1/evidence-answers/${answerId}`).expect(404);
    await other.get(`/v1/evidence-answers/${answerId}/content`).expect(404);
    const wrong = await stepOf(theirs, await desk.ask(clerk, { kind: 'MDS' }), 'share', { answerId });
    expect([wrong.status, faultsOf(wrong)]).toEqual([400, ['/answerId OTHER_KIND']]);
    const shared = (await stepOf(theirs, there, 'share', { answerId }).expect(200)).body as Shown;
    expect(shared).toMatchObject({ state: 'ANSWERED' });
    expect((await other.get(`/v1/evidence-answers/${answerId}/content`).expect(200)).headers['etag']).toMatch(
      /^"[0-9a-f]{64}"$/,
    );
    // Each hospital sees its own share, the vendor all of them.
    const sharesFor = async (agent: Agent) =>
      (
        (await agent.get(`/v1/evidence-answers/${answerId}`).expect(200)).body as {
          shares: { institutionName: string }[];
        }
      ).shares;
    expect((await sharesFor(other)).map(({ institutionName }) => institutionName)).toEqual([desk.neighbour['name']]);
    expect(await sharesFor(theirs)).toHaveLength(2);

    const revoke = (round: Round | undefined, agent = theirs) =>
      agent.post(`/v1/evidence-shares/${round?.id}/revocation`).set('If-Match', `"${round?.version}"`).send({});
    await revoke(roundsOf(shared)[0], other).expect(403);
    const back = (await revoke(roundsOf(shared)[0]).expect(200)).body as Shown;
    expect(back['state']).toBe('ASKED');
    await other.get(`/v1/evidence-answers/${answerId}`).expect(404);
    expect(await desk.read(other, there)).toMatchObject({
      state: 'ASKED',
      rounds: [{ said: null, revokedOn: today() }],
    });

    // What was accepted stays in the record of whoever accepted it.
    const accepted = (await stepOf(clerk, said, 'acceptance').expect(200)).body as Shown;
    await revoke(roundsOf(accepted)[0]).expect(200);
    expect(await desk.read(clerk, here)).toMatchObject({
      state: 'ACCEPTED',
      rounds: [{ said: { answeredBy: '見本 三郎' }, revokedOn: today() }],
    });
    await clerk.get(`/v1/evidence-answers/${answerId}/content`).expect(200);
  });

  it('are of whoever asks and whoever is asked', async () => {
    const asked = await desk.ask(clerk, { kind: 'EFFECTIVENESS_EVIDENCE', aboutVendorId: desk.party.id });
    for (const agent of [other, stranger]) await agent.get(`/v1/evidence-requests/${asked.id}`).expect(404);
    expect((await answered(stranger, asked, { evidenceType: 'SOA' })).status).toBe(404);
    expect((await answered(clerk, asked, { evidenceType: 'SOA' })).status).toBe(403);
    const refusals: [object, string][] = [
      [
        { kind: 'RENEWED_CERTIFICATE', certificationId: desk.certificate.id, aboutVendorId: desk.party.id },
        '/certificationId OTHER_VENDOR',
      ],
      [{ kind: 'YEARLY_CHECKLIST' }, '/contractId REQUIRED'],
      [
        { kind: 'MDS', aboutVendorId: (await desk.api.create('vendors', aVendorBody())).id },
        '/aboutVendorId OTHER_PARTY',
      ],
      [{ kind: 'SDS', matrixId: desk.certificate.id }, '/matrixId NOT_FOUND'],
      [{ kind: 'SDS', dueOn: addDays(today(), -1) }, '/dueOn PASSED'],
      [{ kind: 'SDS', institutionId: desk.neighbour.id }, '/institutionId NOT_FOUND'],
    ];
    for (const [body, fault] of refusals) {
      const answer = await clerk
        .post('/v1/evidence-requests')
        .send({ institutionId: desk.hospital.id, vendorId: desk.vendor.id, dueOn: desk.dueOn, ...body });
      expect([answer.status, faultsOf(answer)]).toEqual([400, [fault]]);
    }
    const safety = await registry.as({ institutionId: desk.hospital.id, roles: ['SAFETY_MANAGER'] });
    const mds = (
      await answered(theirs, await desk.ask(clerk, { kind: 'MDS' }), { product: 'x', issuedOn: '2026-01-01' })
    ).body as Shown;
    // Nobody records by accepting what they may not record otherwise.
    expect((await stepOf(safety, mds, 'acceptance')).body).toMatchObject({
      code: 'FORBIDDEN',
      permission: 'vendorFacts.write',
    });
    expect(await desk.read(clerk, mds)).toMatchObject({ state: 'ANSWERED' });
  });

  it('wait in the inbox of whoever is to do something, 7, 3 and 1 days before, and when they have lapsed', async () => {
    const soon = await desk.ask(clerk, { kind: 'MDS', dueOn: addDays(today(), 3), product: '至急' });
    const notices = async (agent: Agent) =>
      (
        (await agent.get('/v1/inbox?limit=500').expect(200)).body as {
          items: { kind: string; step: string; subject: { id: string } }[];
        }
      ).items
        .filter(({ subject }) => subject.id === soon.id)
        .map(({ kind, step: code }) => `${kind} ${code}`);
    expect([await notices(clerk), await notices(theirs), await notices(stranger)]).toEqual([
      ['EVIDENCE_ASKED D3'],
      ['EVIDENCE_ANSWER D3'],
      [],
    ]);
    await registry.sql(`update evidence_requests set due_on = today_in_japan() - 2 where id = $1`, [soon.id]);
    expect([await notices(clerk), await notices(theirs)]).toEqual([
      ['EVIDENCE_ASKED OVERDUE'],
      ['EVIDENCE_ANSWER OVERDUE'],
    ]);
    const lapsed = await desk.read(theirs, soon);
    expect(lapsed['state']).toBe('LAPSED');
    const late = await answered(theirs, lapsed, { product: '至急', issuedOn: '2026-01-01' });
    expect(late.body).toMatchObject({ state: 'ANSWERED' });
    expect([await notices(clerk), await notices(theirs)]).toEqual([['EVIDENCE_REVIEW WAITING'], []]);
    const withdrawn = await stepOf(clerk, late.body as Shown, 'withdrawal', { reason: '登録簿で確認した' }).expect(200);
    expect(withdrawn.body).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: '登録簿で確認した' });
    expect(await notices(clerk)).toEqual([]);
  });

  it('are told to other systems, and stay what was said, whoever writes', async () => {
    const asked = await desk.ask(clerk, { kind: 'SDS', product: '一覧' });
    const { items } = (await clerk.get('/v1/evidence-requests?kind=SDS&state=ASKED').expect(200)).body as {
      items: Shown[];
    };
    expect(items.map(({ id }) => id)).toContain(asked.id);
    const moved = await clerk
      .patch(`/v1/evidence-requests/${asked.id}`)
      .set({ 'If-Match': `"${asked.version}"`, 'Content-Type': 'application/merge-patch+json' })
      .send(JSON.stringify({ dueOn: addDays(desk.dueOn, 7) }));
    expect(moved.body).toMatchObject({ dueOn: addDays(desk.dueOn, 7) });
    const said = (await answered(theirs, moved.body as Shown, { product: '一覧', issuedOn: '2026-01-01' }))
      .body as Shown;
    const answerId = roundsOf(said)[0]?.answerId;
    await expect(registry.sql(`update evidence_answers set note = 'x' where id = $1`, [answerId])).rejects.toThrow(
      'as it was said',
    );
    await expect(registry.sql(`update evidence_requests set kind = 'MDS' where id = $1`, [asked.id])).rejects.toThrow(
      'as it was asked',
    );
    await expect(
      registry.sql(
        `update evidence_requests set state = 'REFUSED' where id = $1; update evidence_requests set state = 'ACCEPTED' where id = $1`.replaceAll(
          '$1',
          `'${asked.id}'`,
        ),
        [],
      ),
    ).rejects.toThrow('no such step');
  });
});
