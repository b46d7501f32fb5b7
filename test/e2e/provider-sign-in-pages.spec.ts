import request, { type Agent } from 'supertest';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody } from '../factories/bodies';
import { Client } from '../support/client';
import { OidcPeer } from '../support/oidc-peer';
import { TestRegistry } from '../support/registry';

const HERE = newId();
const GROUP_ROLES = {
  buyers: { role: 'PROCUREMENT', institutionId: HERE },
  audit: { role: 'AUDITOR', institutionId: HERE },
};

describe('signing in at a browser with the OpenID provider', () => {
  let peer: OidcPeer;
  let registry: TestRegistry;
  beforeAll(async () => {
    peer = await OidcPeer.start();
    registry = await TestRegistry.start(peer.environment(GROUP_ROLES));
    const institution = await new Client(registry.http).create('institutions', anInstitutionBody());
    await registry.sql('update institutions set id = $2 where id = $1', [institution.id, HERE]);
  });
  afterAll(async () => {
    await registry.stop();
    await peer.stop();
  });

  const browser = (language = 'ja'): Agent =>
    request.agent(registry.app.getHttpServer()).set({ Accept: 'text/html', 'Accept-Language': language });
  const member = async (groups: readonly string[], amr?: readonly string[]): Promise<string> => {
    const sub = `sub-${newId()}`;
    await peer.person(sub, { email: `${sub}@example.jp`, email_verified: true, name: '髙﨑 ①子', groups }, amr);
    return sub;
  };
  /** From the link of the sign-in to the address of ours that the provider leads back to. */
  const visit = async (agent: Agent, person: string, then: string): Promise<string> => {
    const page = await agent.get(`/sign-in?then=${encodeURIComponent(then)}`).expect(200);
    const [, link = ''] = /href="(\/sign-in\/sso\?then=[^"]+)"/.exec(page.text) ?? [];
    const { headers } = await agent.get(link).expect(303);
    const back = await peer.visit(headers['location'] ?? '', person);
    const { headers: on } = await agent.get(`${back.pathname}${back.search}`).expect(303);
    return on['location'] ?? '';
  };

  it('leads there, and from there to where they wanted to go', async () => {
    const agent = browser();
    const back = await visit(agent, await member(['audit']), '/contracts?sort=endOn');
    expect(back).toMatch(/^\/sign-in\/sso\/return\?/);
    const { headers } = await agent.get(back).expect(303);
    expect(headers['location']).toBe('/contracts?sort=endOn');
    expect((await agent.get('/').expect(200)).text).toContain('髙﨑 ①子');
    // What the provider sent is good once.
    await agent.get(back).expect(401);
  });

  it('takes nobody in who comes back in another browser', async () => {
    const back = await visit(browser(), await member(['audit']), '/');
    const stranger = browser('en');
    const refused = await stranger.get(back).expect(401);
    expect(refused.text).toContain('role="alert"');
    await stranger.get('/').expect(303);
  });

  it('lets two tabs go there at once', async () => {
    const agent = browser();
    const person = await member(['audit']);
    const first = await visit(agent, person, '/contracts');
    const second = await visit(agent, person, '/vendors');
    expect((await agent.get(second).expect(303)).headers['location']).toBe('/vendors');
    expect((await agent.get(first).expect(303)).headers['location']).toBe('/contracts');
    await agent.get('/').expect(200);
  });

  it('has a second factor set up where the provider asked for none and the role needs one', async () => {
    const agent = browser();
    const back = await visit(agent, await member(['buyers'], ['pwd']), '/vendors');
    expect((await agent.get(back).expect(303)).headers['location']).toBe('/second-factor');
  });

  it('says so where the provider lets somebody in whom no role is for', async () => {
    const agent = browser();
    const back = await visit(agent, await member(['strangers']), '/');
    expect((await agent.get(back).expect(401)).text).toContain('サインインできません');
  });
});
