import { Agent as Connections, get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { closeGracefully } from '../../src/http/hardening/harden';
import { TestRegistry } from '../support/registry';

describe('going down', () => {
  it('answers what is in flight, turns away what still comes, and listens no more', async () => {
    const registry = await TestRegistry.start();
    await registry.app.listen(0, '127.0.0.1');
    const url = await registry.app.getUrl();
    const headers = { Authorization: `Bearer ${await registry.tokenOf({})}` };
    const kept = new Connections({ keepAlive: true, maxSockets: 1, timeout: 60_000 });
    const ask = (path: string, agent?: Connections) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        get(`${url}${path}`, { headers, ...(agent ? { agent } : {}) }, (answer) => resolve(answer.resume())).on(
          'error',
          reject,
        );
      });

    // A request that takes as long as somebody else holds the table.
    const holder = new Client(registry.connection);
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table vendors in access exclusive mode');
    expect((await ask('/health/ready', kept)).statusCode).toBe(200);
    const slow = ask('/v1/vendors');
    while ((await registry.sql(`select from pg_locks where not granted`)).length === 0) await wait(10);

    const closing = closeGracefully(registry.app);
    await wait(50);
    await expect(ask('/health/live')).rejects.toThrow('ECONNREFUSED');
    // Over a connection that is open still.
    const late = await ask('/health/ready', kept);
    expect([late.statusCode, late.headers['connection']]).toEqual([503, 'close']);
    await holder.query('commit');
    await holder.end();
    expect((await slow).statusCode).toBe(200);
    await closing;
    await registry.stop();
  });
});
