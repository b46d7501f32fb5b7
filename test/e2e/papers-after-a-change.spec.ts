import { newId } from '../../src/kernel/identifier';
import { Client } from '../support/client';
import { NOW, openPaperDesk, type PaperDesk } from '../support/paper-desk';

/** What a decision on paper is worth once what it is about has changed. */
describe('a decision on paper, before and after a change,', () => {
  let desk: PaperDesk;
  beforeAll(async () => {
    desk = await openPaperDesk();
  });
  afterAll(() => desk.registry.stop());

  it('decides again by the same hand on the same day what has changed in between', async () => {
    const { api, check, checker, decisions, enter, institutionId } = desk;
    const device = await api.create('equipment', {
      institutionId,
      assetNo: `SA-${newId()}`,
      name: 'VPN装置',
      status: 'PLANNED',
    });
    const signedToday = async () =>
      (await check(checker, await enter('EQUIPMENT_INTRODUCTION', device.id, { decidedOn: NOW }))).status;
    for (const remoteMaintenance of ['YES', 'NO']) {
      expect(await signedToday()).toBe(200);
      const { version } = await api.read(`equipment/${device.id}`);
      expect((await api.patch(`equipment/${device.id}`, version, { remoteMaintenance })).status).toBe(200);
    }
    expect(await signedToday()).toBe(200);
    const taken = await decisions(device.id);
    expect(taken.map(({ decidedOn, outdated }) => [decidedOn, outdated === null])).toEqual([
      [NOW, true],
      [NOW, false],
      [NOW, false],
    ]);
  });

  it('is no decision on what changed after it was signed, of whatever kind', async () => {
    const { aContract, answered, api, check, checker, clerk, enter, institutionId, refusal, registry } = desk;
    const executive = new Client(await registry.as({ roles: ['EXECUTIVE'], institutionId }));
    const contract = await aContract({ importance: 'HIGH' });
    const ask = () => clerk.create(`contracts/${contract.id}/executive-approvals`, { reason: '基幹系の保守' });
    const first = await ask();
    expect(
      (await answered(executive, `executive-approvals/${first.id}/decision`, { decision: 'APPROVED' })).status,
    ).toBe(200);
    const { version } = await api.read(`contracts/${contract.id}`);
    await api.patch(`contracts/${contract.id}`, version, { deploymentModel: 'SAAS' });
    const again = await ask();
    const before = await enter('CONTRACT_APPROVAL', again.id);
    expect(refusal(await check(checker, before))).toEqual([409, 'FACTS_MOVED']);
    expect((await check(checker, before, { outcome: 'DIFFERS', remark: '変更前の決裁' })).status).toBe(200);
    expect((await api.read(`contracts/${contract.id}`))['executiveApprovalOutdated']).not.toBeNull();
    expect((await check(checker, await enter('CONTRACT_APPROVAL', again.id, { decidedOn: NOW }))).status).toBe(200);
    expect((await api.read(`contracts/${contract.id}`))['executiveApprovalOutdated']).toBeNull();
    const system = await api.create('systems', {
      institutionId,
      name: '検査システム',
      status: 'PLANNED',
      provider: 'VENDOR',
      mfaExceptionReason: '対応版が未提供',
      mfaExceptionNextRenewalOn: '2030-03-31',
      mfaExceptionPlan: '次期更新時に選定する',
    });
    await registry.sql(`update decisions set created_at = created_at - interval '1 day' where subject_id = $1`, [
      system.id,
    ]);
    await api.patch(`systems/${system.id}`, system.version, { mfaExceptionPlan: '撤去する' });
    expect(refusal(await check(checker, await enter('MFA_EXCEPTION', system.id, { remark: '見直し' })))).toEqual([
      409,
      'FACTS_MOVED',
    ]);
  });
});
