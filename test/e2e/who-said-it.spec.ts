import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Agent } from 'supertest';
import { today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

const EXECUTIVE = '山﨑　清';

/** Names that the registry itself writes, of whoever is signed in, or that are said to be on paper by what they stand in. */
const NO_TYPED_NAMES = [
  'ProblemDocument.usedBy',
  // who runs it, decides nothing
  'ContractDependencyView.managedBy',
  'IncidentView.knownBy',
  // what is shown here is a paper
  'PaperDecisionView.decidedBy',
  'OnPaperView.decidedBy',
  // written by the service; an answer by a link says so (`byLink`)
  'SaidView.answeredBy',
  'EvidenceRoundView.sharedBy',
  'EvidenceRoundView.reviewedBy',
  'EvidenceRequestView.askedBy',
  'AnswerShareView.sharedBy',
  'EvidenceLinkView.askedBy',
  'RowConcordView.by',
  'DecisionKindView.takenBy',
];

interface Schemas {
  readonly components: {
    readonly schemas: Readonly<
      Record<string, { readonly properties?: Readonly<Record<string, { type?: string; format?: string; enum?: [] }>> }>
    >;
  };
}

/** Who decided is a person of the registry, or is marked as a name on paper. */
describe('a name of whoever decided', () => {
  let registry: TestRegistry;
  let api: Client;
  let institutionId: string;
  let executive: Agent;
  let clerk: Agent;
  const accountOf = async (name: string) =>
    (await registry.sql<{ id: string }>('select id from accounts where name = $1', [name]))[0]?.id;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    ({ id: institutionId } = await api.create('institutions', anInstitutionBody()));
    executive = await registry.as({ name: '山﨑 清', roles: ['EXECUTIVE', 'PLANNING_MANAGER'], institutionId });
    clerk = await registry.as({ name: '髙橋 花子', roles: ['PLANNING_MANAGER'], institutionId });
  });
  afterAll(() => registry.stop());

  const training = () => ({
    ...{ institutionId, topic: 'STAFF_TRAINING', confirmedOn: today(), confirmedBy: EXECUTIVE },
    ...{ confirmerRole: 'EXECUTIVE', conclusion: 'YES', documentRef: '研修記録' },
  });

  it('stands beside an account wherever the API shows one', () => {
    const { components } = JSON.parse(
      readFileSync(join(__dirname, '..', '..', 'openapi', 'openapi.json'), 'utf8'),
    ) as Schemas;
    const typed = Object.entries(components.schemas)
      .filter(([name]) => /(View|Document)$/.test(name))
      .flatMap(([name, { properties = {} }]) =>
        Object.entries(properties)
          .filter(([key, { type, format, enum: words }]) => /By$/.test(key) && type === 'string' && !format && !words)
          .filter(([key]) => !(`${key}Account` in properties))
          .map(([key]) => `${name}.${key}`),
      );
    expect(typed.filter((one) => !NO_TYPED_NAMES.includes(one))).toEqual([]);
  });

  it('is a person of the registry where that person has entered it, and of nobody else', async () => {
    const own = await new Client(executive).create('attestations', training());
    expect(own).toMatchObject({ confirmedBy: EXECUTIVE, confirmedByAccount: await accountOf('山﨑 清') });
    const typed = await new Client(clerk).create('attestations', training());
    expect(typed).toMatchObject({ confirmedBy: EXECUTIVE, confirmedByAccount: null });
  });

  it.each(['院長 鈴木 一郎・山﨑 清', '山﨑 清 鈴木 一郎', '清'])(
    'is none where more or less is said: %s',
    async (confirmedBy) => {
      const said = await new Client(executive).create('attestations', { ...training(), confirmedBy });
      expect(said).toMatchObject({ confirmedBy, confirmedByAccount: null });
    },
  );

  it('is nobody any more once another has entered another day under it', async () => {
    const { id, version } = await new Client(executive).create('attestations', training());
    const noted = await new Client(clerk).patch(`attestations/${id}`, version, { note: '別添①' });
    expect(noted.body).toMatchObject({ confirmedByAccount: await accountOf('山﨑 清') });
    const { body } = await new Client(clerk).patch(`attestations/${id}`, version + 1, { confirmedOn: '2026-01-01' });
    expect(body).toMatchObject({ confirmedBy: EXECUTIVE, confirmedByAccount: null });
  });

  it.each([{ conclusion: 'NO' }, { validTo: '2030-01-01' }])(
    'is nobody any more once another has said something else under it: %j',
    async (said) => {
      const { id, version } = await new Client(executive).create('attestations', training());
      const { body } = await new Client(clerk).patch(`attestations/${id}`, version, said);
      expect(body).toMatchObject({ ...said, confirmedBy: EXECUTIVE, confirmedByAccount: null });
    },
  );

  it('is theirs still when they say something else', async () => {
    const { id, version } = await new Client(executive).create('attestations', training());
    const { body } = await new Client(executive).patch(`attestations/${id}`, version, { conclusion: 'NO' });
    expect(body).toMatchObject({ conclusion: 'NO', confirmedByAccount: await accountOf('山﨑 清') });
  });

  it('under a clause is nobody any more once another has turned the verdict round', async () => {
    const vendor = await api.create('vendors', aVendorBody());
    const { id } = await api.create('contracts', aContractBody(institutionId, vendor.id));
    const path = `/v1/contracts/${id}/clauses/AUDIT_REPORTING`;
    const { version } = (await clerk.get(path)).body as { version: number };
    const reviewed = (http: Agent, review: string, known: number) =>
      http.put(path).set('If-Match', `"${known}"`).send({ review, reviewedOn: today(), reviewedBy: EXECUTIVE });
    const own = await reviewed(executive, 'MISSING', version);
    expect(own.body).toMatchObject({ reviewedByAccount: await accountOf('山﨑 清') });
    const turned = await reviewed(clerk, 'PARTIAL', version + 1);
    expect(turned.body).toMatchObject({ review: 'PARTIAL', reviewedBy: EXECUTIVE, reviewedByAccount: null });
  });

  it('cannot be sent', async () => {
    const forged = await executive
      .post('/v1/attestations')
      .send({ ...training(), confirmedByAccount: await accountOf('髙橋 花子') });
    expect(forged.status).toBe(400);
  });

  it('is marked at pages where it is nobody’s', async () => {
    const [at, by] = [{ institutionId, name: '髙橋 花子' }, clerk];
    await new Client(by).create('attestations', training());
    const page = await (await browserOf(registry, at)).get(`/institutions/${institutionId}`).expect(200);
    expect(page.text).toContain(`${EXECUTIVE}(書面上の氏名)`);
  });

  it('of a re-entrustment is whoever took the step', async () => {
    const vendorId = (await api.create('vendors', aVendorBody())).id;
    const contract = await api.create('contracts', aContractBody(institutionId, vendorId));
    const other = (await api.create('vendors', aVendorBody())).id;
    const { id } = await api.create(`contracts/${contract.id}/subcontracts`, { vendorId: other, work: '常駐保守' });
    const ask = (by: Agent) =>
      by
        .post(`/v1/subcontracts/${id}/steps`)
        .set('If-Match', '*')
        .send({ step: 'REQUEST_APPROVAL', on: today(), by: '髙橋 花子' });
    expect((await ask(clerk)).body).toMatchObject({ requestedByAccount: await accountOf('髙橋 花子') });
    await executive
      .post(`/v1/subcontracts/${id}/steps`)
      .set('If-Match', '*')
      .send({ step: 'REJECT', on: today(), reason: '別紙なし' })
      .expect(200);
    expect((await ask(executive)).body).toMatchObject({ requestedBy: '髙橋 花子', requestedByAccount: null });
  });

  it('of what was decided on paper is the name on the paper, whoever enters or checks it', async () => {
    const device = await api.create('equipment', {
      ...{ institutionId, assetNo: 'E-1', name: '端末', status: 'PLANNED', storesData: 'NO' },
    });
    const scan = newId();
    await registry.sql(
      `insert into documents (id, institution_id, sha256, size, media_type, name) values ($1, $2, $3, 1, 'application/pdf', '決裁書①.pdf')`,
      [scan, institutionId, 'a'.repeat(64)],
    );
    const entered = await new Client(executive).create('paper-decisions', {
      ...{ kind: 'EQUIPMENT_INTRODUCTION', subjectId: device.id, decision: 'APPROVED', decidedOn: today() },
      ...{ decidedBy: '髙橋 花子', deciderRole: 'EXECUTIVE', documentId: scan },
    });
    const checked = await clerk
      .post(`/v1/paper-decisions/${entered.id}/check`)
      .set('If-Match', '*')
      .send({ outcome: 'MATCHES' });
    expect([checked.status, checked.text]).toEqual([200, checked.text]);
    expect(await api.read(`equipment/${device.id}`)).toMatchObject({
      introductionApprovedBy: '髙橋 花子',
      introductionApprovedByAccount: null,
    });
  });
});
