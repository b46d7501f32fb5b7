import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type S3Settings } from '../../config/environment';
import { clientOf } from '../../documents/store/s3-client';
import { EmergencyPlace } from './emergency-place';

/** A part of a bucket: an object is there whole, or not at all. */
export class EmergencyBucket extends EmergencyPlace {
  readonly kind = 'BUCKET';
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

  async folders(): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const { CommonPrefixes } of this.pages(this.prefix))
      found.push(...(CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix.slice(this.prefix.length, -1)));
    return found;
  }

  async names(folder: string): Promise<readonly string[]> {
    const path = `${this.prefix}${folder}/`;
    const found: string[] = [];
    for await (const { Contents } of this.pages(path))
      found.push(...(Contents ?? []).map(({ Key = '' }) => Key.slice(path.length)));
    return found;
  }

  async write(folder: string, name: string, content: Buffer): Promise<void> {
    await this.client.send(
      new PutObjectCommand({ ...this.at(folder, name), Body: content, ContentType: 'application/pdf' }),
    );
  }

  async remove(folder: string, name: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.at(folder, name)));
  }

  close(): void {
    this.client.destroy();
  }

  private at(folder: string, name: string): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: `${this.prefix}${folder}/${name}` };
  }

  /** What lies under a prefix, and not deeper. */
  private async *pages(prefix: string): AsyncGenerator<ListObjectsV2CommandOutput> {
    let token: string | undefined;
    do {
      const page: ListObjectsV2CommandOutput = await this.client.send(
        new ListObjectsV2Command({ Bucket: this.bucket, Prefix: prefix, Delimiter: '/', ContinuationToken: token }),
      );
      yield page;
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }
}
