import { createServer, type IncomingMessage, type Server } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Store } from '../../src/documents/store/s3-store';

/** An S3 store as far as it concerns us here: nothing is found, and writing ends as each test says. */
class Peer {
  readonly writes: (string | undefined)[] = [];
  answer: (request: IncomingMessage) => number = () => 200;
  private readonly server: Server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.method === 'PUT') this.writes.push(request.headers['if-none-match']);
      response.statusCode = request.method === 'HEAD' ? 404 : this.answer(request);
      response.setHeader('ETag', '"1"');
      response.end();
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

describe('writing to a bucket', () => {
  let peer: Peer;
  let store: S3Store;
  let folder: string;
  const file = () => ({ path: join(folder, 'file'), sha256: 'a'.repeat(64), size: 2 });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bunkaiten-s3-'));
    await writeFile(join(folder, 'file'), '证据'.slice(0, 1));
    peer = new Peer();
    store = new S3Store({
      bucket: 'evidence',
      endpoint: await peer.start(),
      region: 'ap-northeast-1',
      pathStyle: true,
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    });
  });
  afterEach(async () => {
    peer.stop();
    await rm(folder, { recursive: true });
  });

  it('is on condition that nothing is there', async () => {
    await store.keep(file());
    expect(peer.writes).toEqual(['*']);
  });

  it('takes it as done when somebody else was quicker', async () => {
    peer.answer = () => 412;
    await store.keep(file());
    expect(peer.writes).toEqual(['*']);
  });

  it('goes without the condition where the store does not know it', async () => {
    peer.answer = ({ headers }) => (headers['if-none-match'] === undefined ? 200 : 501);
    await store.keep(file());
    expect(peer.writes.at(-1)).toBeUndefined();
  });

  it('fails where the store refuses', async () => {
    peer.answer = () => 403;
    await expect(store.keep(file())).rejects.toThrow();
  });
});
