import { type Agent, type Test } from 'supertest';
import { NDJSON } from '../../src/http/bulk/bulk-lines';
import { newId } from '../../src/kernel/identifier';
import { ROUTES, type Route } from '../support/api-description';
import { beyond, tooManyEntries } from '../support/beyond-limits';
import { Client } from '../support/client';
import { sampled } from '../support/ordeal';
import { isForVendors } from '../support/people';
import { TestRegistry } from '../support/registry';
import { longestTexts, mediaType, pathOf, sampleBody } from '../support/sample-requests';

interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

const named = (routes: readonly Route[]) =>
  routes.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route] as const);
/** A share of them, of each question the next one. */
const dealt = (hand: number, routes: readonly Route[]) => named(sampled(routes, 4, hand));
const withId = ROUTES.filter(({ path }) => path.includes('{id}'));
/** Lists of lines are taken line by line, and told so: test/ordeal/bulk-upserts. */
const isOfLines = ({ requestBody }: Route) => NDJSON in (requestBody?.content ?? {});
const withBody = ROUTES.filter(
  (route) => route.requestBody !== undefined && !isOfLines(route) && /[/+]json$/.test(mediaType(route)),
);
const withFile = ROUTES.filter((route) => mediaType(route).includes('openxmlformats'));
const versioned = ROUTES.filter(({ parameters = [] }) =>
  parameters.some(({ name, required }) => name === 'If-Match' && required),
);
const read = withId.filter(({ method }) => method === 'get');
/** The provider sends people there with parameters of its own. */
const looking = ROUTES.filter(({ operationId }) => operationId !== 'finishOidcSignIn');
const changing = versioned.filter(({ method }) => method !== 'post');
const queried = ROUTES.filter(({ parameters = [] }) => parameters.some((parameter) => parameter.in === 'query'));
const placed = ROUTES.filter(({ path }) => path.includes('{'));

/** Signing in looks at its credentials before anything else. */
const credentials = JSON.stringify({ email: 'nobody@example.jp', password: 'x' });
const manyNames = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 1])));
/** Nothing that any route takes; to JavaScript most of them mean something. */
const ODD_NAMES = ['colour', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];
/** {"colour":"テ"} */
const SHIFT_JIS = Buffer.from('7b22636f6c6f7572223a228365227d', 'hex');
const inCharset = (request: Test, type: string, body: string | Buffer): Test =>
  request
    .set('If-Match', '"1"')
    .set('Content-Type', type)
    .serialize((given: unknown) => given as string)
    .send(body as string);
const withTexts = withBody.filter((route) => longestTexts(route).length > 0);

/**
 * A new route is covered without anyone writing a test: the committed description says which routes there are. Each that names a
 * record is asked for what is no id, and each other question is put to a share of those that it concerns; the ordeal puts all to all.
 */
