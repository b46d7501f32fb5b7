import { Client } from 'pg';
import { makeSampleKey } from '../../src/sample/sample-key';
import { loadSampleWhenEmpty } from '../../src/sample/sample-registry';
import { createDatabase } from '../support/registry';

describe('the key to the sample hospital', () => {
  it('is made anew by each start, and the last one ends with it', async () => {
    const { connection, drop } = await createDatabase();
    const owner = new Client(connection);
    try {
      await owner.connect();
      await loadSampleWhenEmpty(connection);
      const keys = [await makeSampleKey(connection), await makeSampleKey(connection), await makeSampleKey(connection)];
      expect(new Set(keys).size).toBe(3);
      const { rows } = await owner.query('select hint from api_keys where revoked_at is null');
      expect(rows).toEqual([{ hint: keys[2]?.slice(-4) }]);
    } finally {
      await owner.end();
      await drop();
    }
  });
});
