import { type Agent } from 'supertest';
import { ROLE_PERMISSIONS } from '../../src/access/role-permissions';
import { newId } from '../../src/kernel/identifier';
import { type Permission, ROLES } from '../../src/kernel/terms/access-terms';
import { ROUTES, type Route } from '../support/api-description';
import { ordealSeed, rounds, sampled } from '../support/ordeal';
import { apiKey, signIn } from '../support/people';
import { populate } from '../support/populated';
import { TestRegistry } from '../support/registry';
import { mediaType, pathOf, sampleBody, tableOf } from '../support/sample-requests';
import { Seeded } from '../support/seeded';

interface Answer {
  readonly status: number;
  readonly body: { code?: string; instance?: string; items?: unknown[] };
  readonly headers: Record<string, string>;
}

const named = (routes: readonly Route[]) =>
  routes.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route] as const);
const CLOSED = ROUTES.filter((route) => route['x-permission'] !== 'PUBLIC');
const PERMITTED = CLOSED.filter((route) => route['x-permission'] !== 'SIGNED_IN');
/** Facts about vendors that institutions share. */
const SHARED =
  /^\/v1\/(vendors|vendor-contacts|vendor-attestations|vendor-disclosure-documents|vendor-successions|certifications|certification-suspensions)\b/;

/**
 * Every route there is, from the committed description: whoever does not belong gets no data, changes nothing and is
 * told so by a problem document. A new route is covered without anyone writing a test. Which credentials and roles are
 * tried at a route, and whether more than the credentials are, is drawn; the ordeal tries all of them everywhere.
 */
