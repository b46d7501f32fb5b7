import { createServer, get } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Drain } from './drain';

describe('the end of the service', () => {
  it('waits for what is in flight, but not for ever', async () => {
    const drain = new Drain();
    const server = createServer(() => drain.arrive());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const answer = new Promise<string>((resolve) => {
      get({ port, host: '127.0.0.1' }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
    });
    await new Promise((resolve) => server.once('request', resolve));
    const began = Date.now();
    await drain.finish(server, 100);
    expect(Date.now() - began).toBeGreaterThanOrEqual(95);
    expect(await answer).toBe('ECONNRESET');
  });

  it('is at once where nothing is in flight', async () => {
    const drain = new Drain();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    drain.arrive();
    drain.leave();
    // Whoever waited would outlast the test.
    await drain.finish(server, 3_600_000);
    expect(server.listening).toBe(false);
  });
});
