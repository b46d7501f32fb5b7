import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { type S3Settings } from '../../../config/environment';
import { clientOf } from '../../../documents/store/s3-client';
import { type DropBox, DropPlace, type DroppedFile, idOf, INBOXES, isUnfinished, type Outbox } from './drop-place';

interface StoredObject {
  readonly key: string;
  readonly size: number;
  readonly writtenAt: string;
}

/** Files dropped in a bucket, under a prefix: an object is there whole, or not at all. */
export class S3Place extends DropPlace {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(
    settings: S3Settings,
    private readonly prefix: string,
  ) {
    super();
    this.client = clientOf(settings);
    this.bucket = settings.bucket;
  }

  /** Also those in whose inbox nothing lies by now: the nightly answer comes to them too. */
  async boxes(): Promise<readonly DropBox[]> {
    const boxes = new Map<string, DropBox>();
    for await (const { key } of this.objects(this.prefix)) {
      const [client = '', profile = '', ...within] = key.slice(this.prefix.length).split('/');
      const [clientId, profileId] = [idOf(client), idOf(profile)];
      const path = `${client}/${profile}/`;
      if (clientId !== null && profileId !== null && within.length > 0) boxes.set(path, { path, clientId, profileId });
    }
    return [...boxes.values()];
  }

  async files(box: DropBox): Promise<readonly DroppedFile[]> {
    const files: DroppedFile[] = [];
    for (const inbox of INBOXES) {
      const folder = `${this.prefix}${box.path}${inbox}/`;
      for await (const { key, size, writtenAt } of this.objects(folder)) {
        const name = key.slice(folder.length);
        if (name !== '' && !name.includes('/') && !isUnfinished(name)) files.push({ inbox, name, size, writtenAt });
      }
    }
    return files;
  }

  async read(box: DropBox, file: DroppedFile): Promise<Buffer | null> {
    try {
      const { Body, LastModified } = await this.client.send(new GetObjectCommand(this.at(this.keyOf(box, file))));
      const content = Buffer.from((await Body?.transformToByteArray()) ?? []);
      return content.length === file.size && LastModified?.toISOString() === file.writtenAt ? content : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async write(box: DropBox, outbox: Outbox, name: string, content: Buffer): Promise<void> {
    await this.client.send(
      new PutObjectCommand({ ...this.at(`${this.prefix}${box.path}${outbox}/${name}`), Body: content }),
    );
  }

  async putAway(box: DropBox, file: DroppedFile, outbox: Outbox, name: string): Promise<void> {
    const key = this.keyOf(box, file);
    try {
      const { LastModified } = await this.client.send(new HeadObjectCommand(this.at(key)));
      if (LastModified?.toISOString() !== file.writtenAt) return;
    } catch (error) {
      if (isMissing(error)) return;
      throw error;
    }
    const source = `${this.bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
    await this.client.send(
      new CopyObjectCommand({ ...this.at(`${this.prefix}${box.path}${outbox}/${name}`), CopySource: source }),
    );
    await this.client.send(new DeleteObjectCommand(this.at(key)));
  }

  private at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: key };
  }

  private keyOf({ path }: DropBox, { inbox, name }: DroppedFile): string {
    return `${this.prefix}${path}${inbox}/${name}`;
  }

  private async *objects(prefix: string): AsyncGenerator<StoredObject> {
    let token: string | undefined;
    do {
      const page = await this.client.send(
        new ListObjectsV2Command({ Bucket: this.bucket, Prefix: prefix, ContinuationToken: token }),
      );
      for (const { Key, Size, LastModified } of page.Contents ?? [])
        if (Key !== undefined) yield { key: Key, size: Size ?? 0, writtenAt: LastModified?.toISOString() ?? '' };
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
}
