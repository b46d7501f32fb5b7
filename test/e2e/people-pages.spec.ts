import { type Agent } from 'supertest';
import { type Role } from '../../src/kernel/terms/access-terms';
import { anInstitutionBody } from '../factories/bodies';
import { browserOf } from '../support/browser';
import { Client } from '../support/client';
import { type Fields, sent, versionIn } from '../support/form';
import { TestRegistry } from '../support/registry';

const PEOPLE = ['PROCUREMENT', 'LEGAL', 'PLANNING_MANAGER', 'SAFETY_MANAGER', 'EXECUTIVE', 'OPERATOR', 'AUDITOR'];
/** Those that no administrator gives alone. */
const BINDING = ['PLANNING_MANAGER', 'SAFETY_MANAGER', 'EXECUTIVE'];

describe('people and their roles on pages', () => {
  let registry: TestRegistry;
  let institutionId: string;
  let first: Agent;
  let second: Agent;

  beforeAll(async () => {
    registry = await TestRegistry.start();
    ({ id: institutionId } = await new Client(registry.http).create('institutions', anInstitutionBody()));
    first = await browserOf(registry, { institutionId, name: '管理 一郎', roles: ['ADMINISTRATOR'] });
    second = await browserOf(registry, { institutionId, name: '管理 二郎', roles: ['ADMINISTRATOR'] });
  });
  afterAll(() => registry.stop());

  const page = async (who: Agent = first) => (await who.get('/people').expect(200)).text;
  const lines = (roles: readonly string[], mail: string): Fields => ({
    institutionId,
    ...Object.fromEntries(
      roles.flatMap((role, i) => [
        [`name-${i + 1}`, `髙﨑 ${role}`],
        [`email-${i + 1}`, `${role.toLowerCase()}-${mail}@example.jp`],
        [`role-${i + 1}`, role],
      ]),
    ),
  });
  const held = async () =>
    (
      await registry.sql<{ role: string }>(
        `select m.role from memberships m join accounts a on a.id = m.account_id where a.name like '髙﨑 %' order by 1`,
      )
    ).map(({ role }) => role);

  it('come in by one form, with the roles that one administrator gives; what binds waits for another', async () => {
    expect(await page()).toContain('/people/new');
    expect((await first.get('/people/new').expect(200)).text).toContain('もう一人の管理者が承認したとき');
    const { headers } = await sent(first, '/people', lines(PEOPLE, 'a')).expect(303);
    expect(headers['location']).toBe(`/people?institutionId=${institutionId}`);
    expect(await held()).toEqual(PEOPLE.filter((role) => !BINDING.includes(role)).sort());
    expect((await page()).match(/\/identity-requests\/[0-9a-f-]+\/approval/g)).toBeNull();
    const waiting = [...(await page(second)).matchAll(/\/identity-requests\/[0-9a-f-]+\/approval/g)].map(
      ([path]) => path,
    );
    expect(waiting.length).toBe(BINDING.length);
    const [one = '', other = ''] = waiting;
    await sent(first, one, {}).expect(409);
    await sent(second, one, {}).expect(303);
    expect((await held()).length).toBe(PEOPLE.length - BINDING.length + 1);
    await sent(second, other.replace('approval', 'refusal'), {}).expect(303);
    expect([...(await page(second)).matchAll(/\/approval/g)].length).toBe(1);
  });

  it('are told of on the home page of each who lets people in, until that one has taken note', async () => {
    const home = async (who: Agent) => (await who.get('/').expect(200)).text;
    const heading = '本人確認と権限に関するお知らせ';
    const [before, other] = [await home(second), await home(first)];
    expect([before.includes(heading), before.includes('変更が申請されました')]).toEqual([true, true]);
    expect([other.includes(heading), other.includes('役割が付与されました')]).toEqual([true, true]);
    const [, eventIds = ''] = /name="eventIds" value="([^"]+)"/.exec(before) ?? [];
    await sent(second, '/account/identity-events/acknowledgement', { eventIds: `${eventIds},x` }).expect(303);
    expect([(await home(second)).includes(heading), (await home(first)).includes(heading)]).toEqual([false, true]);
  });

  it('come in all or none, with each fault at its line', async () => {
    const before = (await registry.sql('select id from accounts')).length;
    const { status, text } = await sent(first, '/people', {
      ...lines(['PROCUREMENT', 'LEGAL'], 'b'),
      'email-2': 'kein Postfach',
    });
    expect([status, text.includes('2行目'), text.includes('kein Postfach')]).toEqual([400, true, true]);
    expect((await registry.sql('select id from accounts')).length).toBe(before);
    const nobody = await sent(first, '/people', { institutionId });
    expect([nobody.status, nobody.text.includes('一人以上')]).toEqual([400, true]);
  });

  it('are invited with a token that is shown once, given a role and shut out', async () => {
    await sent(first, '/people', lines(['OPERATOR'], 'c')).expect(303);
    const [person] = await registry.sql<{ id: string }>(
      `select id from accounts where email = 'operator-c@example.jp'`,
    );
    const invited = await sent(first, `/people/${person?.id}/invitations`, {}).expect(200);
    const token = /bki_[\w-]+/.exec(invited.text)?.[0] ?? '';
    const [password, slip] = ['five quiet herons wading', 'five quiet herons waiting'];
    const stranger = (fields: Fields) =>
      sent(registry.anonymous, '/invitation', fields).set('Sec-Fetch-Site', 'same-origin');
    expect((await registry.anonymous.get('/sign-in').set('Accept', 'text/html')).text).toContain('/invitation');
    const differing = await stranger({ token, password, again: slip });
    expect([differing.status, differing.text.includes('id="again-fault"'), differing.text.includes(password)]).toEqual([
      400,
      true,
      false,
    ]);
    expect((await stranger({ token: `${token}x`, password, again: password })).status).toBe(401);
    const accepted = await stranger({ token, password, again: password });
    expect([accepted.status, accepted.headers['location']]).toEqual([303, '/sign-in']);
    expect((await stranger({ token, password, again: password })).status).toBe(401);
    await sent(first, `/people/${person?.id}/roles`, { role: 'LEGAL', institutionId }).expect(303);
    const roles = await registry.sql<{ role: string }>(
      `select role from memberships where account_id = $1 order by 1`,
      [person?.id ?? ''],
    );
    expect(roles.map(({ role }) => role)).toEqual(['LEGAL', 'OPERATOR']);
    const own = (await first.get(`/people/${person?.id}`).expect(200)).text;
    const form = new RegExp(`<form[^>]*/people/${person?.id}/disabling[\\s\\S]*?</form>`).exec(own)?.[0] ?? '';
    await sent(first, `/people/${person?.id}/disabling`, { version: versionIn(form) }).expect(303);
    expect(await page()).toContain('停止中');
  });

  it('are seen, and not changed, by an auditor; and by no other hospital', async () => {
    const auditor = await browserOf(registry, { institutionId, roles: ['AUDITOR'] });
    expect([(await page(auditor)).includes('髙﨑 LEGAL'), (await page(auditor)).includes('/people/new')]).toEqual([
      true,
      false,
    ]);
    const { id } = await new Client(registry.http).create('institutions', anInstitutionBody({ name: '隣の病院' }));
    const neighbour = await browserOf(registry, { institutionId: id, roles: ['ADMINISTRATOR'] });
    expect((await page(neighbour)).includes('髙﨑 LEGAL')).toBe(false);
    const [person] = await registry.sql<{ id: string }>(`select id from accounts where name like '髙﨑 %' limit 1`);
    for (const what of ['invitations', 'roles', 'disabling'])
      await sent(neighbour, `/people/${person?.id}/${what}`, { role: 'LEGAL', institutionId }).expect(404);
  });

  it('name a deputy in roles of their own only, and nobody where they have none that can be deputised', async () => {
    const form = async (roles: readonly Role[]) => {
      const who = await browserOf(registry, { institutionId, roles });
      const { text } = await who.get(`/institutions/${institutionId}/deputies`).expect(200);
      const select = /<select[^>]*name="role".*?<\/select>/s.exec(text)?.[0] ?? '';
      return [...select.matchAll(/value="([A-Z_]+)"/g)].map(([, role]) => role);
    };
    expect(await form(['EXECUTIVE', 'LEGAL'])).toEqual(['EXECUTIVE']);
    expect(await form(['SAFETY_MANAGER', 'PLANNING_MANAGER'])).toEqual(['SAFETY_MANAGER', 'PLANNING_MANAGER']);
    expect(await form(['LEGAL'])).toEqual([]);
  });
});
