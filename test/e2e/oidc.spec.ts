import request, { type Response } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { TestRegistry } from '../support/registry';
import { OidcPeer, REDIRECT_URL } from '../support/oidc-peer';
import { aPerson, signedIn, type SignedIn, withSecondFactor } from '../support/sign-in-person';

/** A browser on its way: where it was sent, and the cookie that it was given. */
interface Visit {
  readonly address: string;
  readonly cookie: string;
}

const HERE = newId();
const GROUP_ROLES = {
  buyers: { role: 'PROCUREMENT', institutionId: HERE },
  audit: { role: 'AUDITOR', institutionId: HERE },
  everywhere: { role: 'OPERATOR', institutionId: null },
};
const anEmail = () => `person-${newId()}@example.jp`;
const code = ({ status, body }: Response) => [status, (body as { code: string }).code];

describe('signing in with a real OpenID provider', () => {
  let peer: OidcPeer;
  let registry: TestRegistry;
  beforeAll(async () => {
    peer = await OidcPeer.start();
    registry = await TestRegistry.start(peer.environment(GROUP_ROLES));
    const institution = await new Client(registry.http).create('institutions', anInstitutionBody());
    // The settings name an institution; here it gets the id that they name.
    await registry.sql('update institutions set id = $2 where id = $1', [institution.id, HERE]);
  });
  afterAll(async () => {
    await registry.stop();
    await peer.stop();
  });

  // Without a cookie jar: which browser comes back is what these tests are about.
  const get = (path: string) => request(registry.app.getHttpServer()).get(path);
  const begin = async (): Promise<Visit> => {
    const { headers } = await get('/v1/sign-in/oidc').expect(302);
    const [cookie = ''] = headers['set-cookie'] as unknown as string[];
    return { address: headers['location'] ?? '', cookie };
  };
  const comeBack = (url: URL, cookie: string): Promise<Response> =>
    get(`/v1/sign-in/oidc/callback${url.search}`).set('Cookie', `other=1; ${cookie.split(';')[0]}`);
  const signIn = async (person: string): Promise<Response> => {
    const { address, cookie } = await begin();
    return comeBack(await peer.visit(address, person), cookie);
  };
  const member = async (groups: readonly string[], amr?: readonly string[], claims: object = {}) => {
    const sub = `sub-${newId()}`;
    const email = anEmail();
    await peer.person(sub, { email, email_verified: true, name: '髙﨑 ①子', groups, ...claims }, amr);
    return { sub, email };
  };
  const whoAmI = async (answer: Response) => {
    const { accessToken } = answer.body as SignedIn;
    return (await registry.bearing(accessToken).get('/v1/sessions/current').expect(200)).body as {
      id: string;
      memberships: { role: string; institutionId: string | null }[];
      hasSecondFactor: boolean;
    };
  };

  it('sends the browser there with code flow, PKCE, state and nonce, and binds it by a cookie', async () => {
    const { address, cookie } = await begin();
    const { searchParams, origin } = new URL(address);
    expect(origin).toBe(peer.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: REDIRECT_URL,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    expect(cookie).toMatch(/^bunkaiten_oidc=[\w-]{43}; Path=\/v1\/sign-in\/oidc; Max-Age=600; HttpOnly; SameSite=Lax$/);
    expect(address).not.toContain(cookie.split(/[=;]/)[1]);
  });

  it('makes an account with the roles of the groups, and knows the person again', async () => {
    const { sub, email } = await member(['buyers', 'strangers'], ['pwd', 'otp']);
    const first = await signIn(sub);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ state: 'SIGNED_IN', mustSetUpSecondFactor: false });
    expect(first.headers['set-cookie']?.[0]).toContain('Max-Age=0');
    const who = await whoAmI(first);
    expect(who).toMatchObject({
      email,
      name: '髙﨑 ①子',
      memberships: [{ role: 'PROCUREMENT', institutionId: HERE }],
      hasSecondFactor: true,
    });
    expect((await whoAmI(await signIn(sub))).id).toBe(who.id);
    const { accessToken } = first.body as SignedIn;
    await registry.bearing(accessToken).post('/v1/vendors').send(aVendorBody()).expect(201);
    const [account] = await registry.sql('select institution_id as "institutionId" from accounts where id = $1', [
      who.id,
    ]);
    expect(account).toEqual({ institutionId: HERE });
  });

  it('follows the groups: mapped roles come and go, and those that an administrator gave stay', async () => {
    const { sub, email } = await member(['buyers'], ['mfa']);
    const { id } = await whoAmI(await signIn(sub));
    await registry.http.post(`/v1/accounts/${id}/memberships`).send({ role: 'LEGAL', institutionId: HERE }).expect(201);
    await peer.person(sub, { email, email_verified: true, groups: ['audit', 'everywhere'] }, ['mfa']);
    const roles = (await whoAmI(await signIn(sub))).memberships.map(({ role }) => role).sort();
    // That of everywhere is held in the whole deployment, and the account is this institution's.
    expect(roles).toEqual(['AUDITOR', 'LEGAL']);
    await peer.person(sub, { email, email_verified: true, groups: [] }, ['mfa']);
    expect((await whoAmI(await signIn(sub))).memberships).toEqual([
      { role: 'LEGAL', institutionId: HERE, deputyFor: null },
    ]);
  });

  it('lets nobody in whom no role is mapped and who has no account', async () => {
    const { sub, email } = await member(['strangers']);
    expect(code(await signIn(sub))).toEqual([401, 'SIGN_IN_REFUSED']);
    expect(await registry.sql('select 1 from accounts where email = $1', [email])).toEqual([]);
  });

  it('links an account that is there by an address that the provider has verified, and by no other', async () => {
    const local = await aPerson(registry, { roles: ['AUDITOR'], institutionId: HERE });
    for (const email_verified of [false, undefined]) {
      const { sub } = await member(['audit'], [], { email: local.email, email_verified });
      expect(code(await signIn(sub))).toEqual([401, 'SIGN_IN_REFUSED']);
    }
    const { sub } = await member([], [], { email: local.email.toUpperCase() });
    expect((await whoAmI(await signIn(sub))).id).toBe(local.id);
    // The address passed on to somebody else: not into the account of the one before.
    const { sub: next } = await member(['audit'], [], { email: local.email });
    expect(code(await signIn(next))).toEqual([401, 'SIGN_IN_REFUSED']);
  });

  it('makes one account of many sign-ins at once', async () => {
    const { sub, email } = await member(['audit']);
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(sub)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await registry.sql('select 1 from accounts where email = $1', [email])).toHaveLength(1);
  });

  it('asks for the second factor here where the provider asked for none', async () => {
    const local = await aPerson(registry, { roles: ['PROCUREMENT'], institutionId: HERE });
    const { sub } = await member([], ['pwd'], { email: local.email });
    const without = await signIn(sub);
    expect(without.body).toMatchObject({ state: 'SIGNED_IN', mustSetUpSecondFactor: true });
    const { recoveryCodes } = await withSecondFactor(registry, local);
    const asked = await signIn(sub);
    expect(asked.body).toMatchObject({ state: 'SECOND_FACTOR_NEEDED', accessToken: null });
    const { challenge } = asked.body as SignedIn;
    await registry.anonymous
      .post('/v1/sessions/second-factor')
      .send({ challenge, recoveryCode: recoveryCodes[0] })
      .expect(201);
  });

  it('believes nothing that the provider says of a second factor where a role binds: it is held here', async () => {
    const { sub } = await member(['buyers'], ['mfa']);
    const { id } = await whoAmI(await signIn(sub));
    await registry.hold(id, 'EXECUTIVE', HERE);
    const answer = await signIn(sub);
    expect(answer.body).toMatchObject({ state: 'SIGNED_IN', mustSetUpSecondFactor: true });
    const self = registry.bearing((answer.body as SignedIn).accessToken);
    expect(code(await self.get('/v1/vendors'))).toEqual([403, 'SECOND_FACTOR_REQUIRED']);
    // Whoever keeps the provider could be anybody in it: not even to set one up.
    expect(code(await self.post('/v1/account/second-factor').send({}))).toEqual([409, 'PASSWORD_SESSION_REQUIRED']);
  });

  it('links nobody in a binding role by their address who has no second factor here', async () => {
    const local = await aPerson(registry, { roles: ['EXECUTIVE'], institutionId: HERE });
    const { sub } = await member([], ['mfa'], { email: local.email });
    expect(code(await signIn(sub))).toEqual([401, 'SIGN_IN_REFUSED']);
    await withSecondFactor(registry, local);
    expect((await signIn(sub)).body).toMatchObject({ state: 'SECOND_FACTOR_NEEDED', accessToken: null });
  });

  it('lets nobody in whose account is disabled', async () => {
    const { sub } = await member(['audit']);
    const { id } = await whoAmI(await signIn(sub));
    await registry.sql('update accounts set disabled_at = now() where id = $1', [id]);
    expect(code(await signIn(sub))).toEqual([401, 'SIGN_IN_REFUSED']);
  });

  describe('refuses', () => {
    let sub: string;
    beforeAll(async () => {
      ({ sub } = await member(['audit']));
    });
    const REFUSED = [401, 'SIGN_IN_REFUSED'];

    it('another state, and none', async () => {
      const { address, cookie } = await begin();
      const url = await peer.visit(address, sub);
      const { address: other } = await begin();
      for (const state of [new URL(other).searchParams.get('state') ?? '', 'made-up', '']) {
        const forged = new URL(url);
        forged.searchParams.set('state', state);
        expect(code(await comeBack(forged, cookie))).toEqual(REFUSED);
      }
      expect((await comeBack(url, cookie)).status).toBe(200);
    });

    it('another nonce, and another code verifier', async () => {
      for (const change of [`nonce = 'another'`, `code_verifier = repeat('x', 43)`]) {
        const { address, cookie } = await begin();
        const url = await peer.visit(address, sub);
        await registry.sql(`update oidc_attempts set ${change}`);
        expect([change, ...code(await comeBack(url, cookie))]).toEqual([change, ...REFUSED]);
      }
    });

    it('a browser that did not begin it, which is how somebody is signed in as somebody else', async () => {
      const mine = await begin();
      const theirs = await begin();
      const url = await peer.visit(theirs.address, sub);
      expect(code(await comeBack(url, mine.cookie))).toEqual(REFUSED);
      expect(code(await comeBack(url, 'bunkaiten_oidc='))).toEqual(REFUSED);
      expect((await comeBack(url, theirs.cookie)).status).toBe(200);
    });

    it('a code that comes again, also in a sign-in of its own', async () => {
      const { address, cookie } = await begin();
      const url = await peer.visit(address, sub);
      expect((await comeBack(url, cookie)).status).toBe(200);
      expect(code(await comeBack(url, cookie))).toEqual(REFUSED);
      const again = await begin();
      const forged = await peer.visit(again.address, sub);
      forged.searchParams.set('code', url.searchParams.get('code') ?? '');
      expect(code(await comeBack(forged, again.cookie))).toEqual(REFUSED);
    });

    it('an issuer that is not the provider, an error, and what comes too late', async () => {
      for (const [name, value] of [
        ['iss', 'https://evil.example.jp'],
        ['error', 'access_denied'],
      ] as const) {
        const { address, cookie } = await begin();
        const url = await peer.visit(address, sub);
        url.searchParams.set(name, value);
        expect([name, ...code(await comeBack(url, cookie))]).toEqual([name, ...REFUSED]);
      }
      const { address, cookie } = await begin();
      const url = await peer.visit(address, sub);
      await registry.sql('update oidc_attempts set expires_at = now()');
      expect(code(await comeBack(url, cookie))).toEqual(REFUSED);
    });
  });

  it('keeps nothing of the provider’s tokens, and no attempt that was finished', async () => {
    await registry.sql('delete from oidc_attempts');
    const { sub } = await member(['audit']);
    await signIn(sub);
    expect(await registry.sql('select 1 from oidc_attempts')).toEqual([]);
  });

  it('is not there where no provider is set up, and 503 where it cannot be reached', async () => {
    const plain = await TestRegistry.start();
    expect(code(await plain.anonymous.get('/v1/sign-in/oidc'))).toEqual([404, 'OIDC_NOT_SET_UP']);
    expect(code(await plain.anonymous.get('/v1/sign-in/oidc/callback'))).toEqual([404, 'OIDC_NOT_SET_UP']);
    await plain.stop();
    const lost = await TestRegistry.start({ ...peer.environment(), OIDC_ISSUER: 'http://127.0.0.1:9' });
    const person = await aPerson(lost, { roles: ['AUDITOR'] });
    expect(code(await lost.anonymous.get('/v1/sign-in/oidc'))).toEqual([503, 'PROVIDER_UNREACHABLE']);
    await signedIn(lost, person);
    await lost.stop();
  });
});
