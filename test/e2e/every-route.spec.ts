import { type Test } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { ROUTES, type Route } from '../support/api-description';
import { TestRegistry } from '../support/registry';
import { mediaType, pathOf } from '../support/sample-requests';

interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

const named = (routes: readonly Route[]) =>
  routes.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route] as const);
const withId = ROUTES.filter(({ path }) => path.includes('{id}'));
/** A file, alone or in a form, is read by rules of its own. */
const withBody = ROUTES.filter((route) => route.requestBody !== undefined && mediaType(route).endsWith('json'));
const withFile = ROUTES.filter((route) => mediaType(route).includes('openxmlformats'));
const versioned = ROUTES.filter(({ parameters = [] }) =>
  parameters.some(({ name, required }) => name === 'If-Match' && required),
);

/** A new route is covered without anyone writing a test: the committed description says which routes there are. */
describe('every route', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  const ask = (route: Route, id: string = newId()): Test => registry.http[route.method](pathOf(route, id));
  const problemOf = ({ body, headers }: { body: unknown; headers: Record<string, string> }): ProblemBody => {
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    return body as ProblemBody;
  };

  it('is one of more than a hundred', () => {
    expect(ROUTES.length).toBeGreaterThan(100);
    expect(new Set(ROUTES.map(({ operationId }) => operationId)).size).toBe(ROUTES.length);
  });

  it.each(named(withId.filter(({ method }) => method === 'get')))(
    '%s answers 404 for a record that is not there',
    async (_, route) => {
      const query = route.operationId === 'askProcurementGate' ? { institutionId: newId() } : {};
      const answer = await ask(route).query(query).expect(404);
      expect(problemOf(answer).code).toBe('NOT_FOUND');
    },
  );

  it.each(named(withId))('%s answers 404 for what is no id', async (_, route) => {
    await ask(route, 'not-an-id')
      .set('If-Match', '"1"')
      .set('Content-Type', mediaType(route))
      .send(route.requestBody ? '{}' : undefined)
      .expect(404)
      .expect(problemOf);
  });

  it.each(named(ROUTES.filter(({ method }) => method === 'get')))(
    '%s refuses a parameter that it does not know',
    async (_, route) => {
      if (route.parameters?.some((parameter) => parameter.in === 'query') !== true) return;
      const answer = await ask(route).query({ colour: 'red' }).expect(400);
      expect(problemOf(answer).errors).toContainEqual(
        expect.objectContaining({ pointer: '?colour', code: 'UNKNOWN_PARAMETER' }),
      );
    },
  );

  it.each(named(versioned.filter(({ method }) => method !== 'post')))('%s asks for If-Match', async (_, route) => {
    const answer = await ask(route)
      .set('Content-Type', mediaType(route))
      .send(route.requestBody ? '{}' : undefined);
    expect([answer.status, problemOf(answer).code]).toEqual([428, 'IF_MATCH_REQUIRED']);
  });

  it.each(named(versioned))('%s refuses a version that is no entity tag', async (_, route) => {
    const answer = await ask(route)
      .set('If-Match', 'W/"1"')
      .set('Content-Type', mediaType(route))
      .send(route.requestBody ? '{}' : undefined)
      .expect(400);
    expect(problemOf(answer).errors.map(({ pointer }) => pointer)).toContain('If-Match');
  });

  it.each(named(withBody))('%s refuses bodies it cannot read, and says why', async (_, route) => {
    const type = mediaType(route);
    const broken = await ask(route).set('If-Match', '"1"').set('Content-Type', type).send('{"name": ');
    expect([broken.status, problemOf(broken).code]).toEqual([400, 'MALFORMED']);
    const wrong = await ask(route).set('If-Match', '"1"').set('Content-Type', 'text/plain').send('name=1');
    expect([wrong.status, problemOf(wrong).code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    const large = await ask(route)
      .set('If-Match', '"1"')
      .set('Content-Type', type)
      .send(JSON.stringify({ name: 'x'.repeat(2_000_000) }));
    expect([large.status, problemOf(large).code]).toEqual([413, 'TOO_LARGE']);
  });

  it.each(named(withBody))(
    '%s refuses a field that it does not know, and texts that nobody can have meant',
    async (_, route) => {
      const send = (body: string) => ask(route).set('If-Match', '"1"').set('Content-Type', mediaType(route)).send(body);
      const unknown = await send('{"colour":"red"}').expect(400);
      expect(problemOf(unknown).errors).toContainEqual(
        expect.objectContaining({ pointer: '/colour', code: 'UNKNOWN_FIELD' }),
      );
      const nul = await send('{"colour":"\\u0000"}').expect(400);
      expect(problemOf(nul).errors).toEqual([expect.objectContaining({ pointer: '/colour', code: 'NUL' })]);
      const surrogate = await send('{"colour":"\\ud800"}').expect(400);
      expect(problemOf(surrogate).errors).toEqual([
        expect.objectContaining({ pointer: '/colour', code: 'LONE_SURROGATE' }),
      ]);
      const list = await send('[1]').expect(400);
      expect(problemOf(list).errors).toEqual([expect.objectContaining({ pointer: '', code: 'TYPE' })]);
    },
  );

  it.each(named(withFile))('%s refuses files it cannot read, and says why', async (_, route) => {
    const send = (type: string, body: string) => ask(route).set('If-Match', '"1"').set('Content-Type', type).send(body);
    const type = mediaType(route);
    const broken = await send(type, '{"name": ');
    expect([broken.status, problemOf(broken).errors.map(({ pointer }) => pointer)]).toEqual([400, ['/file']]);
    const wrong = await send('application/json', '{}');
    expect([wrong.status, problemOf(wrong).code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    const large = await send(type, 'x'.repeat(2_000_000));
    expect([large.status, problemOf(large).code]).toEqual([413, 'TOO_LARGE']);
  });

  it('answers an address that is not there with a problem in the language asked for', async () => {
    const japanese = await registry.http.get('/v1/nowhere').expect(404);
    expect(japanese.body).toMatchObject({ code: 'NO_SUCH_ROUTE', title: 'このアドレスはありません' });
    const english = await registry.http.get('/v1/nowhere').set('Accept-Language', 'en').expect(404);
    expect(english.body).toMatchObject({ code: 'NO_SUCH_ROUTE', title: 'There is no such address' });
  });
});