describe('every route', () => {
  let registry: TestRegistry;
  let vendors: Agent;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    const { id } = await new Client(registry.http).create('vendors', { name: '見本㈱' });
    vendors = await registry.as({ vendorId: id, roles: ['VENDOR_REPRESENTATIVE'] });
  });
  afterAll(() => registry.stop());

  const asking = (route: Route): Agent => (isForVendors(route['x-permission']) ? vendors : registry.http);
  const ask = (route: Route, id: string = newId()): Test => asking(route)[route.method](pathOf(route, id));
  const send = (route: Route, body: string): Test =>
    ask(route).set('If-Match', '"1"').set('Content-Type', mediaType(route)).send(body);
  const problemOf = ({ body, headers }: { body: unknown; headers: Record<string, string> }): ProblemBody => {
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    return body as ProblemBody;
  };

  it('is one of more than a hundred', () => {
    expect(ROUTES.length).toBeGreaterThan(100);
    expect(new Set(ROUTES.map(({ operationId }) => operationId)).size).toBe(ROUTES.length);
  });

  it.each(dealt(0, read))('%s answers 404 for a record that is not there', async (_, route) => {
    const query = route.operationId === 'askProcurementGate' ? { institutionId: newId() } : {};
    const answer = await ask(route).query(query).expect(404);
    expect(problemOf(answer).code).toBe('NOT_FOUND');
  });

  it.each(named(withId))('%s answers 404 for what is no id', async (_, route) => {
    await ask(route, 'not-an-id')
      .set('If-Match', '"1"')
      .set('Content-Type', mediaType(route))
      .send(route.requestBody ? '{}' : undefined)
      .expect(404)
      .expect(problemOf);
  });

  it.each(dealt(1, looking))(
    '%s refuses a parameter that it does not know, or that is given twice',
    async (_, route) => {
      const type = mediaType(route);
      const asked = async (query: string) => {
        const answer = await asking(route)
          [route.method](`${pathOf(route, newId())}?${query}`)
          .set('If-Match', '"1"')
          .set('Content-Type', type)
          .send(route.requestBody && type.endsWith('json') ? credentials : undefined)
          .expect(400);
        return problemOf(answer).errors;
      };
      const unknown = (await asked(ODD_NAMES.map((name) => `${name}=red`).join('&'))).filter(
        ({ code }) => code === 'UNKNOWN_PARAMETER',
      );
      expect(unknown.map(({ pointer }) => pointer)).toEqual(ODD_NAMES.map((name) => `?${name}`));
      const names = (route.parameters ?? []).filter((parameter) => parameter.in === 'query').map(({ name }) => name);
      // The day as of which a record was known is read by itself, before the others.
      const [past, others] = [
        names.filter((name) => name === 'asKnownOn'),
        names.filter((name) => name !== 'asKnownOn'),
      ];
      for (const together of [past, others].filter(({ length }) => length > 0)) {
        const repeated = await asked(together.map((name) => `${name}=1&${name}=1`).join('&'));
        const pointers = together.map((name) => `?${name}`);
        expect(repeated.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(pointers));
      }
    },
  );

  it.each(dealt(2, changing))('%s asks for If-Match', async (_, route) => {
    const answer = await ask(route)
      .set('Content-Type', mediaType(route))
      .send(route.requestBody ? '{}' : undefined);
    expect([answer.status, problemOf(answer).code]).toEqual([428, 'IF_MATCH_REQUIRED']);
  });

  it.each(dealt(3, versioned))('%s refuses a version that is no entity tag', async (_, route) => {
    const answer = await ask(route)
      .set('If-Match', 'W/"1"')
      .set('Content-Type', mediaType(route))
      .send(route.requestBody ? '{}' : undefined)
      .expect(400);
    expect(problemOf(answer).errors.map(({ pointer }) => pointer)).toContain('If-Match');
  });

  it.each(dealt(0, withBody))('%s refuses bodies it cannot read, and says why', async (_, route) => {
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

  it.each(dealt(1, withBody))(
    '%s refuses a field that it does not know, and texts that nobody can have meant',
    async (_, route) => {
      const unknown = await send(route, '{"colour":"red"}').expect(400);
      expect(problemOf(unknown).errors).toContainEqual(
        expect.objectContaining({ pointer: '/colour', code: 'UNKNOWN_FIELD' }),
      );
      const nul = await send(route, '{"colour":"\\u0000"}').expect(400);
      expect(problemOf(nul).errors).toEqual([expect.objectContaining({ pointer: '/colour', code: 'NUL' })]);
      const surrogate = await send(route, '{"colour":"\\ud800"}').expect(400);
      expect(problemOf(surrogate).errors).toEqual([
        expect.objectContaining({ pointer: '/colour', code: 'LONE_SURROGATE' }),
      ]);
      const list = await send(route, '[1]').expect(400);
      expect(problemOf(list).errors).toEqual([expect.objectContaining({ pointer: '', code: 'TYPE' })]);
    },
  );

  it.each(dealt(2, withBody))('%s refuses what is no field, whatever it means to a program', async (_, route) => {
    const answer = await send(route, `{${ODD_NAMES.map((name) => `"${name}":{"isAdmin":true}`).join(',')}}`).expect(
      400,
    );
    const unknown = problemOf(answer).errors.filter(({ code }) => code === 'UNKNOWN_FIELD');
    expect(unknown.map(({ pointer }) => pointer)).toEqual(ODD_NAMES.map((name) => `/${name}`));
  });

  it.each(dealt(3, withBody))('%s looks no further at what is too much, too deep or too long', async (_, route) => {
    const codes = async (body: string) => {
      const answer = await send(route, body).expect(400);
      expect(answer.text.length).toBeLessThan(30_000);
      return problemOf(answer).errors.map(({ code }) => code);
    };
    expect(await codes(manyNames(5001))).toEqual(['TOO_MANY_VALUES']);
    expect(await codes(manyNames(500))).toEqual(Array.from({ length: 100 }, () => 'UNKNOWN_FIELD'));
    expect(await codes(`${'{"a":'.repeat(17)}1${'}'.repeat(17)}`)).toEqual(['TOO_DEEP']);
    expect(await codes(`{"${'x'.repeat(50_000)}":1}`)).toContain('UNKNOWN_FIELD');
  });

  it.each(dealt(0, withBody))('%s takes UTF-8 and nothing else', async (_, route) => {
    const said = async (label: string, body: string | Buffer) => {
      const answer = await inCharset(ask(route), `${mediaType(route)}; charset=${label}`, body);
      return [answer.status, ...problemOf(answer).errors.map(({ code }) => code)];
    };
    expect(await said('x-nonsense', '{}')).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(await said('utf-8', SHIFT_JIS)).toEqual([400, 'NOT_UTF8']);
    expect(await said('UTF-8', '{"colour":"株式\ufffd社"}')).toEqual([400, 'GARBLED']);
  });

  it('refuses every label that is not UTF-8, and what a stranger can make large', async () => {
    for (const label of ['Shift_JIS', 'utf-16', 'utf-16le', 'utf-7', 'iso-2022-jp', 'euc-jp', 'latin1', '"', '']) {
      const answer = await inCharset(
        registry.anonymous.post('/v1/sessions'),
        `application/json; charset=${label}`,
        '{}',
      );
      expect([label, answer.status]).toEqual([label, 415]);
    }
    const codes = async (body: string) => {
      const answer = await registry.anonymous.post('/v1/sessions').type('json').send(body).expect(400);
      return problemOf(answer).errors.map(({ code }) => code);
    };
    expect(await codes(manyNames(85_000))).toEqual(['TOO_MANY_VALUES']);
    expect(await codes('['.repeat(500_000))).toEqual(['TOO_DEEP']);
    expect(await codes(`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`)).toEqual(['TOO_DEEP']);
  });

  it.each(dealt(3, withTexts))('%s takes no text that is longer than the description says', async (_, route) => {
    const body = sampleBody({ ...route, method: 'post' }) ?? {};
    // One that takes more than others are looked at (a whole canonical text) is refused alone.
    const texts = longestTexts(route).filter(([, longest]) => longest < 20_000);
    const refused = async (textOf: (longest: number) => string) => {
      const long = Object.fromEntries(texts.map(([name, longest]) => [name, textOf(longest)]));
      const answer = await send(route, JSON.stringify({ ...body, ...long })).expect(400);
      return problemOf(answer).errors.map(({ pointer }) => pointer);
    };
    const pointers = texts.map(([name]) => `/${name}`);
    expect(await refused((longest) => 'a'.repeat(longest + 1))).toEqual(expect.arrayContaining(pointers));
    // To trim these, or to bring their marks into order, once took seconds.
    expect(await refused(() => `a${' '.repeat(30_000)}a`)).toEqual(expect.arrayContaining(pointers.slice(0, 1)));
    expect(await refused(() => `a${'\u0301\u0316'.repeat(9000)}`)).toEqual(expect.arrayContaining(pointers));
  });

  it.each(dealt(1, withBody))('%s takes nothing out of the range that the description says', async (_, route) => {
    const [content] = Object.values(route.requestBody?.content ?? {});
    const pointersOf = async (body: unknown) =>
      problemOf(await send(route, JSON.stringify(body)).expect(400)).errors.map(({ pointer }) => pointer);
    for (const side of ['under', 'over'] as const) {
      const { value, pointers } = beyond(content?.schema ?? {}, side);
      if (value !== undefined) expect(await pointersOf(value)).toEqual(expect.arrayContaining(pointers.slice(0, 50)));
    }
    const lists = tooManyEntries(content?.schema ?? {});
    if (lists.length > 0)
      expect(await pointersOf(Object.fromEntries(lists))).toEqual(
        expect.arrayContaining(lists.map(([name]) => `/${name}`)),
      );
  });

  it.each(dealt(3, queried))('%s takes no parameter out of the range that the description says', async (_, route) => {
    const asked = (route.parameters ?? []).filter((parameter) => parameter.in === 'query');
    for (const side of ['under', 'over'] as const) {
      const wrong = asked.map(({ name, schema }) => [name, beyond(schema, side).value] as const);
      const given = wrong.filter(([name, value]) => value !== undefined && name !== 'asKnownOn');
      if (given.length === 0) continue;
      const answer = await ask(route)
        .set({ 'If-Match': '"1"', 'Content-Type': mediaType(route) })
        .query(Object.fromEntries(given))
        .expect(400);
      expect(problemOf(answer).errors.map(({ pointer }) => pointer)).toEqual(
        expect.arrayContaining(given.map(([name]) => `?${name}`)),
      );
    }
  });

  it.each(dealt(2, placed))('%s takes no address of any length', async (_, route) => {
    for (const segment of ['a'.repeat(5000), '%20', '%00', '%ff']) {
      const answer = await asking(route)
        [route.method](route.path.replace(/\{\w+\}/g, segment))
        .set('If-Match', '"1"');
      expect([400, 404, 415]).toContain(answer.status);
      problemOf(answer);
    }
  });

  it.each(named(withFile))('%s refuses files it cannot read, and says why', async (_, route) => {
    const send = (type: string, body: string) => ask(route).set('If-Match', '"1"').set('Content-Type', type).send(body);
    const type = mediaType(route);
    const broken = await send(type, '{"name": ');
    expect([broken.status, problemOf(broken).errors.map(({ pointer }) => pointer)]).toEqual([400, ['/file']]);
    const wrong = await send('application/json', '{}');
    expect([wrong.status, problemOf(wrong).code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    // More than any workbook may be, whoever made it.
    const large = await send(type, 'x'.repeat(6_000_000));
    expect([large.status, problemOf(large).code]).toEqual([413, 'TOO_LARGE']);
  });

  it('answers an address that is not there with a problem in the language asked for', async () => {
    const japanese = await registry.http.get('/v1/nowhere').expect(404);
    expect(japanese.body).toMatchObject({ code: 'NO_SUCH_ROUTE', title: 'このアドレスはありません' });
    const english = await registry.http.get('/v1/nowhere').set('Accept-Language', 'en').expect(404);
    expect(english.body).toMatchObject({ code: 'NO_SUCH_ROUTE', title: 'There is no such address' });
  });
});
