import { type Response } from 'supertest';
import { SetUp } from '../../src/access/sign-in/set-up';
import { TestRegistry } from '../support/registry';
import { aPerson, PASSWORD, signedIn, trySignIn, withSecondFactor } from '../support/sign-in-person';

const NEXT = 'slow green kettle humming';
const codeIn = (answer: Response) => [answer.status, (answer.body as { code: string }).code];

describe('the way in', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await TestRegistry.start();
  });
  afterAll(() => registry.stop());

  describe('for the invited', () => {
    const accept = (token: string, password = PASSWORD): Promise<Response> =>
      registry.anonymous.post('/v1/invitations/accept').send({ token, password });
    const invite = async (id: string): Promise<string> =>
      ((await registry.http.post(`/v1/accounts/${id}/invitations`).expect(201)).body as { token: string }).token;
    const uninvited = async () => {
      const email = `new-${Date.now()}@example.jp`;
      const created = await registry.http.post('/v1/accounts').send({ name: '鈴木 ②郎', email }).expect(201);
      return { id: (created.body as { id: string }).id, email, password: PASSWORD };
    };

    it('opens once, after which the password counts', async () => {
      const person = await uninvited();
      expect((await trySignIn(registry, person)).status).toBe(401);
      const token = await invite(person.id);
      expect(token).toMatch(/^bki_/);
      expect((await accept(token)).status).toBe(204);
      expect(codeIn(await accept(token, NEXT))).toEqual([401, 'TOKEN_REFUSED']);
      expect((await trySignIn(registry, person)).status).toBe(201);
    });

    it('opens once, however many come at the same time', async () => {
      const token = await invite((await uninvited()).id);
      const answers = await Promise.all([accept(token), accept(token, NEXT), accept(token, `${NEXT}!`)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 401, 401]);
    });

    it('stays open for whoever chooses a password that will not do', async () => {
      const token = await invite((await uninvited()).id);
      for (let i = 0; i < 6; i++) expect((await accept(token, 'Password123456')).status).toBe(400);
      expect((await accept(token)).status).toBe(204);
    });

    it('is shut by a newer invitation, by time, and to the disabled', async () => {
      const { id } = await uninvited();
      const [first, second] = [await invite(id), await invite(id)];
      expect((await accept(first)).status).toBe(401);
      await registry.sql('update sign_in_challenges set expires_at = now() where account_id = $1', [id]);
      expect((await accept(second)).status).toBe(401);
      const third = await invite(id);
      await registry.sql('update accounts set disabled_at = now() where id = $1', [id]);
      expect((await accept(third)).status).toBe(401);
    });

    it('helps whoever forgot the password, ends their sessions, and leaves the second factor demanded', async () => {
      const person = await aPerson(registry, { roles: ['PROCUREMENT'] });
      const { accessToken } = await signedIn(registry, person);
      await withSecondFactor(registry, person);
      expect((await accept(await invite(person.id), person.password)).status).toBe(400);
      expect((await accept(await invite(person.id), NEXT)).status).toBe(204);
      await registry.bearing(accessToken).get('/v1/sessions/current').expect(401);
      expect((await trySignIn(registry, person)).status).toBe(401);
      expect((await signedIn(registry, { ...person, password: NEXT })).state).toBe('SECOND_FACTOR_NEEDED');
    });
  });

  describe('for the first', () => {
    const begin = (secret: string, over: object = {}): Promise<Response> =>
      registry.anonymous
        .post('/v1/set-up')
        .send({ secret, name: '院長 山﨑 清', email: 'Director@Example.jp', password: PASSWORD, ...over });

    it('is not there where somebody administers the deployment', async () => {
      expect(await registry.app.get(SetUp).secretWhenNeeded()).toBeNull();
      expect(codeIn(await begin(`bku_${'x'.repeat(43)}`))).toEqual([401, 'SET_UP_REFUSED']);
    });

    it('opens once, to a secret that a start has printed, and makes an administrator', async () => {
      await registry.sql(`delete from memberships where role = 'ADMINISTRATOR' and institution_id is null`);
      const setUp = registry.app.get(SetUp);
      const [stale, secret] = [await setUp.secretWhenNeeded(), await setUp.secretWhenNeeded()];
      expect(secret).toMatch(/^bku_/);
      expect(codeIn(await begin(stale ?? ''))).toEqual([401, 'SET_UP_REFUSED']);
      expect((await begin(secret ?? '', { password: 'Password123456' })).status).toBe(400);
      const answers = await Promise.all([begin(secret ?? ''), begin(secret ?? '', { email: 'other@example.jp' })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
      expect(codeIn(await begin(secret ?? ''))).toEqual([401, 'SET_UP_REFUSED']);
      expect(await setUp.secretWhenNeeded()).toBeNull();

      const { accountId } = answers.find(({ status }) => status === 201)?.body as { accountId: string };
      const [{ email } = { email: '' }] = await registry.sql<{ email: string }>(
        'select email from accounts where id = $1',
        [accountId],
      );
      const person = { id: accountId, email, password: PASSWORD };
      expect((await signedIn(registry, person)).mustSetUpSecondFactor).toBe(true);
      await registry
        .bearing((await signedIn(registry, person)).accessToken)
        .get('/v1/accounts')
        .expect(403);
      const [held] = await registry.sql('select role, institution_id from memberships where account_id = $1', [
        accountId,
      ]);
      expect(held).toEqual({ role: 'ADMINISTRATOR', institution_id: null });
    });
  });
});
