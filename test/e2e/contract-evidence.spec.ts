import { aCertificationBody, aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

interface ProblemBody {
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

const pointersOf = (body: unknown) => (body as ProblemBody).errors.map(({ pointer, code }) => [pointer, code]);

/** Papers of a contract, and the certificates that cover it. */
describe('what a contract rests on', () => {
  let registry: TestRegistry;
  let api: Client;
  let vendorId: string;
  let contractId: string;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    const institutionId = (await api.create('institutions', anInstitutionBody())).id;
    vendorId = (await api.create('vendors', aVendorBody())).id;
    contractId = (await api.create('contracts', aContractBody(institutionId, vendorId))).id;
  });
  afterAll(() => registry.stop());

  it('papers are listed by type, with their digest in lower case', async () => {
    for (const type of ['SLA', 'CONTRACT'])
      await api.create(`contracts/${contractId}/documents`, { type, title: `${type}㈱`, sha256: 'AB'.repeat(32) });
    const papers = async (query: object) =>
      (
        await api.read<{ items: { type: string; sha256: string }[] }>(`contracts/${contractId}/documents`, query)
      ).items.map(({ type, sha256 }) => [type, sha256]);
    const [contract, sla] = [
      ['CONTRACT', 'ab'.repeat(32)],
      ['SLA', 'ab'.repeat(32)],
    ];
    expect(await papers({})).toEqual([contract, sla]);
    expect(await papers({ sort: '-title' })).toEqual([sla, contract]);
    expect(await papers({ type: 'SLA' })).toEqual([sla]);
    expect(await papers({ type: 'OTHER' })).toEqual([]);
  });

  it('coverage is by a certificate of the contract’s vendor, judged once', async () => {
    const own = (await api.create('certifications', aCertificationBody(vendorId))).id;
    const stranger = (await api.create('vendors', aVendorBody())).id;
    const foreign = (
      await api.create(
        'certifications',
        aCertificationBody(stranger, { scheme: 'ISO27001', registrationNumber: 'IS 765' }),
      )
    ).id;
    const path = `/v1/contracts/${contractId}/certification-coverages`;
    const refused = await registry.http.post(path).send({ certificationId: foreign, covers: 'YES' }).expect(400);
    expect(pointersOf(refused.body)).toEqual([['/certificationId', 'OTHER_VENDOR']]);

    const coverage = await api.create(`contracts/${contractId}/certification-coverages`, {
      certificationId: own,
      covers: 'UNKNOWN',
    });
    expect(coverage).toMatchObject({ contractId, certificationId: own, judgedOn: null });
    const twice = await registry.http.post(path).send({ certificationId: own, covers: 'NO' }).expect(409);
    expect(pointersOf(twice.body)).toEqual([['/certificationId', 'TWICE']]);
    const moved = await api.patch(`certification-coverages/${coverage.id}`, 1, { certificationId: foreign });
    expect([moved.status, pointersOf(moved.body)]).toEqual([400, [['/certificationId', 'UNKNOWN_FIELD']]]);
    const used = await registry.http.delete(`/v1/certifications/${own}`).set('If-Match', '*').expect(409);
    expect(used.body).toMatchObject({ code: 'IN_USE', usedBy: 'certification_coverages' });
  });
});
