import { createReadStream } from 'node:fs';
import { type Readable } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { type S3Settings } from '../../config/environment';
import { clientOf } from './s3-client';
import { ContentStore, contentPath, damaged, type ReceivedFile } from './content-store';

const ALREADY_THERE = 412;
const NOT_FOUND = 404;
const NOT_IMPLEMENTED = 501;

/** Contents in a bucket of any S3-compatible store. */
export class S3Store extends ContentStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(settings: S3Settings) {
    super();
    this.bucket = settings.bucket;
    this.client = clientOf(settings);
  }

  async keep(file: ReceivedFile): Promise<void> {
    const there = await this.sizeOf(file.sha256);
    if (there === file.size) return;
    if (there !== null) throw damaged(file.sha256);
    try {
      await this.put(file, '*');
    } catch (error) {
      const status = statusOf(error);
      if (status === ALREADY_THERE) return;
      if (status !== NOT_IMPLEMENTED) throw error;
      // A store without conditional writes: at worst two at once write the same bytes under the same key.
      await this.put(file, undefined);
    }
  }

  async open(sha256: string): Promise<Readable> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: contentPath(sha256) }));
    // On Node.js the body is always a readable stream; the type covers browsers as well.
    return Body as Readable;
  }

  /** In parts where it is large, each of which is tried again by itself. */
  private async put({ path, sha256 }: ReceivedFile, ifNoneMatch: '*' | undefined): Promise<void> {
    const params = {
      Bucket: this.bucket,
      Key: contentPath(sha256),
      Body: createReadStream(path),
      IfNoneMatch: ifNoneMatch,
    };
    await new Upload({ client: this.client, params }).done();
  }

  private async sizeOf(sha256: string): Promise<number | null> {
    try {
      const head = await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: contentPath(sha256) }));
      return head.ContentLength ?? null;
    } catch (error) {
      if (statusOf(error) === NOT_FOUND) return null;
      throw error;
    }
  }
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}
