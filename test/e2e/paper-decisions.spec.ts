import { addDays } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody } from '../factories/bodies';
import { Client } from '../support/client';
import { NOW, openPaperDesk, type PaperDesk, SIGNED } from '../support/paper-desk';

/** A decision on paper is entered with its scan by one person and decides nothing until another has held it against that. */
describe('a decision on paper', () => {
  let desk: PaperDesk;
  let registry: PaperDesk['registry'];
  let api: PaperDesk['api'];
  let clerk: PaperDesk['clerk'];
  let manager: PaperDesk['manager'];
  let checker: PaperDesk['checker'];
  let institutionId: PaperDesk['institutionId'];
  let scan: PaperDesk['scan'];
  let aScan: PaperDesk['aScan'];
  let aPaper: PaperDesk['aPaper'];
  let enter: PaperDesk['enter'];
  let answered: PaperDesk['answered'];
  let check: PaperDesk['check'];
  let refusal: PaperDesk['refusal'];
  let decisions: PaperDesk['decisions'];
  let aContract: PaperDesk['aContract'];
  let requested: PaperDesk['requested'];
  beforeAll(async () => {
    desk = await openPaperDesk();
    ({
      registry,
      api,
      clerk,
      manager,
      checker,
      institutionId,
      scan,
      aScan,
      aPaper,
      enter,
      answered,
      check,
      refusal,
      decisions,
      aContract,
      requested,
    } = desk);
  });
  afterAll(() => desk.registry.stop());
  const approvalOf = async (id: string) => {
    const { approvalState, approvedOn, approvedBy, approverRole } = await api.read(`subcontracts/${id}`);
    return [approvalState, approvedOn, approvedBy, approverRole];
  };

  it('decides nothing until somebody else has held it against its scan, and then by the name on it', async () => {
    const id = await requested();
    const paper = await enter('SUBCONTRACT_APPROVAL', id, { approvedUntil: '2099-03-31' });
    expect(paper).toMatchObject({ state: 'ENTERED', institutionId, facts: { work: expect.any(String) as string } });
    expect(await approvalOf(id)).toEqual(['REQUESTED', null, null, null]);
    const second = await answered(clerk, 'paper-decisions', aPaper('SUBCONTRACT_APPROVAL', id));
    expect(refusal(second)).toEqual([409, 'TAKEN', '/subjectId TAKEN']);
    // which one stands, where, and who is to check it
    expect(second.body).toMatchObject({
      title: expect.stringContaining(`「決裁書①.pdf」(院長 山﨑 清、${SIGNED} 決裁)`) as string,
      standsAt: `/v1/paper-decisions/${paper.id}`,
      errors: [{ detail: expect.stringMatching(/^照合できる人: .*確認 花子/) as string }],
    });
    expect(JSON.stringify(second.body)).not.toContain('入力 太郎');
    expect(refusal(await check(clerk, paper))).toEqual([403, 'FORBIDDEN']);
    const checked = await check(checker, paper);
    expect([checked.status, checked.body]).toMatchObject([200, { state: 'CHECKED' }]);
    expect(await approvalOf(id)).toEqual(['APPROVED', SIGNED, '院長 山﨑 清', 'EXECUTIVE']);
    expect((await api.read(`subcontracts/${id}`))['approvedUntil']).toBe('2099-03-31');
    const [decision] = await decisions(id);
    expect(decision).toMatchObject({
      kind: 'SUBCONTRACT_APPROVAL',
      decidedOn: SIGNED,
      boundOn: NOW,
      onPaper: {
        id: paper.id,
        decidedBy: '院長 山﨑 清',
        decidedOn: SIGNED,
        documentId: scan,
        enteredByActor: checked.body['enteredByActor'],
        checkedByActor: checked.body['checkedByActor'],
      },
    });
    // it is settled, and stays in the journal as it was entered
    expect(refusal(await check(manager, paper))).toEqual([409, 'DECIDED']);
    const kept = await registry.sql(
      `select action, after ->> 'state' as state from journal where subject_id = $1 order by seq`,
      [paper.id],
    );
    expect(kept).toEqual([
      { action: 'INSERT', state: 'ENTERED' },
      { action: 'UPDATE', state: 'CHECKED' },
    ]);
  });

  it('is not checked by whoever entered it, nor by whoever asked for the decision', async () => {
    const id = await requested(checker);
    const paper = await enter('SUBCONTRACT_APPROVAL', id, {}, manager);
    expect(refusal(await check(manager, paper))).toEqual([409, 'OWN_ENTRY']);
    expect(refusal(await check(checker, paper))).toEqual([409, 'OWN_REQUEST', '/by OWN_REQUEST']);
    expect(await approvalOf(id)).toEqual(['REQUESTED', null, null, null]);
    expect((await api.read(`paper-decisions/${paper.id}`))['state']).toBe('ENTERED');
  });

  it('decides nothing where it differs from the scan, and another is entered', async () => {
    const id = await requested();
    const wrong = await enter('SUBCONTRACT_APPROVAL', id);
    expect(refusal(await check(checker, wrong, { outcome: 'DIFFERS' }))).toEqual([
      400,
      'INVALID_INPUT',
      '/remark REQUIRED',
    ]);
    expect((await check(checker, wrong, { outcome: 'DIFFERS', remark: '否決である' })).status).toBe(200);
    expect(await approvalOf(id)).toEqual(['REQUESTED', null, null, null]);
    expect(refusal(await check(manager, wrong))).toEqual([409, 'DECIDED']);
    const refused = { decision: 'REFUSED', remark: '安全管理措置を確認できない' };
    expect((await check(checker, await enter('SUBCONTRACT_APPROVAL', id, refused))).status).toBe(200);
    expect(await api.read(`subcontracts/${id}`)).toMatchObject({
      approvalState: 'REJECTED',
      refusedOn: SIGNED,
      refusalReason: '安全管理措置を確認できない',
    });
  });

  it('asks the gates that whoever decides here asks', async () => {
    const id = await requested(clerk, { handlesPersonalData: 'YES' });
    // abroad, on no legal ground (SUB-013)
    await registry.sql(
      `update vendors set country = 'VN' where id = (select vendor_id from subcontracts where id = $1)`,
      [id],
    );
    const paper = await enter('SUBCONTRACT_APPROVAL', id);
    expect(refusal(await check(checker, paper)).slice(0, 2)).toEqual([409, 'GATE_BLOCKED']);
    expect(await approvalOf(id)).toEqual(['REQUESTED', null, null, null]);
  });

  it('is of what it was entered about: when that has changed, it decides nothing', async () => {
    const id = await requested();
    const paper = await enter('SUBCONTRACT_APPROVAL', id);
    const { version } = await api.read(`subcontracts/${id}`);
    expect((await api.patch(`subcontracts/${id}`, version, { work: '設計も行う' })).status).toBe(200);
    expect(refusal(await check(checker, paper))).toEqual([409, 'FACTS_MOVED']);
    expect(await approvalOf(id)).toEqual(['REQUESTED', null, null, null]);
  });

  it('approves a contract and accepts a risk for an executive who never signs in here', async () => {
    const contract = await aContract({ importance: 'HIGH' });
    const asked = await clerk.create(`contracts/${contract.id}/executive-approvals`, { reason: '基幹系の保守' });
    const paper = await enter('CONTRACT_APPROVAL', asked.id);
    expect((await api.read(`contracts/${contract.id}`))['executiveApprovedOn']).toBeNull();
    expect(
      refusal(await answered(manager, `executive-approvals/${asked.id}/decision`, { decision: 'APPROVED' })),
    ).toEqual([403, 'FORBIDDEN']);
    const checked = await check(manager, paper);
    expect([checked.status, checked.body]).toEqual([200, checked.body]);
    expect((await api.read(`contracts/${contract.id}`))['executiveApprovedOn']).toBe(SIGNED);
    expect(await api.read(`executive-approvals/${asked.id}`)).toMatchObject({ state: 'APPROVED', decidedOn: SIGNED });
    expect(await decisions(contract.id)).toMatchObject([{ kind: 'CONTRACT_APPROVAL', onPaper: { id: paper.id } }]);

    const acceptance = await clerk.create('risk-acceptances', {
      institutionId,
      ruleId: 'CON-004',
      subjectKind: 'CONTRACT',
      subjectId: contract.id,
      gate: 'contract.activate',
      rationale: '次期更新まで受容する',
      validFrom: NOW,
      validTo: '2099-12-31',
    });
    expect(
      refusal(
        await answered(clerk, 'paper-decisions', aPaper('RISK_ACCEPTANCE', acceptance.id, { deciderRole: 'CISO' })),
      ),
    ).toEqual([400, 'INVALID_INPUT', '/deciderRole NOT_ALLOWED']);
    const accepted = await enter('RISK_ACCEPTANCE', acceptance.id);
    expect((await api.read(`risk-acceptances/${acceptance.id}`))['approvedBy']).toBeNull();
    expect((await check(checker, accepted)).status).toBe(200);
    expect(await api.read(`risk-acceptances/${acceptance.id}`)).toMatchObject({
      approvedBy: '院長 山﨑 清',
      approverRole: 'EXECUTIVE',
    });
  });

  it('speaks for nobody but in the transaction of its check', async () => {
    const contract = await aContract({ importance: 'HIGH' });
    const asked = await clerk.create(`contracts/${contract.id}/executive-approvals`, { reason: '基幹系の保守' });
    const { id } = await enter('CONTRACT_APPROVAL', asked.id);
    const claimed = (paper: string) =>
      registry.sql(`set local bunkaiten.actor = '${newId()}'; set local bunkaiten.institutions = '*'; set local bunkaiten.may_write = 'on';
        set local bunkaiten.paper = '${paper}'; update executive_approvals set state = 'APPROVED' where id = '${asked.id}'`);
    await expect(claimed(id)).rejects.toMatchObject({ constraint: 'ck_executive_approvals__state__forbidden' });
    expect((await check(checker, await api.read(`paper-decisions/${id}`))).status).toBe(200);
    await registry.sql('alter table executive_approvals disable trigger user');
    await registry.sql(`update executive_approvals set state = 'REQUESTED' where id = $1`, [asked.id]);
    await registry.sql('alter table executive_approvals enable trigger user');
    await expect(claimed(id)).rejects.toMatchObject({ constraint: 'ck_executive_approvals__state__forbidden' });
  });

  it('introduces a device and takes anew what has changed, where it was signed after the change', async () => {
    const device = await api.create('equipment', {
      institutionId,
      assetNo: `SA-${newId()}`,
      name: 'VPN装置',
      status: 'PLANNED',
    });
    expect((await check(checker, await enter('EQUIPMENT_INTRODUCTION', device.id))).status).toBe(200);
    const introduced = await api.read(`equipment/${device.id}`);
    expect(introduced).toMatchObject({ introductionApprovedOn: SIGNED, introductionApprover: 'EXECUTIVE' });
    expect(await decisions(device.id)).toMatchObject([
      { kind: 'EQUIPMENT_INTRODUCTION', onPaper: { decidedOn: SIGNED } },
    ]);
    expect((await api.patch(`equipment/${device.id}`, introduced.version, { remoteMaintenance: 'YES' })).status).toBe(
      200,
    );
    // signed before the change
    const before = await enter('EQUIPMENT_INTRODUCTION', device.id, { decidedBy: '副院長' });
    expect(refusal(await check(checker, before))).toEqual([409, 'FACTS_MOVED']);
    expect((await check(checker, before, { outcome: 'DIFFERS', remark: '変更前の決裁' })).status).toBe(200);
    expect((await check(checker, await enter('EQUIPMENT_INTRODUCTION', device.id, { decidedOn: NOW }))).status).toBe(
      200,
    );
    expect((await decisions(device.id))[0]).toMatchObject({ decidedOn: NOW, outdated: null });

    const system = await api.create('systems', {
      institutionId,
      name: '部門システム',
      status: 'PLANNED',
      provider: 'VENDOR',
      mfaExceptionReason: '対応版が未提供',
      mfaExceptionNextRenewalOn: '2030-03-31',
      mfaExceptionPlan: '次期更新時に選定する',
    });
    const again = aPaper('MFA_EXCEPTION', system.id, { remark: '更新時期を見直した', decidedOn: NOW });
    expect(refusal(await answered(clerk, 'paper-decisions', again))).toEqual([409, 'ILLEGAL_STEP']);
    expect((await api.patch(`systems/${system.id}`, 1, { mfaExceptionPlan: '次々期とする' })).status).toBe(200);
    // nothing moves on the day on which it was first decided: what is written then is what was decided
    await registry.sql(`update decisions set created_at = created_at - interval '1 day' where subject_id = $1`, [
      system.id,
    ]);
    const { version } = await api.read(`systems/${system.id}`);
    expect((await api.patch(`systems/${system.id}`, version, { mfaExceptionPlan: '撤去する' })).status).toBe(200);
    expect((await check(checker, await clerk.create('paper-decisions', again))).status).toBe(200);
    expect((await decisions(system.id))[0]).toMatchObject({ outdated: null, reason: '更新時期を見直した' });
  });

  it('needs its scan, something to decide, and a day that has come', async () => {
    const id = await requested();
    const other = (await api.create('institutions', anInstitutionBody())).id;
    const paper = (over: object) => answered(clerk, 'paper-decisions', aPaper('SUBCONTRACT_APPROVAL', id, over));
    expect(refusal(await paper({ documentId: undefined }))).toEqual([400, 'INVALID_INPUT', '/documentId REQUIRED']);
    expect(refusal(await paper({ documentId: await aScan(other) }))).toEqual([
      400,
      'INVALID_INPUT',
      '/documentId NOT_FOUND',
    ]);
    expect(refusal(await paper({ decidedOn: addDays(NOW, 1) }))).toEqual([400, 'INVALID_INPUT', '/decidedOn TO_COME']);
    expect(refusal(await paper({ subjectId: newId() }))).toEqual([400, 'INVALID_INPUT', '/subjectId NOT_FOUND']);
    const stranger = new Client(await registry.as({ roles: ['PROCUREMENT'], institutionId: other }));
    expect(
      refusal(
        await answered(
          stranger,
          'paper-decisions',
          aPaper('SUBCONTRACT_APPROVAL', id, { documentId: await aScan(other) }),
        ),
      ),
    ).toEqual([400, 'INVALID_INPUT', '/subjectId NOT_FOUND']);
    const { version } = await api.read(`subcontracts/${id}`);
    await manager.step(`subcontracts/${id}`, version, { step: 'REJECT', on: NOW, reason: '不要' });
    expect(refusal(await paper({}))).toEqual([409, 'ILLEGAL_STEP']);
  });
});
