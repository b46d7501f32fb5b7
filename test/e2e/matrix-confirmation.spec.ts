import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

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
    const early = await sides.confirm(sides.confirmer, contentHash);
    expect([early.status, early.body.code]).toEqual([409, 'EXECUTIVE_APPROVAL_REQUIRED']);
    const { version } = await new Client(registry.http).read(`contracts/${sides.contractId}`);
    await new Client(registry.http).patch(`contracts/${sides.contractId}`, version, {
      executiveApprovedOn: '2026-11-01',
    });
    expect((await sides.confirm(sides.executive, contentHash)).status).toBe(201);
    const paper = await sides.confirm(sides.confirmer, contentHash, {
      onBehalfOf: '見本 責任者',
      documentRef: '書庫 1',
    });
    expect([paper.status, paper.body]).toMatchObject([201, { side: 'VENDOR', onBehalf: true, person: '見本 責任者' }]);
    const forHospital = await sides.confirm(sides.vendor, contentHash, { onBehalfOf: '髙﨑' });
    expect([forHospital.status, forHospital.body.errors?.[0]?.code]).toEqual([400, 'OTHER_SIDE']);
    expect((await sides.step('AGREED', sides.executive)).status).toBe(200);
  });
});
