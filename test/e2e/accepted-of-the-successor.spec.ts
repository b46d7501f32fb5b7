import { type FindingLifeView, type FindingRecordView } from '../../src/findings/life/finding-life.dto';
import { FindingStore } from '../../src/findings/life/finding-store';
import { today } from '../../src/kernel/calendar-date';
import { aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { openPaperDesk, type PaperDesk } from '../support/paper-desk';
import { aRunningContract } from '../support/take-over';

interface Found {
  readonly ruleId: string;
  readonly subject: { readonly id: string };
  readonly acceptance: { readonly id: string } | null;
}

const RULE = 'GOV-014';

/** What was accepted, treated and put on paper of a vendor goes on with whom it becomes part of. */
describe('what was accepted of a vendor that merges', () => {
  let desk: PaperDesk;
  let executive: Client;
  let successor: Shown;
  beforeAll(async () => {
    desk = await openPaperDesk();
    executive = new Client(await desk.registry.as({ roles: ['EXECUTIVE'], institutionId: desk.institutionId }));
  });
  beforeEach(async () => (successor = await desk.api.create('vendors', aVendorBody({ corporateNumber: undefined }))));
  afterAll(() => desk.registry.stop());

  const merge = (gone: string, kind = 'MERGED') =>
    desk.registry.http
      .post(`/v1/vendors/${gone}/successions`)
      .send({ kind, effectiveOn: '2026-10-01', basis: '登記①', successorId: successor.id })
      .expect(201);
  const asked = (ruleId: string, subjectKind: string, subjectId: string) =>
    desk.clerk.create('risk-acceptances', {
      ...{ institutionId: desk.institutionId, ruleId, subjectKind, subjectId },
      ...{ rationale: '次期更新まで受容する㈱', validFrom: today(), validTo: '2099-12-31' },
    });
  const accepted = async (ruleId: string, subjectKind: string, subjectId: string) => {
    const { id } = await asked(ruleId, subjectKind, subjectId);
    const given = await executive.patch(`risk-acceptances/${id}`, 1, {
      approvedBy: '山﨑 清',
      approverRole: 'EXECUTIVE',
    });
    expect(given.status).toBe(200);
    return id;
  };
  const acceptanceOf = async (path: string, ruleId: string, subjectId: string) =>
    (await desk.api.read<{ items: Found[] }>(path, { ruleId, limit: 200 })).items.find(
      ({ subject }) => subject.id === subjectId,
    )?.acceptance?.id;
  const aRunning = async (vendor?: Shown) => {
    const { id: vendorId } = vendor ?? (await desk.api.create('vendors', aVendorBody()));
    const past = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };
    const run = { startOn: '2025-04-01' };
    const { id } = await aRunningContract(desk.registry, desk.institutionId, vendorId, past, run);
    return { id, vendorId };
  };
  const keptOf = async (vendorId: string) => {
    await desk.registry.app.get(FindingStore).reconcile(desk.institutionId);
    const path = `institutions/${desk.institutionId}/findings`;
    const { items } = await desk.api.read<{ items: FindingRecordView[] }>(path, { ruleId: RULE, limit: 200 });
    return items.find(({ subjectId }) => subjectId === vendorId);
  };

  it.each(['CERT-001', 'VND-001', 'MTX-001'])('of its contract stands: %s', async (ruleId) => {
    const { id, vendorId } = await aRunning();
    const acceptance = await accepted(ruleId, 'CONTRACT', id);
    await merge(vendorId);
    expect(await acceptanceOf(`contracts/${id}/gaps`, ruleId, id)).toBe(acceptance);
    expect((await desk.api.read(`risk-acceptances/${acceptance}`))['facts']).toMatchObject({ vendorId: successor.id });
  });

  it.each(['MERGED', 'DUPLICATE'])('of itself stands, with who treats it and what was said of it: %s', async (kind) => {
    const { vendorId } = await aRunning();
    const acceptance = await accepted(RULE, 'VENDOR', vendorId);
    const before = await keptOf(vendorId);
    const treated = { treatment: 'TRANSFER', dueOn: '2027-01-31' };
    expect((await desk.manager.patch(`findings/${before?.id}`, 0, treated)).status).toBe(200);
    await desk.manager.create(`findings/${before?.id}/comments`, { body: '照会中です①' });
    await merge(vendorId, kind);
    expect(await acceptanceOf(`institutions/${desk.institutionId}/gap-report`, RULE, successor.id)).toBe(acceptance);
    expect(await keptOf(successor.id)).toMatchObject({
      id: before?.id,
      state: 'ACCEPTED',
      subjectName: successor['name'],
    });
    const { comments, ...life } = await desk.api.read<FindingLifeView>(`findings/${before?.id}`);
    expect([life, comments]).toMatchObject([treated, [{ body: '照会中です①' }]]);
    expect(await keptOf(vendorId)).toBeUndefined();
  });

  it('of itself accepts nothing that stands open of the successor, whose finding has what was said of either', async () => {
    const { vendorId } = await aRunning();
    await aRunning(successor);
    await accepted(RULE, 'VENDOR', vendorId);
    const [gone, stays] = [await keptOf(vendorId), await keptOf(successor.id)];
    expect([gone?.state, stays?.state]).toEqual(['ACCEPTED', 'OPEN']);
    expect((await desk.manager.patch(`findings/${gone?.id}`, 0, { note: '保険で備える' })).status).toBe(200);
    await desk.manager.create(`findings/${gone?.id}/comments`, { body: '照会中です⑥' });
    await merge(vendorId);
    expect(await keptOf(successor.id)).toMatchObject({ id: stays?.id, state: 'OPEN' });
    expect(await keptOf(vendorId)).toMatchObject({ id: gone?.id, state: 'RESOLVED' });
    const { comments, note } = await desk.api.read<FindingLifeView>(`findings/${stays?.id}`);
    expect([note, comments]).toMatchObject(['保険で備える', [{ body: '照会中です⑥' }]]);
  });

  it('on a paper that waits is checked: a re-entrustment, a contract, a risk', async () => {
    const subcontractId = await desk.requested();
    const { vendorId: beneath } = await desk.api.read(`subcontracts/${subcontractId}`);
    const contract = await desk.aContract({ importance: 'HIGH' });
    const approval = await desk.clerk.create(`contracts/${contract.id}/executive-approvals`, { reason: '基幹系' });
    const running = await aRunning();
    const risk = await asked('CERT-001', 'CONTRACT', running.id);
    const papers = [
      await desk.enter('SUBCONTRACT_APPROVAL', subcontractId),
      await desk.enter('CONTRACT_APPROVAL', approval.id),
      await desk.enter('RISK_ACCEPTANCE', risk.id),
    ];
    for (const gone of [beneath, contract['vendorId'], running.vendorId]) await merge(String(gone));
    for (const paper of papers)
      expect((await desk.check(desk.checker, paper)).body).toMatchObject({ state: 'CHECKED' });
    expect(await acceptanceOf(`contracts/${running.id}/gaps`, 'CERT-001', running.id)).toBe(risk.id);
  });

  it('on a paper is refused still where something else has changed since it was entered', async () => {
    const contract = await desk.aContract({ importance: 'HIGH' });
    const approval = await desk.clerk.create(`contracts/${contract.id}/executive-approvals`, { reason: '基幹系' });
    const paper = await desk.enter('CONTRACT_APPROVAL', approval.id);
    const { version } = await desk.api.read(`contracts/${contract.id}`);
    expect((await desk.api.patch(`contracts/${contract.id}`, version, { externalStorage: 'YES' })).status).toBe(200);
    await merge(String(contract['vendorId']));
    expect(desk.refusal(await desk.check(desk.checker, paper))).toEqual([409, 'FACTS_MOVED']);
  });
});
