import request, { type Agent } from 'supertest';
import { qrText } from '../support/qr-reading';
import { TestRegistry } from '../support/registry';
import { settled } from '../support/settled';
import { aPerson, codeOf, forgetStep, type Person, steady, withSecondFactor } from '../support/sign-in-person';

const FROM_HERE = { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' };

describe('the frame of the pages', () => {
  let registry: TestRegistry;
  let person: Person;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    person = await aPerson(registry, { roles: ['AUDITOR'] });
  });
  afterAll(() => registry.stop());

  const browser = (): Agent => request.agent(registry.app.getHttpServer()).set(FROM_HERE);
  const send = (agent: Agent, path: string, fields: object) => agent.post(path).type('form').send(fields);
  const signedIn = async (who: Person = person): Promise<Agent> => {
    const agent = browser();
    await send(agent, '/sign-in', { email: who.email, password: who.password }).expect(303);
    return agent;
  };

  it('leads whoever is not signed in to the sign-in, and from there to where they wanted to go', async () => {
    const agent = browser();
    const { headers } = await agent.get('/?a=1').expect(303);
    expect(headers.location).toBe('/sign-in?then=%2F%3Fa%3D1');
    const page = await agent.get(headers.location ?? '').expect(200);
    expect(page.text).toContain('name="then" value="/?a=1"');
    const answer = await send(agent, '/sign-in', { ...person, then: '/preferences' }).expect(303);
    expect(answer.headers.location).toBe('/preferences');
    expect((await agent.get('/').expect(200)).text).toContain('佐藤 ①子');
  });

  it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example'])(
    'leads nobody to another site: %s',
    async (then) => {
      const answer = await send(browser(), '/sign-in', { ...person, then }).expect(303);
      expect(answer.headers.location).toBe('/');
    },
  );

  it('keeps the session in one cookie that no script reads and that only pages take', async () => {
    const answer = await send(browser(), '/sign-in', person).expect(303);
    const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^bunkaiten=bkw_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    await registry.anonymous.get('/v1/vendors').set('Cookie', cookie).expect(401);
    await registry.anonymous.get('/').set({ Accept: 'text/html', Cookie: cookie }).expect(200);
  });

  it('takes no form that another site has made up', async () => {
    const agent = await signedIn();
    const forged = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://elsewhere.example' },
      { Origin: 'null' },
      {},
    ];
    const cookie = cookieOf(await send(browser(), '/sign-in', person));
    for (const headers of forged) {
      const answer = await registry.anonymous
        .post('/sign-out')
        .set({ Accept: 'text/html', Cookie: cookie, ...headers });
      expect([answer.status, answer.text.includes('画面から行ってください')]).toEqual([403, true]);
    }
    await agent.get('/').expect(200);
  });

  it('takes no form in the name of somebody who was not shown it', async () => {
    const colleague = await aPerson(registry, { roles: ['AUDITOR'] });
    const [theirs, ours] = [await signedIn(colleague), await signedIn()];
    const { text } = await theirs.get('/notice-preferences').expect(200);
    const action = /action="(\/calendar-feeds[^"]*)"/.exec(text)?.[1]?.replace('&amp;', '&') ?? '';
    expect(action).toContain(`?shownTo=${colleague.id}`);
    const once = (page: string) => /name="once" value="([^"]+)"/.exec(page.slice(page.indexOf(action)))?.[1] ?? '';
    const refused = await send(ours, action, { once: once(text), name: '手帳' }).expect(409);
    expect(refused.text).toContain('この画面は別の人に表示されたものです。今は佐藤 ①子さんとして');
    const told = await ours.post(action).set('Accept', 'application/json').type('form').send({}).expect(409);
    expect(told.body).toMatchObject({ code: 'SHOWN_TO_ANOTHER' });
    expect(await registry.sql('select from calendar_feeds')).toEqual([]);
    await send(theirs, action, { once: once(text), name: '手帳' }).expect(200);
    expect(await registry.sql('select account_id from calendar_feeds')).toEqual([{ account_id: colleague.id }]);
    // Where nobody is signed in by now, that comes first.
    await send(browser(), action, {}).expect(401);
  });

  it('two windows share a session, and signing out ends it for both', async () => {
    const cookie = cookieOf(await send(browser(), '/sign-in', person));
    const windows = [browser().set('Cookie', cookie), browser().set('Cookie', cookie)] as const;
    for (const window of [...windows, ...windows]) await window.get('/').expect(200);
    await windows[0].post('/sign-out').set('Cookie', cookie).expect(303);
    const { headers } = await windows[1].get('/').set('Cookie', cookie).expect(303);
    // A late answer of one takes nothing from a session that another has begun since.
    expect(headers['set-cookie']).toBeUndefined();
    const again = await windows[1].post('/sign-out').set('Cookie', cookie).expect(303);
    expect([again.headers.location, again.headers['set-cookie']]).toEqual(['/sign-in', undefined]);
  });

  it('a session that is used goes on; one that rests ends', async () => {
    const agent = await signedIn();
    const set = (ends: string) =>
      registry.sql(`update sessions set expires_at = now() + interval '${ends}' where account_id = $1`, [person.id]);
    const left = async () => {
      const [row] = await registry.sql<{ isLong: boolean }>(
        `select bool_or(expires_at > now() + interval '50 minutes') as "isLong" from sessions where account_id = $1 and ended_at is null`,
        [person.id],
      );
      return row?.isLong;
    };
    await set('5 minutes');
    const home = async () => (await agent.get('/')).status;
    expect(await settled(async () => ((await home()) === 200 ? await left() : null), true)).toBe(true);
    await set('-1 minute');
    expect(await settled(home, 303)).toBe(303);
  });

  it('asks for the second factor of whoever has one, and says in words what was wrong', async () => {
    const guarded = await aPerson(registry, { roles: ['PROCUREMENT'] });
    const { secret } = await withSecondFactor(registry, guarded);
    const agent = browser();
    const asked = await send(agent, '/sign-in', guarded).expect(200);
    const challenge = /name="challenge" value="([^"]+)"/.exec(asked.text)?.[1];
    const wrong = await send(agent, '/sign-in/second-factor', { challenge, code: '000000' }).expect(401);
    expect(wrong.text).toContain('サインインできません');
    await forgetStep(registry, guarded);
    await steady();
    await send(agent, '/sign-in/second-factor', { challenge, code: codeOf(secret) }).expect(303);
    await agent.get('/').expect(200);
    await registry.anonymous.get('/').set('Accept', 'text/html').expect(303);
    const refused = await send(browser(), '/sign-in', { ...guarded, password: 'wrong' }).expect(401);
    expect(refused.text).toContain('role="alert"');
  });

  it('lets a role that changes something set its second factor up before anything else', async () => {
    const guarded = await aPerson(registry, { roles: ['PROCUREMENT'] });
    const agent = browser();
    const answer = await send(agent, '/sign-in', guarded).expect(303);
    expect(answer.headers.location).toBe('/second-factor');
    const begun = await send(agent, '/second-factor', {}).expect(200);
    const [uri, secret = ''] = ['uri', 'secret'].map(
      (name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(begun.text)?.[1],
    );
    expect(qrText(begun.text)).toBe(uri?.replaceAll('&amp;', '&'));
    expect(qrText(begun.text)).toContain(`secret=${secret}`);
    const refused = await send(agent, '/second-factor/confirm', { uri, secret, code: '000000' }).expect(400);
    expect(refused.text).toContain('コードが違うか');
    expect(refused.text).toContain('<svg class="qr"');
    const made = await send(agent, '/second-factor/confirm', { uri: 'javascript:alert(1)', secret, code: '000000' });
    expect(made.text).not.toMatch(/<svg class="qr"|href="javascript/);
    await steady();
    const codes = await send(agent, '/second-factor/confirm', { uri, secret, code: codeOf(secret) }).expect(200);
    expect(codes.text.match(/<code>/g)?.length).toBeGreaterThan(5);
  });

  it('reads as somebody likes to: language, dates, colours', async () => {
    const agent = browser();
    expect((await agent.get('/preferences')).text).toContain('<html lang="ja" data-theme="system">');
    expect((await agent.get('/preferences').set('Accept-Language', 'en')).text).toContain('<html lang="en"');
    await send(agent, '/preferences', { language: 'en', era: 'JAPANESE', theme: 'DARK' }).expect(303);
    expect((await agent.get('/preferences')).text).toContain('<html lang="en" data-theme="dark">');
  });

  it('stays somebody’s who is signed in where anybody may look, with the way to their password and second factor', async () => {
    const own = (await (await signedIn()).get('/preferences').expect(200)).text;
    for (const shown of ['佐藤 ①子', 'href="/password"', 'href="/second-factor"', 'href="/recovery-codes"', '<nav '])
      expect(own).toContain(shown);
    const stranger = (await browser().get('/preferences').expect(200)).text;
    expect(stranger).not.toMatch(/href="\/password"|<nav /);
    const ended = await browser()
      .get('/preferences')
      .set('Cookie', `bunkaiten=bkw_${'x'.repeat(43)}`)
      .expect(200);
    expect(ended.text).not.toContain('href="/password"');
  });

  it('has the colour that the hospital has chosen', async () => {
    expect((await browser().get('/sign-in').expect(200)).text).not.toContain('data-accent');
    registry.app.set('accent', 'GREEN');
    const { text } = await browser().get('/sign-in').expect(200);
    registry.app.set('accent', 'BLUE');
    expect(text).toContain('<html lang="ja" data-theme="system" data-accent="green">');
  });

  it('an address that is not there is a page for browsers and a problem for programs', async () => {
    const page = await browser().get('/nowhere').expect(404).expect('Content-Type', 'text/html; charset=utf-8');
    expect(page.text).toContain('このアドレスはありません');
    const problem = await registry.anonymous.get('/nowhere').expect(404);
    expect(problem.headers['content-type']).toMatch(/^application\/problem\+json/);
    await registry.anonymous.get('/').expect(401);
  });

  it('runs no script and no style that stands in a page, and keeps what it loads by its digest', async () => {
    const { text, headers } = await browser().get('/sign-in').expect(200);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(text).not.toMatch(/ style=|<style|<script(?![^>]* src=)| on[a-z]+=/);
    for (const [, path = ''] of text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      const asset = await browser().get(path).expect(200);
      expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    await browser().get('/assets/000000000000/site.css').expect(404);
  });

  it('a name with a script in it is a name', async () => {
    await registry.sql('update accounts set name = $2 where id = $1', [person.id, '<script>alert(1)</script>']);
    const { text } = await (await signedIn()).get('/').expect(200);
    expect(text).toContain('&lt;script>alert(1)&lt;/script>');
    expect(text).not.toContain('<script>alert');
  });

  it('a form in letters that nobody can read is not taken', async () => {
    const answer = await browser().post('/preferences').type('form').send('language=%83e').expect(400);
    expect(answer.text).toContain('UTF-8');
  });
});

function cookieOf({ headers }: { headers: Record<string, unknown> }): string {
  return (headers['set-cookie'] as string[])[0]?.split(';')[0] ?? '';
}
