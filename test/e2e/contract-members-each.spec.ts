import { type Worksheet } from 'exceljs';
import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import {
  aCertificationBody,
  aContractBody,
  anInstitutionBody,
  aSubcontractBody,
  aVendorBody,
} from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { bytes, open } from '../support/workbooks';

const NOW = today();
const YESTERDAY = addDays(NOW, -1);

interface Notice {
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly id: string; readonly name: string };
}

function textsOf(sheet: Worksheet): string[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => sheet.getCell(row + 1, column + 1).text),
  );
}

/** 共同企業体: what is known, told and recorded of a contract knows each of those who stand in it. */
describe('whoever stands in a contract with several vendors', () => {
  let registry: TestRegistry;
  let api: Client;
  let hospital: Shown;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    hospital = await api.create('institutions', anInstitutionBody());
  });
  afterAll(() => registry.stop());

  const aVendor = async (over: object = {}) => {
    const vendor = await api.create('vendors', aVendorBody({ ...over }));
    await api.create('certifications', aCertificationBody(vendor.id));
    return vendor;
  };
  const aContract = async (over: object = {}) =>
    api.create('contracts', aContractBody(hospital.id, (await aVendor()).id, { ...over }));
  const join = (contractId: string, vendorId: string, over: object = {}) =>
    api.create(`contracts/${contractId}/members`, { vendorId, ...over });
  const faults = ({ status, body }: { status: number; body: unknown }) => {
    const { code, errors = [] } = body as { code: string; errors?: { pointer: string; code: string }[] };
    return [status, code, errors.map((one) => `${one.pointer} ${one.code}`).join()];
  };

  it('has nobody both in it and beneath it, whichever comes first', async () => {
    const contract = await aContract();
    await api.reviewReentrustment(contract.id);
    const [vendor, beneath] = [await aVendor(), await aVendor()];
    const [members, subcontracts] = [
      `/v1/contracts/${contract.id}/members`,
      `/v1/contracts/${contract.id}/subcontracts`,
    ];
    const member = await join(contract.id, vendor.id);
    const asked = registry.http.post(subcontracts).send(aSubcontractBody(vendor.id));
    expect(faults(await asked)).toEqual([400, 'INVALID_INPUT', '/vendorId MEMBER_ITSELF']);
    const work = await api.create(`contracts/${contract.id}/subcontracts`, aSubcontractBody(beneath.id));
    expect(faults(await registry.http.post(members).send({ vendorId: beneath.id }))).toEqual([
      400,
      'INVALID_INPUT',
      '/vendorId BENEATH_ALREADY',
    ]);
    // beneath another party it is the same
    const further = aSubcontractBody(vendor.id, { parentId: work.id });
    expect(faults(await registry.http.post(subcontracts).send(further))).toEqual([
      400,
      'INVALID_INPUT',
      '/vendorId MEMBER_ITSELF',
    ]);
    // whoever was in it may work for it since, and is not in it again meanwhile
    const left = await api.patch(`contract-members/${member.id}`, member.version, { memberTo: YESTERDAY });
    await api.create(`contracts/${contract.id}/subcontracts`, aSubcontractBody(vendor.id));
    const { version } = await api.read(`contract-members/${member.id}`);
    const back = await api.patch(`contract-members/${member.id}`, version, { memberTo: null });
    expect([left.status, ...faults(back)]).toEqual([200, 400, 'INVALID_INPUT', '/memberTo BENEATH_ALREADY']);
  });

  it('lets a member’s own papers be evidence of it, and nobody else’s', async () => {
    const contract = await aContract();
    const [vendor, stranger] = [await aVendor(), await aVendor()];
    await join(contract.id, vendor.id);
    const linkOf = async (vendorId: string) => {
      const id = newId();
      await registry.sql(
        `insert into documents (id, vendor_id, sha256, size, media_type, name) values ($1, $2, $3, 1, 'application/pdf', '協定書①.pdf')`,
        [id, vendorId, 'a'.repeat(64)],
      );
      const linked = await registry.http
        .post(`/v1/documents/${id}/links`)
        .send({ subjectKind: 'CONTRACT', subjectId: contract.id });
      return [linked.status, faults(linked)[2]];
    };
    expect(await linkOf(vendor.id)).toEqual([201, '']);
    expect(await linkOf(String(contract['vendorId']))).toEqual([201, '']);
    expect(await linkOf(stranger.id)).toEqual([400, '/subjectId NOT_FOUND']);
  });

  it('says in the 確認表 only what is so of each of them, and names them', async () => {
    const contract = await aContract();
    const vendor = await aVendor();
    const disclose = (vendorId: string) =>
      api.create(`vendors/${vendorId}/disclosure-documents`, {
        type: 'SDS',
        product: '電子カルテ①',
        issuedOn: '2026-01-10',
        receivedOn: '2026-02-01',
      });
    const attest = (vendorId: string) =>
      api.create(`vendors/${vendorId}/attestations`, {
        guideline: 'MIC_METI',
        edition: '2.0',
        complies: 'YES',
        attestedOn: '2026-02-01',
      });
    const sheet = async () => {
      const answer = registry.http.get(`/v1/contracts/${contract.id}/role-confirmation-sheet`).buffer().parse(bytes);
      const rows = (await open((await answer.expect(200)).body as Buffer)).worksheets.flatMap(textsOf);
      const answerTo = (subject: string) =>
        rows.find((row) => row.includes(subject))?.some((text) => text.endsWith('はい'));
      return {
        disclosed: answerTo('事業者からの開示資料の確認'),
        attested: answerTo('提供事業者ガイドラインの確認'),
        names: rows.some((row) => row.join(' ').includes(String(vendor['name']))),
      };
    };
    for (const set of [disclose, attest]) await set(String(contract['vendorId']));
    expect(await sheet()).toEqual({ disclosed: true, attested: true, names: false });
    const member = await join(contract.id, vendor.id);
    expect(await sheet()).toEqual({ disclosed: false, attested: false, names: true });
    for (const set of [disclose, attest]) await set(vendor.id);
    expect(await sheet()).toEqual({ disclosed: true, attested: true, names: true });
    const { items } = await api.read<{ items: Shown[] }>(`vendors/${vendor.id}/attestations`);
    await registry.http.delete(`/v1/vendor-attestations/${items[0]?.id}`).set('If-Match', '*').expect(204);
    expect(await sheet()).toMatchObject({ attested: false });
    await api.patch(`contract-members/${member.id}`, member.version, { memberTo: YESTERDAY });
    expect(await sheet()).toEqual({ disclosed: true, attested: true, names: false });
  });

  it('is due for a look into each of them', async () => {
    const contract = await aContract({ startOn: addDays(NOW, -900), serviceInUse: 'YES' });
    const vendor = await aVendor({ name: '見本回線㈱' });
    const member = await join(contract.id, vendor.id, { memberFrom: addDays(NOW, -800) });
    const buyer = await registry.as({ institutionId: hospital.id, roles: ['PROCUREMENT'] });
    const due = async () =>
      ((await buyer.get('/v1/inbox').query({ limit: 200 }).expect(200)).body as { items: Notice[] }).items
        .filter(({ kind, subject }) => kind === 'VENDOR_REVIEW' && [contract.id, member.id].includes(subject.id))
        .map(({ subject }) => [subject.kind, subject.name.includes('見本回線㈱')])
        .sort();
    expect(await due()).toEqual([
      ['CONTRACT', false],
      ['CONTRACT_MEMBER', true],
    ]);
    const look = { institutionId: hospital.id, type: 'SUPERVISION', completedOn: NOW, overallFit: 'YES' };
    await api.create('vendor-evaluations', { ...look, vendorId: contract['vendorId'], evaluator: '𠮷田 次郎' });
    expect(await due()).toEqual([['CONTRACT_MEMBER', true]]);
    await api.create('vendor-evaluations', { ...look, vendorId: vendor.id, evaluator: '𠮷田 次郎' });
    expect(await due()).toEqual([]);
  });

  it('is found by each of them', async () => {
    const contract = await aContract();
    const vendor = await aVendor();
    await join(contract.id, vendor.id);
    for (const vendorId of [vendor.id, contract['vendorId']])
      expect(await api.read('contracts', { vendorId })).toMatchObject({ items: [{ id: contract.id }] });
  });

  it('loses nothing where two who stand in it become one', async () => {
    const [vendor, other] = [await aVendor(), await aVendor()];
    const contract = await aContract();
    await api.reviewReentrustment(contract.id);
    const said = { institutionId: hospital.id, topic: 'TRAINING', confirmedBy: '髙橋 ①子', conclusion: 'YES' };
    const confirmed = async (contractMemberId: string) =>
      api.create('attestations', { ...said, contractMemberId, confirmedOn: NOW });
    const ofVendor = await join(contract.id, vendor.id, { memberFrom: '2026-04-01', memberTo: '2026-12-31' });
    const ofOther = await join(contract.id, other.id, { memberFrom: '2026-10-01' });
    const [one, two] = [await confirmed(ofVendor.id), await confirmed(ofOther.id)];
    const succeed = (id: string, successorId: unknown) =>
      registry.http
        .post(`/v1/vendors/${id}/successions`)
        .send({ kind: 'MERGED', successorId, effectiveOn: '2026-10-01', basis: '登記' });
    expect((await succeed(vendor.id, other.id)).status).toBe(201);
    expect(await api.read(`contracts/${contract.id}/members`)).toMatchObject({
      items: [{ id: ofOther.id, vendorId: other.id, memberFrom: '2026-04-01', memberTo: null }],
    });
    for (const { id } of [one, two])
      expect(await api.read(`attestations/${id}`)).toMatchObject({ contractMemberId: ofOther.id });
    // and then with whom the contract is: what was confirmed is of the contract, and nobody is beneath themselves
    const beneath = await aVendor();
    const work = await api.create(`contracts/${contract.id}/subcontracts`, aSubcontractBody(beneath.id));
    expect((await succeed(beneath.id, other.id)).status).toBe(201);
    expect((await api.read(`subcontracts/${work.id}`))['endedOn']).not.toBeNull();
    expect((await succeed(other.id, contract['vendorId'])).status).toBe(201);
    expect(await api.read(`contracts/${contract.id}/members`)).toMatchObject({ items: [] });
    expect(await api.read(`attestations/${one.id}`)).toMatchObject({ contractId: contract.id, contractMemberId: null });
  });

  it('goes to a part of a vendor that stood in it already', async () => {
    const part = await aVendor();
    const contract = await aContract();
    const member = await join(contract.id, part.id);
    const split = { kind: 'SPLIT', successorId: part.id, effectiveOn: '2026-10-01', basis: '会社分割' };
    const path = `/v1/vendors/${String(contract['vendorId'])}/successions`;
    await registry.http
      .post(path)
      .send({ ...split, contractIds: [contract.id], certificationIds: [] })
      .expect(201);
    expect(await api.read(`contracts/${contract.id}`)).toMatchObject({ vendorId: part.id });
    expect((await registry.http.get(`/v1/contract-members/${member.id}`)).status).toBe(404);
  });
});
