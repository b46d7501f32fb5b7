import { Client as Connection } from 'pg';
import { NO_SCOPE, SET_SCOPE, scopeSettings } from '../../src/database/scope';
import { aContractBody, anInstitutionBody, aSubcontractBody, aVendorBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';

/** Whoever asks does not decide, and what only executives decide, only they enter. */
describe('the separation of duties', () => {
  let registry: TestRegistry;
  let institutionId: string;
  let vendorId: string;
  const people = {} as Record<'procurement' | 'planner' | 'executive', Client>;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    const deployment = new Client(registry.http);
    institutionId = (await deployment.create('institutions', anInstitutionBody())).id;
    vendorId = (await deployment.create('vendors', aVendorBody())).id;
    const as = async (...roles: Parameters<TestRegistry['as']>[0]['roles'] & object) =>
      new Client(await registry.as({ institutionId, roles }));
    people.procurement = await as('PROCUREMENT');
    people.planner = await as('PLANNING_MANAGER');
    people.executive = await as('EXECUTIVE');
  });
  afterAll(() => registry.stop());

  const refused = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code']];

  it('lets executives alone enter that they approved a contract', async () => {
    const contract = await people.procurement.create('contracts', aContractBody(institutionId, vendorId));
    const approval = { executiveApprovedOn: '2026-11-20' };
    const path = `contracts/${contract.id}`;
    expect(refused(await people.procurement.patch(path, 1, approval))).toEqual([403, 'FORBIDDEN']);
    expect(refused(await people.planner.patch(path, 1, approval))).toEqual([403, 'FORBIDDEN']);
    expect((await people.procurement.read(path))['executiveApprovedOn']).toBeNull();
    const whole = aContractBody(institutionId, vendorId, approval);
    await expect(people.procurement.create('contracts', whole)).rejects.toThrow('403');
    const approved = await people.executive.patch(path, 1, approval);
    expect([approved.status, approved.body['executiveApprovedOn']]).toEqual([200, '2026-11-20']);
    // what is approved may be worked on, but the day is the executive's to say
    expect((await people.procurement.patch(path, 2, { title: '改題' })).status).toBe(200);
    expect(refused(await people.procurement.patch(path, 3, { executiveApprovedOn: '2026-11-19' }))).toEqual([
      403,
      'FORBIDDEN',
    ]);
  });

  describe('over a re-entrustment', () => {
    let subcontract: Shown;

    const step = (who: Client, body: object) => who.step(`subcontracts/${subcontract.id}`, subcontract.version, body);
    const approve = { step: 'APPROVE', on: '2026-11-20', by: '見本 三郎', role: 'PLANNING_MANAGER' };

    beforeAll(async () => {
      const contract = await people.procurement.create('contracts', aContractBody(institutionId, vendorId));
      await people.procurement.reviewReentrustment(contract.id);
      const body = aSubcontractBody((await people.procurement.create('vendors', aVendorBody())).id, {
        informationProvidedOn: '2026-11-01',
        consultedOn: '2026-11-02',
        agreedOn: '2026-11-03',
      });
      subcontract = await people.procurement.create(`contracts/${contract.id}/subcontracts`, body);
    });

    it('does not let procurement approve at all', async () => {
      expect(refused(await step(people.procurement, approve))).toEqual([403, 'FORBIDDEN']);
    });

    it('lets the planning manager ask, and then somebody else decide', async () => {
      const asked = await step(people.planner, { step: 'REQUEST_APPROVAL', on: '2026-11-11', by: '見本 三郎' });
      expect(asked.status).toBe(200);
      subcontract = asked.body as Shown;
      expect(refused(await step(people.planner, approve))).toEqual([409, 'OWN_REQUEST']);
      expect(refused(await step(people.planner, { step: 'REJECT', on: '2026-11-20', reason: '不要' }))).toEqual([
        409,
        'OWN_REQUEST',
      ]);
      const disguised = await step(people.executive, approve);
      expect([disguised.status, disguised.body['errors']]).toEqual([
        400,
        [expect.objectContaining({ pointer: '/role', code: 'ROLE_NOT_HELD' })],
      ]);
      // Dated back before it was asked for, an approval of what has begun would look like one that came before.
      expect(subcontract).toMatchObject({ requestedOn: '2026-11-11' });
      const early = { ...approve, on: '2026-11-10', by: '山﨑 清', role: 'EXECUTIVE' };
      for (const decision of [early, { step: 'REJECT', on: '2026-11-10', reason: '不要' }])
        expect((await step(people.executive, decision)).body['errors']).toEqual([
          expect.objectContaining({ pointer: '/on', code: 'BEFORE_REQUEST' }),
        ]);
      const decided = await step(people.executive, { ...approve, by: '山﨑 清', role: 'EXECUTIVE' });
      expect([decided.status, decided.body['approvalState']]).toEqual([200, 'APPROVED']);
    });

    it('lets an executive of the very institution ratify, and nobody else, in the database too', async () => {
      const elsewhere = (
        await new Client(registry.http).create('institutions', anInstitutionBody({ medicalInstitutionCode: null }))
      ).id;
      const stranger = new Client(await registry.as({ institutionId: elsewhere, roles: ['EXECUTIVE'] }));
      const late = { approved_on: '2026-05-15', started_on: '2026-05-05' };
      await registry.sql(
        `update subcontracts set approval_state = 'APPROVED', approved_on = $2, approved_by = '見本 三郎', approver_role = 'PLANNING_MANAGER', started_on = $3 where id = $1`,
        [subcontract.id, late.approved_on, late.started_on],
      );
      const connection = new Connection(registry.service);
      await connection.connect();
      const ratify = async (who: Client): Promise<string> => {
        const { id: actor } = await who.read('sessions/current');
        const values = scopeSettings({ ...NO_SCOPE, actor, institutions: 'ALL', mayWrite: true });
        await connection.query({ ...SET_SCOPE, values });
        const text = `update subcontracts set ratified_on = '2026-06-01', ratified_by = '山﨑 清', ratification_reason = '緊急' where id = $1`;
        try {
          return `${(await connection.query(text, [subcontract.id])).rowCount} changed`;
        } catch (error) {
          return (error as { constraint?: string }).constraint ?? String(error);
        }
      };
      const forbidden = 'ck_subcontracts__ratified_by__forbidden';
      expect(await ratify(people.planner)).toBe(forbidden);
      expect(await ratify(stranger)).toBe(forbidden);
      expect(await ratify(people.executive)).toBe('1 changed');
      await connection.end();
    });
  });
});
