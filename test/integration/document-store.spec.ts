import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import S3rver from 's3rver';
import { type ContentStore, contentPath, type ReceivedFile } from '../../src/documents/store/content-store';
import { FolderStore } from '../../src/documents/store/folder-store';
import { S3Store } from '../../src/documents/store/s3-store';
import { verified } from '../../src/documents/store/verified';

/** A store under test, and a way to its contents behind its back. */
interface Tested {
  readonly store: ContentStore;
  readonly write: (sha256: string, bytes: Buffer) => Promise<void>;
  readonly read: (sha256: string) => Promise<Buffer>;
  readonly stop: () => Promise<void>;
}

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'bunkaiten-store-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function folderStore(): Promise<Tested> {
  const folder = join(scratch, 'contents');
  await mkdir(folder);
  const at = (sha256: string) => join(folder, contentPath(sha256));
  return {
    store: new FolderStore(folder),
    write: async (sha256, bytes) => {
      await mkdir(dirname(at(sha256)), { recursive: true });
      await rm(at(sha256), { force: true });
      await writeFile(at(sha256), bytes);
    },
    read: (sha256) => readFile(at(sha256)),
    stop: () => Promise.resolve(),
  };
}

async function s3Store(): Promise<Tested> {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(scratch, 's3'),
    configureBuckets: [{ name: 'evidence', configs: [] }],
  });
  const { port } = await server.run();
  const settings = {
    bucket: 'evidence',
    endpoint: `http://127.0.0.1:${port}`,
    region: 'ap-northeast-1',
    pathStyle: true,
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  };
  const client = new S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    forcePathStyle: true,
    credentials: settings,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const at = (sha256: string) => ({ Bucket: 'evidence', Key: contentPath(sha256) });
  return {
    store: new S3Store(settings),
    write: async (sha256, bytes) => {
      await client.send(new PutObjectCommand({ ...at(sha256), Body: bytes }));
    },
    read: async (sha256) => {
      const { Body } = await client.send(new GetObjectCommand(at(sha256)));
      return buffer(Body as Readable);
    },
    stop: () => server.close(),
  };
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function received(bytes: Buffer): Promise<ReceivedFile> {
  const path = join(scratch, randomBytes(8).toString('hex'));
  await writeFile(path, bytes);
  return { path, sha256: digest(bytes), size: bytes.length };
}

describe.each([
  ['a folder', folderStore],
  ['an S3-compatible bucket', s3Store],
])('contents in %s', (_, start) => {
  let tested: Tested;
  beforeAll(async () => {
    tested = await start();
  });
  afterAll(() => tested.stop());

  it.each([1, 64 * 1024, 6 * 1024 * 1024])('keep %d bytes and hand them out again', async (size) => {
    const bytes = randomBytes(size);
    const file = await received(bytes);
    await tested.store.keep(file);
    await rm(file.path);
    expect(digest(await buffer(await tested.store.open(file.sha256)))).toBe(file.sha256);
    expect((await tested.read(file.sha256)).equals(bytes)).toBe(true);
  });

  it('are never overwritten', async () => {
    const file = await received(randomBytes(1000));
    const other = randomBytes(1000);
    await tested.write(file.sha256, other);
    await tested.store.keep(file);
    expect((await tested.read(file.sha256)).equals(other)).toBe(true);
  });

  it('are not taken for the same when their length differs', async () => {
    const file = await received(randomBytes(1000));
    await tested.write(file.sha256, randomBytes(999));
    await expect(tested.store.keep(file)).rejects.toThrow('damaged');
    expect(await tested.read(file.sha256)).toHaveLength(999);
  });

  it('may be kept by many at once', async () => {
    const file = await received(randomBytes(100_000));
    await Promise.all(Array.from({ length: 8 }, () => tested.store.keep(file)));
    expect(digest(await tested.read(file.sha256))).toBe(file.sha256);
  });

  it('are missing when nobody kept them', async () => {
    await expect(tested.store.open('0'.repeat(64))).rejects.toThrow();
  });

  it('break off before their end when they were damaged since', async () => {
    const file = await received(randomBytes(300_000));
    const damaged = await readFile(file.path);
    damaged[123_456] = damaged[123_456]! ^ 1;
    await tested.write(file.sha256, damaged);
    let passed = 0;
    const reading = pipeline(await tested.store.open(file.sha256), verified(file.sha256), async (pieces) => {
      for await (const piece of pieces as AsyncIterable<Buffer>) passed += piece.length;
    });
    await expect(reading).rejects.toThrow('damaged');
    expect(passed).toBeLessThan(300_000);
  });
});

it('links a content where it belongs, two folders down, readable by its owner only', async () => {
  const folder = join(scratch, 'linked');
  await mkdir(folder);
  const file = await received(Buffer.from('証拠'));
  await new FolderStore(folder).keep(file);
  const path = join(folder, file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256);
  expect((await stat(path)).ino).toBe((await stat(file.path)).ino);
  expect((await stat(dirname(path))).mode & 0o077).toBe(0);
});
