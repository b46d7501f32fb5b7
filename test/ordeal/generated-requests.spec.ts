import fc from '../support/laws';
import { type Agent, type Response } from 'supertest';
import { answerValidator, ROUTES, type Route } from '../support/api-description';
import { type Generated, type KnownIds, requestsFor } from '../support/generated-requests';
import { ordealSeed, rounds } from '../support/ordeal';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { tableOf } from '../support/sample-requests';

/** So many are made up for each route; the first ones are the simplest. */
const MADE_UP = rounds(3, 5);
/** Of them each route is sent one in every run of the tests, the next route the next one; in the ordeal all. */
const isSent = (nth: number, route: number) => process.env['ORDEAL'] === 'full' || nth === route % MADE_UP;
/** Each on a registry of its own: what one has deleted, the next finds again. */
const PASSES = Array.from({ length: rounds(1, 10) }, (_, pass) => pass);
/** Ends or changes what the asker came in with: somebody else's business each time. */
const CHANGES_ITSELF =
  /^\/v1\/(account|accounts|memberships|sessions|invitations|set-up|sign-in|api-clients|api-keys)\b/;
/** Which table holds what a field names. */
const NAMED: Readonly<Record<string, string>> = {
  institutionId: 'institutions',
  vendorId: 'vendors',
  contractId: 'contracts',
  systemId: 'systems',
  subcontractId: 'subcontracts',
  parentId: 'subcontracts',
  certificationId: 'certifications',
  equipmentId: 'equipment',
  departmentId: 'departments',
  matrixId: 'matrices',
  partyId: 'matrix_parties',
  accountId: 'accounts',
  documentId: 'documents',
};

/** Whatever is sent, the answer is one that the description promises, and never a fault of ours. */
describe.each(PASSES)('requests made of the API description (%i)', (pass) => {
  let registry: TestRegistry;
  let ids: KnownIds;
  const known = new Map<string, string[]>();
  const validators = new Map<string, ReturnType<typeof answerValidator>>();

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    await populate(registry);
    const tables = await registry.sql<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'id' and data_type = 'uuid' order by 1`,
    );
    // The content of the document that stands beside the sample is nowhere.
    for (const { name } of tables.filter((table) => table.name !== 'documents')) {
      const rows = await registry.sql<{ id: string }>(`select id from ${name} order by id limit 5`);
      known.set(
        name,
        rows.map(({ id }) => id),
      );
    }
    ids = {
      id: [...known.values()].flat(),
      ...Object.fromEntries(Object.entries(NAMED).map(([field, table]) => [field, known.get(table) ?? []])),
    };
  }, 300_000);
  afterAll(() => registry.stop());

  it(`are answered as it says, ${MADE_UP} made up for each route`, async () => {
    const wrong: string[] = [];
    const statuses = new Map<number, number>();
    for (const [at, route] of ROUTES.entries()) {
      const agent = CHANGES_ITSELF.test(route.path) ? await registry.as({}) : registry.http;
      const own = known.get(tableOf(route)) ?? [];
      const asked = own.length === 0 ? ids : { ...ids, id: own };
      const made = fc.sample(requestsFor(route, asked), { numRuns: MADE_UP, seed: ordealSeed() + pass });
      for (const request of made.filter((_, nth) => isSent(nth, at))) {
        const answer = await send(agent, request);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const fault = faultOf(route, answer);
        if (fault !== null) wrong.push(`${describeRequest(request)} -> ${answer.status}: ${fault}`);
      }
    }
    expect(wrong).toEqual([]);
    // Neither all refused nor all let through: else the generator shows little. What some passes delete, later routes miss.
    const count = (low: number, high: number) =>
      [...statuses].reduce((sum, [status, times]) => sum + (status >= low && status < high ? times : 0), 0);
    const share = (low: number, high: number) => count(low, high) / count(0, 600);
    expect(share(200, 300)).toBeGreaterThan(0.02);
    expect(share(400, 500)).toBeGreaterThan(0.3);
    if (process.env['ORDEAL'] === 'full') process.stdout.write(`${JSON.stringify(Object.fromEntries(statuses))}\n`);
  }, 3_600_000);

  const send = async (agent: Agent, { route, path, query, headers, body }: Generated): Promise<Response> => {
    const request = agent[route.method](query === '' ? path : `${path}?${query}`)
      .redirects(0)
      .ok(() => true);
    for (const [name, value] of Object.entries(headers)) request.set(name, Buffer.from(value).toString('latin1'));
    return body === null ? request : request.serialize((given: unknown) => given as string).send(body);
  };

  /** What is wrong with an answer; null: nothing. */
  function faultOf(route: Route, { status, headers, body, text }: Response): string | null {
    const type = (headers as Record<string, string | undefined>)['content-type'] ?? '';
    if (status >= 500) return text;
    const promised = route.responses[String(status)];
    if (promised === undefined) return `not promised: ${text}`;
    if (promised.content === undefined || !type.includes('json')) return null;
    const key = `${route.operationId} ${status}`;
    const validate = validators.get(key) ?? answerValidator(route, status);
    validators.set(key, validate);
    return validate(body) ? null : `${JSON.stringify(validate.errors?.slice(0, 3))} in ${text.slice(0, 300)}`;
  }
});

function describeRequest({ route, path, query, headers, body }: Generated): string {
  return `${route.method.toUpperCase()} ${path}?${query} ${JSON.stringify(headers)} ${(body ?? '').slice(0, 400)}`;
}
