import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretKey } from './secrets';

describe('the key that seals second factors', () => {
  let dataFolder: string;
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'bunkaiten-key-'));
  });
  afterEach(() => rm(dataFolder, { recursive: true }));

  it('is the one that was given', async () => {
    const given = Buffer.alloc(32, 7);
    expect(await secretKey({ secretKey: given, dataFolder })).toBe(given);
  });

  it('is made once and kept for its owner only', async () => {
    const first = await secretKey({ secretKey: null, dataFolder });
    expect(first).toHaveLength(32);
    expect(await secretKey({ secretKey: null, dataFolder })).toEqual(first);
    expect((await stat(join(dataFolder, 'secret-key'))).mode & 0o777).toBe(0o600);
  });

  it('is one even when several services start at once', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => secretKey({ secretKey: null, dataFolder })));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  });

  it('is not made anew over one that was cut short: what it sealed would be lost', async () => {
    await secretKey({ secretKey: null, dataFolder });
    const path = join(dataFolder, 'secret-key');
    await chmod(path, 0o600);
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 20));
    await expect(secretKey({ secretKey: null, dataFolder })).rejects.toThrow('secret-key must be 32 random bytes');
  });
});
