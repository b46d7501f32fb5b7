import { loadSampleWhenEmpty } from '../../src/sample/sample-registry';
import { answerValidator, ROUTES, type Route } from '../support/api-description';
import { TestRegistry } from '../support/registry';

type Json = Record<string, unknown>;

/** Every answer about the sample hospital keeps what the API description promises, field by field. */
describe('answers about the sample hospital', () => {
  let registry: TestRegistry;
  let institutionId: string;
  const ids = new Map<string, string[]>();

  beforeAll(async () => {
    registry = await TestRegistry.start();
    institutionId = (await loadSampleWhenEmpty(registry.connection))?.institutionId ?? '';
    for (const [table, resource] of Object.entries(RESOURCES)) {
      const rows = await registry.sql<{ id: string }>(`select id from ${table} order by id limit 5`);
      ids.set(
        resource,
        rows.map(({ id }) => id),
      );
    }
  });
  afterAll(() => registry.stop());

  async function answersOf(route: Route): Promise<Json[]> {
    const query = route.operationId === 'askProcurementGate' ? { institutionId } : {};
    if (!route.path.includes('{id}'))
      return [(await registry.http.get(route.path).query(query).expect(200)).body as Json];
    const resource = route.path.split('/')[2] ?? '';
    const answers: Json[] = [];
    for (const id of ids.get(resource) ?? []) {
      const answer = await registry.http
        .get(route.path.replace('{id}', id).replace('{kind}', 'REENTRUSTMENT'))
        .query(query);
      // A contract may have no matrix yet.
      if (answer.status !== 404) answers.push(answer.body as Json);
    }
    return answers;
  }

  const reads = ROUTES.filter(({ method, path }) => method === 'get' && !path.includes('{system}'));

  it.each(reads.map((route) => [route.operationId, route] as const))('%s', async (_, route) => {
    const answers = await answersOf(route);
    expect(answers.length).toBeGreaterThan(0);
    const validate = answerValidator(route, 200);
    for (const answer of answers) {
      validate(answer);
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});

/** Table of the sample -> resource in the path. */
const RESOURCES: Readonly<Record<string, string>> = {
  institutions: 'institutions',
  departments: 'departments',
  role_assignments: 'role-assignments',
  vendors: 'vendors',
  vendor_contacts: 'vendor-contacts',
  vendor_attestations: 'vendor-attestations',
  vendor_disclosure_documents: 'vendor-disclosure-documents',
  vendor_evaluations: 'vendor-evaluations',
  effectiveness_evidence: 'effectiveness-evidence',
  certifications: 'certifications',
  certification_suspensions: 'certification-suspensions',
  systems: 'systems',
  system_interfaces: 'system-interfaces',
  contracts: 'contracts',
  contract_documents: 'contract-documents',
  contract_dependencies: 'contract-dependencies',
  certification_coverages: 'certification-coverages',
  subcontracts: 'subcontracts',
  subcontract_conditions: 'subcontract-conditions',
  overseas_checks: 'overseas-checks',
  equipment: 'equipment',
  equipment_roles: 'equipment-roles',
  provisions: 'provisions',
  risk_acceptances: 'risk-acceptances',
  matrices: 'matrices',
  matrix_rows: 'matrix-rows',
  matrix_parties: 'matrix-parties',
  matrix_agreements: 'matrix-agreements',
};
