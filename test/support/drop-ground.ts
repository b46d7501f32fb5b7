import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import S3rver from 's3rver';

/** Where other systems drop files, as they see it. Paths begin at the place’s root. */
export interface DropGround {
  /** What the service is told of it. */
  readonly variables: NodeJS.ProcessEnv;
  readonly drop: (path: string, content: Buffer) => Promise<void>;
  /** The names in a folder; none where there is no such folder. */
  readonly list: (folder: string) => Promise<string[]>;
  readonly read: (path: string) => Promise<Buffer>;
  readonly stop: () => Promise<void>;
}

export async function folderGround(): Promise<DropGround> {
  const root = await mkdtemp(join(tmpdir(), 'bunkaiten-drops-'));
  return {
    variables: { EXCHANGE_FOLDER: root, EXCHANGE_SETTLE_SECONDS: '1' },
    drop: async (path, content) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    },
    list: async (folder) => (await readdir(join(root, folder)).catch(() => [])).sort(),
    read: (path) => readFile(join(root, path)),
    stop: () => rm(root, { recursive: true, force: true }),
  };
}

export async function bucketGround(): Promise<DropGround> {
  const scratch = await mkdtemp(join(tmpdir(), 'bunkaiten-bucket-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: scratch,
    configureBuckets: [{ name: 'exchange', configs: [] }],
  });
  const endpoint = `http://127.0.0.1:${(await server.run()).port}`;
  const [accessKeyId, secretAccessKey, region] = ['S3RVER', 'S3RVER', 'ap-northeast-1'];
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const at = (path: string) => ({ Bucket: 'exchange', Key: `erp/${path}` });
  return {
    variables: {
      S3_BUCKET: 'exchange',
      S3_ENDPOINT: endpoint,
      S3_REGION: region,
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
      EXCHANGE_PREFIX: 'erp',
    },
    drop: async (path, content) => {
      await client.send(new PutObjectCommand({ ...at(path), Body: content }));
    },
    list: async (folder) => {
      const found = await client.send(new ListObjectsV2Command({ Bucket: 'exchange', Prefix: `erp/${folder}/` }));
      return (found.Contents ?? []).map(({ Key = '' }) => Key.split('/').at(-1) ?? '').sort();
    },
    read: async (path) => {
      const { Body } = await client.send(new GetObjectCommand(at(path)));
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    },
    stop: async () => {
      client.destroy();
      await server.close();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}
