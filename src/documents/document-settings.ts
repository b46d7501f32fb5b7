import { type S3Settings } from './store/s3-store';

/** Where evidence files go, and how large they may be. */
export abstract class DocumentSettings {
  /** Holds what is being received, and the contents themselves unless there is a bucket for them. */
  abstract readonly folder: string;
  /** Bytes of one file. */
  abstract readonly limit: number;
  /** null: the contents lie in the folder. */
  abstract readonly s3: S3Settings | null;
}
