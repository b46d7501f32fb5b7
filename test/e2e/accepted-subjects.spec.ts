import { Client as Database } from 'pg';
import { NO_SCOPE, type Scope, scopeSettings, SET_SCOPE } from '../../src/database/scope';
import { newId } from '../../src/kernel/identifier';
import { aContractBody, anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';

/** What a risk is accepted for is there, is one's own, and is what the rule can find fault with. */
describe('the subject of a risk acceptance', () => {
  let registry: TestRegistry;
  let api: Client;
  let here: string;
  let vendor: string;
  let ours: string;
  let theirs: string;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    const deployment = new Client(registry.http);
    here = (await deployment.create('institutions', anInstitutionBody())).id;
    const there = (await deployment.create('institutions', anInstitutionBody())).id;
    vendor = (await deployment.create('vendors', aVendorBody())).id;
    ours = (await deployment.create('contracts', aContractBody(here, vendor))).id;
    theirs = (await deployment.create('contracts', aContractBody(there, vendor))).id;
    api = new Client(await registry.as({ institutionId: here, roles: ['PROCUREMENT'] }));
  });
  afterAll(() => registry.stop());

  const accept = (ruleId: string, subjectKind: string, subjectId: string) =>
    api.create('risk-acceptances', {
      institutionId: here,
      ruleId,
      subjectKind,
      subjectId,
      validFrom: '2026-11-26',
      validTo: '2027-03-31',
    });

  it.each(['CONTRACT', 'SUBCONTRACT', 'SYSTEM', 'EQUIPMENT', 'MATRIX', 'PROVISION'] as const)(
    'of kind %s is refused where it is not there',
    async (kind) => {
      const RULE = {
        CONTRACT: 'CON-001',
        SUBCONTRACT: 'SUB-001',
        SYSTEM: 'SYS-002',
        EQUIPMENT: 'EQP-001',
        MATRIX: 'MTX-002',
        PROVISION: 'TPP-001',
      };
      await expect(accept(RULE[kind], kind, newId())).rejects.toThrow(/400.*\/subjectId.*NO_FINDING/);
    },
  );

  it('is refused like a missing one where it is another institution’s', async () => {
    await expect(accept('CERT-001', 'CONTRACT', theirs)).rejects.toThrow(/400.*\/subjectId.*NO_FINDING/);
    expect((await accept('CERT-001', 'CONTRACT', ours))['subjectId']).toBe(ours);
  });

  it('is held by the database, too: foreign and missing look the same', async () => {
    const client = new Database(registry.service);
    await client.connect();
    const scope: Scope = { ...NO_SCOPE, institutions: [here], mayWrite: true };
    await client.query({ ...SET_SCOPE, values: scopeSettings(scope) });
    for (const subject of [theirs, newId()])
      await expect(
        client.query(
          `insert into risk_acceptances (id, institution_id, rule_id, subject_kind, subject_id, valid_from, valid_to)
           values ($1, $2, 'CERT-001', 'CONTRACT', $3, '2026-11-26', '2027-03-31')`,
          [newId(), here, subject],
        ),
      ).rejects.toMatchObject({ constraint: 'fk_risk_acceptances__subject_id__not_found' });
    await client.end();
  });

  it('is refused where no finding of the rule is about such a record', async () => {
    await expect(accept('CERT-008', 'VENDOR', vendor)).rejects.toThrow(/400.*\/subjectKind.*OTHER_KIND/);
    await expect(accept('SUB-001', 'CONTRACT', ours)).rejects.toThrow(/400.*\/subjectKind.*OTHER_KIND/);
    await expect(accept('GOV-001', 'INSTITUTION', newId())).rejects.toThrow(/400.*\/subjectId.*NO_FINDING/);
    expect((await accept('GOV-001', 'INSTITUTION', here))['subjectId']).toBe(here);
  });
});
