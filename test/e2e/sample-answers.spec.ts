import { answerValidator, ROUTES, type Route } from '../support/api-description';
import { rounds } from '../support/ordeal';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { pathOf, tableOf } from '../support/sample-requests';

type Json = Record<string, unknown>;

/** Reads that answer in JSON to whoever is let in. What other systems' keys name has tests of its own. */
const READS = ROUTES.filter(
  ({ method, path, responses, ...route }) =>
    method === 'get' &&
    route['x-permission'] !== 'PUBLIC' &&
    !path.includes('{system}') &&
    'application/json' in (responses['200']?.content ?? {}),
);

/** Every answer about the sample hospital keeps what the API description promises, field by field. */
describe('answers about the sample hospital', () => {
  let registry: TestRegistry;
  let institutionId: string;
  const ids = new Map<string, string[]>();

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = await populate(registry);
    for (const table of new Set(READS.filter(({ path }) => path.includes('{id}')).map(tableOf))) {
      const rows = await registry.sql<{ id: string }>(`select id from ${table} order by id limit ${rounds(1, 5)}`);
      ids.set(
        table,
        rows.map(({ id }) => id),
      );
    }
  });
  afterAll(() => registry.stop());

  async function answersOf(route: Route): Promise<Json[]> {
    const asked: Record<string, object> = { askProcurementGate: { institutionId }, getProductImpact: { name: 'VPN' } };
    const query = asked[route.operationId] ?? {};
    if (!route.path.includes('{id}'))
      return [(await registry.http.get(route.path).query(query).expect(200)).body as Json];
    const answers: Json[] = [];
    for (const id of ids.get(tableOf(route)) ?? []) {
      const answer = await registry.http.get(pathOf(route, id)).query(query);
      // A contract may have no matrix yet.
      if (answer.status !== 404) answers.push(answer.body as Json);
    }
    return answers;
  }

  it.each(READS.map((route) => [route.operationId, route] as const))('%s', async (_, route) => {
    const answers = await answersOf(route);
    expect(answers.length).toBeGreaterThan(0);
    const validate = answerValidator(route, 200);
    for (const answer of answers) {
      validate(answer);
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});
