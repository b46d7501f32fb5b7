import { type Agent } from 'supertest';
import { today } from '../../src/kernel/calendar-date';
import {
  aCertificationBody,
  aContractBody,
  anInstitutionBody,
  aSubcontractBody,
  aVendorBody,
} from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { TestRegistry } from '../support/registry';
import { aRunningContract } from '../support/take-over';
import { TwoSides } from '../support/two-sides';

const NOW = today();
const BASIS = '履歴事項全部証明書(2026-10-05)①';

describe('the succession of vendors', () => {
  let registry: TestRegistry;
  let api: Client;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
  });
  afterAll(() => registry.stop());

  const aVendor = (over: object = {}, by: Client = api) => by.create('vendors', aVendorBody({ ...over }));
  const succeed = (vendorId: string, body: object, by: Agent = registry.http) =>
    by.post(`/v1/vendors/${vendorId}/successions`).send({ effectiveOn: '2026-10-01', basis: BASIS, ...body });
  const found = async (name: string) =>
    (await api.read<{ items: Shown[] }>('vendors', { name })).items.map(({ id }) => id);
  const faults = ({ status, body }: { status: number; body: unknown }) => {
    const { code, errors = [] } = body as { code: string; errors?: { pointer: string; code: string }[] };
    return [status, errors.length === 0 ? code : errors.map((one) => `${one.pointer} ${one.code}`).join()];
  };

  it('keeps the names that a vendor had, and finds it by them', async () => {
    const { id } = await aVendor({ name: '株式会社旧髙﨑電算', nameKana: 'キュウタカサキデンサン' });
    const renamed = await succeed(id, { kind: 'RENAMED', name: '株式会社新髙﨑ヘルスケア', nameKana: 'シンタカサキ' });
    expect([renamed.status, renamed.body]).toMatchObject([
      201,
      { kind: 'RENAMED', formerName: '株式会社旧髙﨑電算', name: '株式会社新髙﨑ヘルスケア', successorId: null },
    ]);
    expect(await api.read(`vendors/${id}`)).toMatchObject({
      name: '株式会社新髙﨑ヘルスケア',
      nameKana: 'シンタカサキ',
      formerNames: ['株式会社旧髙﨑電算'],
      version: 2,
    });
    for (const name of ['旧高崎電算', 'きゅうたかさき', '新髙﨑']) expect(await found(name)).toEqual([id]);
    const alike = await registry.http.post('/v1/vendor-duplicate-checks').send({ name: '旧髙﨑電算㈱' });
    expect(alike.body).toMatchObject({ items: [{ vendorId: id, likeness: 'NAME' }] });
  });

  it('gives the name that was taken last, whichever is entered last', async () => {
    const { id } = await aVendor({ name: '株式会社甲①' });
    const renamed = async (name: string, effectiveOn: string) =>
      faults(await succeed(id, { kind: 'RENAMED', name, effectiveOn }));
    expect((await renamed('株式会社甲①', '2026-10-01'))[1]).toBe('/name BORNE');
    expect((await renamed('株式会社乙⑥', '2026-10-01'))[0]).toBe(201);
    expect(await renamed('株式会社丙', '2026-09-30')).toEqual([400, '/effectiveOn OUT_OF_ORDER']);
    expect((await api.read(`vendors/${id}`))['name']).toBe('株式会社乙⑥');
    expect((await renamed('株式会社丙', '2026-10-01'))[0]).toBe(201);
  });

  it('is recorded in one way only', async () => {
    const [one, other] = [await aVendor(), await aVendor()];
    const cases: [object, unknown[]][] = [
      [{ kind: 'RENAMED' }, [400, '/name REQUIRED']],
      [{ kind: 'MERGED' }, [400, '/successorId REQUIRED']],
      [{ kind: 'MERGED', successorId: other.id, name: '見本' }, [400, '/name OTHER_KIND']],
      [{ kind: 'MERGED', successorId: one.id }, [400, '/successorId ITSELF']],
      [{ kind: 'MERGED', successorId: other.id, effectiveOn: '2099-01-01' }, [400, '/effectiveOn TO_COME']],
      [{ kind: 'DUPLICATE', successorId: other.id }, [400, '/successorId OTHER_COMPANY']],
      [{ kind: 'MERGED', successorId: other.id, contractIds: [one.id] }, [400, '/contractIds OTHER_KIND']],
      [{ kind: 'SPLIT', successorId: other.id, contractIds: [one.id] }, [400, '/contractIds NOT_FOUND']],
    ];
    for (const [body, expected] of cases) expect([body, faults(await succeed(one.id, body))]).toEqual([body, expected]);
    expect((await api.read(`vendors/${one.id}`)).version).toBe(1);
  });

  describe('by a merger', () => {
    let here: TwoSides;
    let gone: string;
    let successor: Shown;
    let certificates: Shown[];
    let elsewhere: Shown;
    let subcontract: Shown;
    let there: Agent;
    let succession: Shown & { carried: { resource: string; id: string }[] };
    let findingsBefore: string[];

    const matrixOf = async () => (await here.matrix()).stale;
    const rulesOf = async (contractId: string) =>
      (await api.read<{ items: { ruleId: string }[] }>(`contracts/${contractId}/gaps`)).items.map(
        ({ ruleId }) => ruleId,
      );

    beforeAll(async () => {
      here = await TwoSides.meet(registry);
      gone = here.vendorId;
      const own = new Client(await registry.as({ institutionId: here.institutionId }));
      const { corporateNumber } = await api.read(`vendors/${gone}`);
      const system = await own.create('systems', {
        institutionId: here.institutionId,
        name: '電子カルテ',
        status: 'PLANNED',
        provider: 'VENDOR',
      });
      const { version } = await own.read(`contracts/${here.contractId}`);
      await own.patch(`contracts/${here.contractId}`, version, { systemIds: [system.id] });
      const device = await own.create('equipment', {
        institutionId: here.institutionId,
        systemId: system.id,
        assetNo: 'A-1',
        name: 'VPN装置①',
        status: 'PLANNED',
      });
      const role = { role: 'MAINTAINER', heldBy: 'VENDOR', vendorId: gone, heldFrom: '2026-04-01' };
      await own.create(`equipment/${device.id}/roles`, role);
      await own.create(`contracts/${here.contractId}/dependencies`, { kind: 'CLOUD', name: '基盤', vendorId: gone });
      await here.agree();

      const held = { holderCorporateNumber: corporateNumber, scopeNamesVendor: false };
      const first = await own.create('certifications', aCertificationBody(gone, { ...held, validTo: '2026-12-31' }));
      const next = { validFrom: '2027-01-01', validTo: '2028-12-31', registrationNumber: '10123459(01)' };
      const second = await own.create(
        'certifications',
        aCertificationBody(gone, { ...held, ...next, predecessorId: first.id }),
      );
      certificates = [first, second];
      const people = new Client(here.vendor);
      const said = { ...held, verifiedOn: undefined, verifiedSource: undefined, verifiedResult: undefined };
      const theirs = await people.create(
        'certifications',
        aCertificationBody(gone, {
          ...said,
          scheme: 'ISMS_JISQ27001',
          standardEdition: 'JISQ27001:2023',
          registrationNumber: 'IS 77',
        }),
      );
      certificates.push(theirs);
      await own.create(`certifications/${theirs.id}/verifications`, {
        institutionId: here.institutionId,
        verifiedOn: NOW,
        source: 'ISMS_AC',
        result: 'FOUND',
      });
      await own.create(`vendors/${gone}/notes`, { institutionId: here.institutionId, note: '窓口が遅い' });

      const hospital = await api.create('institutions', anInstitutionBody());
      there = await registry.as({ institutionId: hospital.id });
      const prime = (await aVendor()).id;
      const past = { signedOn: '2025-03-20', activatedOn: '2025-04-01' };
      elsewhere = await aRunningContract(registry, hospital.id, prime, past, { startOn: '2025-04-01' });
      await api.reviewReentrustment(elsewhere.id);
      subcontract = await api.create(`contracts/${elsewhere.id}/subcontracts`, aSubcontractBody(gone));
      const asked = { step: 'REQUEST_APPROVAL', on: NOW, by: '見本 三郎' };
      const approved = { step: 'APPROVE', on: NOW, by: '山﨑 清', role: 'EXECUTIVE' };
      await api.step(`subcontracts/${subcontract.id}`, 1, asked);
      const executive = new Client(await registry.as({ roles: ['EXECUTIVE'] }));
      expect((await executive.step(`subcontracts/${subcontract.id}`, 2, approved)).status).toBe(200);

      successor = await aVendor({ name: '株式会社存続会社①', externalIds: [{ system: 'sap', key: 'B' }] });
      const key = { externalIds: [{ system: 'sap', key: 'A', label: '旧' }] };
      await api.patch(`vendors/${gone}`, (await api.read(`vendors/${gone}`)).version, key);
      findingsBefore = await rulesOf(here.contractId);
    });

    it('is for the steward where others are concerned', async () => {
      const body = { kind: 'MERGED', successorId: successor.id };
      for (const by of [there, await registry.as({ institutionId: here.institutionId })])
        expect(faults(await succeed(gone, body, by))).toEqual([409, 'FOR_THE_STEWARD']);
      expect(faults(await succeed(gone, body, here.vendor))).toEqual([400, '/successorId NOT_FOUND']);
      expect(await api.read(`contracts/${here.contractId}`)).toMatchObject({ vendorId: gone });
    });

    it('carries everything over to the successor', async () => {
      const answer = await succeed(gone, { kind: 'MERGED', successorId: successor.id });
      expect([answer.status, answer.body]).toMatchObject([201, { kind: 'MERGED', vendorId: gone }]);
      succession = answer.body as typeof succession;
      expect(await api.read(`vendors/${gone}`)).toMatchObject({
        successorId: successor.id,
        succeededOn: '2026-10-01',
        externalIds: [],
      });
      for (const path of [
        `contracts/${here.contractId}`,
        `subcontracts/${subcontract.id}`,
        ...certificates.map(({ id }) => `certifications/${id}`),
      ])
        expect(await api.read(path)).toMatchObject({ vendorId: successor.id });
      expect((await api.read(`vendors/${successor.id}`))['externalIds']).toEqual([
        { system: 'sap', key: 'A', label: '旧' },
        { system: 'sap', key: 'B' },
      ]);
      const { items } = await api.read<{ items: Shown[] }>(`vendors/${successor.id}/notes`);
      expect(items).toMatchObject([{ note: '窓口が遅い' }]);
      expect(await found(String((await api.read(`vendors/${gone}`))['name']))).toEqual(
        expect.arrayContaining([gone, successor.id]),
      );
    });

    it('leaves agreed what was agreed, and approved what was approved', async () => {
      expect(await matrixOf()).toBeNull();
      expect(await api.read(`contracts/${here.contractId}/matrix`)).toMatchObject({ revision: 1, status: 'AGREED' });
      expect(await api.read(`subcontracts/${subcontract.id}`)).toMatchObject({
        approvalState: 'APPROVED',
        vendorId: successor.id,
        approvalOutdated: null,
      });
      expect(await rulesOf(here.contractId)).toEqual(findingsBefore);
    });

    it('leaves to each who says so, and what each has found', async () => {
      expect(await api.read(`certifications/${certificates[0]?.id}`)).toMatchObject({ sourceKind: 'HOSPITAL' });
      expect(await api.read(`certifications/${certificates[2]?.id}`)).toMatchObject({ sourceKind: 'VENDOR' });
      const [standing] = await registry.sql<{ n: string }>(
        `select count(*) as n from certification_verifications v join certifications c on c.id = v.certification_id
         where c.id = $1 and v.saw = certification_as_seen(to_jsonb(c))`,
        [certificates[2]?.id],
      );
      expect(standing).toEqual({ n: '1' });
    });

    it('shows each hospital what of its own was carried over, and nothing of others', async () => {
      const own = (await registry.as({ institutionId: here.institutionId })).get(
        `/v1/vendor-successions/${succession.id}`,
      );
      const ours = ((await own).body as typeof succession).carried;
      const theirs = ((await there.get(`/v1/vendor-successions/${succession.id}`)).body as typeof succession).carried;
      const at = (list: typeof ours, resource: string) =>
        list.filter((one) => one.resource === resource).map(({ id }) => id);
      expect([at(ours, 'contracts'), at(theirs, 'contracts')]).toEqual([[here.contractId], []]);
      expect([at(ours, 'subcontracts'), at(theirs, 'subcontracts')]).toEqual([[], [subcontract.id]]);
      for (const list of [ours, theirs])
        expect(at(list, 'certifications').sort()).toEqual(certificates.map(({ id }) => id).sort());
    });

    it("lets the vendor's people go on, and see what was agreed with the vendor before", async () => {
      const people = new Client(here.vendor);
      expect(await people.read(`contracts/${here.contractId}`)).toMatchObject({ vendorId: successor.id });
      expect(await people.read(`matrices/${here.matrixId}`)).toMatchObject({ status: 'AGREED' });
      expect(await people.read(`vendors/${gone}`)).toMatchObject({ successorId: successor.id });
    });

    it('lets nothing new name the record of before', async () => {
      const refused = await registry.http.post('/v1/contracts').send(aContractBody(here.institutionId, gone));
      expect(faults(refused)).toEqual([400, '/vendorId SUCCEEDED']);
      expect(faults(await succeed(gone, { kind: 'MERGED', successorId: successor.id }))).toEqual([
        400,
        '/vendorId SUCCEEDED',
      ]);
    });
  });

  it('of two records of one company makes one, and loses nothing', async () => {
    const hospital = await api.create('institutions', anInstitutionBody());
    const http = await registry.as({ institutionId: hospital.id });
    const own = new Client(http);
    const kept = await aVendor({ name: '㈱二重', corporateNumber: undefined }, own);
    const second = await aVendor({ name: '株式会社二重', phone: '03-1234-5678' }, own);
    const contract = await own.create('contracts', aContractBody(hospital.id, second.id));
    expect((await succeed(second.id, { kind: 'DUPLICATE', successorId: kept.id }, http)).status).toBe(201);
    expect(await own.read(`vendors/${kept.id}`)).toMatchObject({
      name: '㈱二重',
      corporateNumber: second['corporateNumber'],
      phone: '0312345678',
      formerNames: ['株式会社二重'],
      sourceKind: 'HOSPITAL',
    });
    expect(await own.read(`contracts/${contract.id}`)).toMatchObject({ vendorId: kept.id });
    for (const id of [kept.id, second.id])
      expect((await own.read<{ items: Shown[] }>(`vendors/${id}/successions`)).items).toMatchObject([
        { kind: 'DUPLICATE', formerName: '株式会社二重', carried: [{ resource: 'contracts', id: contract.id }] },
      ]);
  });

  it('by a split takes what is named, and no more', async () => {
    const hospital = await api.create('institutions', anInstitutionBody());
    const [one, other] = [await aVendor(), await aVendor()];
    const [goes, stays] = [
      await api.create('contracts', aContractBody(hospital.id, one.id)),
      await api.create('contracts', aContractBody(hospital.id, one.id)),
    ];
    const certificate = await api.create('certifications', aCertificationBody(one.id));
    const body = { kind: 'SPLIT', successorId: other.id, contractIds: [goes.id], certificationIds: [certificate.id] };
    expect((await succeed(one.id, body)).status).toBe(201);
    const vendorOf = async (path: string) => (await api.read(path))['vendorId'];
    expect([await vendorOf(`contracts/${goes.id}`), await vendorOf(`contracts/${stays.id}`)]).toEqual([
      other.id,
      one.id,
    ]);
    expect(await vendorOf(`certifications/${certificate.id}`)).toBe(other.id);
    expect(await api.read(`vendors/${one.id}`)).toMatchObject({ successorId: null });
  });
});
