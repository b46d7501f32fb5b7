import { addDays } from '../../src/kernel/calendar-date';
import { aContractBody, aVendorBody } from '../factories/bodies';
import { NOW, openPaperDesk, type PaperDesk, SIGNED } from '../support/paper-desk';

/** The kinds of decisions on paper that go by a step of their own. */
describe('a decision on paper, of a kind of its own', () => {
  let desk: PaperDesk;
  let registry: PaperDesk['registry'];
  let api: PaperDesk['api'];
  let clerk: PaperDesk['clerk'];
  let manager: PaperDesk['manager'];
  let checker: PaperDesk['checker'];
  let institutionId: PaperDesk['institutionId'];
  let aPaper: PaperDesk['aPaper'];
  let enter: PaperDesk['enter'];
  let answered: PaperDesk['answered'];
  let check: PaperDesk['check'];
  let refusal: PaperDesk['refusal'];
  let decisions: PaperDesk['decisions'];
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
      aPaper,
      enter,
      answered,
      check,
      refusal,
      decisions,
      requested,
    } = desk);
  });
  afterAll(() => desk.registry.stop());

  it('takes a certificate for equivalent, and a cloud exception and an excluded clause anew', async () => {
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    const certificate = await clerk.create('certifications', {
      vendorId,
      scheme: 'ISMAP',
      registrationNumber: 'C23-0001',
      validFrom: '2025-04-01',
      validTo: '2029-03-31',
      equivalenceRationale: '言明書で確認した',
    });
    expect((await check(checker, await enter('CERTIFICATE_EQUIVALENCE', certificate.id))).status).toBe(200);
    expect(await api.read(`certifications/${certificate.id}`)).toMatchObject({
      equivalenceApprovedBy: '院長 山﨑 清',
      equivalenceApproverRole: 'EXECUTIVE',
      equivalenceApprovedOn: SIGNED,
    });
    expect((await decisions(certificate.id))[0]).toMatchObject({ onPaper: { decidedOn: SIGNED }, outdated: null });

    const contract = await api.create(
      'contracts',
      aContractBody(institutionId, vendorId, {
        personalDataHandling: 'CLOUD_EXCEPTION',
        cloudExceptionClauseRef: '第8条',
        cloudExceptionAccessControlRef: '設定記録',
      }),
    );
    await registry.http
      .put(`/v1/contracts/${contract.id}/clauses/CONFIDENTIALITY`)
      .set('If-Match', '*')
      .send({
        review: 'NOT_APPLICABLE',
        reviewedOn: SIGNED,
        reviewedBy: '見本 法務',
        inapplicableReason: '対象なし',
        inapplicableApprovedBy: '別の方',
      })
      .expect(200);
    const [clause] = await registry.sql<{ id: string }>(
      `select id from contract_clauses where contract_id = $1 and review = 'NOT_APPLICABLE'`,
      [contract.id],
    );
    const clauseId = clause?.id ?? '';
    expect((await check(checker, await enter('CLAUSE_EXCLUSION', clauseId, { decidedOn: NOW }))).status).toBe(200);
    expect((await decisions(clauseId))[0]).toMatchObject({
      decidedOn: NOW,
      outdated: null,
      onPaper: { decidedOn: NOW },
    });
    const again = aPaper('CLOUD_EXCEPTION', contract.id, { remark: '条項の番号が変わった', decidedOn: NOW });
    expect(refusal(await answered(clerk, 'paper-decisions', again))).toEqual([409, 'ILLEGAL_STEP']);
    await registry.sql(`update decisions set created_at = created_at - interval '1 day' where subject_id = $1`, [
      contract.id,
    ]);
    const { version } = await api.read(`contracts/${contract.id}`);
    expect((await api.patch(`contracts/${contract.id}`, version, { cloudExceptionClauseRef: '第9条' })).status).toBe(
      200,
    );
    expect((await check(checker, await clerk.create('paper-decisions', again))).status).toBe(200);
    expect((await api.read(`contracts/${contract.id}`))['cloudExceptionOutdated']).toBeNull();
    expect((await decisions(contract.id)).map(({ reason }) => reason as string | null)).toContain(
      '条項の番号が変わった',
    );
  });

  it('ratifies, by an executive, an approval that came late', async () => {
    const id = await requested();
    const { version } = await api.read(`subcontracts/${id}`);
    expect(
      (
        await manager.step(`subcontracts/${id}`, version, {
          step: 'APPROVE',
          on: NOW,
          by: '企画',
          role: 'PLANNING_MANAGER',
        })
      ).status,
    ).toBe(200);
    expect(
      refusal(await answered(clerk, 'paper-decisions', aPaper('SUBCONTRACT_RATIFICATION', id, { remark: '緊急' }))),
    ).toEqual([409, 'ILLEGAL_STEP']);
    await registry.sql('update subcontracts set started_on = $2 where id = $1', [id, addDays(NOW, -9)]);
    const over = { remark: '緊急の障害対応のため', decidedOn: NOW };
    expect((await check(checker, await enter('SUBCONTRACT_RATIFICATION', id, over))).status).toBe(200);
    expect(await api.read(`subcontracts/${id}`)).toMatchObject({
      ratifiedOn: NOW,
      ratifiedBy: '院長 山﨑 清',
      ratificationReason: '緊急の障害対応のため',
    });
  });
});
