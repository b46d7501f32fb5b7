import request, { type Agent } from 'supertest';
import { SetUp } from '../../src/access/sign-in/set-up';
import { addDays, addMonths, today } from '../../src/kernel/calendar-date';
import { browserOf } from '../support/browser';
import { type Fields, sent } from '../support/form';
import { TestRegistry } from '../support/registry';

const PASSWORD = 'five quiet herons wading';

describe('an empty registry on pages', () => {
  let registry: TestRegistry;
  let stranger: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    await registry.sql('delete from memberships', []);
    stranger = request
      .agent(registry.app.getHttpServer())
      .set({ 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' });
  });
  afterAll(() => registry.stop());

  const administrator = (secret: string, over: Fields = {}): Fields => ({
    secret,
    name: '管理 髙﨑',
    email: 'Admin@example.jp',
    password: PASSWORD,
    again: PASSWORD,
    ...over,
  });

  it('leads from the sign-in to the set-up, which makes the first administrator once', async () => {
    expect((await stranger.get('/sign-in')).text).toContain('href="/set-up"');
    const secret = (await registry.app.get(SetUp).secretWhenNeeded()) ?? '';
    expect((await stranger.get('/set-up').expect(200)).text).toContain('name="secret"');
    const slip = await sent(stranger, '/set-up', administrator(secret, { again: 'five quiet herons waiting' }));
    expect([slip.status, slip.text.includes('id="again-fault"'), slip.text.includes(PASSWORD)]).toEqual([
      400,
      true,
      false,
    ]);
    expect((await sent(stranger, '/set-up', administrator(`${secret}x`))).status).toBe(401);
    expect((await sent(stranger, '/set-up', administrator(secret, { email: 'kein Postfach' }))).status).toBe(400);
    const made = await sent(stranger, '/set-up', administrator(secret));
    expect([made.status, made.headers['location']]).toEqual([303, '/sign-in']);
    expect(await registry.sql(`select email from accounts where name = '管理 髙﨑'`)).toEqual([
      { email: 'admin@example.jp' },
    ]);
    expect((await sent(stranger, '/set-up', administrator(secret, { email: 'second@example.jp' }))).status).toBe(401);
    expect((await stranger.get('/sign-in')).text).not.toContain('href="/set-up"');
    const signedIn = await sent(stranger, '/sign-in', { email: 'admin@example.jp', password: PASSWORD });
    expect([signedIn.status, signedIn.headers['location']]).toEqual([303, '/second-factor']);
  });

  it('says at each moment what comes next, and who does it, up to the first report', async () => {
    const admin = await browserOf(registry, { name: '管理 一郎', roles: ['ADMINISTRATOR'] });
    const nextOf = async (who: Agent) => {
      const guide = /id="first-steps"[\s\S]*?<\/section>/.exec((await who.get('/').expect(200)).text)?.[0] ?? '';
      return (
        /<a href="([^"]+)">[^<]*<\/a> <span class="badge note">/.exec(guide)?.[1] ?? (guide === '' ? null : 'nothing')
      );
    };
    expect(await nextOf(admin)).toBe('/institutions/new');
    const begun = await sent(admin, '/institutions', { name: '髙﨑病院', kind: 'HOSPITAL' }).expect(303);
    const institutionId = begun.headers['location']?.split('/').at(-1) ?? '';
    expect(await nextOf(admin)).toBe('/people/new');
    await sent(admin, '/people', {
      institutionId,
      'name-1': '調達 𠮷田',
      'email-1': 'buyer@example.jp',
      'role-1': 'PROCUREMENT',
    }).expect(303);
    expect(await nextOf(admin)).toBe('nothing');
    expect((await admin.get('/')).text).toContain('調達担当・企画管理者が登録します');

    const clerk = await browserOf(registry, { institutionId, roles: ['PROCUREMENT'] });
    expect(await nextOf(clerk)).toBe('/vendors/new');
    await clerk.get('/vendors/new').expect(200);
    const vendor =
      (await sent(clerk, '/vendors', { name: '株式会社見本電算', country: 'JP' }).expect(303)).headers['location'] ??
      '';
    expect(await nextOf(clerk)).toBe('/certifications/new');
    const vendorId = vendor.split('/').at(-1) ?? '';
    expect((await clerk.get('/certifications/new').expect(200)).text).toContain(`vendorId=${vendorId}`);
    const chosen = await clerk.get(`/certifications/new?vendorId=${vendorId}`).expect(303);
    expect(chosen.headers['location']).toBe(`${vendor}/certifications/new`);
    await sent(clerk, `${vendor}/certifications`, {
      scheme: 'PMARK',
      registrationNumber: '10123456(03)',
      validFrom: addMonths(today(), -6),
      validTo: addMonths(today(), 18),
      holderName: '株式会社見本電算',
    }).expect(303);
    expect(await nextOf(clerk)).toBe('/contracts/new');
    expect((await clerk.get('/contracts').expect(200)).text).toContain('href="/contracts/new"');
    expect((await clerk.get(`/contracts/new?vendorId=${vendorId}`).expect(303)).headers['location']).toBe(
      `${vendor}/contracts/new`,
    );
    await sent(clerk, `${vendor}/contracts`, {
      institutionId,
      contractNo: 'K-1',
      title: '電子カルテ保守',
      startOn: today(),
      endOn: addDays(addMonths(today(), 12), -1),
    }).expect(303);
    // Systems are not procurement's to record: the guide says whose they are.
    expect(await nextOf(clerk)).toBe('nothing');
    const planner = await browserOf(registry, { institutionId, roles: ['PLANNING_MANAGER'] });
    expect(await nextOf(planner)).toBe('/systems/new');
    await sent(planner, '/systems', {
      institutionId,
      name: '電子カルテ',
      status: 'PLANNED',
      provider: 'VENDOR',
    }).expect(303);
    expect(await nextOf(planner)).toBe(null);
    expect((await clerk.get('/findings').expect(200)).text).toContain('電子カルテ保守');
  });
});
