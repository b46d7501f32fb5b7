import { type NoticeView } from '../../src/exchange/notices/inbox/dto/notice.dto';
import { today } from '../../src/kernel/calendar-date';
import { aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { openPaperDesk, type PaperDesk } from '../support/paper-desk';
import { TwoSides } from '../support/two-sides';

/** Nobody is told for ever to decide what cannot be decided any more. */
describe('what there is nothing left to decide of', () => {
  let desk: PaperDesk;
  let executive: Client;
  beforeAll(async () => {
    desk = await openPaperDesk();
    executive = new Client(await desk.registry.as({ roles: ['EXECUTIVE'], institutionId: desk.institutionId }));
  });
  afterAll(() => desk.registry.stop());

  const waitsFor = async (who: Client, id: string) =>
    (await who.read<{ items: NoticeView[] }>('inbox', { limit: 200 })).items.some(({ subject }) => subject.id === id);
  const cancel = async (contractId: string) => {
    const { version } = await desk.api.read(`contracts/${contractId}`);
    const cancelled = await desk.api.step(`contracts/${contractId}`, version, { step: 'CANCEL', on: today() });
    expect(cancelled.status).toBe(200);
  };

  it('is a re-entrustment whose vendor has become part of the contracting one', async () => {
    const id = await desk.requested();
    expect(await waitsFor(executive, id)).toBe(true);
    const { contractId, vendorId } = await desk.api.read(`subcontracts/${id}`);
    const { vendorId: successorId } = await desk.api.read(`contracts/${String(contractId)}`);
    const merged = { kind: 'MERGED', effectiveOn: '2026-10-01', basis: '登記①', successorId };
    await desk.registry.http
      .post(`/v1/vendors/${String(vendorId)}/successions`)
      .send(merged)
      .expect(201);
    expect(await waitsFor(executive, id)).toBe(false);
  });

  it('is a contract that was cancelled, and what was asked, announced and put up for consultation with it', async () => {
    const { id } = await desk.aContract({ importance: 'HIGH' });
    await desk.api.reviewReentrustment(id);
    const approval = await desk.clerk.create(`contracts/${id}/executive-approvals`, { reason: '基幹系㈱' });
    const beneath = aSubcontractBody((await desk.api.create('vendors', aVendorBody())).id);
    const subcontract = await desk.api.create(`contracts/${id}/subcontracts`, beneath);
    const asked = { step: 'REQUEST_APPROVAL', on: today(), by: '見本 三郎' };
    expect((await desk.clerk.step(`subcontracts/${subcontract.id}`, 1, asked)).status).toBe(200);
    for (const one of [approval, subcontract]) expect(await waitsFor(executive, one.id)).toBe(true);
    await cancel(id);
    for (const one of [approval, subcontract]) expect(await waitsFor(executive, one.id)).toBe(false);

    const sides = await TwoSides.meet(desk.registry);
    const [people, manager] = [new Client(sides.vendor), new Client(sides.confirmer)];
    await sides.declareEverything();
    await sides.step('UNDER_CONSULTATION', sides.drafter);
    const announced = { counterparty: '㈲下請⑥', work: '監視' };
    const { id: announcement } = await people.create(
      `contracts/${sides.contractId}/subcontract-announcements`,
      announced,
    );
    for (const who of [people, manager]) expect(await waitsFor(who, sides.matrixId)).toBe(true);
    expect(await waitsFor(manager, announcement)).toBe(true);
    await cancel(sides.contractId);
    for (const who of [people, manager]) expect(await waitsFor(who, sides.matrixId)).toBe(false);
    expect(await waitsFor(manager, announcement)).toBe(false);
  });
});
