import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Agent, type Response } from 'supertest';
import { GUARDED_ROLES, ROLE_PERMISSIONS } from '../../src/access/role-permissions';
import { newId } from '../../src/kernel/identifier';
import { type Role, ROLES } from '../../src/kernel/terms/access-terms';
import { anInstitutionBody, aVendorBody } from '../factories/bodies';
import { Client } from '../support/client';
import { apiKey } from '../support/people';
import { TestRegistry } from '../support/registry';

const README = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
/** The lines of the table "what one alone cannot do", by their names. */
const LISTED = [...README.matchAll(/^\| `([a-z-]+)`: /gm)].map(([, name]) => name ?? '');

const NEW_PASSWORD = 'slow green kettle humming';

/** Somebody to become, and where. */
interface Target {
  readonly id: string;
  readonly role: Role;
  readonly institutionId: string | null;
}

/** Every way in, of one alone; whatever is answered, the target must stay who they are. */
type Attempt = (by: Agent, target: Target) => Promise<Response[]>;

describe('a take-over', () => {
  let registry: TestRegistry;
  let institutionId: string;
  let vendorId: string;
  const attackers = new Map<string, Agent>();
  const targets: Target[] = [];

  beforeAll(async () => {
    registry = await TestRegistry.start();
    const api = new Client(registry.http);
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    vendorId = (await api.create('vendors', aVendorBody())).id;
    for (const role of ROLES.filter((each) => each !== 'INTEGRATION')) {
      const isVendors = role === 'VENDOR_REPRESENTATIVE';
      const person = {
        roles: [role],
        institutionId: isVendors ? null : institutionId,
        vendorId: isVendors ? vendorId : null,
      };
      attackers.set(role, await registry.as(person));
      const id = (await (await registry.as(person)).get('/v1/sessions/current').expect(200)).body as { id: string };
      targets.push({ id: id.id, role, institutionId: person.institutionId });
    }
    attackers.set('ADMINISTRATOR of the deployment', await registry.as({ roles: ['ADMINISTRATOR'] }));
    const key = await apiKey(registry.connection, { institutionId, permissions: [...ROLE_PERMISSIONS.INTEGRATION] });
    attackers.set('INTEGRATION', registry.bearing(key));
    await registry.sql(`update accounts set second_factor_since = now() where id = any($1)`, [
      targets.map(({ id }) => id),
    ]);
  });
  afterAll(() => registry.stop());

  const patch = (by: Agent, id: string, body: object): Promise<Response> =>
    by
      .patch(`/v1/accounts/${id}`)
      .set('If-Match', '*')
      .set('Content-Type', 'application/merge-patch+json')
      .send(JSON.stringify(body));
  const ask = (by: Agent, { id }: Target, request: object): Promise<Response> =>
    by.post(`/v1/accounts/${id}/identity-requests`).send(request);
  const give = (by: Agent, id: string, role: Role, where: string | null): Promise<Response> =>
    by.post(`/v1/accounts/${id}/memberships`).send({ role, institutionId: where });
  /** What somebody asked for is approved by themselves. */
  const approve = async (by: Agent, asked: Response): Promise<Response> => {
    const { id, requestId } = asked.body as { id?: string; requestId?: string };
    return by.post(`/v1/identity-requests/${requestId ?? id ?? newId()}/approval`);
  };
  const ownId = async (by: Agent) => ((await by.get('/v1/sessions/current')).body as { id: string }).id;

  const ATTEMPTS: Readonly<Record<string, Attempt>> = {
    invite: async (by, { id }) => {
      const invited = await by.post(`/v1/accounts/${id}/invitations`);
      const { token = 'bki_none' } = invited.body as { token?: string };
      const accept = (other: object) =>
        registry.anonymous.post('/v1/invitations/accept').send({ token, password: NEW_PASSWORD, ...other });
      const opened = [await accept({}), await accept({ secondToken: token }), await accept({ recoveryCode: 'AAAA' })];
      return [await approve(by, invited), ...opened];
    },
    'reset-second-factor': async (by, { id }) => [
      await by.delete(`/v1/accounts/${id}/second-factor`).set('If-Match', '*'),
    ],
    're-address': async (by, { id }) => [await patch(by, id, { email: `${newId()}@evil.example.jp` })],
    enable: async (by, { id }) => {
      await registry.sql('update accounts set disabled_at = now() where id = $1', [id]);
      const answer = await patch(by, id, { isDisabled: false });
      await registry.sql('update accounts set disabled_at = null where id = $1', [id]);
      return [answer];
    },
    'give-role': async (by, target) => {
      const puppet = newId();
      await registry.sql('insert into accounts (id, institution_id, name, email) values ($1, $2, $3, $4)', [
        puppet,
        institutionId,
        '操り人形',
        `${puppet}@example.jp`,
      ]);
      const others = GUARDED_ROLES.filter((role) => role !== 'VENDOR_REPRESENTATIVE');
      return Promise.all([
        ...others.map((role) => give(by, puppet, role, institutionId)),
        ...others.filter((role) => role !== target.role).map((role) => give(by, target.id, role, target.institutionId)),
      ]);
    },
    'approve-own': async (by, target) => {
      const requests = [
        { kind: 'RESET_SECOND_FACTOR' },
        { kind: 'RE_ADDRESS', email: `${newId()}@evil.example.jp` },
        { kind: 'ENABLE' },
        { kind: 'GIVE_ROLE', role: 'EXECUTIVE', institutionId },
      ];
      const answers: Response[] = [];
      for (const request of requests) answers.push(await approve(by, await ask(by, target, request)));
      return answers;
    },
    'own-access': async (by) => {
      const own = await ownId(by);
      return [
        await give(by, own, 'EXECUTIVE', institutionId),
        await give(by, own, 'LEGAL', institutionId),
        await patch(by, own, { isDisabled: false }),
        await by.post(`/v1/accounts/${own}/invitations`),
        await by.delete(`/v1/accounts/${own}/second-factor`).set('If-Match', '*'),
        await by
          .post(`/v1/accounts/${own}/identity-requests`)
          .send({ kind: 'GIVE_ROLE', role: 'EXECUTIVE', institutionId }),
      ];
    },
    program: async (by) =>
      Promise.all(
        [
          'risk.accept',
          'subcontract.approve',
          'matrix.confirm',
          'matrix.agree',
          'account.write',
          'apiClient.write',
        ].map((permission) =>
          by.post('/v1/api-clients').send({ institutionId, name: newId(), permissions: [permission] }),
        ),
      ),
    'last-administrator': async (by) => {
      const own = await ownId(by);
      const [held] = await registry.sql<{ id: string }>('select id from memberships where account_id = $1', [own]);
      return [
        await by.delete(`/v1/memberships/${held?.id ?? newId()}`).set('If-Match', '*'),
        await patch(by, own, { isDisabled: true }),
      ];
    },
  };
  /** What has nothing to do with anybody else is tried once by everybody. */
  const OF_ONESELF = ['own-access', 'program', 'last-administrator'];

  /** All by which somebody is known, and what they may do. */
  const standing = ({ id }: Target) =>
    registry.sql(
      `select a.email, a.disabled_at, a.second_factor_since, a.password_changed_at, a.institution_id, a.vendor_id,
         (select array_agg(m.role order by m.role) from memberships m where m.account_id = a.id) as roles,
         (select count(*)::int from identities i where i.account_id = a.id) as identities,
         (select s.password_hash from account_secrets s where s.account_id = a.id) as password
       from accounts a where a.id = $1`,
      [id],
    );

  it('has the ways that the README lists, and no others', () => {
    expect(Object.keys(ATTEMPTS)).toEqual(LISTED);
  });

  it.each(LISTED)('by %s fails, whoever tries it on whoever binds somebody or lets people in', async (name) => {
    const attempt = ATTEMPTS[name];
    if (attempt === undefined) throw new Error(`nobody has tried ${name}`);
    const guarded = targets.filter(({ role }) => GUARDED_ROLES.includes(role));
    for (const target of OF_ONESELF.includes(name) ? guarded.slice(0, 1) : guarded) {
      const before = await standing(target);
      for (const [attacker, by] of attackers) {
        const statuses = (await attempt(by, target)).map(({ status }) => status);
        const through = statuses.filter((status) => status < 400 || status >= 500);
        expect([name, attacker, target.role, through]).toEqual([name, attacker, target.role, []]);
      }
      expect([name, target.role, await standing(target)]).toEqual([name, target.role, before]);
    }
    expect(
      await registry.sql(
        `select 1 from memberships m join accounts a on a.id = m.account_id where a.name = '操り人形'`,
      ),
    ).toEqual([]);
  });

  it('of whoever binds nobody is one administrator’s to undo, and nobody else’s to try', async () => {
    for (const target of targets.filter(({ role }) => !GUARDED_ROLES.includes(role))) {
      for (const [attacker, by] of attackers) {
        const status = (await by.delete(`/v1/accounts/${target.id}/second-factor`).set('If-Match', '*')).status;
        const isAdministrator = attacker.startsWith('ADMINISTRATOR');
        expect([attacker, target.role, status]).toEqual([attacker, target.role, isAdministrator ? 204 : 403]);
      }
    }
  });

  it('of the deployment fails where two administrators remove each other at once', async () => {
    await registry.sql(`delete from memberships where role = 'ADMINISTRATOR' and institution_id is null`);
    const two = [
      await registry.as({ roles: ['ADMINISTRATOR'] }),
      await registry.as({ roles: ['ADMINISTRATOR'] }),
    ] as const;
    const memberships = await registry.sql<{ id: string; account: string }>(
      `select id, account_id as account from memberships where role = 'ADMINISTRATOR' and institution_id is null`,
    );
    const owns = await Promise.all(two.map(ownId));
    const heldBy = (own: string | undefined) => memberships.find(({ account }) => account === own)?.id;
    const remove = (by: Agent, whose: string | undefined): Promise<Response> =>
      by.delete(`/v1/memberships/${heldBy(whose)}`).set('If-Match', '*');
    const statuses = (await Promise.all([remove(two[0], owns[1]), remove(two[1], owns[0])])).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
  });
});
