import { type DocumentStorage, type S3Settings } from '../config/environment';

/** The settings of this feature, under a name by which they are injected. */
export abstract class DocumentSettings implements DocumentStorage {
  abstract readonly folder: string;
  abstract readonly limit: number;
  abstract readonly s3: S3Settings | null;
}
