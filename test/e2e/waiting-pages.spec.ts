import { type Agent } from 'supertest';
import { addMonths, today } from '../../src/kernel/calendar-date';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

describe('the home page, to whom something waits for', () => {
  let registry: TestRegistry;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  /** What waits, as the table says; null: there is no such table. */
  const waiting = async (agent: Agent): Promise<string | null> => {
    const { text } = await agent.get('/').expect(200);
    const from = text.indexOf('id="waiting"');
    return from < 0 ? null : text.slice(from, text.indexOf('</section>', from));
  };

  /** From here on it was whoever holds the role in the institution last. */
  const writtenBy = (
    table: string,
    column: string,
    where: string,
    role: string,
    { institutionId }: { institutionId: string },
  ) =>
    registry.sql(`set local session_replication_role = 'replica'; update ${table} set ${column} = (select account_id from memberships
      where role = '${role}' and institution_id = '${institutionId}' order by id desc limit 1) where ${where}`);

  it('shows a matrix to each side until that side has confirmed it, and not to whoever declared in it', async () => {
    const sides = await TwoSides.meet(registry);
    const manager = await browserOf(registry, { roles: ['PLANNING_MANAGER'], institutionId: sides.institutionId });
    const vendor = await browserOf(registry, { roles: ['VENDOR_REPRESENTATIVE'], vendorId: sides.vendorId });
    await sides.declareEverything();
    expect(await waiting(manager)).toContain('待っているものはありません');
    await sides.step('UNDER_CONSULTATION');
    const place = `href="/matrices/${sides.matrixId}/confirm"`;
    expect([(await waiting(manager))?.includes(place), (await waiting(vendor))?.includes(place)]).toEqual([true, true]);
    const { contentHash } = await sides.concord();
    expect((await sides.confirm(sides.vendor, contentHash)).status).toBe(201);
    expect([(await waiting(manager))?.includes(place), (await waiting(vendor))?.includes(place)]).toEqual([
      true,
      false,
    ]);
    await registry.sql(
      `insert into journal (actor, action, subject_table, subject_id, parent_id, institution_id, is_public)
       select account_id, 'UPDATE', 'matrix_declarations', gen_random_uuid(), $2, $1, false
       from memberships where role = 'PLANNING_MANAGER' and institution_id = $1 order by id desc limit 1`,
      [sides.institutionId, sides.matrixId],
    );
    expect((await waiting(manager))?.includes(place)).toBe(false);
    const stranger = await browserOf(registry, {
      roles: ['PLANNING_MANAGER'],
      institutionId: (await api.create('institutions', anInstitutionBody())).id,
    });
    expect(await waiting(stranger)).toContain('待っているものはありません');
  });

  it('shows what is to be approved to whoever may, but not to the one who asked for it', async () => {
    const institutionId = (await api.create('institutions', anInstitutionBody())).id;
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    const later = addMonths(today(), 2);
    const body = { title: '基幹系の保守', importance: 'HIGH', startOn: later, endOn: addMonths(later, 12) };
    const contract = await api.create('contracts', aContractBody(institutionId, vendorId, body));
    const [asking, deciding] = [
      await registry.as({ roles: ['EXECUTIVE'], institutionId }),
      await browserOf(registry, { roles: ['EXECUTIVE'], institutionId }),
    ];
    await asking.post(`/v1/contracts/${contract.id}/executive-approvals`).send({ reason: '重要' }).expect(201);
    await asking.post(`/v1/institutions/${institutionId}/take-over-days`).send({ cutOverOn: later }).expect(201);
    const text = (await waiting(deciding)) ?? '';
    for (const told of [
      '契約の経営層としての承認',
      '基幹系の保守',
      '引継ぎの切替日の承認',
      'あなたの確認・承認を待つもの(2 件)',
    ])
      expect([told, text.includes(told)]).toEqual([told, true]);
    await writtenBy('executive_approvals', 'requested_by_actor', `contract_id = '${contract.id}'`, 'EXECUTIVE', {
      institutionId,
    });
    expect(await waiting(deciding)).toContain('あなたの確認・承認を待つもの(1 件)');
    const reader = await browserOf(registry, { roles: ['AUDITOR'], institutionId });
    expect(await waiting(reader)).toBeNull();
  });

  it('leads from an empty registry to the first report, and leaves once there is enough', async () => {
    const empty = await TestRegistry.start();
    const everybody = await browserOf(empty);
    const guide = async () => {
      const { text } = await everybody.get('/').expect(200);
      const from = text.indexOf('id="first-steps"');
      return from < 0 ? null : text.slice(from, text.indexOf('</section>', from));
    };
    expect((await guide())?.match(/次はこれ/g)).toHaveLength(1);
    const there = new Client(empty.http);
    const institutionId = (await there.create('institutions', anInstitutionBody())).id;
    const vendorId = (await there.create('vendors', aVendorBody())).id;
    expect((await guide())?.match(/済み/g)).toHaveLength(3);
    await there.create('contracts', aContractBody(institutionId, vendorId));
    await there.create('systems', { institutionId, name: '電子カルテ', status: 'PLANNED', provider: 'VENDOR' });
    await there.create('certifications', { vendorId, scheme: 'PMARK', validFrom: '2026-01-01', validTo: '2028-01-01' });
    expect(await guide()).toBeNull();
    await empty.stop();
  });
});