describe('who is let in', () => {
  let registry: TestRegistry;
  let institutionId: string;
  let before: string;
  const ids = new Map<string, string>();
  const refused = new Map<string, Agent>();
  const byRole = new Map<string, Agent>();
  let foreign: Agent;
  let foreignVendor: Agent;
  let passwordOnly: Agent;

  /** A digest of everything that anybody could have changed. */
  const state = async () => {
    const tables = await registry.sql<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
         and relname !~ '^(journal|api_keys|sign_in_failures|sessions)' order by 1`,
    );
    const digests = await Promise.all(
      tables.map(({ name }) =>
        registry.sql<{ digest: string }>(
          `select '${name} ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`,
        ),
      ),
    );
    return digests.map(([row]) => row?.digest).join('\n');
  };

  beforeAll(async () => {
    registry = await TestRegistry.startWithSample();
    institutionId = await populate(registry);
    for (const table of new Set(ROUTES.filter(({ path }) => path.includes('{id}')).map(tableOf))) {
      const [row] = await registry.sql<{ id: string }>(
        table === 'accounts'
          ? `select id from accounts where institution_id = '${institutionId}' order by created_at limit 1`
          : `select id from ${table} order by id limit 1`,
      );
      ids.set(table, row?.id ?? '');
    }
    passwordOnly = await registry.as({ hasSecondFactor: false, institutionId });
    const soon = Date.now() + 60_000;
    const past = new Date(Date.now() - 1_000);
    const permissions: Permission[] = [...ROLE_PERMISSIONS.INTEGRATION];
    const { connection } = registry;
    const disabled = await signIn(connection, { name: '退職者', institutionId });
    await registry.sql(`update accounts set disabled_at = now() where name = '退職者'`);
    const bad: Record<string, string> = {
      'an unknown token': `bks_${'x'.repeat(43)}`,
      'a JWT that nobody asked for': 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.',
      'an expired session': await signIn(connection, { expiresAt: past }),
      'a session signed out': await signIn(connection, { isSignedOut: true }),
      'a disabled account': disabled,
      'an expired key': await apiKey(connection, { permissions, expiresAt: past }),
      'a revoked key': await apiKey(connection, { permissions, isRevoked: true, expiresAt: new Date(soon) }),
    };
    refused.set('no credential', registry.anonymous);
    for (const [name, token] of Object.entries(bad)) refused.set(name, registry.bearing(token));
    const [vendor] = await registry.sql<{ id: string }>(
      'select id from vendors where id not in (select vendor_id from contracts) limit 1',
    );
    const vendorId = vendor?.id ?? '';
    for (const role of ROLES)
      byRole.set(
        role,
        await registry.as(
          role === 'VENDOR_REPRESENTATIVE' ? { roles: [role], vendorId } : { roles: [role], institutionId },
        ),
      );
    await registry.sql(`insert into institutions (id, name, kind) values ($1, '他病院', 'HOSPITAL')`, [newId()]);
    const [other] = await registry.sql<{ id: string }>(`select id from institutions where name = '他病院'`);
    foreign = await registry.as({ institutionId: other?.id ?? '' });
    const [stranger] = await registry.sql<{ id: string }>(
      `insert into vendors (id, name, name_search, legal_form, country) values ($1, '無関係', '無関係', 'DOMESTIC_CORPORATION', 'JP') returning id`,
      [newId()],
    );
    foreignVendor = await registry.as({ roles: ['VENDOR_REPRESENTATIVE'], vendorId: stranger?.id ?? '' });
    before = await state();
  });
  afterAll(() => registry.stop());

  const ask = (
    agent: Agent,
    route: Route,
    id: string = ids.get(tableOf(route)) ?? '',
    body = sampleBody(route),
  ): Promise<Answer> => {
    const request = agent[route.method](pathOf(route, id)).set('If-Match', '*');
    if (route.operationId === 'askProcurementGate') void request.query({ institutionId });
    if (body === null) return request;
    return mediaType(route).startsWith('multipart/')
      ? request.attach('file', Buffer.from('%PDF-1.7\n%%EOF'), 'a.pdf').field(flat(body))
      : request.set('Content-Type', mediaType(route)).send(JSON.stringify(body));
  };
  const problem = ({ status, body, headers }: Answer) => {
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    return [status, body.code];
  };

  it('has a record of every kind to ask for', () => {
    expect([...ids].filter(([, id]) => id === '').map(([table]) => table)).toEqual([]);
    expect(PERMITTED.length).toBeGreaterThan(100);
  });

  it.each(named(CLOSED))('%s refuses every credential that does not count', async (_, route) => {
    for (const [name, agent] of drawn([...refused]))
      expect([name, ...problem(await ask(agent, route))]).toEqual([name, 401, 'UNAUTHENTICATED']);
  });

  it.each(named(sampled(PERMITTED, 2)))('%s refuses every role without its permission', async (_, route) => {
    const permission = route['x-permission'] as Permission;
    const without = ROLES.filter((role) => !ROLE_PERMISSIONS[role].includes(permission));
    for (const role of drawn(without)) {
      const answer = await ask(byRole.get(role)!, route);
      expect([role, ...problem(answer)]).toEqual([role, 403, 'FORBIDDEN']);
    }
  });

  it.each(named(sampled(PERMITTED, 4, 1)))(
    '%s asks for a second factor where the role changes something',
    async (_, route) => {
      expect(problem(await ask(passwordOnly, route))).toEqual([403, 'SECOND_FACTOR_REQUIRED']);
    },
  );

  describe.each([
    ['another institution', () => foreign, (route: Route) => SHARED.test(route.path), 0],
    ['another vendor', () => foreignVendor, () => false, 1],
  ] as const)('%s', (_, agent, isShared, hand) => {
    it.each(named(sampled(PERMITTED, 2, hand).filter((route) => route.path.includes('{id}') && !isShared(route))))(
      '%s cannot tell a foreign record from one that is not there',
      async (_name, route) => {
        const foreignAnswer = await ask(agent(), route);
        const missing = newId();
        const missingAnswer = await ask(agent(), route, missing);
        expect(foreignAnswer.status).toBeGreaterThanOrEqual(400);
        problem(foreignAnswer);
        const id = ids.get(tableOf(route)) ?? '';
        expect({ ...foreignAnswer.body, instance: foreignAnswer.body.instance?.replace(id, 'ID') }).toEqual({
          ...missingAnswer.body,
          instance: missingAnswer.body.instance?.replace(missing, 'ID'),
        });
      },
    );

    it.each(
      named(PERMITTED.filter((route) => route.method === 'get' && !route.path.includes('{') && !isShared(route))),
    )('%s lists nothing foreign', async (_name, route) => {
      const { body, status } = await ask(agent(), route);
      if (status === 403 || !Array.isArray(body.items)) return;
      const all = JSON.stringify(body.items);
      expect(all).not.toContain(institutionId);
      for (const [table, id] of ids)
        if (!SHARED.test(`/v1/${table.replaceAll('_', '-')}`))
          expect([table, all.includes(id)]).toEqual([table, false]);
    });
  });

  it.each(named(PERMITTED.filter(({ method, path }) => method === 'post' && !path.includes('{'))))(
    '%s cannot tell a foreign institution from one that is not there',
    async (_, route) => {
      const body = sampleBody(route);
      if (body === null || !('institutionId' in body)) return;
      const answers = [];
      for (const id of [institutionId, newId()])
        answers.push(await ask(foreign, route, '', { ...body, institutionId: id }));
      expect(answers.map(({ status }) => status)).not.toContain(201);
      expect(answers[0]?.body).toEqual(answers[1]?.body);
    },
  );

  it('has changed nothing by all this', async () => {
    expect(await state()).toEqual(before);
  });
});

const dice = new Seeded(ordealSeed());

/** One of them, drawn for each route anew; in the ordeal all. */
function drawn<T>(all: readonly T[]): readonly T[] {
  const left = [...all];
  const size = Math.min(all.length, rounds(1, all.length));
  return Array.from({ length: size }, () => left.splice(dice.below(left.length), 1)).flat();
}

function flat(body: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >;
}
