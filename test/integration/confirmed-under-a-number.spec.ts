import { DataSource } from 'typeorm';
import { ConfirmedUnderANumber1764000000771 as ConfirmedUnderANumber } from '../../migrations/0771-confirmed-under-a-number';
import { TestRegistry } from '../support/registry';
import { TwoSides } from '../support/two-sides';

describe('what had been confirmed under another number', () => {
  it('falls with an upgrade, but for what bears the number again that was confirmed', async () => {
    const registry = await TestRegistry.start();
    const { host, port, user, password, database } = registry.connection;
    const source = await new DataSource({
      type: 'postgres',
      host: String(host),
      port: Number(port),
      username: String(user),
      password: String(password),
      database: String(database),
    }).initialize();
    const runner = source.createQueryRunner();
    const migration = new ConfirmedUnderANumber();
    const confirmed = async (): Promise<TwoSides> => {
      const sides = await TwoSides.meet(registry);
      await sides.declareEverything();
      await sides.step('UNDER_CONSULTATION');
      await sides.confirmBoth();
      return sides;
    };
    const number = ({ contractId }: TwoSides, how: string) =>
      registry.sql(`update contracts set contract_no = ${how} where id = $1`, [contractId]);
    const standing = async ({ matrixId }: TwoSides) =>
      (await registry.sql('select from matrix_agreements where matrix_id = $1', [matrixId])).length;
    try {
      await migration.down(runner);
      const [same, other, back] = [await confirmed(), await confirmed(), await confirmed()];
      await number(other, `contract_no || ' 改'`);
      await number(back, `contract_no || ' 改'`);
      await number(back, `replace(contract_no, ' 改', '')`);
      expect((await other.step('AGREED')).status).toBe(409);
      await migration.up(runner);
      expect([await standing(same), await standing(other), await standing(back)]).toEqual([2, 0, 2]);
      expect((await back.step('AGREED')).status).toBe(200);
      // What is agreed stays as it was agreed.
      await number(back, `contract_no || ' 改'`);
      await number(same, `contract_no || ' 改'`);
      expect([await standing(same), await standing(back)]).toEqual([0, 2]);
    } finally {
      await source.destroy();
      await registry.stop();
    }
  });
});
