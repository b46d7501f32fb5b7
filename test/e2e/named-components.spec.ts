import { aVendorBody } from '../factories/bodies';
import { aCustomRow } from '../factories/custom-rows';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { openTakeOver, takeOver } from '../support/take-over';
import { TwoSides } from '../support/two-sides';

/** A row that names a seam answers for this seam (1.3.2): from its agreement on, and for no other. */
describe('a row that names what it is about', () => {
  let registry: TestRegistry;
  let api: Client;
  let sides: TwoSides;
  let system: string;
  let seams: [string, string];
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    sides = await TwoSides.meet(registry);
    const { institutionId, contractId, vendorId } = sides;
    await openTakeOver(registry, institutionId);
    const past = { signedOn: '2025-04-01', activatedOn: '2025-04-01' };
    await takeOver(registry, await api.read(`contracts/${contractId}`), 'contracts', past);
    system = await aSystem(institutionId);
    const { version } = await api.read(`contracts/${contractId}`);
    await api.patch(`contracts/${contractId}`, version, { systemIds: [system] });
    const other = (await api.create('vendors', aVendorBody())).id;
    const seam = async (name: string, of = system) =>
      (await api.create(`systems/${of}/interfaces`, { name, vendorIds: [vendorId, other] })).id;
    seams = [await seam('検査結果連携①'), await seam('会計連携')];
  });
  afterAll(() => registry.stop());

  const aSystem = async (institutionId: string) => {
    const body = { institutionId, name: `電子カルテ ${Math.random()}`, status: 'PLANNED', provider: 'VENDOR' };
    return (await api.create('systems', body)).id;
  };
  const owners = async () => {
    const { interfaces } = await api.read<{ interfaces: { id: string; owners: { id: string }[] }[] }>(
      `systems/${system}/coverage`,
    );
    return Object.fromEntries(interfaces.map(({ id, owners: of }) => [id, of.map((one) => one.id)]));
  };

  it('is refused what belongs to no system of the contract', async () => {
    const drafter = new Client(sides.drafter);
    const row = await drafter.create(`matrices/${sides.matrixId}/rows`, aCustomRow({ titleJa: '院外の連携' }));
    const { institutionId } = sides;
    const elsewhere = await api.create(`systems/${await aSystem(institutionId)}/interfaces`, {
      name: '別',
      vendorIds: [],
    });
    const refused = await drafter.patch(`matrix-rows/${row.id}`, row.version, { interfaceIds: [elsewhere.id] });
    expect([refused.status, refused.body['errors']]).toMatchObject([400, [{ pointer: '/interfaceIds' }]]);
    await sides.drafter.delete(`/v1/matrix-rows/${row.id}`).set('If-Match', '*').expect(204);
  });

  it('answers for the seam that it names, once it is agreed, and for no other', async () => {
    const drafter = new Client(sides.drafter);
    const row = await drafter.create(`matrices/${sides.matrixId}/rows`, aCustomRow({ titleJa: '検査連携の責任' }));
    const named = await drafter.patch(`matrix-rows/${row.id}`, row.version, { interfaceIds: [seams[0]] });
    expect(named).toMatchObject({ status: 200, body: { interfaceIds: [seams[0]], equipmentIds: [] } });
    expect(await owners()).toEqual({ [seams[0]]: [], [seams[1]]: [] });
    await sides.agree();
    expect(await owners()).toEqual({ [seams[0]]: [sides.vendorId], [seams[1]]: [] });
  });
});
