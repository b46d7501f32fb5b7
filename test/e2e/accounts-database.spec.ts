import { Client } from 'pg';
import { GUARDED_ROLES } from '../../src/access/role-permissions';
import { NO_SCOPE, type Scope, scopeSettings, SET_SCOPE, SIGN_IN_SCOPE } from '../../src/database/scope';
import { newId } from '../../src/kernel/identifier';
import { TestRegistry } from '../support/registry';
import { aPerson, type Person, signedIn } from '../support/sign-in-person';

/** With the service's own checks out of the way: raw SQL in the service's role, as an administrator of everything. */
describe('what the database holds about one’s own account', () => {
  let registry: TestRegistry;
  let client: Client;
  let self: Person;
  let other: Person;
  beforeAll(async () => {
    registry = await TestRegistry.start();
    [self, other] = [
      await aPerson(registry, { roles: ['ADMINISTRATOR'] }),
      await aPerson(registry, { roles: ['LEGAL'] }),
    ];
    client = new Client(registry.service);
    await client.connect();
    const scope: Scope = { ...NO_SCOPE, actor: self.id, institutions: 'ALL', mayWrite: true };
    await client.query({ ...SET_SCOPE, values: scopeSettings(scope) });
  });
  afterAll(async () => {
    await client.end();
    await registry.stop();
  });

  const refusal = async (text: string, values: unknown[]): Promise<string> => {
    try {
      const { rowCount } = await client.query(text, values);
      return `${rowCount} changed`;
    } catch (error) {
      return (error as { constraint?: string }).constraint ?? String(error);
    }
  };
  const OWN = /__account_id__own_role$/;

  it('is that nobody adds, takes away, moves or alters their own roles', async () => {
    const add = `insert into memberships (id, account_id, role) values ($1, $2, 'OPERATOR')`;
    expect(await refusal(add, [newId(), self.id])).toMatch(OWN);
    expect(await refusal('delete from memberships where account_id = $1', [self.id])).toMatch(OWN);
    expect(await refusal(`update memberships set role = 'OPERATOR' where account_id = $1`, [self.id])).toMatch(OWN);
    expect(await refusal('update memberships set account_id = $1 where account_id = $2', [self.id, other.id])).toMatch(
      OWN,
    );
    expect(await refusal('update memberships set account_id = $2 where account_id = $1', [self.id, other.id])).toMatch(
      OWN,
    );
    expect(await refusal(add, [newId(), other.id])).toBe('1 changed');
  });

  it.each(['disabled_at = now()', 'second_factor_since = null', 'invited_at = now()'])(
    'is that nobody sets %s for themselves',
    async (change) => {
      await registry.sql('update accounts set second_factor_since = now(), disabled_at = null where id in ($1, $2)', [
        self.id,
        other.id,
      ]);
      expect(await refusal(`update accounts set ${change} where id = $1`, [self.id])).toMatch(OWN);
      expect(await refusal(`update accounts set ${change} where id = $1`, [other.id])).toBe('1 changed');
    },
  );

  describe('where a role binds', () => {
    const PAIR = /__second_administrator$/;
    let executive: Person;
    beforeAll(async () => {
      executive = await aPerson(registry, { roles: ['EXECUTIVE'] });
      await registry.sql('update accounts set second_factor_since = now() where id = $1', [executive.id]);
    });

    it.each([
      'second_factor_since = null',
      `email = 'other@example.jp'`,
      'invited_at = now()',
      'second_factor_since = now()',
    ])('is that no administrator alone sets %s', async (change) => {
      expect(await refusal(`update accounts set ${change} where id = $1`, [executive.id])).toMatch(PAIR);
    });

    it('is that no administrator alone enables, and that anybody may shut out', async () => {
      expect(await refusal('update accounts set disabled_at = now() where id = $1', [executive.id])).toBe('1 changed');
      expect(await refusal('update accounts set disabled_at = null where id = $1', [executive.id])).toMatch(PAIR);
      await registry.sql('update accounts set disabled_at = null where id = $1', [executive.id]);
    });

    it('is that no administrator alone gives such a role, nor turns another into it', async () => {
      for (const role of GUARDED_ROLES.filter((each) => each !== 'VENDOR_REPRESENTATIVE'))
        expect(
          await refusal('insert into memberships (id, account_id, role) values ($1, $2, $3)', [
            newId(),
            other.id,
            role,
          ]),
        ).toMatch(PAIR);
      expect(await refusal(`update memberships set role = 'EXECUTIVE' where account_id = $1`, [other.id])).toMatch(
        PAIR,
      );
      expect(
        await refusal(`insert into memberships (id, account_id, role, is_mapped) values ($1, $2, 'EXECUTIVE', true)`, [
          newId(),
          other.id,
        ]),
      ).toMatch(PAIR);
    });

    it('is that nobody writes a decision into a request but by approving, and nobody their own', async () => {
      const ask = `insert into identity_requests (id, account_id, kind, state, authority, decided_at, decided_by_actor)
        values ($1, $2, 'RESET_SECOND_FACTOR', 'APPROVED', 'SERVER', now(), $3)`;
      const id = newId();
      expect(await refusal(ask, [id, executive.id, newId()])).toBe('1 changed');
      const [kept] = await registry.sql(
        'select state, authority, decided_by_actor from identity_requests where id = $1',
        [id],
      );
      expect(kept).toEqual({ state: 'REQUESTED', authority: null, decided_by_actor: null });
      expect(await refusal(`update identity_requests set state = 'APPROVED' where id = $1`, [id])).toMatch(
        /own_request$/,
      );
      expect(await refusal(`update identity_requests set authority = 'SERVER' where id = $1`, [id])).toMatch(
        /permission denied/,
      );
      expect(
        await refusal('select carry_out_identity_request($1, $2, $3)', [
          executive.id,
          'RESET_SECOND_FACTOR',
          'SECOND_FACTOR_RESET',
        ]),
      ).toBe('1 changed');
      expect(await refusal('update accounts set second_factor_since = null where id = $1', [executive.id])).toMatch(
        PAIR,
      );
      expect(await refusal('delete from identity_events', [])).toMatch(/permission denied/);
    });

    it('is that sign-in itself opens nothing without a session or both halves', async () => {
      const signing = new Client(registry.service);
      await signing.connect();
      await signing.query({ ...SET_SCOPE, values: scopeSettings({ ...SIGN_IN_SCOPE, actor: executive.id }) });
      const refused = async (text: string, values: unknown[]) => {
        const failure: unknown = await signing.query(text, values).then(
          () => null,
          (error: unknown) => error,
        );
        return (failure as { constraint?: string } | null)?.constraint ?? String(failure);
      };
      expect(
        await refused(`update account_secrets set password_hash = 'x' where account_id = $1`, [executive.id]),
      ).toMatch(PAIR);
      expect(
        await refused('update account_secrets set totp_sealed = $2 where account_id = $1', [
          executive.id,
          Buffer.from('x'),
        ]),
      ).toMatch(PAIR);
      expect(
        await refused(
          `insert into sign_in_challenges (id, account_id, token_hash, purpose, expires_at) values ($1, $2, $3, 'INVITATION', now() + interval '1 day')`,
          [newId(), executive.id, Buffer.from('x')],
        ),
      ).toMatch(PAIR);
      await registry.sql('update accounts set second_factor_since = null where id = $1', [executive.id]);
      expect(
        await refused(
          `insert into sessions (id, account_id, token_hash, refresh_hash, has_second_factor, expires_at, refresh_expires_at)
           values ($1, $2, $3, $3, true, now() + interval '1 hour', now() + interval '1 hour')`,
          [newId(), executive.id, Buffer.from('y')],
        ),
      ).toMatch(/__second_factor_required$/);
      expect(
        await refused(`insert into identities (id, account_id, issuer, subject) values ($1, $2, 'https://id', 'x')`, [
          newId(),
          executive.id,
        ]),
      ).toMatch(/__second_factor_required$/);
      await signing.end();
    });

    it('is that programs are let do nothing that binds, and that somebody is left who lets people in', async () => {
      expect(
        await refusal(`insert into api_clients (id, name, permissions) values ($1, 'ERP', array['risk.accept'])`, [
          newId(),
        ]),
      ).toBe('ck_api_clients__permissions__other_kind');
      await registry.sql(`delete from memberships where role = 'ADMINISTRATOR' and account_id <> $1`, [executive.id]);
      await registry.hold(executive.id, 'ADMINISTRATOR', null);
      expect(await refusal('delete from memberships where account_id = $1', [executive.id])).toMatch(
        /last_administrator$/,
      );
      expect(await refusal('update accounts set disabled_at = now() where id = $1', [executive.id])).toMatch(
        /last_administrator$/,
      );
    });
  });

  it('is that the secrets of a second factor go with it, though nobody may see them', async () => {
    await registry.sql(`update accounts set second_factor_since = now(), disabled_at = null where id = $1`, [other.id]);
    await registry.sql('update account_secrets set totp_sealed = $2 where account_id = $1', [
      other.id,
      Buffer.from('x'),
    ]);
    await signedIn(registry, self);
    expect((await client.query('select * from account_secrets')).rows).toEqual([]);
    expect(await refusal('update accounts set second_factor_since = null where id = $1', [other.id])).toBe('1 changed');
    const [kept] = await registry.sql('select totp_sealed as sealed from account_secrets where account_id = $1', [
      other.id,
    ]);
    expect(kept).toEqual({ sealed: null });
  });
});
