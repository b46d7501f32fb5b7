import { CLAUSE_KINDS } from '../../src/kernel/terms/contract-terms';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { answerValidator, ROUTES } from '../support/api-description';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

interface ProblemBody {
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

const pointersOf = (body: unknown) => (body as ProblemBody).errors.map(({ pointer, code }) => [pointer, code]);

describe('clauses of a contract', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let vendorId: string;
  let contractId: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    vendorId = (await api.create('vendors', aVendorBody())).id;
    contractId = (await api.create('contracts', aContractBody(institutionId, vendorId))).id;
  });
  afterAll(() => registry.stop());

  const at = (kind: string, id = contractId) => `/v1/contracts/${id}/clauses/${kind}`;
  const review = (kind: string, version: string, body: object) =>
    registry.http.put(at(kind)).set('If-Match', version).send(body);

  it('are all 26 of the catalogue in its order, unreviewed at first', async () => {
    const list = async () => {
      const answer = await api.read<{ items: { kind: string; review: string; version: number }[] }>(
        `contracts/${contractId}/clauses`,
      );
      const validate = answerValidator(
        ROUTES.find(({ operationId }) => operationId === 'listContractClauses')!,
        200,
      );
      validate(answer);
      expect(validate.errors ?? []).toEqual([]);
      return answer.items;
    };
    const before = await list();
    expect(before).toHaveLength(26);
    expect(before.map(({ kind }) => kind)).toEqual(CLAUSE_KINDS);
    expect(new Set(before.map((clause) => `${clause.review} ${clause.version}`))).toEqual(new Set(['UNREVIEWED 0']));
    expect(before[0]).toMatchObject({ contractId, reference: null });
    await review('SLA', '"0"', { review: 'MISSING' }).expect(200);
    const after = await list();
    expect(after.map(({ kind }) => kind)).toEqual(CLAUSE_KINDS);
    expect(after.filter(({ version }) => version > 0)).toEqual([
      expect.objectContaining({ kind: 'SLA', review: 'MISSING', version: 1 }),
    ]);
  });

  it('are reviewed first at version 0, then at the version that was read, each review as a whole', async () => {
    await registry.http.get(at('DEMARCATION')).expect(200).expect('ETag', '"0"');
    const body = {
      review: 'PARTIAL',
      reference: '第１２条',
      reviewedOn: '令和8年11月1日',
      reviewedBy: '髙﨑',
      note: '①㈱𠮷',
    };
    const first = await review('DEMARCATION', '"0"', body).expect(200).expect('ETag', '"1"');
    expect(first.body).toMatchObject({ ...body, reviewedOn: '2026-11-01', version: 1, approval: null });
    const stale = await review('DEMARCATION', '"0"', body).expect(412);
    expect(stale.body).toMatchObject({ code: 'STALE_VERSION' });
    const second = await review('DEMARCATION', '"1"', { review: 'PRESENT' }).expect(200);
    expect(second.body).toMatchObject({
      review: 'PRESENT',
      reference: null,
      reviewedOn: null,
      reviewedBy: null,
      note: null,
      version: 2,
    });
    // What changes nothing changes no version.
    await review('DEMARCATION', '*', { review: 'PRESENT' }).expect(200).expect('ETag', '"2"');
    await registry.http.put(at('DEMARCATION')).send({ review: 'PRESENT' }).expect(428);
    await registry.http.get(at('DEMARCATION')).expect(200).expect('ETag', '"2"');
  });

  it('let one of several first reviews at once win, and tell the others', async () => {
    const answers = await Promise.all(
      ['PRESENT', 'MISSING', 'PARTIAL'].map((found) => review('MIGRATION', '"0"', { review: found })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('take what only their kind has, and forget it with the next review', async () => {
    const consent = { prohibited: false, priorInformation: true, consultation: true, agreement: true, approval: true };
    const answer = await review('REENTRUSTMENT', '"0"', { review: 'PRESENT', ...consent }).expect(200);
    expect(answer.body).toMatchObject({ ...consent, noticeHours: null });
    const again = await review('REENTRUSTMENT', '"1"', { review: 'PARTIAL', priorInformation: true }).expect(200);
    expect(again.body).toMatchObject({ prohibited: null, priorInformation: true, agreement: null, approval: null });
    const notice = await review('BREACH_NOTICE', '*', { review: 'PRESENT', noticeHours: 24 }).expect(200);
    expect(notice.body).toMatchObject({ noticeHours: 24, prohibited: null });
  });

  it('name the document of this contract in which they stand, which is then not deleted', async () => {
    const paper = await api.create(`contracts/${contractId}/documents`, { type: 'CONTRACT', title: '契約書' });
    const found = { review: 'PRESENT', documentId: paper.id };
    const answer = await review('SCOPE_OF_WORK', '"0"', found).expect(200);
    expect(answer.body).toMatchObject({ ...found, inapplicableReason: null });
    await registry.http.delete(`/v1/contract-documents/${paper.id}`).set('If-Match', '"1"').expect(409);
    const other = await api.create('contracts', aContractBody(institutionId, vendorId));
    const theirs = await api.create(`contracts/${other.id}/documents`, { type: 'CONTRACT', title: '契約書' });
    const refused = await review('SCOPE_OF_WORK', '"1"', { ...found, documentId: theirs.id }).expect(400);
    expect(pointersOf(refused.body)).toEqual([['/documentId', 'NOT_FOUND']]);
    expect((await registry.http.get(at('SCOPE_OF_WORK')).expect(200)).body).toEqual(answer.body);
  });

  it('do not apply for a reason that somebody approved', async () => {
    const excuse = { inapplicableReason: '個人データを扱わない', inapplicableApprovedBy: '山﨑 清' };
    const answer = await review('CLOUD_NON_HANDLING', '"0"', { review: 'NOT_APPLICABLE', ...excuse }).expect(200);
    expect(answer.body).toMatchObject(excuse);
  });

  it.each([
    ['SECONDARY_USE', { review: 'MISSING', inapplicableReason: '不要' }, [['/inapplicableReason', 'OTHER_REVIEW']]],
    ['SECONDARY_USE', { review: 'PRESENT', approval: true }, [['/approval', 'OTHER_KIND']]],
    ['REENTRUSTMENT', { review: 'PRESENT', noticeHours: 24 }, [['/noticeHours', 'OTHER_KIND']]],
    [
      'BREACH_NOTICE',
      { review: 'PRESENT', noticeHours: 24, prohibited: false, consultation: true },
      [
        ['/prohibited', 'OTHER_KIND'],
        ['/consultation', 'OTHER_KIND'],
      ],
    ],
    ['BREACH_NOTICE', { review: 'PRESENT', noticeHours: 8761 }, [['/noticeHours', 'NUMBER']]],
    ['SECONDARY_USE', { review: 'GOOD' }, [['/review', 'UNKNOWN']]],
    ['SECONDARY_USE', { reviewedOn: '2026-11-01' }, [['/review', 'REQUIRED']]],
    ['SECONDARY_USE', { review: 'PRESENT', reviewedOn: '2026-11-31' }, [['/reviewedOn', 'NOT_A_DATE']]],
  ])('%s refuses %j and names each field', async (kind, body, faults) => {
    const before = (await registry.http.get(at(kind)).expect(200)).body as unknown;
    const answer = await review(kind, '*', body).expect(400);
    expect(pointersOf(answer.body)).toEqual(faults);
    expect((await registry.http.get(at(kind)).expect(200)).body).toEqual(before);
  });

  it('outside the catalogue, or of no contract, are not there', async () => {
    await registry.http.get(at('GOODWILL')).expect(404);
    await review('GOODWILL', '*', { review: 'PRESENT' }).expect(404);
    await registry.http.put(at('SLA', vendorId)).set('If-Match', '*').send({ review: 'PRESENT' }).expect(404);
  });
});
