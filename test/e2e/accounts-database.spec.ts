import { Client } from 'pg';
import { NO_SCOPE, type Scope, scopeSettings, SET_SCOPE } from '../../src/database/scope';
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
    const add = `insert into memberships (id, account_id, role) values ($1, $2, 'EXECUTIVE')`;
    expect(await refusal(add, [newId(), self.id])).toMatch(OWN);
    expect(await refusal('delete from memberships where account_id = $1', [self.id])).toMatch(OWN);
    expect(await refusal(`update memberships set role = 'EXECUTIVE' where account_id = $1`, [self.id])).toMatch(OWN);
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
